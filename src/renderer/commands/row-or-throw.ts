import type { Table } from 'dexie';

/** The row a command is about. A command that names a row that isn't there is a bug. */
export async function rowOrThrow<T>(table: Table<T, string>, id: string): Promise<T> {
  const row = await table.get(id);
  if (row === undefined) throw new Error(`There is no ${table.name} ${id}`);
  return row;
}
