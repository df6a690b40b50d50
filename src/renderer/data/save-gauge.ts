import type { Instant } from '#domain/primitives.ts';
import type { CommitEvent } from './commit.ts';
import type { JournalRefusal } from './journal-port.ts';
import { ReadOnlyError, isStorageFailure } from './storage-failure.ts';

export type FailureReason = 'no_space' | 'read_only' | 'storage' | 'bug';

/** What the person may rely on. `stopped`: the database is gone until the app starts again. */
export type SaveState =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Instant }
  | { readonly kind: 'failed'; readonly reason: FailureReason; readonly message: string }
  | { readonly kind: 'stopped'; readonly message: string };

type Parts = {
  readonly now: () => Instant;
  readonly isJournalIdle: () => boolean;
  readonly tell: (state: SaveState) => void;
};

/** Says "saved" only when nothing is on its way: neither to the database nor to the journal. */
export class SaveGauge {
  private readonly parts: Parts;
  private onTheWay = 0;
  private stopped = false;
  /** The journal refuses: that is said until it has everything again. */
  private refusing = false;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** What the commit tells. */
  readonly committed = (event: CommitEvent): void => {
    if (event.kind === 'saving') {
      this.onTheWay += 1;
      if (!this.refusing) this.tell({ kind: 'saving' });
      return;
    }
    this.onTheWay -= 1;
    if (event.kind === 'failed') this.failed(event.cause);
    else this.perhapsSaved();
  };

  /** The journal has everything it was handed. */
  readonly journaled = (): void => this.perhapsSaved();

  /** The journal could not write; what it holds waits. */
  readonly refused = ({ code }: JournalRefusal): void => {
    this.refusing = true;
    const reason = code === 'no_space' || code === 'read_only' ? code : 'storage';
    this.tell({ kind: 'failed', reason, message: code });
  };

  private perhapsSaved(): void {
    if (!this.parts.isJournalIdle()) return;
    this.refusing = false;
    if (this.onTheWay === 0) this.tell({ kind: 'saved', at: this.parts.now() });
  }

  private failed(cause: unknown): void {
    const message = cause instanceof Error ? cause.message : String(cause);
    if (cause instanceof ReadOnlyError) this.tell({ kind: 'failed', reason: 'no_space', message });
    else if (isStorageFailure(cause)) {
      this.tell({ kind: 'stopped', message });
      this.stopped = true;
    } else this.tell({ kind: 'failed', reason: 'bug', message });
  }

  /** Nothing said later makes a database that is gone look well again. */
  private tell(state: SaveState): void {
    if (!this.stopped) this.parts.tell(state);
  }
}
