import type { RecordedTransaction } from '#domain/recovery/store-image.ts';
import type { JournalPort, JournalRefusal, SpaceState } from './journal-port.ts';

export type JournalWriterParts = {
  readonly port: Pick<JournalPort, 'append' | 'begin'>;
  /** The transactions of the database from a number on: what the journal asks for where it lacks something. */
  readonly from: (seq: number) => Promise<readonly RecordedTransaction[]>;
  readonly later: (milliseconds: number, run: () => void) => void;
  /** Told once nothing waits any more. */
  readonly onWritten: () => void;
  /** Told at each refusal. What waits goes on waiting and is tried again. */
  readonly onRefused: (refusal: JournalRefusal) => void;
  readonly onSpace: (space: SpaceState) => void;
};

/** How soon a refused write is tried again. Milliseconds. */
const retryAfter = 2000;

/** The host takes no more at once. */
const batchSize = 500;

/**
 * Hands transactions to the journal, in their order, one call at a time; all that wait go with the next call. What is
 * refused stays here and is tried again: the words are in the database, and become "saved" when the disk allows.
 */
export class JournalWriter {
  private readonly parts: JournalWriterParts;
  private waiting: RecordedTransaction[] = [];
  private running: Promise<void> | null = null;
  private stalled = false;
  private readonly idlers: (() => void)[] = [];

  constructor(parts: JournalWriterParts) {
    this.parts = parts;
  }

  /** Whether everything handed over is on the medium. */
  get isIdle(): boolean {
    return this.waiting.length === 0;
  }

  /** Whether the last try was refused. */
  get isStalled(): boolean {
    return this.stalled;
  }

  add(recorded: RecordedTransaction): void {
    this.waiting.push(recorded);
    this.wake();
  }

  /** Tries at once what was refused. */
  retry(): void {
    this.stalled = false;
    this.wake();
  }

  /** Resolves once nothing waits, or the disk refuses. */
  settled(): Promise<void> {
    if (this.isIdle || this.stalled) return Promise.resolve();
    return new Promise((resolve) => this.idlers.push(resolve));
  }

  private wake(): void {
    if (this.running !== null || this.stalled || this.isIdle) return;
    this.running = this.drain().finally(() => {
      this.running = null;
      if (this.isIdle) this.parts.onWritten();
      for (const resolve of this.idlers.splice(0)) resolve();
      this.wake();
    });
  }

  private async drain(): Promise<void> {
    while (!this.isIdle) {
      const batch = this.waiting.slice(0, batchSize);
      const answer = await this.parts.port.append(batch);
      if (answer.ok) {
        this.waiting = this.waiting.slice(batch.length);
        this.parts.onSpace(answer.value.space);
      } else if (answer.failure.code !== 'gap' || !(await this.fill(answer.failure))) {
        this.stall(answer.failure);
        return;
      }
    }
  }

  /** The journal waits for an earlier number: it is given all there is from there on. */
  private async fill({ expected }: JournalRefusal): Promise<boolean> {
    const first = this.waiting[0];
    if (expected === null || first === undefined || expected >= first.transaction.firstSeq) return false;
    const missing = (await this.parts.from(expected)).filter(
      ({ transaction }) => transaction.firstSeq < first.transaction.firstSeq,
    );
    if (missing[0]?.transaction.firstSeq !== expected) return false;
    this.waiting = [...missing, ...this.waiting];
    return true;
  }

  private stall(refusal: JournalRefusal): void {
    this.stalled = true;
    this.parts.onRefused(refusal);
    this.parts.later(retryAfter, () => this.retry());
  }
}
