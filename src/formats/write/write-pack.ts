import { strToU8, zipSync } from 'fflate';
import type { MeetingRecords } from '#domain/records/tables.ts';

/** The version of the pack format that is written. */
export const packVersion = 1;

export type PackManifest = {
  readonly format: 'plenaria-pack';
  readonly version: number;
  readonly meetingIds: readonly string[];
  /** Records an entity. */
  readonly counts: Readonly<Record<string, number>>;
  /** Lower-case hex, a file. */
  readonly sha256: Readonly<Record<string, string>>;
};

/**
 * Writes a meeting as one file: a zip of `manifest.json` and `records/<entity>.ndjson`, one record a line.
 * The same records give the same bytes.
 */
export function writePack(records: MeetingRecords, sha256: (bytes: Uint8Array) => string): Uint8Array {
  const { meeting, ...lists } = records;
  const entities: [string, readonly unknown[]][] = [['meetings', [meeting]], ...Object.entries(lists)];
  const files: Record<string, Uint8Array> = {};
  for (const [entity, rows] of entities) {
    files[`records/${entity}.ndjson`] = strToU8(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  }
  const manifest: PackManifest = {
    format: 'plenaria-pack',
    version: packVersion,
    meetingIds: [meeting.id],
    counts: Object.fromEntries(entities.map(([entity, rows]) => [entity, rows.length])),
    sha256: Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, sha256(bytes)])),
  };
  // A zip holds wall-clock times: the first one it can hold, read in whichever zone the machine is in.
  const mtime = new Date(1980, 0, 1);
  return zipSync({ 'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`), ...files }, { mtime });
}
