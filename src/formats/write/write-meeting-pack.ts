import { type DeviceId, type TransactionId, asId } from '#domain/ids.ts';
import type { Original } from '#domain/merge/sides.ts';
import type { Instant } from '#domain/primitives.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { sampleChanges } from '#domain/sample/build-sample.ts';
import { type Sha256, writeContainer } from './write-container.ts';

/**
 * Writes records that have no history as the pack of a meeting: one transaction made them all. It has the meeting's
 * own id, so that the same records are never brought in twice.
 */
export function writeMeetingPack(records: MeetingRecords, sha256: Sha256): Promise<Uint8Array> {
  const { meeting, ...lists } = records;
  const { deviceId } = withoutHistory;
  const rows = Object.entries({ meetings: [meeting], ...lists }).map(([entity, list]) => [`records/${entity}`, list]);
  return writeContainer(
    {
      kind: 'meeting',
      meetingIds: [meeting.id],
      databaseId: 'none',
      deviceId,
      generation: 0,
      seq: 0,
      lists: { ...Object.fromEntries(rows), 'records/conflicts': [], changes: [originalOf(records)] },
    },
    sha256,
  );
}

const withoutHistory = { deviceId: asId<DeviceId>('plenaria-export') };

/** The one transaction that stands for all that is not known of how records came to be. */
export function originalOf(records: MeetingRecords): Original {
  const { meeting } = records;
  return {
    transaction: {
      txId: asId<TransactionId>(`export-${meeting.id}`),
      kind: 'do',
      ofTx: null,
      command: 'meeting.openSample',
      meetingId: null,
      at: `${meeting.startDate}T00:00:00.000Z` as Instant,
      ...withoutHistory,
    },
    changes: sampleChanges(records),
  };
}
