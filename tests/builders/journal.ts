import type { Change, Transaction } from '#domain/change.ts';
import type { RecordedTransaction } from '#domain/recovery/store-image.ts';
import type { JournalError } from '#main/journal/journal-types.ts';
import type { Journal } from '#main/journal/journal.ts';

/** A transaction as the commit makes it, with as many changes as asked, beginning at `firstSeq`. */
export function recorded(firstSeq: number, changes = 1, text = `Acuerdo ${firstSeq} «ñandú» 🦜`): RecordedTransaction {
  const txId = `tx-${firstSeq}-${text.length}`;
  const base = { command: 'outcome.edit', at: '2023-02-08T15:00:00.000Z', deviceId: 'laptop-1' };
  const lastSeq = firstSeq + changes - 1;
  return {
    transaction: {
      txId,
      kind: 'do',
      ofTx: null,
      meetingId: 'm1',
      firstSeq,
      lastSeq,
      ...base,
    } as unknown as Transaction,
    changes: Array.from({ length: changes }, (_, index) => {
      const patch = { text: { es: `${text} ${index}` }, owner: null };
      const entity = { entity: 'outcomes', entityId: `o${firstSeq + index}`, before: null, after: patch };
      return { seq: firstSeq + index, txId, ...base, ...entity } as unknown as Change;
    }),
  };
}

/** Transactions that follow each other, of the given sizes. */
export function inARow(sizes: readonly number[], from = 1): RecordedTransaction[] {
  let seq = from;
  return sizes.map((size) => {
    const made = recorded(seq, size);
    seq += size;
    return made;
  });
}

/** Everything a journal can be read for, page by page. */
export async function readAll(journal: Pick<Journal, 'readFrom'>, limit = 1000) {
  const transactions: RecordedTransaction[] = [];
  const gaps = [];
  for (let next: number | null = 1; next !== null;) {
    const page = await journal.readFrom(next, { limit });
    transactions.push(...page.transactions);
    gaps.push(...page.gaps);
    next = page.next;
  }
  return { transactions, gaps };
}

/** How appending ended for each, in order: `done` or the code of the failure. */
export async function appendAll(journal: Journal, all: readonly RecordedTransaction[]): Promise<string[]> {
  const settled = await Promise.allSettled(all.map((one) => journal.append(one)));
  return settled.map((one) => (one.status === 'fulfilled' ? 'done' : (one.reason as JournalError).code));
}
