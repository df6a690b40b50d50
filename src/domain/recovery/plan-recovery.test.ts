import { describe, expect, it } from 'vitest';
import { type DatabaseFacts, type JournalFacts, planRecovery } from './plan-recovery.ts';

const journal: JournalFacts = { databaseId: 'db', generation: 2, lastSeq: 40, lastTxId: 'tx-40' };
const database: DatabaseFacts = { databaseId: 'db', generation: 2, lastSeq: 40, txIdAtJournal: 'tx-40' };
const noJournal: JournalFacts = { databaseId: null, generation: 0, lastSeq: 0, lastTxId: null };
const noDatabase: DatabaseFacts = { databaseId: null, generation: 0, lastSeq: 0, txIdAtJournal: null };

describe('before the window opens', () => {
  it('finds nothing to do where both copies say the same', () => {
    expect(planRecovery(journal, database)).toEqual({ kind: 'none' });
  });

  it('starts anew on a laptop that has neither', () => {
    expect(planRecovery(noJournal, noDatabase)).toEqual({ kind: 'start' });
  });

  it('finds nothing to do where nothing was ever written', () => {
    const empty = { ...journal, lastSeq: 0, lastTxId: null };
    expect(planRecovery(empty, { ...database, lastSeq: 0, txIdAtJournal: null })).toEqual({ kind: 'none' });
  });

  it('tells the journal what a crash kept from it', () => {
    expect(planRecovery(journal, { ...database, lastSeq: 43 })).toEqual({ kind: 'feed', fromSeq: 41 });
  });

  it('tells the database what it lost at its end', () => {
    const behind = { ...database, lastSeq: 37, txIdAtJournal: null };
    expect(planRecovery(journal, behind)).toEqual({ kind: 'catch_up', fromSeq: 38 });
  });

  it('makes a lost database again', () => {
    expect(planRecovery(journal, noDatabase)).toEqual({ kind: 'rebuild', because: 'lost' });
    expect(planRecovery(journal, { ...database, lastSeq: 0, txIdAtJournal: null })).toEqual({
      kind: 'rebuild',
      because: 'lost',
    });
  });

  it('does not take a foreign, an older or a strayed database for its own', () => {
    expect(planRecovery(journal, { ...database, databaseId: 'other' })).toEqual({
      kind: 'rebuild',
      because: 'foreign',
    });
    expect(planRecovery(journal, { ...database, databaseId: null })).toEqual({ kind: 'rebuild', because: 'foreign' });
    expect(planRecovery(journal, { ...database, generation: 1 })).toEqual({ kind: 'rebuild', because: 'older' });
    const astray = { ...database, lastSeq: 50, txIdAtJournal: 'tx-other' };
    expect(planRecovery(journal, astray)).toEqual({ kind: 'rebuild', because: 'astray' });
  });

  it('begins a journal that was deleted, or is older than the database, with all that the database has', () => {
    expect(planRecovery(noJournal, database)).toEqual({ kind: 'seed' });
    expect(planRecovery(noJournal, { ...noDatabase, lastSeq: 7 })).toEqual({ kind: 'seed' });
    expect(planRecovery({ ...journal, generation: 1 }, database)).toEqual({ kind: 'seed' });
    expect(planRecovery({ ...journal, lastSeq: 0, lastTxId: null }, database)).toEqual({ kind: 'seed' });
  });
});
