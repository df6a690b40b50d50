import { assertNever } from '../primitives.ts';
import { attendeeRoles } from '../records/people.ts';
import { participantsOf, type Participant } from '../summary/attendance/who-came.ts';
import { type DataCell, type DataColumn, type DataTable, momentCell, numberCell, textCell } from './data-table.ts';
import type { DataInput } from './entries.ts';

/**
 * Who was there, as far as the rule of attribution goes: people by name, else how many each organization had there.
 * Under the Chatham House rule nobody learns even that (neither identity nor affiliation): roles are counted.
 */
export function attendanceTables(input: DataInput): DataTable[] {
  const lines = linesOf(input);
  switch (input.summary.attribution) {
    case 'name':
      return [peopleTable(lines, input), organizationTable(lines, input)];
    case 'organization':
      return [organizationTable(lines, input)];
    case 'chatham_house':
      return [roleTable(lines, input)];
    default:
      return assertNever(input.summary.attribution);
  }
}

/** Whoever came, sent apologies or was represented. Nobody learns from a file who just stayed away. */
function linesOf({ records }: DataInput): Participant[] {
  const { compare } = new Intl.Collator(records.meeting.sourceLocale);
  return participantsOf(records).toSorted(
    (a, b) => compare(a.person.displayName, b.person.displayName) || (a.attendee.id < b.attendee.id ? -1 : 1),
  );
}

function hasCome({ standing }: Participant): boolean {
  return standing === 'came';
}

function column({ words }: DataInput, id: string, width: number): DataColumn {
  return { id, heading: words(`document.data.column.${id}`), width };
}

function peopleTable(lines: readonly Participant[], input: DataInput): DataTable {
  const { words } = input;
  const head = (id: string, width: number): DataColumn => column(input, id, width);
  return {
    id: 'attendance',
    title: words('document.data.table.attendance'),
    columns: [
      head('name', 28),
      head('organization', 34),
      head('acronym', 14),
      head('role', 14),
      head('mode', 12),
      head('attendance', 20),
      head('arrived', 16),
      head('left', 16),
      head('representedBy', 26),
    ],
    rows: lines.filter(({ standing }) => standing !== 'absent').map((line) => personRow(line, input)),
  };
}

function personRow(
  { person, organization, attendee, standing, stays, holder }: Participant,
  input: DataInput,
): DataCell[] {
  const { records, words } = input;
  const { timeZone } = records.meeting;
  const state = standing === 'came' ? 'present' : standing;
  return [
    textCell(person.displayName),
    textCell(organization?.name ?? null),
    textCell(organization?.acronym ?? null),
    textCell(words(`document.data.role.${attendee.role}`)),
    textCell(words(`document.data.mode.${attendee.mode}`)),
    textCell(words(`document.data.standing.${state}`)),
    momentCell(stays[0]?.from ?? null, timeZone),
    momentCell(stays.at(-1)?.to ?? null, timeZone),
    textCell(holder?.displayName ?? null),
  ];
}

/** Those without an organization are counted in a line without a name, at the end. */
function organizationTable(lines: readonly Participant[], input: DataInput): DataTable {
  const groups = new Map<string, Participant[]>();
  for (const line of lines) {
    const id = line.organization?.id ?? '';
    groups.set(id, [...(groups.get(id) ?? []), line]);
  }
  const { compare } = new Intl.Collator(input.records.meeting.sourceLocale);
  const rows = [...groups.values()]
    .map((group) => ({ group, organization: group[0]?.organization ?? null }))
    .filter(({ group }) => group.some(hasCome))
    .toSorted((a, b) => {
      if (a.organization === null || b.organization === null) return a.organization === null ? 1 : -1;
      return compare(a.organization.name, b.organization.name);
    });
  return {
    id: 'organizations',
    title: input.words('document.data.table.organizations'),
    columns: [
      column(input, 'organization', 44),
      column(input, 'acronym', 16),
      column(input, 'people', 10),
      column(input, 'present', 10),
    ],
    rows: rows.map(({ group, organization }) => [
      textCell(organization?.name ?? null),
      textCell(organization?.acronym ?? null),
      numberCell(expectedOf(group)),
      numberCell(group.filter(hasCome).length),
    ]),
  };
}

function roleTable(lines: readonly Participant[], input: DataInput): DataTable {
  const { words } = input;
  const rows = attendeeRoles.flatMap((role) => {
    const group = lines.filter(({ attendee }) => attendee.role === role);
    return group.some(hasCome) ? [{ role, group }] : [];
  });
  return {
    id: 'attendance',
    title: words('document.data.table.attendance'),
    columns: [column(input, 'role', 24), column(input, 'people', 10), column(input, 'present', 10)],
    rows: rows.map(({ role, group }) => [
      textCell(words(`document.data.role.${role}`)),
      numberCell(expectedOf(group)),
      numberCell(group.filter(hasCome).length),
    ]),
  };
}

/** Whose ticket is void isn't expected, unless they came all the same. */
function expectedOf(group: readonly Participant[]): number {
  const expected = group.filter(({ attendee }) => attendee.partstat !== 'DECLINED').length;
  return Math.max(expected, group.filter(hasCome).length);
}
