import type { AgendaPreview, ImportFailure } from '#domain/import/preview.ts';
import type { TimeZone } from '#domain/primitives.ts';
import { type Result, fail, ok } from '#domain/result.ts';
import { readImport } from '#formats/read/read-file.ts';
import type { PickedFile } from '../files/pick-file.ts';

/** Reads an agenda file into a preview; nothing is written. A list of people or minutes are refused as an agenda. */
export async function readAgendaFile(
  file: PickedFile,
  assumedTimeZone: TimeZone,
): Promise<Result<AgendaPreview, ImportFailure>> {
  const read = await readImport({ bytes: file.bytes, fileName: file.name, assumedTimeZone });
  if (!read.ok) return read;
  if (read.value.kind === 'agenda') return ok(read.value);
  const code = read.value.kind === 'notes' ? 'is_minutes' : 'is_attendee_list';
  return fail({ where: file.name, code, values: {} });
}
