import path from 'node:path';
import type { RecordedTransaction } from '#domain/recovery/store-image.ts';
import { type SegmentIndex, withMark } from './examine-segment.ts';
import { writeIdentity } from './identity-file.ts';
import type { JournalFs } from './journal-fs.ts';
import {
  JournalError,
  type JournalIdentity,
  type JournalPage,
  type SpaceState,
  toJournalError,
} from './journal-types.ts';
import { encodeHead, encodeTransaction, journalFormat, type SegmentHead } from './lines.ts';
import { readJournal } from './read-journal.ts';
import { fullBelow, lowBelow, type Reserve } from './reserve.ts';
import { isWhole } from './scan-segment.ts';
import { segmentName } from './segment-names.ts';
import { SegmentWriter } from './segment-writer.ts';

/** The promise behind "Saved": what `append` has resolved for is on the medium. */
export type Journal = {
  /** The last change that is on the medium; 0 in an empty journal. */
  readonly lastSeq: number;
  readonly identity: JournalIdentity;
  /**
   * Resolves once the transaction is on the medium; rejects with a JournalError, and then it does not count.
   * It must begin at `lastSeq + 1` (else `gap`, with what is expected). One that is already there is accepted again.
   */
  readonly append: (recorded: RecordedTransaction) => Promise<void>;
  /** Transactions from the one that holds `seq` on, at most `limit` of them (1,000 unless told). */
  readonly readFrom: (seq: number, options?: { readonly limit?: number }) => Promise<JournalPage>;
  readonly spaceState: () => Promise<SpaceState>;
  readonly setIdentity: (identity: Pick<JournalIdentity, 'databaseId' | 'generation'>) => Promise<void>;
  /** After a restore: a new generation whose next change is `seq`. What older ones hold from `seq` on counts no more. */
  readonly restartAt: (seq: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

type Parts = {
  readonly fs: JournalFs;
  readonly folder: string;
  readonly segmentBytes: number;
  readonly reserve: Reserve;
  readonly identity: JournalIdentity;
  /** Oldest first. */
  readonly segments: readonly SegmentIndex[];
  readonly lastSeq: number;
  /** Whether the newest segment may be carried on. */
  readonly resume: boolean;
};

type Waiting = {
  readonly recorded: RecordedTransaction;
  readonly bytes: Buffer;
  readonly resolve: () => void;
  readonly reject: (error: JournalError) => void;
};

/** At most so many bytes are written before a sync, so that those who wait first are not kept by those who come later. */
const batchBytes = 1024 * 1024;

const readLimit = 1000;

/** The journal over a folder that has been inspected. Opened by `openJournal`. */
export class FileJournal implements Journal {
  readonly #parts: Parts;
  #identity: JournalIdentity;
  #segments: readonly SegmentIndex[];
  #lastSeq: number;
  #writer: SegmentWriter | null = null;
  #resume: boolean;
  #closed = false;
  #queue: Waiting[] = [];
  #awake = false;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#identity = parts.identity;
    this.#segments = parts.segments;
    this.#lastSeq = parts.lastSeq;
    this.#resume = parts.resume;
  }

  get lastSeq(): number {
    return this.#lastSeq;
  }

  get identity(): JournalIdentity {
    return this.#identity;
  }

  append(recorded: RecordedTransaction): Promise<void> {
    if (this.#closed) return Promise.reject(new JournalError('closed'));
    if (!isWhole(recorded)) return Promise.reject(new Error('A transaction and its changes do not fit each other'));
    const bytes = encodeTransaction(recorded);
    return new Promise((resolve, reject) => {
      this.#queue.push({ recorded, bytes, resolve, reject });
      this.#wake();
    });
  }

  readFrom(seq: number, { limit = readLimit }: { readonly limit?: number } = {}): Promise<JournalPage> {
    const { fs, folder } = this.#parts;
    return readJournal({ fs, folder, segments: this.#segments, seq, limit });
  }

  async spaceState(): Promise<SpaceState> {
    const { fs, folder, reserve } = this.#parts;
    const free = await fs.space(folder);
    await this.#alone(() => reserve.keep(free));
    if (reserve.used || (free !== null && free < fullBelow)) return 'full';
    return free !== null && free < lowBelow ? 'low' : 'ok';
  }

  setIdentity({ databaseId, generation }: Pick<JournalIdentity, 'databaseId' | 'generation'>): Promise<void> {
    return this.#alone(() => this.#become({ ...this.#identity, databaseId, generation }, this.#lastSeq + 1));
  }

  restartAt(seq: number): Promise<void> {
    return this.#alone(() => {
      const { generation } = this.#identity;
      return this.#become({ ...this.#identity, generation: generation + 1 }, seq);
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    while (this.#queue.length > 0 || this.#awake) await this.#alone(async () => undefined);
    await this.#alone(() => this.#retire());
  }

  /** One piece of work after the other; a failed one does not stop the next. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  #wake(): void {
    if (this.#awake) return;
    this.#awake = true;
    void this.#alone(async () => {
      this.#awake = false;
      await this.#flush(this.#takeBatch());
      if (this.#queue.length > 0) this.#wake();
    });
  }

  #takeBatch(): Waiting[] {
    let bytes = 0;
    const over = this.#queue.findIndex((waiting) => (bytes += waiting.bytes.length) > batchBytes);
    return this.#queue.splice(0, over < 0 ? this.#queue.length : Math.max(1, over));
  }

  /** Group commit: all who wait share one write and one sync. */
  async #flush(batch: readonly Waiting[]): Promise<void> {
    const admitted: Waiting[] = [];
    const fresh: Waiting[] = [];
    for (const waiting of batch) {
      const expected = (fresh.at(-1)?.recorded.transaction.lastSeq ?? this.#lastSeq) + 1;
      const { transaction } = waiting.recorded;
      if (transaction.firstSeq === expected) {
        admitted.push(waiting);
        fresh.push(waiting);
      } else if (fresh.some(({ recorded }) => isSame(recorded, waiting.recorded))) admitted.push(waiting);
      else if (await this.#isThere(waiting.recorded)) waiting.resolve();
      else waiting.reject(new JournalError('gap', { expected }));
    }
    try {
      if (fresh.length > 0) await this.#write(fresh);
      for (const { resolve } of admitted) resolve();
    } catch (cause: unknown) {
      for (const { reject } of admitted) reject(toJournalError(cause));
    }
  }

  /** A retry of what was written, though its answer was lost. */
  async #isThere(recorded: RecordedTransaction): Promise<boolean> {
    const { firstSeq, lastSeq } = recorded.transaction;
    if (lastSeq > this.#lastSeq) return false;
    try {
      const [found] = (await this.readFrom(firstSeq, { limit: 1 })).transactions;
      return found !== undefined && isSame(found, recorded);
    } catch {
      return false;
    }
  }

  async #write(fresh: readonly Waiting[]): Promise<void> {
    const bytes = Buffer.concat(fresh.map((waiting) => waiting.bytes));
    await this.#withReserve(async () => {
      const writer = await this.#readyWriter();
      await writer.append(bytes);
    });
    const segment = this.#segments.at(-1) as SegmentIndex;
    let { end, marks } = segment;
    for (const { recorded, bytes: own } of fresh) {
      const { firstSeq, lastSeq } = recorded.transaction;
      marks = withMark(marks, { seq: firstSeq, offset: end });
      end += own.length;
      this.#lastSeq = lastSeq;
    }
    this.#segments = [...this.#segments.slice(0, -1), { ...segment, lastSeq: this.#lastSeq, end, marks }];
  }

  /** Tries once more with the reserve given away. */
  async #withReserve(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (cause: unknown) {
      if (toJournalError(cause).code !== 'no_space' || !(await this.#parts.reserve.release())) throw cause;
      await work();
    }
  }

  async #readyWriter(): Promise<SegmentWriter> {
    const { fs, folder, segmentBytes } = this.#parts;
    const newest = this.#segments.at(-1);
    if (this.#writer === null && this.#resume && newest !== undefined) {
      this.#writer = await SegmentWriter.reopen(fs, path.join(folder, newest.name), newest.end);
    }
    this.#resume = false;
    if (this.#writer !== null && this.#writer.usable && this.#writer.length < segmentBytes) return this.#writer;
    return this.#beginSegment(this.#identity, this.#lastSeq + 1);
  }

  async #beginSegment(identity: JournalIdentity, firstSeq: number): Promise<SegmentWriter> {
    const { fs, folder } = this.#parts;
    const highest = Math.max(0, ...this.#segments.flatMap(({ number, head }) => [number, head?.segment ?? 0]));
    let number = highest + 1;
    // A file that could not be set aside or taken away again keeps its number.
    while ((await fs.size(path.join(folder, segmentName(number)))) !== null) number += 1;
    const head: SegmentHead = { format: journalFormat, segment: number, ...identity, firstSeq };
    const writer = await SegmentWriter.create(fs, folder, head);
    await this.#retire();
    this.#writer = writer;
    this.#resume = false;
    const { length: end } = encodeHead(head);
    const segment = { name: segmentName(number), number, head, firstSeq, lastSeq: null, end, marks: [] };
    this.#segments = [...this.#segments, segment];
    return writer;
  }

  async #become(identity: JournalIdentity, firstSeq: number): Promise<void> {
    if (this.#closed) throw new JournalError('closed');
    const { fs, folder } = this.#parts;
    await this.#withReserve(async () => {
      await this.#beginSegment(identity, firstSeq);
    });
    this.#identity = identity;
    this.#lastSeq = firstSeq - 1;
    try {
      await writeIdentity(fs, folder, identity);
    } catch (cause: unknown) {
      throw toJournalError(cause);
    }
  }

  async #retire(): Promise<void> {
    await this.#writer?.close();
    this.#writer = null;
  }
}

/** The same commit: its id is unique, its numbers tell where it stands. */
function isSame(a: RecordedTransaction, b: RecordedTransaction): boolean {
  const [one, other] = [a.transaction, b.transaction];
  return one.txId === other.txId && one.firstSeq === other.firstSeq && one.lastSeq === other.lastSeq;
}
