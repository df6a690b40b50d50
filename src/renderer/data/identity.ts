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
  await db.transaction('rw', db.meta, async () => {
    await db.meta.delete('filling');
    await db.meta.bulkPut([
      { key: 'databaseId', value: databaseId },
      { key: 'generation', value: generation },
    ]);
  });
}

/** Whether a filling of the database was cut short: what it holds is a part of something that is elsewhere. */
export async function isHalfFilled(db: Database): Promise<boolean> {
  return (await db.meta.get('filling')) !== undefined;
}
