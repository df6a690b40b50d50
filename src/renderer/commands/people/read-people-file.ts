import {
  notice,
  type AttendeeField,
  type AttendeesPreview,
  type ImportFailure,
  type PreviewColumn,
  type TextEncodingName,
} from '#domain/import/preview.ts';
import { type Result, fail, ok } from '#domain/result.ts';
import { readAttendees } from '#formats/read/read-attendees-csv.ts';
import { readImport } from '#formats/read/read-file.ts';
import type { PickedFile } from '../files/pick-file.ts';

/** What a person decided about a file; null leaves it to the reader. */
export type ReadChoice = {
  readonly mapping: readonly (AttendeeField | null)[] | null;
  readonly delimiter: string | null;
  readonly encoding: TextEncodingName | null;
};

/** A list that was read, or one with columns of which none is a name yet: `preview` is null and `refusal` says why. */
export type ReadPeople = {
  readonly columns: readonly PreviewColumn[];
  readonly preview: AttendeesPreview | null;
  readonly refusal: ImportFailure | null;
};

export type ReadPeopleFailure = { readonly kind: 'file'; readonly notice: ImportFailure } | { readonly kind: 'agenda' };

export const noChoice: ReadChoice = { mapping: null, delimiter: null, encoding: null };

/** Reads an attendee list; nothing is written. An agenda is refused as one, so that its import can be offered. */
export async function readPeopleFile(
  file: PickedFile,
  choice: ReadChoice = noChoice,
): Promise<Result<ReadPeople, ReadPeopleFailure>> {
  const chosen = choice.mapping !== null || choice.delimiter !== null || choice.encoding !== null;
  const read = chosen ? readWith(file, choice) : await readImport({ ...namedBytes(file), assumedTimeZone: 'UTC' });
  if (read.ok) {
    const preview = read.value;
    if (preview.kind === 'agenda') return fail({ kind: 'agenda' });
    if (preview.kind === 'notes') return fail({ kind: 'file', notice: notice(file.name, 'is_minutes') });
    return ok({ columns: preview.columns, preview, refusal: null });
  }
  if (read.failure.code !== 'no_name_column') return fail({ kind: 'file', notice: read.failure });
  const columns = columnsOf(file, choice);
  if (columns === null) return fail({ kind: 'file', notice: read.failure });
  return ok({ columns, preview: null, refusal: read.failure });
}

function readWith(file: PickedFile, { mapping, delimiter, encoding }: ReadChoice) {
  return readAttendees(file.bytes, {
    ...(mapping === null ? {} : { mapping }),
    ...(delimiter === null ? {} : { delimiter }),
    ...(encoding === null ? {} : { encoding }),
  });
}

/** The columns of a table in which no name was found: read as if its first one were, then told as they are. */
function columnsOf(file: PickedFile, choice: ReadChoice): PreviewColumn[] | null {
  const read = readWith(file, { ...choice, mapping: ['displayName'] });
  if (!read.ok) return null;
  return read.value.columns.map((column) => ({ ...column, field: choice.mapping?.[column.index] ?? null }));
}

function namedBytes({ bytes, name }: PickedFile) {
  return { bytes, fileName: name };
}
