import type { MeetingId } from '#domain/ids.ts';
import { type Result, fail, ok } from '#domain/result.ts';
import type { HostFailureCode } from '#shared/contract.ts';
import type { PickedFile } from '../files/pick-file.ts';
import { currentRunner } from '../run-command.ts';
import { type ImportEffect, previewPeople } from './import-people.ts';
import { pickPeopleFile } from './pick-people-file.ts';
import {
  noChoice,
  readPeopleFile,
  type ReadChoice,
  type ReadPeople,
  type ReadPeopleFailure,
} from './read-people-file.ts';

/** A list ready to be looked at: what is in it, and what importing it would do. */
export type OpenedPeople = ReadPeople & {
  readonly file: PickedFile;
  readonly choice: ReadChoice;
  readonly effect: ImportEffect | null;
};

export type OpenPeopleFailure = ReadPeopleFailure | { readonly kind: 'host'; readonly code: HostFailureCode };

type OpenInput = {
  readonly meetingId: MeetingId;
  /** A dropped file, or null to let the person choose one. */
  readonly file: PickedFile | null;
  readonly dialogTitle: string;
};

/** Opens an attendee list and says what importing it would do. Null where the person cancelled. Nothing is written. */
export async function openPeopleFile(input: OpenInput): Promise<Result<OpenedPeople, OpenPeopleFailure> | null> {
  const picked = input.file === null ? await pickPeopleFile(input.dialogTitle) : ok(input.file);
  if (!picked.ok) return fail({ kind: 'host', code: picked.failure });
  return picked.value === null ? null : rereadPeopleFile(picked.value, input.meetingId, noChoice);
}

/** Reads the same file again as the person decided: other columns, another delimiter, another encoding. */
export async function rereadPeopleFile(
  file: PickedFile,
  meetingId: MeetingId,
  choice: ReadChoice,
): Promise<Result<OpenedPeople, OpenPeopleFailure>> {
  const read = await readPeopleFile(file, choice);
  if (!read.ok) return read;
  const { preview } = read.value;
  const effect = preview === null ? null : await previewPeople({ meetingId, preview }, currentRunner());
  return ok({ ...read.value, file, choice, effect });
}
