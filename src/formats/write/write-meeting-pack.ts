import { strToU8 } from 'fflate';
import { type DeviceId, type TransactionId, asId } from '#domain/ids.ts';
import type { Original } from '#domain/merge/sides.ts';
import type { Instant } from '#domain/primitives.ts';
import { creationsOf } from '#domain/records/of-meeting.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { type Sha256, writeContainer } from './write-container.ts';

/** Writes records that have no history as the pack of a meeting: one transaction made them all. */
export async function writeMeetingPack(records: MeetingRecords, sha256: Sha256): Promise<Uint8Array> {
  const { meeting, ...lists } = records;
  const { deviceId } = withoutHistory;
  const rows = Object.entries({ meetings: [meeting], ...lists }).map(([entity, list]) => [`records/${entity}`, list]);
  const original = await originalOf(records, sha256);
  return writeContainer(
    {
      kind: 'meeting',
      meetingIds: [meeting.id],
      databaseId: 'none',
      deviceId,
      generation: 0,
      seq: 0,
      lists: { ...Object.fromEntries(rows), 'records/conflicts': [], changes: [original] },
    },
    sha256,
  );
}

const withoutHistory = { deviceId: asId<DeviceId>('plenaria-export') };

/**
 * The one transaction that stands for all that is not known of how records came to be. Its id follows from the
 * records: the same ones are never brought in twice, and others are never taken for them.
 */
export async function originalOf(records: MeetingRecords, sha256: Sha256): Promise<Original> {
  const { meeting } = records;
  const changes = creationsOf(records);
  const digest = await sha256(strToU8(JSON.stringify(changes)));
  return {
    transaction: {
      txId: asId<TransactionId>(`export-${meeting.id}-${digest.slice(0, 16)}`),
      kind: 'do',
      ofTx: null,
      command: 'meeting.create',
      meetingId: null,
      at: `${meeting.startDate}T00:00:00.000Z` as Instant,
      ...withoutHistory,
    },
    changes,
  };
}
