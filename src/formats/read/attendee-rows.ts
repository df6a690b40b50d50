import { notice, type AttendeeField, type ImportNotice, type PreviewAttendee } from '#domain/import/preview.ts';
import { cleanLine } from '#domain/text/clean.ts';
import { foldText } from '#domain/text/fold.ts';

const CELL_LIMIT = 500;

export type RowsRead = {
  readonly rows: PreviewAttendee[];
  readonly skipped: ImportNotice[];
  readonly warnings: ImportNotice[];
};

type Table = {
  readonly records: readonly (readonly string[])[];
  /** Index of the record that holds the headers. */
  readonly headerAt: number;
  readonly headers: readonly string[];
  readonly fields: readonly (AttendeeField | null)[];
};

/** The people of a table. Who has neither name nor e-mail is left out by row number. */
export function readRows({ records, headerAt, headers, fields }: Table): RowsRead {
  const read: RowsRead = { rows: [], skipped: [], warnings: [] };
  for (let index = headerAt + 1; index < records.length; index += 1) {
    const record = records[index] ?? [];
    if (record.every((cell) => cell.trim() === '')) continue;
    const row = index + 1;
    if (record.length !== headers.length && !onlyBlanksBehind(record, headers.length)) {
      read.warnings.push(notice(`row ${row}`, 'ragged_row', { expected: headers.length, found: record.length }));
    }
    const cells = new Map<AttendeeField, string>();
    for (const [column, field] of fields.entries()) {
      if (field === null) continue;
      const where = `row ${row}, column ${headers[column] || column + 1}`;
      cells.set(field, cellText(record[column] ?? '', { where, field, warnings: read.warnings }));
    }
    const attendee = attendeeOf(cells, row);
    if (attendee.displayName === '') read.skipped.push(notice(`row ${row}`, 'no_name_or_email'));
    else read.rows.push(attendee);
    if (attendee.partstat === 'DECLINED') {
      read.warnings.push(
        notice(`row ${row}`, 'ticket_void', { name: attendee.displayName, status: cells.get('status') ?? '' }),
      );
    }
  }
  return read;
}

/** Addresses that stand in several rows under different names. */
export function duplicateEmails(rows: readonly PreviewAttendee[]): ImportNotice[] {
  const byEmail = new Map<string, PreviewAttendee[]>();
  for (const row of rows) {
    if (row.email === '') continue;
    const key = row.email.toLowerCase();
    const list = byEmail.get(key);
    if (list === undefined) byEmail.set(key, [row]);
    else list.push(row);
  }
  return [...byEmail.values()]
    .filter((list) => list.length > 1)
    .map((list) =>
      notice(`row ${list[1]?.row ?? 0}, column email`, 'duplicate_email', {
        email: list[0]?.email ?? '',
        rows: list
          .map(({ row }) => row)
          .join(', ')
          .slice(0, 200),
        count: list.length,
      }),
    );
}

/** A call lists each person once for every time they joined: one row each stays, filled up from the others. */
export function mergeJoins(rows: readonly PreviewAttendee[]): { rows: PreviewAttendee[]; merged: number } {
  const kept = new Map<string, PreviewAttendee>();
  for (const row of rows) {
    const key = row.email === '' ? `name ${foldText(row.displayName)}` : `email ${row.email.toLowerCase()}`;
    if (!kept.has(key)) kept.set(key, row);
  }
  return { rows: [...kept.values()], merged: rows.length - kept.size };
}

function cellText(
  raw: string,
  {
    where,
    field,
    warnings,
  }: { readonly where: string; readonly field: AttendeeField; readonly warnings: ImportNotice[] },
): string {
  const { text, invisible, cut } = cleanLine(raw, CELL_LIMIT);
  if (invisible) warnings.push(notice(where, 'invisible_removed'));
  if (cut) warnings.push(notice(where, 'text_cut', { limit: CELL_LIMIT }));
  // A telephone number begins with + by right, and a lone dash says "none".
  const formula = /^[=@]|^[+-](?!\s*$)/.test(text) && !(field === 'phone' && /^\+?[\d\s().-]+$/.test(text));
  if (formula) warnings.push(notice(where, 'formula', { value: text.slice(0, 40) }));
  return text;
}

function attendeeOf(cells: ReadonlyMap<AttendeeField, string>, row: number): PreviewAttendee {
  const get = (field: AttendeeField): string => cells.get(field) ?? '';
  const [givenName, familyName, email] = [get('givenName'), get('familyName'), get('email')];
  const joined = `${givenName} ${familyName}`.trim();
  return {
    row,
    displayName: get('displayName') || joined || email,
    givenName,
    familyName,
    email,
    organization: get('organization'),
    role: get('role'),
    language: get('language'),
    badgeCode: get('badgeCode'),
    externalId: get('externalId'),
    phone: get('phone'),
    partstat: isVoid(get('status')) ? 'DECLINED' : 'NEEDS-ACTION',
  };
}

/** Words of a ticket that was given back, in es, pt, en, fr. */
function isVoid(status: string): boolean {
  return /\b(refund|reembols|rembours|cancel|anul|annul|declin|rechaz|recusad|not attending|void|deleted)/.test(
    foldText(status),
  );
}

/** Spreadsheets pad rows with empty cells, or leave the last ones out. */
function onlyBlanksBehind(record: readonly string[], width: number): boolean {
  return record.length > width && record.slice(width).every((cell) => cell.trim() === '');
}
