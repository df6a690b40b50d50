import type { Database } from './schema.ts';

/** Which database this is. Null parts in one that is new, or older than the journal. */
export type DatabaseIdentity = { readonly databaseId: string | null; readonly generation: number };

export async function readIdentity(db: Database): Promise<DatabaseIdentity> {
  const [id, generation] = await db.meta.bulkGet(['databaseId', 'generation']);
  return {
    databaseId: typeof id?.value === 'string' ? id.value : null,
    generation: typeof generation?.value === 'number' ? generation.value : 0,
  };
}

export async function writeIdentity(
  db: Database,
  { databaseId, generation }: { readonly databaseId: string; readonly generation: number },
): Promise<void> {
  await db.meta.bulkPut([
    { key: 'databaseId', value: databaseId },
    { key: 'generation', value: generation },
  ]);
}
