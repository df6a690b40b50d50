import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import { type ImportFailure, notice } from '#domain/import/preview.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { type Result, fail, ok } from '#domain/result.ts';
import { type PackManifest, packVersion } from '../write/write-pack.ts';
import { type PackEntity, recordSchemas } from './record-schemas.ts';

/** A pack unpacks to no more than this; a bomb is refused before it is unpacked. */
const maxUnpackedBytes = 512 * 1024 * 1024;

const manifestSchema = z.looseObject({
  format: z.literal('plenaria-pack'),
  version: z.number().int().min(1),
  meetingIds: z.array(z.string()).length(1),
  counts: z.record(z.string(), z.number()),
  sha256: z.record(z.string(), z.string()),
});

const entities = Object.keys(recordSchemas) as PackEntity[];

type Files = Readonly<Record<string, Uint8Array>>;

/**
 * Reads a pack: every file against its checksum, every record against its schema. Names of files are only looked up,
 * never used as paths. Refusals name the file and the line.
 */
export function readPack(
  bytes: Uint8Array,
  sha256: (bytes: Uint8Array) => string,
): Result<MeetingRecords, ImportFailure> {
  const files = unpack(bytes);
  if (!files.ok) return files;
  const manifest = readManifest(files.value);
  if (!manifest.ok) return manifest;
  for (const [name, expected] of Object.entries(manifest.value.sha256)) {
    const file = own(files.value, name);
    if (file === undefined || sha256(file) !== expected) return fail(notice(name, 'pack_damaged'));
  }
  const lists: Partial<Record<PackEntity, unknown[]>> = {};
  for (const entity of entities) {
    const rows = readRecords(files.value, entity);
    if (!rows.ok) return rows;
    lists[entity] = rows.value;
  }
  const { meetings = [], ...rest } = lists;
  const [meeting] = meetings;
  if (meeting === undefined || meetings.length > 1) return fail(notice('records/meetings.ndjson', 'pack_broken'));
  return ok({ meeting, ...rest } as unknown as MeetingRecords);
}

/** Whether bytes are a zip with a manifest of ours, by its first file. */
export function looksLikePack(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && strFromU8(bytes.subarray(30, 43), true) === 'manifest.json';
}

function unpack(bytes: Uint8Array): Result<Files, ImportFailure> {
  let total = 0;
  let bomb = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        bomb ||= total > maxUnpackedBytes;
        return !bomb;
      },
    });
    return bomb ? fail(notice('zip', 'too_large', { megabytes: maxUnpackedBytes / 1024 / 1024 })) : ok(files);
  } catch {
    return fail(notice('zip', 'pack_broken'));
  }
}

function readManifest(files: Files): Result<PackManifest, ImportFailure> {
  const file = own(files, 'manifest.json');
  const parsed = file === undefined ? null : manifestSchema.safeParse(parseLine(strFromU8(file)));
  if (parsed === null || !parsed.success) return fail(notice('manifest.json', 'pack_broken'));
  const { version } = parsed.data;
  if (version > packVersion) return fail(notice('manifest.json', 'pack_newer', { version }));
  return ok(parsed.data);
}

function readRecords(files: Files, entity: PackEntity): Result<unknown[], ImportFailure> {
  const name = `records/${entity}.ndjson`;
  const file = own(files, name);
  if (file === undefined) return ok([]);
  const rows: unknown[] = [];
  const lines = strFromU8(file).split('\n');
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const parsed = recordSchemas[entity].safeParse(parseLine(line));
    if (!parsed.success) {
      const field = parsed.error.issues[0]?.path.join('.') ?? '';
      return fail(notice(`${name} line ${index + 1}`, 'pack_record', { field: field === '' ? 'JSON' : field }));
    }
    rows.push(parsed.data);
  }
  return ok(rows);
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function own(files: Files, name: string): Uint8Array | undefined {
  return Object.hasOwn(files, name) ? files[name] : undefined;
}
