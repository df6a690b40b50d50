import { strToU8, zipSync } from 'fflate';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { type FirstPackManifest, firstPackVersion } from '#formats/read/read-pack.ts';

/**
 * A meeting in the first version of the pack format, which is read but no longer written: a zip of `manifest.json` and
 * `records/<entity>.ndjson`, one record a line, without a history. The same records give the same bytes.
 */
export function writeFirstPack(records: MeetingRecords, sha256: (bytes: Uint8Array) => string): Uint8Array {
  const { meeting, ...lists } = records;
  const entities: [string, readonly unknown[]][] = [['meetings', [meeting]], ...Object.entries(lists)];
  const files: Record<string, Uint8Array> = {};
  for (const [entity, rows] of entities) {
    files[`records/${entity}.ndjson`] = strToU8(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  }
  const manifest: FirstPackManifest = {
    format: 'plenaria-pack',
    version: firstPackVersion,
    meetingIds: [meeting.id],
    counts: Object.fromEntries(entities.map(([entity, rows]) => [entity, rows.length])),
    sha256: Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, sha256(bytes)])),
  };
  // A zip holds wall-clock times: the first one it can hold, read in whichever zone the machine is in.
  const mtime = new Date(1980, 0, 1);
  return zipSync({ 'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`), ...files }, { mtime });
}
