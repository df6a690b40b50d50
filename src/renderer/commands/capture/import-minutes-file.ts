import type { MeetingId } from '#domain/ids.ts';
import type { MinutesChoice } from '#domain/import/minutes-planning.ts';
import type { ImportFailure, NotesPreview } from '#domain/import/preview.ts';
import { type Result, fail, ok } from '#domain/result.ts';
import { readImport } from '#formats/read/read-file.ts';
import type { HostFailureCode } from '#shared/contract.ts';
import { type PickedFile, pickFile } from '../files/pick-file.ts';
import { currentRunner } from '../run-command.ts';
import { type MinutesEffect, previewMinutes } from './import-minutes.ts';

export type OpenedMinutes = { readonly name: string; readonly preview: NotesPreview };

export type OpenMinutesFailure =
  { readonly kind: 'host'; readonly code: HostFailureCode } | { readonly kind: 'file'; readonly notice: ImportFailure };

/** Reads a file as minutes, as `inspect` does. Null where the person cancelled. Nothing is written. */
export async function openMinutesFile(
  file: PickedFile | null,
  dialogTitle: string,
): Promise<Result<OpenedMinutes, OpenMinutesFailure> | null> {
  const picked = file === null ? await pickFile('minutes', dialogTitle) : ok(file);
  if (!picked.ok) return fail({ kind: 'host', code: picked.failure });
  if (picked.value === null) return null;
  const { name, bytes } = picked.value;
  const read = await readMinutesFile({ name, bytes });
  return read.ok ? ok({ name, preview: read.value }) : fail({ kind: 'file', notice: read.failure });
}

/** A preview of minutes; an agenda or a list of people is refused as minutes. */
export async function readMinutesFile({ name, bytes }: PickedFile): Promise<Result<NotesPreview, ImportFailure>> {
  // Minutes hold no times: the zone is asked for by agendas only.
  const read = await readImport({ bytes, fileName: name, assumedTimeZone: 'UTC' });
  if (!read.ok) return read;
  if (read.value.kind === 'notes') return ok(read.value);
  return fail({
    where: name,
    code: read.value.kind === 'agenda' ? 'agenda_no_minutes' : 'list_no_minutes',
    values: {},
  });
}

/** What bringing the file in would do with these choices. */
export function minutesEffect(
  meetingId: MeetingId,
  preview: NotesPreview,
  choice: MinutesChoice,
): Promise<MinutesEffect> {
  return previewMinutes({ meetingId, preview, choice }, currentRunner());
}
