import type { Damage, DamageReason } from './journal-types.ts';
import { journalFormat, type SegmentHead } from './lines.ts';
import { type ScanEvent, scanSegment } from './scan-segment.ts';

/** Where a transaction begins in its file. One is kept every 64 KiB, so that reading starts near what is asked. */
export type Mark = { readonly seq: number; readonly offset: number };

/** What is known of a segment without reading it again. */
export type SegmentIndex = {
  readonly name: string;
  readonly number: number;
  readonly head: SegmentHead | null;
  /** What its first transaction begins with: from the head, or from the transaction where the head is damaged. */
  readonly firstSeq: number | null;
  /** The last change that counts; null where there is none. */
  readonly lastSeq: number | null;
  /** The byte after the last transaction that counts, or after the head. */
  readonly end: number;
  readonly marks: readonly Mark[];
};

export type ExaminedSegment = SegmentIndex & {
  readonly bytes: number;
  readonly lines: number;
  readonly transactions: number;
  readonly changes: number;
  readonly damaged: readonly Damage[];
  /** How many bytes at the end were never finished. Only the newest segment has such an end. */
  readonly tornBytes: number;
};

/** The segment that comes after: its head overrules what is left at the end of this one. */
export type Successor = { readonly firstSeq: number; readonly generation: number };

type Input = {
  readonly name: string;
  readonly number: number;
  readonly bytes: Buffer;
  /** The next segment that says where it begins; null for the newest. */
  readonly successor: Successor | null;
};

/** The least distance between two marks, in bytes. */
const markEvery = 64 * 1024;

/** Reads all of a segment and says what counts, what is unfinished and what is damaged. */
export function examineSegment(input: Input): ExaminedSegment {
  const examination = new Examination(input);
  for (const event of scanSegment(input.bytes)) examination.see(event);
  return examination.conclude();
}

type Bad = { readonly line: number; readonly reason: DamageReason; readonly start: number };

class Examination {
  readonly #input: Input;
  #head: SegmentHead | null = null;
  #firstSeq: number | null = null;
  #expected: number | null = null;
  #lastSeq: number | null = null;
  #end = 0;
  #lines = 0;
  #lastReadableStart = -1;
  #transactions = 0;
  #changes = 0;
  #marks: readonly Mark[] = [];
  #bad: Bad[] = [];
  #explained = false;

  constructor(input: Input) {
    this.#input = input;
  }

  see(event: ScanEvent): void {
    if (event.kind === 'head') {
      this.#head = event.head;
      this.#firstSeq = event.head.firstSeq;
      this.#expected = event.head.firstSeq;
      this.#end = event.end;
    } else if (event.kind === 'bad') {
      this.#note(event);
    } else if (event.kind === 'end') {
      this.#lines = event.lines;
      this.#lastReadableStart = event.lastReadableStart;
    } else {
      this.#count(event);
    }
  }

  #note(bad: Bad): void {
    this.#bad.push(bad);
    this.#explained = true;
  }

  #count({ recorded, line, start, end }: ScanEvent & { readonly kind: 'transaction' }): void {
    const { firstSeq, lastSeq } = recorded.transaction;
    const { successor } = this.#input;
    if (successor !== null && lastSeq >= successor.firstSeq) return;
    const expected = this.#expected ?? firstSeq;
    if (firstSeq !== expected && !this.#explained) this.#note({ line, reason: 'order', start });
    if (firstSeq < expected) return;
    this.#explained = false;
    this.#firstSeq ??= firstSeq;
    this.#lastSeq = lastSeq;
    this.#expected = lastSeq + 1;
    this.#end = end;
    this.#transactions += 1;
    this.#changes += recorded.changes.length;
    this.#marks = withMark(this.#marks, { seq: firstSeq, offset: start });
  }

  conclude(): ExaminedSegment {
    const { name, number, bytes } = this.#input;
    const tail = this.#judgeTail();
    const counted = tail === 'bad' ? this.#bad : this.#bad.filter(({ start }) => start < this.#end);
    const damaged = counted.map(({ line, reason }) => ({ segment: name, line, reason }));
    if (tail === 'bad' && damaged.length === 0) {
      damaged.push({ segment: name, line: this.#lines, reason: 'unfinished' });
    }
    if (this.#head !== null && this.#head.segment !== number) {
      damaged.unshift({ segment: name, line: 1, reason: 'misnumbered' });
    }
    if (this.#head === null && tail !== 'torn' && damaged[0]?.line !== 1) {
      damaged.unshift({ segment: name, line: 1, reason: 'head' });
    }
    return {
      name,
      number,
      head: this.#head,
      firstSeq: this.#firstSeq,
      lastSeq: this.#lastSeq,
      end: this.#end,
      marks: this.#marks,
      bytes: bytes.length,
      lines: this.#lines,
      transactions: this.#transactions,
      changes: this.#changes,
      damaged,
      tornBytes: tail === 'torn' ? bytes.length - this.#end : 0,
    };
  }

  /**
   * What follows the last transaction that counts. In the newest segment a write that never ended leaves readable
   * lines and then, at most, one piece that is not: anything readable after an unreadable piece means that written
   * lines were altered. In an older one the rest is `void` when the next segment carries on from here: the writer
   * could not cut it off and began anew, or a restore went back.
   */
  #judgeTail(): 'none' | 'torn' | 'void' | 'bad' {
    const { bytes, successor } = this.#input;
    const bad = this.#bad.filter(({ start }) => start >= this.#end);
    if (successor !== null) {
      if (this.#end === bytes.length && bad.length === 0) return 'none';
      const carriesOn = this.#expected !== null && successor.firstSeq <= this.#expected;
      return carriesOn || successor.generation > (this.#head?.generation ?? Infinity) ? 'void' : 'bad';
    }
    if (this.#end === bytes.length && (this.#head !== null || bytes.length > 0)) return 'none';
    const first = bad[0];
    if (first === undefined) return 'torn';
    return first.reason === 'crc' && this.#lastReadableStart < first.start ? 'torn' : 'bad';
  }
}

/** The marks with one more, where it is far enough from the last. */
export function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  const last = marks.at(-1);
  return last === undefined || mark.offset - last.offset >= markEvery ? [...marks, mark] : marks;
}

/** Whether a head was written by a version whose format this one does not know. */
export function isNewer(head: SegmentHead): boolean {
  return head.format > journalFormat;
}
