import { strFromU8 } from 'fflate';
import { z } from 'zod';
import { type ImportFailure, notice } from '#domain/import/preview.ts';
import { type Result, fail, ok } from '#domain/result.ts';
import { type ContainerManifest, type Sha256, containerVersion } from '../write/write-container.ts';
import { type ZipFiles, readZip } from './read-pack-zip.ts';
import { parsePlain } from './plain-json.ts';

export type ContainerRow = Readonly<Record<string, unknown>>;

export type Container = {
  readonly manifest: ContainerManifest;
  /** By the name of the list: `records/outcomes`, `changes`, `commits`. */
  readonly lists: Readonly<Record<string, readonly ContainerRow[]>>;
  /** Files that came along, by the sha256 of their bytes, which was checked. */
  readonly artifacts: ReadonlyMap<string, Uint8Array>;
};

const artifactName = /^artifacts\/([0-9a-f]{64})$/;

const manifestName = 'manifest.json';

const manifestSchema = z.looseObject({
  format: z.literal('plenaria-pack'),
  version: z.number().int().min(1),
  kind: z.enum(['snapshot', 'meeting']),
  meetingIds: z.array(z.string()),
  databaseId: z.string().min(1),
  deviceId: z.string().min(1),
  generation: z.number().int().min(0),
  seq: z.number().int().min(0),
  counts: z.record(z.string(), z.number()),
  sha256: z.record(z.string(), z.string()),
});

/**
 * Reads a pack or snapshot of version 2: every file against its checksum and count, every line as a plain object.
 * Names of files are only looked up. Refusals name the file and the line.
 */
export async function readContainer(bytes: Uint8Array, sha256: Sha256): Promise<Result<Container, ImportFailure>> {
  const files = readZip(bytes);
  if (!files.ok) return files;
  const manifest = readManifest(files.value);
  if (!manifest.ok) return manifest;
  const lists: Record<string, readonly ContainerRow[]> = {};
  const artifacts = new Map<string, Uint8Array>();
  for (const name of files.value.keys()) {
    if (name !== manifestName && !Object.hasOwn(manifest.value.sha256, name)) return fail(notice(name, 'pack_damaged'));
  }
  for (const [name, sum] of Object.entries(manifest.value.sha256)) {
    const file = files.value.get(name);
    if (file === undefined || (await sha256(file)) !== sum) return fail(notice(name, 'pack_damaged'));
    const artifact = artifactName.exec(name)?.[1];
    if (artifact !== undefined) {
      if (artifact !== sum) return fail(notice(name, 'pack_damaged'));
      artifacts.set(artifact, file);
      continue;
    }
    const rows = readRows(name, file);
    if (!rows.ok) return rows;
    const list = name.replace(/\.ndjson$/, '');
    if (rows.value.length !== manifest.value.counts[list]) return fail(notice(name, 'pack_damaged'));
    lists[list] = rows.value;
  }
  return ok({ manifest: manifest.value, lists, artifacts });
}

function readManifest(files: ZipFiles): Result<ContainerManifest, ImportFailure> {
  const file = files.get(manifestName);
  const { value, polluted } = file === undefined ? { value: null, polluted: false } : parsePlain(strFromU8(file));
  const version = z.looseObject({ version: z.number().int() }).safeParse(value);
  if (version.success && version.data.version > containerVersion) {
    return fail(notice(manifestName, 'pack_newer', { version: version.data.version }));
  }
  const parsed = manifestSchema.safeParse(value);
  return parsed.success && !polluted ? ok(parsed.data) : fail(notice(manifestName, 'pack_broken'));
}

function readRows(name: string, file: Uint8Array): Result<ContainerRow[], ImportFailure> {
  const rows: ContainerRow[] = [];
  for (const [index, line] of strFromU8(file).split('\n').entries()) {
    if (line === '') continue;
    const { value, polluted } = parsePlain(line);
    if (typeof value !== 'object' || value === null || Array.isArray(value) || polluted) {
      return fail(notice(`${name} line ${index + 1}`, 'pack_record', { field: polluted ? '__proto__' : 'JSON' }));
    }
    rows.push(value as ContainerRow);
  }
  return ok(rows);
}
