import type { DeviceId } from '#domain/ids.ts';
import type { Instant } from '#domain/primitives.ts';
import { type Commit, createCommit } from '#renderer/data/commit.ts';
import type { JournalPort, SpaceState } from '#renderer/data/journal-port.ts';
import { JournalWriter } from '#renderer/data/journal-writer.ts';
import { lastSeqOf, recordedFrom } from '#renderer/data/recorded.ts';
import { SaveGauge, type SaveState } from '#renderer/data/save-gauge.ts';
import type { Database } from '#renderer/data/schema.ts';
import { ReadOnlyError } from '#renderer/data/storage-failure.ts';

export type DurableParts = {
  readonly db: Database;
  readonly port: Pick<JournalPort, 'append' | 'begin'>;
  readonly deviceId: DeviceId;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly later: (milliseconds: number, run: () => void) => void;
  /** The last word on the free space. */
  readonly space: () => SpaceState;
  readonly onSpace: (space: SpaceState) => void;
  readonly tell: (state: SaveState) => void;
};

export type Durable = {
  readonly commit: Commit;
  /** Resolves once what was committed is on the medium, or the disk refuses it. */
  readonly settled: () => Promise<void>;
};

/**
 * The one writer of both copies: the database first, then the journal. On a full disk nothing is begun; a transaction
 * that a failing database does not take is offered to the journal, which the next start reads.
 */
export async function createDurableCommit(parts: DurableParts): Promise<Durable> {
  const { db, port, deviceId, now, newId, later, space, onSpace, tell } = parts;
  let lastSeq = await lastSeqOf(db);
  const writer: JournalWriter = new JournalWriter({
    port,
    from: (seq) => recordedFrom(db, seq),
    later,
    onWritten: () => gauge.journaled(),
    onRefused: (refusal) => gauge.refused(refusal),
    onSpace,
  });
  const gauge = new SaveGauge({ now, isJournalIdle: () => writer.isIdle, tell });
  const commit = createCommit({
    db,
    deviceId,
    now,
    newId,
    observe: gauge.committed,
    guard: () => {
      if (space() === 'full') throw new ReadOnlyError('The disk is full');
    },
    record: (recorded) => {
      lastSeq = recorded.transaction.lastSeq;
      writer.add(recorded);
    },
    rescue: async (at) => {
      if (writer.isStalled) return false;
      const recorded = at(lastSeq + 1);
      lastSeq = recorded.transaction.lastSeq;
      writer.add(recorded);
      await writer.settled();
      return writer.isIdle;
    },
  });
  return { commit, settled: () => writer.settled() };
}
