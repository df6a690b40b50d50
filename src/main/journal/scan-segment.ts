import type { Change } from '#domain/change.ts';
import type { RecordedTransaction } from '#domain/recovery/store-image.ts';
import type { DamageReason } from './journal-types.ts';
import { decodeLine, type JournalLine, type SegmentHead } from './lines.ts';

export type ScanEvent =
  | { readonly kind: 'head'; readonly head: SegmentHead; readonly end: number }
  /** A whole transaction: all of its changes in a row, then its commit. */
  | {
      readonly kind: 'transaction';
      readonly recorded: RecordedTransaction;
      /** Of the commit line. */
      readonly line: number;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'bad'; readonly reason: DamageReason; readonly line: number; readonly start: number }
  /** The end of the bytes. What follows the last whole transaction is judged by the caller. */
  | { readonly kind: 'end'; readonly lines: number; readonly lastReadableStart: number };

/**
 * Walks the lines of a segment, or of a part that begins at the start of a transaction.
 * A line counts only when its line feed is there: the writer puts it last.
 */
export function* scanSegment(bytes: Buffer): Generator<ScanEvent, void> {
  const assembly = new Assembly();
  let lines = 0;
  let lastReadableStart = -1;
  let start = 0;
  for (let feed = bytes.indexOf(lineFeed); feed >= 0; feed = bytes.indexOf(lineFeed, start)) {
    lines += 1;
    const line = decodeLine(bytes, start, feed);
    if (line !== null) lastReadableStart = start;
    yield* assembly.take(line, { line: lines, start, end: feed + 1 });
    start = feed + 1;
  }
  yield { kind: 'end', lines, lastReadableStart };
}

const lineFeed = 0x0a;

type Place = { readonly line: number; readonly start: number; readonly end: number };

/** Gathers changes until their commit line comes. */
class Assembly {
  #pending: Change[] = [];
  #start = 0;

  *take(line: JournalLine | null, { line: number, start, end }: Place): Generator<ScanEvent, void> {
    const bad = (reason: DamageReason): ScanEvent => {
      this.#pending = [];
      return { kind: 'bad', reason, line: number, start };
    };
    if (line === null) yield bad('crc');
    else if (line.kind === 'unreadable') yield bad('unreadable');
    else if (line.kind === 'head') yield start === 0 ? { kind: 'head', head: line.head, end } : bad('order');
    else if (line.kind === 'change') {
      if (!this.#follows(line.change)) yield bad('order');
      if (this.#pending.length === 0) this.#start = start;
      this.#pending.push(line.change);
    } else {
      const recorded = { transaction: line.transaction, changes: this.#pending };
      if (isWhole(recorded)) yield { kind: 'transaction', recorded, line: number, start: this.#start, end };
      else yield bad('incomplete');
      this.#pending = [];
    }
  }

  #follows(change: Change): boolean {
    const last = this.#pending.at(-1);
    return last === undefined || (change.seq === last.seq + 1 && change.txId === last.txId);
  }
}

/** Whether a transaction has exactly the changes it speaks of. */
export function isWhole({ transaction, changes }: RecordedTransaction): boolean {
  const { firstSeq, lastSeq, txId } = transaction;
  return (
    changes.length > 0 &&
    changes.length === lastSeq - firstSeq + 1 &&
    changes.every((change, index) => change.seq === firstSeq + index && change.txId === txId)
  );
}
