import { strFromU8 } from 'fflate';
import { z } from 'zod';
import { type ImportFailure, notice } from '#domain/import/preview.ts';
import type { MergeSide, Original } from '#domain/merge/sides.ts';
import type { Conflict } from '#domain/records/history.ts';
import type { Meeting } from '#domain/records/meeting.ts';
import { sourceText } from '#domain/localized-text.ts';
import { type Result, fail, ok } from '#domain/result.ts';
import type { Sha256 } from '../write/write-container.ts';
import { type Container, type ContainerRow, readContainer } from './read-container.ts';
import { originalOf } from '../write/write-meeting-pack.ts';
import { parsePlain } from './plain-json.ts';
import { readImage } from './read-image.ts';
import { readPackFiles } from './read-pack.ts';
import { readZip } from './read-pack-zip.ts';
import { type PackEntity, recordSchemas } from './record-schemas.ts';

export type MeetingPack = {
  readonly meetingId: string;
  /** In the source language. */
  readonly title: string;
  /** The laptop that made it. */
  readonly deviceId: string;
  readonly side: MergeSide;
  /** The pictures of its notes, by the sha256 of their bytes; some may be missing. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
};

const id = z.string().min(1).max(300);
const instant = z.iso.datetime();
const patch = z.record(z.string(), z.unknown()).nullable();
const kind = z.enum(['do', 'undo', 'redo', 'auto']);

/** Entities whose patches may come from outside. */
const entities = [...Object.keys(recordSchemas), 'artifacts'] as const;

const original = z.looseObject({
  transaction: z.looseObject({
    txId: id,
    kind,
    ofTx: id.nullable(),
    command: id,
    meetingId: id.nullable(),
    at: instant,
    deviceId: id,
  }),
  changes: z.array(z.looseObject({ entity: z.enum(entities), entityId: id, before: patch, after: patch })),
});

const side = z.looseObject({ value: z.unknown(), txId: id, deviceId: id, at: instant });
const conflict = z.looseObject({
  id: z.string().min(1).max(2000),
  meetingId: id.nullable(),
  entity: z.enum(entities),
  entityId: id,
  path: z.string().max(200),
  sides: z.tuple([side, side]),
  state: z.enum(['open', 'resolved']),
  resolution: z.looseObject({ kept: z.enum(['first', 'second', 'other']), at: instant, deviceId: id }).nullable(),
});

const artifact = z.looseObject({ id, meetingId: id, sha256: z.string().regex(/^[0-9a-f]{64}$/), fileName: z.string() });

/**
 * Reads the pack of a meeting that another laptop wrote: its records against their schemas, its history, its
 * conflicts. Refusals name the file and the line.
 */
export async function readMeetingPack(bytes: Uint8Array, sha256: Sha256): Promise<Result<MeetingPack, ImportFailure>> {
  const old = await readFirstVersion(bytes, sha256);
  if (old !== null) return old;
  const read = await readContainer(bytes, sha256);
  if (!read.ok) return read;
  const { manifest, lists, artifacts } = read.value;
  const [meetingId] = manifest.meetingIds;
  if (manifest.kind !== 'meeting' || meetingId === undefined || manifest.meetingIds.length !== 1) {
    return fail(notice('manifest.json', 'pack_broken'));
  }
  const rows: Record<string, readonly ContainerRow[]> = {};
  for (const [list, schema] of Object.entries(schemas)) {
    const wrong = firstWrong(list, lists[list] ?? [], schema);
    if (wrong !== null) return fail(wrong);
    if (list.startsWith('records/')) rows[list.slice('records/'.length)] = lists[list] ?? [];
  }
  const unknown = Object.keys(lists).find((list) => !Object.hasOwn(schemas, list));
  if (unknown !== undefined) return fail(notice(`${unknown}.ndjson`, 'pack_newer', { version: manifest.version }));
  const meeting = rows['meetings']?.find((row) => row['id'] === meetingId) as Meeting | undefined;
  if (meeting === undefined) return fail(notice('records/meetings.ndjson', 'pack_broken'));
  const title = sourceText(meeting.title);
  const pictures = picturesOf(rows, artifacts);
  return ok({ meetingId, title, deviceId: manifest.deviceId, side: sideOf(rows, lists), pictures });
}

/** Packs of version 1 had no history: one transaction stands for it. Null where the pack is of another version. */
async function readFirstVersion(bytes: Uint8Array, sha256: Sha256): Promise<Result<MeetingPack, ImportFailure> | null> {
  const files = readZip(bytes);
  if (!files.ok) return null;
  const manifest = files.value.get('manifest.json');
  const head = z
    .looseObject({ version: z.literal(1) })
    .safeParse(manifest === undefined ? null : parsePlain(strFromU8(manifest)).value);
  if (!head.success) return null;
  const sums = new Map<string, string>();
  for (const [name, file] of files.value) sums.set(name, await sha256(file));
  const read = readPackFiles(files.value, sums);
  if (!read.ok) return read;
  const { meeting, ...lists } = read.value;
  const original = await originalOf(read.value, sha256);
  const rows = { meetings: [meeting], ...lists } as unknown as MergeSide['rows'];
  const side: MergeSide = { rows, originals: [original], conflicts: [] };
  const { deviceId } = original.transaction;
  return ok({ meetingId: meeting.id, title: sourceText(meeting.title), deviceId, side, pictures: new Map() });
}

const schemas: Readonly<Record<string, z.ZodType>> = {
  ...Object.fromEntries(
    (Object.keys(recordSchemas) as PackEntity[]).map((entity) => [`records/${entity}`, recordSchemas[entity]]),
  ),
  'records/artifacts': artifact,
  'records/conflicts': conflict,
  changes: original,
};

function firstWrong(list: string, rows: readonly ContainerRow[], schema: z.ZodType): ImportFailure | null {
  for (const [index, row] of rows.entries()) {
    const parsed = schema.safeParse(row);
    if (parsed.success) continue;
    const field = parsed.error.issues[0]?.path.join('.') ?? '';
    return notice(`${list}.ndjson line ${index + 1}`, 'pack_record', { field: field === '' ? 'JSON' : field });
  }
  return null;
}

/** Files that a record names as a picture, and whose bytes are one. Whatever else lies in a pack stays there. */
function picturesOf(
  rows: Readonly<Record<string, readonly ContainerRow[]>>,
  artifacts: Container['artifacts'],
): MeetingPack['pictures'] {
  const named = new Set(rows['images']?.map((row) => row['sha256']));
  return new Map([...artifacts].filter(([sum, bytes]) => named.has(sum) && readImage(bytes) !== null));
}

function sideOf(rows: Readonly<Record<string, readonly ContainerRow[]>>, lists: Container['lists']): MergeSide {
  const { conflicts = [], ...records } = rows;
  return {
    rows: records as unknown as MergeSide['rows'],
    originals: (lists['changes'] ?? []) as unknown as readonly Original[],
    conflicts: conflicts as unknown as readonly Conflict[],
  };
}
