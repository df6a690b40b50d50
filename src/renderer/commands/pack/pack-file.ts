import type { ImportFailure } from '#domain/import/preview.ts';
import type { MeetingId } from '#domain/ids.ts';
import type { MergeSide } from '#domain/merge/sides.ts';
import { type Result, fail, ok } from '#domain/result.ts';
import { slugOf } from '#domain/summary/file-name.ts';
import { readMeetingPack } from '#formats/read/read-meeting-pack.ts';
import { writeContainer } from '#formats/write/write-container.ts';
import { readIdentity } from '#renderer/data/identity.ts';
import { readMeetingSide } from '#renderer/data/meeting-side.ts';
import { lastSeqOf } from '#renderer/data/recorded.ts';
import { host } from '#renderer/platform/host.ts';
import { storedPicture } from '#renderer/platform/pictures.ts';
import { sha256Hex } from '#renderer/platform/sha256.ts';
import type { HostFailureCode } from '#shared/contract.ts';
import { type PickedFile, pickFile } from '../files/pick-file.ts';
import { currentRunner, runCommand } from '../run-command.ts';
import { type MergePreview, previewMerge } from './merge-pack.ts';

export type OpenedPack = {
  readonly name: string;
  readonly meetingId: string;
  readonly title: string;
  readonly incoming: MergeSide;
  readonly preview: MergePreview;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
};

export type PackFailure =
  { readonly kind: 'host'; readonly code: HostFailureCode } | { readonly kind: 'pack'; readonly notice: ImportFailure };

/** Opens a pack and says what bringing it in would do. Null where the person cancelled. Nothing is written. */
export async function openPackFile(
  file: PickedFile | null,
  dialogTitle: string,
): Promise<Result<OpenedPack, PackFailure> | null> {
  const picked = file === null ? await pickFile('pack', dialogTitle) : ok(file);
  if (!picked.ok) return fail({ kind: 'host', code: picked.failure });
  if (picked.value === null) return null;
  const { name, bytes } = picked.value;
  const read = await readMeetingPack(bytes, sha256Hex);
  if (!read.ok) return fail({ kind: 'pack', notice: read.failure });
  const { meetingId, title, side: incoming, pictures } = read.value;
  const preview = await previewMerge({ meetingId, incoming }, currentRunner());
  return ok({ name, meetingId, title, incoming, preview, pictures });
}

/** Brings a pack in: its pictures are on disk before one commit writes the records that name them. */
export async function bringInPack({ meetingId, incoming, pictures }: OpenedPack) {
  for (const bytes of pictures.values()) {
    const stored = await host()['artifact.store']({ bytes });
    if (!stored.ok) return fail(stored.failure.code);
  }
  return ok(await runCommand('pack.merge', { meetingId, incoming }));
}

/** Writes a meeting as one file where the person says. Null where they cancelled. */
export async function savePackFile(
  meetingId: MeetingId,
  dialogTitle: string,
): Promise<Result<{ readonly name: string }, HostFailureCode> | null> {
  const { db } = currentRunner();
  const meeting = await db.meetings.get(meetingId);
  if (meeting === undefined) return fail('not_found');
  const bytes = await makePack(meetingId);
  const suggestedName = `${slugOf(meeting.acronym)}.plenaria`;
  const saved = await host()['file.save']({ title: dialogTitle, suggestedName, bytes });
  if (!saved.ok) return fail(saved.failure.code);
  return saved.value === null ? null : ok(saved.value);
}

/** The bytes of a meeting's pack. */
export async function makePack(meetingId: MeetingId): Promise<Uint8Array> {
  const { db, deviceId } = currentRunner();
  const { rows, originals, conflicts } = await readMeetingSide(db, meetingId);
  const { databaseId, generation } = await readIdentity(db);
  const records = Object.entries(rows).map(([entity, list]) => [`records/${entity}`, list] as const);
  const lists = { ...Object.fromEntries(records), 'records/conflicts': conflicts, changes: originals };
  const head = { kind: 'meeting', databaseId: databaseId ?? 'none', deviceId, generation } as const;
  const artifacts = await picturesOf((rows.images ?? []).map(({ sha256 }) => sha256));
  return writeContainer({ ...head, seq: await lastSeqOf(db), meetingIds: [meetingId], lists, artifacts }, sha256Hex);
}

/** So much of pictures goes into a pack; a larger one could not be read. The others have a placeholder there. */
const mostPictureBytes = 180 * 1024 * 1024;

async function picturesOf(sums: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  let total = 0;
  for (const sha256 of new Set(sums)) {
    const bytes = await storedPicture(sha256);
    if (bytes === null || total + bytes.byteLength > mostPictureBytes) continue;
    total += bytes.byteLength;
    pictures.set(sha256, bytes);
  }
  return pictures;
}
