import { asId, type DestinationId, type OutboxEntryId } from '#domain/ids.ts';
import { idempotencyKeyOf } from '#domain/outbox/key.ts';
import type { Instant } from '#domain/primitives.ts';
import type { OutboxEntry } from '#domain/records/summary.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import type { Database } from '#renderer/data/schema.ts';
import { createCourier } from '#renderer/sync/courier.ts';
import { createNetworkGuess } from '#renderer/sync/network-guess.ts';
import { OutboxEngine } from '#renderer/sync/outbox-engine.ts';
import type { Bridge } from '#shared/bridge.ts';
import { outboxEntry } from './outbox.ts';

export type DeliveryHost = Pick<Bridge, 'delivery.send' | 'delivery.verify'>;

export type TestEngine = {
  readonly engine: OutboxEngine;
  /** What was told about the network, in order. */
  readonly network: string[];
  readonly bugs: unknown[];
  /** Milliseconds until the engine looks again by itself, or null where it waits for nothing. */
  readonly timer: () => number | null;
  /** Moves the engine's time to an instant and lets it look. It stands still otherwise. */
  readonly passTo: (instant: string) => void;
};

/** The engine over real commands, with the time in the hands of the test. */
export function testEngine(db: Database, host: DeliveryHost): TestEngine {
  const guess = createNetworkGuess();
  const network: string[] = [];
  const bugs: unknown[] = [];
  const onBug = (cause: unknown) => bugs.push(cause);
  let timer: number | null = null;
  let now = '2023-02-08T15:00:00.000Z';
  const onReached = (id: DestinationId, reached: boolean) => {
    const told = guess(id, reached);
    if (told !== null) network.push(told);
  };
  const engine = new OutboxEngine({
    db,
    courier: createCourier({ db, host, onReached, onBug }),
    advance: (entryId, event) => runCommand('outbox.advance', { entryId, event, jitter: 1 }),
    now: () => now as Instant,
    later: (milliseconds) => {
      timer = milliseconds;
      return () => {
        timer = null;
      };
    },
    onBug,
  });
  const passTo = (instant: string) => {
    now = instant;
    engine.wake();
  };
  return { engine, network, bugs, timer: () => timer, passTo };
}

/** Entries for files of these names and hashes, the first the oldest. */
export function entriesFor(
  files: readonly { readonly fileName: string; readonly sha256: string }[],
  destinationId: DestinationId,
): OutboxEntry[] {
  return files.map((file, index) =>
    outboxEntry({
      id: asId<OutboxEntryId>(`${destinationId}-${index + 1}`),
      destinationId,
      idempotencyKey: idempotencyKeyOf({ ...file, destinationId }),
      queuedAt: new Date(
        Date.parse('2023-02-08T14:00:00.000Z') + index * 1000,
      ).toISOString() as OutboxEntry['queuedAt'],
    }),
  );
}
