import path from 'node:path';
import type { RecordedTransaction } from '#domain/recovery/store-image.ts';
import type { SegmentIndex } from './examine-segment.ts';
import type { JournalFs } from './journal-fs.ts';
import type { JournalGap, JournalPage } from './journal-types.ts';
import { scanSegment } from './scan-segment.ts';

type Reading = {
  readonly fs: JournalFs;
  readonly folder: string;
  /** Oldest first. */
  readonly segments: readonly SegmentIndex[];
  readonly seq: number;
  /** At most so many transactions. */
  readonly limit: number;
};

/**
 * Reads transactions from a sequence number on. Where the same number stands in two segments the newer one counts.
 * Every line's checksum is read again: what went bad since the journal was opened becomes a gap, never a wrong record.
 */
export async function readJournal({ fs, folder, segments, seq, limit }: Reading): Promise<JournalPage> {
  const page = new Page(seq, limit);
  for (const [index, segment] of segments.entries()) {
    page.enter(segment);
    if (segment.lastSeq === null || segment.lastSeq < page.expected) continue;
    const start = startIn(segment, page.expected);
    const bytes = await fs.read(path.join(folder, segment.name), start, segment.end);
    const ceiling = ceilingAfter(segments, index);
    if (page.fill(bytes, ceiling) === 'full') return page.result(page.expected);
    page.skipTo(Math.min(segment.lastSeq + 1, ceiling));
  }
  return page.result(null);
}

/** The newest mark that is not past what is asked. */
function startIn({ marks }: SegmentIndex, seq: number): number {
  return (marks.findLast((mark) => mark.seq <= seq) ?? marks[0])?.offset ?? 0;
}

/** Where newer segments begin: from there on, theirs counts. */
function ceilingAfter(segments: readonly SegmentIndex[], index: number): number {
  return segments.slice(index + 1).reduce((lowest, { firstSeq }) => Math.min(lowest, firstSeq ?? Infinity), Infinity);
}

class Page {
  readonly #limit: number;
  readonly #asked: number;
  readonly #transactions: RecordedTransaction[] = [];
  readonly #gaps: JournalGap[] = [];
  #generation = 1;
  expected: number;

  constructor(seq: number, limit: number) {
    this.#asked = Math.max(1, seq);
    this.expected = this.#asked;
    this.#limit = Math.max(1, limit);
  }

  /** The head of a segment says what its generation steps over. */
  enter({ head, firstSeq }: SegmentIndex): void {
    if (head === null || firstSeq === null) return;
    if (firstSeq > this.expected) this.#gap(firstSeq, head.generation > this.#generation ? 'restart' : 'damage');
    this.#generation = Math.max(this.#generation, head.generation);
  }

  fill(bytes: Buffer, ceiling: number): 'full' | 'read' {
    for (const event of scanSegment(bytes)) {
      if (event.kind !== 'transaction') continue;
      const { firstSeq, lastSeq } = event.recorded.transaction;
      if (lastSeq < this.expected || lastSeq >= ceiling) continue;
      if (firstSeq < this.expected && this.expected !== this.#asked) continue;
      if (this.#transactions.length === this.#limit) return 'full';
      if (firstSeq > this.expected) this.#gap(firstSeq, 'damage');
      this.#transactions.push(event.recorded);
      this.expected = lastSeq + 1;
    }
    return 'read';
  }

  /** What the index promised and the bytes no longer hold. */
  skipTo(seq: number): void {
    if (seq > this.expected) this.#gap(seq, 'damage');
  }

  #gap(upTo: number, reason: JournalGap['reason']): void {
    this.#gaps.push({ firstSeq: this.expected, lastSeq: upTo - 1, reason });
    this.expected = upTo;
  }

  result(next: number | null): JournalPage {
    return { transactions: this.#transactions, next, gaps: this.#gaps };
  }
}
