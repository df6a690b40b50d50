import { liveQuery } from 'dexie';
import { runCommand } from '#renderer/commands/run-command.ts';
import type { Database } from '#renderer/data/schema.ts';
import { now } from '#renderer/platform/clock.ts';
import { host } from '#renderer/platform/host.ts';
import { useStatus } from '#renderer/state/status.ts';
import { createCourier } from '#renderer/sync/courier.ts';
import { createNetworkGuess } from '#renderer/sync/network-guess.ts';
import { OutboxEngine } from '#renderer/sync/outbox-engine.ts';

/** Starts the engine that empties the outbox, and wires what wakes it. */
export function startOutbox(db: Database): void {
  const guess = createNetworkGuess();
  const courier = createCourier({
    db,
    host: host(),
    onReached: (destinationId, reached) => {
      const network = guess(destinationId, reached);
      if (network !== null) useStatus.getState().setNetwork(network);
    },
    onBug: reportError,
  });
  const engine = new OutboxEngine({
    db,
    courier,
    advance: (entryId, event) => runCommand('outbox.advance', { entryId, event, jitter: Math.random() }),
    now,
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    onBug: reportError,
  });
  void engine.start().catch(reportError);
  const rows = liveQuery(() => Promise.all([db.outbox.toArray(), db.destinations.toArray()]));
  rows.subscribe({ next: () => engine.wake(), error: reportError });
  const networkBack = () => void engine.networkBack().catch(reportError);
  window.addEventListener('online', networkBack);
  host().on('host.resumed', networkBack);
}
