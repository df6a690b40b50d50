import { type ZippableFile, strToU8, zipSync } from 'fflate';

/** The version of packs and snapshots that is written. Version 1 had a meeting's records and nothing of its history. */
export const containerVersion = 2;

export type ContainerManifest = {
  readonly format: 'plenaria-pack';
  readonly version: number;
  /** `snapshot` holds everything of a laptop, `meeting` what belongs to one meeting. */
  readonly kind: 'snapshot' | 'meeting';
  readonly meetingIds: readonly string[];
  /** Whose data it is, and up to where: the numbers of the journal. */
  readonly databaseId: string;
  readonly deviceId: string;
  readonly generation: number;
  readonly seq: number;
  /** Rows a list. */
  readonly counts: Readonly<Record<string, number>>;
  /** Lower-case hex, a file. */
  readonly sha256: Readonly<Record<string, string>>;
};

export type ContainerInput = Omit<ContainerManifest, 'format' | 'version' | 'counts' | 'sha256'> & {
  /** By the name of the list: `records/outcomes`, `changes`, `commits`. */
  readonly lists: Readonly<Record<string, readonly unknown[]>>;
  /** Files that go along, by the lower-case hex sha256 of their bytes. */
  readonly artifacts?: ReadonlyMap<string, Uint8Array>;
};

export type Sha256 = (bytes: Uint8Array) => Promise<string>;

/**
 * Writes a pack or snapshot: a zip of `manifest.json`, `<list>.ndjson`, one row a line, and `artifacts/<sha256>`. The
 * same rows give the same bytes. Level 1 is nearly as small as 6 for such text, and several times as fast.
 */
export async function writeContainer(input: ContainerInput, sha256: Sha256): Promise<Uint8Array> {
  const { lists, artifacts = new Map<string, Uint8Array>(), ...head } = input;
  const files: Record<string, ZippableFile> = {};
  const sums: Record<string, string> = {};
  for (const [list, rows] of Object.entries(lists)) {
    const bytes = strToU8(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    files[`${list}.ndjson`] = bytes;
    sums[`${list}.ndjson`] = await sha256(bytes);
  }
  for (const [sum, bytes] of [...artifacts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    // Pictures are packed already.
    files[`artifacts/${sum}`] = [bytes, { level: 0 }];
    sums[`artifacts/${sum}`] = sum;
  }
  const counts = Object.fromEntries(Object.entries(lists).map(([list, rows]) => [list, rows.length]));
  const manifest: ContainerManifest = {
    format: 'plenaria-pack',
    version: containerVersion,
    ...head,
    counts,
    sha256: sums,
  };
  // A zip holds wall-clock times: the first one it can hold, read in whichever zone the machine is in.
  const mtime = new Date(1980, 0, 1);
  const all = { 'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`), ...files };
  return zipSync(all, { mtime, level: 1 });
}
