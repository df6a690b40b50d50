import type { OutboxEntryId } from '#domain/ids.ts';
import { longestWaitSeconds } from '#domain/outbox/backoff.ts';
import { dueEntries, nextDueAt } from '#domain/outbox/due.ts';
import type { OutboxEvent } from '#domain/outbox/next.ts';
import { isNetworkFailure } from '#domain/outbox/treatment.ts';
import type { Instant } from '#domain/primitives.ts';
import type { OutboxEntry } from '#domain/records/summary.ts';
import type { Database } from '#renderer/data/schema.ts';
import type { Courier } from './courier.ts';

export type EngineParts = {
  readonly db: Database;
  readonly courier: Courier;
  /** Commits an event by `outbox.advance`; the entry as it then is, or null where it was removed. */
  readonly advance: (entryId: OutboxEntryId, event: OutboxEvent) => Promise<OutboxEntry | null>;
  readonly now: () => Instant;
  /** Calls back after some time; returns the way to stop it. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
  readonly onBug: (cause: unknown) => void;
};

const openStates = ['queued', 'sending', 'verifying', 'paused'];

/**
 * Empties the outbox: begins what is due, at most a few at once, and commits each step before the next one, so that
 * a crash at any moment loses and doubles nothing. Woken by new rows, the network, the time, a person.
 */
export class OutboxEngine {
  private readonly parts: EngineParts;
  private readonly underWay = new Set<OutboxEntryId>();
  private readonly runs = new Set<Promise<void>>();
  private running = false;
  private looking: Promise<void> = Promise.resolve();
  private cancelTimer: () => void = () => undefined;

  constructor(parts: EngineParts) {
    this.parts = parts;
  }

  /** Begins; entries that were under way when the app ended are read back before anything is sent. */
  async start(): Promise<void> {
    const { db, advance } = this.parts;
    const interrupted = await db.outbox.where('state').anyOf(['sending', 'verifying']).toArray();
    for (const { id } of interrupted) await advance(id, { kind: 'interrupted' });
    this.running = true;
    this.wake();
  }

  /** Looks for work: rows changed, or it is time. */
  wake(): void {
    if (!this.running) return;
    this.looking = this.looking.then(() => this.look()).catch(this.parts.onBug);
  }

  /** The network is back, or the laptop woke up: what waits for the network waits no longer. */
  async networkBack(): Promise<void> {
    if (!this.running) return;
    const waiting = await this.parts.db.outbox.where('state').equals('queued').toArray();
    for (const { id, error } of waiting) {
      if (error !== null && isNetworkFailure(error.code)) await this.parts.advance(id, { kind: 'network_back' });
    }
    this.wake();
  }

  /** Begins nothing more. Resolves when what is under way has ended. */
  async stop(): Promise<void> {
    this.running = false;
    this.cancelTimer();
    await this.looking;
    await this.settled();
  }

  /** Resolves when nothing is under way. */
  async settled(): Promise<void> {
    await this.looking;
    while (this.runs.size > 0) {
      await Promise.all(this.runs);
      await this.looking;
    }
  }

  private async look(): Promise<void> {
    const { db, now } = this.parts;
    const [entries, destinations] = await Promise.all([
      db.outbox.where('state').anyOf(openStates).toArray(),
      db.destinations.toArray(),
    ]);
    if (!this.running) return;
    const alive = destinations.filter((destination) => destination.deletedAt === null);
    const destinationIds = new Set(alive.map((destination) => destination.id));
    for (const entry of dueEntries(entries, { now: now(), underWay: this.underWay, destinationIds })) {
      this.begin(entry);
    }
    this.setTimer(nextDueAt(entries));
  }

  private begin(entry: OutboxEntry): void {
    this.underWay.add(entry.id);
    const run = this.carry(entry).then(
      () => {
        this.underWay.delete(entry.id);
        this.wake();
      },
      // A commit that fails leaves the entry as it is, out of reach until the next start: the disk comes first.
      (cause: unknown) => this.parts.onBug(cause),
    );
    this.runs.add(run);
    void run.finally(() => this.runs.delete(run));
  }

  private async carry(entry: OutboxEntry): Promise<void> {
    const { advance, courier } = this.parts;
    let current = entry.state === 'queued' ? await advance(entry.id, { kind: 'start' }) : entry;
    if (current?.state === 'sending') current = await advance(entry.id, await courier.send(current));
    if (current?.state === 'verifying') await advance(entry.id, await courier.verify(current));
  }

  private setTimer(at: Instant | null): void {
    this.cancelTimer();
    this.cancelTimer = () => undefined;
    if (at === null) return;
    const milliseconds = Date.parse(at) - Date.parse(this.parts.now());
    // What is due but held back needs no timer: whatever frees it wakes the engine.
    if (milliseconds <= 0) return;
    this.cancelTimer = this.parts.later(Math.min(milliseconds, longestWaitSeconds * 1000), () => this.wake());
  }
}
