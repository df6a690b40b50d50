import type { MeetingId } from '#domain/ids.ts';
import { notice, type ImportFailure } from '#domain/import/preview.ts';
import { type Result, fail, ok } from '#domain/result.ts';
import { summaryLocales } from '#domain/summary/default-summary.ts';
import { shownText } from '#domain/summary/passage.ts';
import { planReturn, type ReturnPlan } from '#domain/translation/plan-return.ts';
import type { ReturnedFile } from '#domain/translation/returned.ts';
import { textAt, readUnitId } from '#domain/translation/unit-id.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { readHandoff } from '#formats/read/read-handoff.ts';
import { readMeetingRecords } from '#renderer/data/meeting-records.ts';
import type { Database } from '#renderer/data/schema.ts';
import type { HostFailureCode } from '#shared/contract.ts';
import { type PickedFile, pickFile } from '../files/pick-file.ts';
import { currentRunner } from '../run-command.ts';

/** A file that came back, ready to be looked at. */
export type OpenedReturn = {
  readonly name: string;
  readonly file: ReturnedFile;
  readonly plan: ReturnPlan;
};

export type OpenReturnFailure =
  { readonly kind: 'host'; readonly code: HostFailureCode } | { readonly kind: 'file'; readonly notice: ImportFailure };

type OpenInput = {
  readonly meetingId: MeetingId;
  /** A dropped file, or null to let the person choose one. */
  readonly file: PickedFile | null;
  readonly dialogTitle: string;
};

/** Opens what a translator gave back and says what it means here. Null where the person cancelled. Nothing is written. */
export async function openReturnedFile(input: OpenInput): Promise<Result<OpenedReturn, OpenReturnFailure> | null> {
  const picked = input.file === null ? await pickFile('translation', input.dialogTitle) : ok(input.file);
  if (!picked.ok) return fail({ kind: 'host', code: picked.failure });
  if (picked.value === null) return null;
  const read = await readReturned(picked.value, input.meetingId);
  return read.ok ? read : fail({ kind: 'file', notice: read.failure });
}

/** Reads a returned file against the meeting as it is now. */
export async function readReturned(
  { name, bytes }: PickedFile,
  meetingId: MeetingId,
): Promise<Result<OpenedReturn, ImportFailure>> {
  const { db } = currentRunner();
  const read = readHandoff(bytes);
  if (!read.ok) return read;
  const file = read.value;
  const records = await readMeetingRecords(db, meetingId);
  if (records === null) throw new Error(`There is no meeting ${meetingId} to take a translation back into`);
  const plan = planReturn(records, file);
  if ((file.meetingId !== null && file.meetingId !== meetingId) || !plan.isOurs) {
    return fail(notice('file', 'handoff_not_ours', { title: await nameOfOther(file, db, name) }));
  }
  const refusal = wrongLanguage(file, records);
  return refusal === null ? ok({ name, file, plan }) : fail(refusal);
}

/** Whose texts they are: the file may say so, or the meeting is on this laptop as well. */
async function nameOfOther({ meetingId, meetingTitle, units }: ReturnedFile, db: Database, name: string) {
  const id = meetingId ?? (await meetingOf(units.slice(0, 50), db));
  const meeting = id === null ? undefined : await db.meetings.get(id);
  if (meeting !== undefined) return shownText(meeting.title, meeting.sourceLocale).text;
  return meetingTitle ?? name;
}

async function meetingOf(units: ReturnedFile['units'], db: Database): Promise<string | null> {
  for (const { id } of units) {
    const ref = readUnitId(id);
    if (ref === null) continue;
    if (ref.entity === 'meetings') return ref.entityId;
    const row = (await db.table(ref.entity).get(ref.entityId)) as { readonly meetingId?: string } | undefined;
    if (row?.meetingId !== undefined) return row.meetingId;
  }
  return null;
}

function wrongLanguage({ locale, sourceLocales, units }: ReturnedFile, records: MeetingRecords): ImportFailure | null {
  const known = summaryLocales(records.meeting);
  if (!known.includes(locale)) {
    return notice('line 1', 'handoff_unpublished', { language: locale, languages: known.join(', ') });
  }
  const refs = units.map(({ id }) => readUnitId(id));
  const ours = new Set(refs.flatMap((ref) => (ref === null ? [] : (textAt(records, ref)?.source ?? []))));
  const [other] = sourceLocales;
  if (other === undefined || sourceLocales.some((source) => ours.has(source))) return null;
  return notice('line 1', 'handoff_other_source', { language: other, languages: [...ours].join(', ') });
}
