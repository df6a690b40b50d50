import { strFromU8 } from 'fflate';
import { z } from 'zod';
import { type ImportFailure, notice } from '#domain/import/preview.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { type Result, fail, ok } from '#domain/result.ts';
import { isTimeZone } from '#domain/time/zone.ts';
import { parsePlain } from './plain-json.ts';
import { type PackRow, danglingReference } from './read-pack-references.ts';
import { type ZipFiles, readZip } from './read-pack-zip.ts';
import { type PackEntity, recordSchemas } from './record-schemas.ts';

const manifestName = 'manifest.json';

/** The version without a history. */
export const firstPackVersion = 1;

export type FirstPackManifest = {
  readonly format: 'plenaria-pack';
  readonly version: number;
  readonly meetingIds: readonly string[];
  /** Records an entity. */
  readonly counts: Readonly<Record<string, number>>;
  /** Lower-case hex, a file. */
  readonly sha256: Readonly<Record<string, string>>;
};

const manifestSchema = z.looseObject({
  format: z.literal('plenaria-pack'),
  version: z.number().int().min(1),
  meetingIds: z.array(z.string()).length(1),
  counts: z.record(z.string(), z.number()),
  sha256: z.record(z.string(), z.string()),
});

const entities = Object.keys(recordSchemas) as PackEntity[];

type Sha256 = (bytes: Uint8Array) => string;

/**
 * Reads a pack: every file against its checksum, every record against its schema, every id to where it leads. Names
 * of files are only looked up, never used as paths. Refusals name the file and the line.
 */
export function readPack(bytes: Uint8Array, sha256: Sha256): Result<MeetingRecords, ImportFailure> {
  const files = readZip(bytes);
  if (!files.ok) return files;
  return readPackFiles(files.value, new Map([...files.value].map(([name, file]) => [name, sha256(file)])));
}

/** The same of a zip that is unpacked already, with the checksum of each of its files. */
export function readPackFiles(
  files: ZipFiles,
  sums: ReadonlyMap<string, string>,
): Result<MeetingRecords, ImportFailure> {
  const manifest = readManifest(files);
  if (!manifest.ok) return manifest;
  const failure = checkFiles(files, manifest.value, sums);
  if (failure !== null) return fail(failure);
  const rows: Partial<Record<PackEntity, PackRow[]>> = {};
  for (const entity of entities) {
    const read = readRecords(files, entity);
    if (!read.ok) return read;
    // A list that was left out together with its checksum still has its count.
    const expected = manifest.value.counts[entity] ?? 0;
    if (read.value.length !== expected) return fail(notice(fileOf(entity), 'pack_damaged'));
    rows[entity] = read.value;
  }
  return meetingOf(rows as Record<PackEntity, PackRow[]>, manifest.value);
}

/** Whether bytes are a zip with a manifest of ours, by its first file. */
export function looksLikePack(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && strFromU8(bytes.subarray(30, 43), true) === manifestName;
}

function readManifest(files: ZipFiles): Result<FirstPackManifest, ImportFailure> {
  const file = files.get(manifestName);
  const parsed = file === undefined ? null : manifestSchema.safeParse(parsePlain(strFromU8(file)).value);
  if (parsed === null || !parsed.success) return fail(notice(manifestName, 'pack_broken'));
  const { version } = parsed.data;
  if (version > firstPackVersion) return fail(notice(manifestName, 'pack_newer', { version }));
  return ok(parsed.data);
}

/** Every file is listed with its checksum, and every one that is listed is there. */
function checkFiles(
  files: ZipFiles,
  { sha256: listed, version }: FirstPackManifest,
  sums: ReadonlyMap<string, string>,
): ImportFailure | null {
  const expected = new Map(Object.entries(listed));
  for (const [name, sum] of expected) {
    if (!files.has(name) || sums.get(name) !== sum) return notice(name, 'pack_damaged');
  }
  const known = new Set(entities.map(fileOf));
  for (const name of files.keys()) {
    if (name === manifestName) continue;
    if (!expected.has(name)) return notice(name, 'pack_damaged');
    // Records this program has no table for would be lost without a word.
    if (name.startsWith('records/') && !known.has(name)) return notice(name, 'pack_newer', { version });
  }
  return null;
}

function fileOf(entity: PackEntity): string {
  return `records/${entity}.ndjson`;
}

function readRecords(files: ZipFiles, entity: PackEntity): Result<PackRow[], ImportFailure> {
  const name = fileOf(entity);
  const file = files.get(name);
  const rows = new Map<string, PackRow>();
  const lines = file === undefined ? [] : strFromU8(file).split('\n');
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const where = `${name} line ${index + 1}`;
    const refuse = (field: string) => fail(notice(where, 'pack_record', { field: field === '' ? 'JSON' : field }));
    const { value, polluted } = parsePlain(line);
    if (polluted) return refuse('__proto__');
    const parsed = recordSchemas[entity].safeParse(value);
    if (!parsed.success) return refuse(parsed.error.issues[0]?.path.join('.') ?? '');
    const { id } = parsed.data;
    if (rows.has(id)) return refuse('id');
    rows.set(id, { where, id, record: parsed.data });
  }
  return ok([...rows.values()]);
}

/** The records, once they are known to be one whole meeting in a zone that this program knows. */
function meetingOf(
  rows: Readonly<Record<PackEntity, readonly PackRow[]>>,
  manifest: FirstPackManifest,
): Result<MeetingRecords, ImportFailure> {
  // Packs of this version are older than versions of documents.
  const { meetings, versions: _none, ...rest } = rows;
  const [first] = meetings;
  if (first === undefined || meetings.length > 1) return fail(notice(fileOf('meetings'), 'pack_broken'));
  if (manifest.meetingIds[0] !== first.id) return fail(notice(manifestName, 'pack_broken'));
  const dangling = danglingReference(rows);
  if (dangling !== null) return fail(dangling);
  const meeting = first.record as MeetingRecords['meeting'];
  if (!isTimeZone(meeting.timeZone)) return fail(notice(first.where, 'pack_record', { field: 'timeZone' }));
  const lists = Object.entries(rest).map(([entity, list]) => [entity, list.map(({ record }) => record)]);
  return ok({ meeting, ...Object.fromEntries(lists) } as MeetingRecords);
}
