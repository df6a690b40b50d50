/** What the journal says of itself. */
export type JournalFacts = {
  /** Null where there is no journal yet. */
  readonly databaseId: string | null;
  readonly generation: number;
  /** 0 where it is empty. */
  readonly lastSeq: number;
  /** The transaction that `lastSeq` belongs to. */
  readonly lastTxId: string | null;
};

/** What the database says of itself. */
export type DatabaseFacts = {
  /** Null in a database that is new, or older than the journal's time. */
  readonly databaseId: string | null;
  readonly generation: number;
  readonly lastSeq: number;
  /** The transaction that the journal's `lastSeq` belongs to here; null where there is none. */
  readonly txIdAtJournal: string | null;
};

/**
 * - `start`: both are empty; ids are given.
 * - `none`: both say the same.
 * - `feed`: the database knows more, from `fromSeq` on; the journal is told.
 * - `catch_up`: the journal knows more, from `fromSeq` on; the database is told.
 * - `rebuild`: the database is empty, foreign, older or astray; it is made again of the newest snapshot and the journal.
 * - `seed`: the journal is gone, or older than the database; it begins anew with all the database has.
 */
export type RecoveryPlan =
  | { readonly kind: 'start' | 'none' | 'seed' }
  | { readonly kind: 'feed' | 'catch_up'; readonly fromSeq: number }
  | { readonly kind: 'rebuild'; readonly because: 'lost' | 'foreign' | 'older' | 'astray' };

/** Which of the two copies is behind, before anything is shown. A crash can leave either ahead of the other. */
export function planRecovery(journal: JournalFacts, database: DatabaseFacts): RecoveryPlan {
  if (journal.databaseId === null || journal.lastSeq === 0) {
    return { kind: database.lastSeq === 0 && journal.databaseId === null ? 'start' : seedOrNone(journal, database) };
  }
  if (database.databaseId === null && database.lastSeq === 0) return { kind: 'rebuild', because: 'lost' };
  if (database.databaseId !== journal.databaseId) return { kind: 'rebuild', because: 'foreign' };
  if (database.generation < journal.generation) return { kind: 'rebuild', because: 'older' };
  if (database.generation > journal.generation) return { kind: 'seed' };
  if (database.lastSeq < journal.lastSeq) {
    return database.lastSeq === 0
      ? { kind: 'rebuild', because: 'lost' }
      : { kind: 'catch_up', fromSeq: database.lastSeq + 1 };
  }
  if (database.txIdAtJournal !== journal.lastTxId) return { kind: 'rebuild', because: 'astray' };
  return database.lastSeq > journal.lastSeq ? { kind: 'feed', fromSeq: journal.lastSeq + 1 } : { kind: 'none' };
}

/** An empty journal has nothing to say: either the database has not been written to, or it is told everything. */
function seedOrNone(journal: JournalFacts, database: DatabaseFacts): 'seed' | 'none' | 'start' {
  if (database.lastSeq > 0) return 'seed';
  return database.databaseId === journal.databaseId && database.generation === journal.generation ? 'none' : 'start';
}
