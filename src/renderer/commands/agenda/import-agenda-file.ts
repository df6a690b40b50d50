import type { MeetingId } from '#domain/ids.ts';
import type { AgendaPreview, ImportFailure } from '#domain/import/preview.ts';
import type { Locale } from '#domain/primitives.ts';
import { type Result, fail, ok } from '#domain/result.ts';
import type { HostFailureCode } from '#shared/contract.ts';
import { type PickedFile, pickFile } from '../files/pick-file.ts';
import { currentRunner, runCommand } from '../run-command.ts';
import { previewImport } from './import-agenda.ts';
import { readAgendaFile } from './read-agenda-file.ts';

export type OpenedAgenda = {
  readonly name: string;
  readonly preview: AgendaPreview;
  readonly effect: Awaited<ReturnType<typeof previewImport>>;
};

export type OpenAgendaFailure =
  { readonly kind: 'host'; readonly code: HostFailureCode } | { readonly kind: 'file'; readonly notice: ImportFailure };

type OpenInput = {
  /** A dropped file, or null to let the person choose one. */
  readonly file: PickedFile | null;
  readonly meetingId: MeetingId | null;
  readonly sourceLocale: Locale;
  readonly dialogTitle: string;
};

/** Reads a file and says what importing it would do. Null where the person cancelled. Nothing is written. */
export async function openAgendaFile(input: OpenInput): Promise<Result<OpenedAgenda, OpenAgendaFailure> | null> {
  const { meetingId, sourceLocale } = input;
  const picked = input.file === null ? await pickFile('agenda', input.dialogTitle) : ok(input.file);
  if (!picked.ok) return fail({ kind: 'host', code: picked.failure });
  if (picked.value === null) return null;
  const runner = currentRunner();
  const meeting = meetingId === null ? undefined : await runner.db.meetings.get(meetingId);
  const zone = meeting?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const read = await readAgendaFile(picked.value, zone);
  if (!read.ok) return fail({ kind: 'file', notice: read.failure });
  const effect = await previewImport({ preview: read.value, meetingId, sourceLocale }, runner);
  return ok({ name: picked.value.name, preview: read.value, effect });
}

/** Brings the file in: one commit. */
export function importAgendaFile(input: { preview: AgendaPreview; meetingId: MeetingId | null; sourceLocale: Locale }) {
  return runCommand('agenda.import', input);
}
