import { isolated } from '../../format/bidi.ts';
import { formatDate, plainDateOf } from '../../format/dates.ts';
import { assertNever } from '../../primitives.ts';
import { attendeeRoles, type Organization } from '../../records/people.ts';
import { column } from '../columns.ts';
import { cell, figure, type TemplateContext } from '../context.ts';
import { shortNameOf } from '../credit.ts';
import type { Block, TableCell, TableColumn, TableRow } from '../document.ts';
import { sectionHeading } from '../headings.ts';
import { clockRange, clockTime } from '../times.ts';
import { attendanceFigures } from './figures.ts';
import { participantsOf, type Participant, type Stay } from './who-came.ts';

/** One section of the attendance; nothing where it has nothing to say. */
export function attendanceSection(id: string, context: TemplateContext): Block[] {
  const participants = participantsOf(context.records);
  switch (id) {
    case 'figures': {
      if (participants.length === 0) return [];
      const rows = attendanceFigures(context);
      return [sectionHeading(id, context), { kind: 'facts', role: 'figures', key: 'facts-figures', rows }];
    }
    case 'people':
      return tableOf(id, context, listed(participants, context));
    case 'absent':
      return context.rule === 'name' ? tableOf(id, context, absent(participants, context)) : [];
    default:
      return [];
  }
}

type Listed = {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
};

function tableOf(id: 'people' | 'absent', context: TemplateContext, listed: Listed): Block[] {
  if (listed.rows.length === 0) return [];
  return [sectionHeading(id, context), { kind: 'table', role: id, key: `table-${id}`, ...listed }];
}

/** As far as the rule of attribution goes. The Chatham House rule keeps affiliations back too: roles are counted. */
function listed(participants: readonly Participant[], context: TemplateContext): Listed {
  switch (context.rule) {
    case 'name':
      return byName(participants, context);
    case 'organization':
      return counts(participants, context);
    case 'chatham_house':
      return byRole(participants, context);
    default:
      return assertNever(context.rule);
  }
}

/** By organization: whoever came, in which role, from when to when. */
function byName(participants: readonly Participant[], context: TemplateContext): Listed {
  const { words } = context;
  const came = participants.filter(({ standing }) => standing === 'came');
  const rows = groupsOf(came, context).flatMap(([organization, own]) => [
    [organizationCell(organization, context)],
    ...own.map(({ person, attendee, stays }) => [
      cell(isolated(person.displayName)),
      cell(words(`document.data.role.${attendee.role}`)),
      cell(words(`document.data.mode.${attendee.mode}`)),
      cell(stays.map((stay) => stayText(stay, context)).join('\n')),
    ]),
  ]);
  return {
    caption: words('document.table.people', { count: came.length }),
    columns: [
      column('name', { width: 4, isHead: true }, context),
      column('role', { width: 2.4 }, context),
      column('mode', { width: 2 }, context),
      column('present', { width: 2.6 }, context),
    ],
    rows,
  };
}

/** How many came for each organization. Nobody is named. */
function counts(participants: readonly Participant[], context: TemplateContext): Listed {
  const { words } = context;
  const groups = groupsOf(participants, context).map(([organization, own]) => {
    const came = own.filter(({ standing }) => standing === 'came').length;
    return { organization, came, expected: own.filter(({ attendee }) => attendee.partstat !== 'DECLINED').length };
  });
  const rows = groups
    .filter(({ came }) => came > 0)
    .map(({ organization, came, expected }) => [
      organizationCell(organization, context),
      cell(figure(came, context)),
      cell(figure(Math.max(came, expected), context)),
    ]);
  return {
    caption: words('document.table.organizations', { count: rows.length }),
    columns: [
      column('organization', { width: 6, isHead: true }, context),
      column('here', { width: 1.6, align: 'end' }, context),
      column('expected', { width: 1.6, align: 'end' }, context),
    ],
    rows,
  };
}

/** How many came in each role. */
function byRole(participants: readonly Participant[], context: TemplateContext): Listed {
  const came = participants.filter(({ standing }) => standing === 'came');
  return {
    caption: context.words('document.table.people', { count: came.length }),
    columns: [
      column('role', { width: 6, isHead: true }, context),
      column('here', { width: 1.6, align: 'end' }, context),
    ],
    rows: attendeeRoles.flatMap((role) => {
      const count = came.filter(({ attendee }) => attendee.role === role).length;
      return count === 0 ? [] : [[cell(context.words(`document.data.role.${role}`)), cell(figure(count, context))]];
    }),
  };
}

/** Whoever sent apologies or was represented, and by whom. */
function absent(participants: readonly Participant[], context: TemplateContext): Listed {
  const { words } = context;
  const away = groupsOf(
    participants.filter(({ standing }) => standing === 'excused' || standing === 'represented'),
    context,
  ).flatMap(([organization, own]) => own.map((one) => ({ organization, one })));
  return {
    caption: words('document.table.people', { count: away.length }),
    columns: [
      column('name', { width: 4, isHead: true }, context),
      column('organization', { width: 4 }, context),
      column('absence', { width: 4 }, context),
    ],
    rows: away.map(({ organization, one }) => [
      cell(isolated(one.person.displayName)),
      organizationCell(organization, context),
      cell(absenceOf(one, context)),
    ]),
  };
}

function absenceOf({ standing, holder }: Participant, { words }: TemplateContext): string {
  if (standing === 'excused') return words('document.absence.excused');
  if (holder === null) return words('document.absence.represented');
  return words('document.absence.representedBy', { who: isolated(holder.displayName) });
}

/** By the name of the organization, people by their own names; those who represent nobody come last. */
function groupsOf(
  participants: readonly Participant[],
  context: TemplateContext,
): (readonly [Organization | null, readonly Participant[]])[] {
  const { compare } = new Intl.Collator(context.records.meeting.sourceLocale);
  const groups = new Map<string, Participant[]>();
  for (const one of participants) {
    const key = one.organization?.id ?? '';
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()]
    .map((own) => own.toSorted((a, b) => compare(a.person.displayName, b.person.displayName)))
    .map((own) => [own[0]?.organization ?? null, own] as const)
    .toSorted(([a], [b]) => {
      if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
      return compare(a.acronym || a.name, b.acronym || b.name);
    });
}

/** What it is called for short, as it is sorted; its whole name below. */
function organizationCell(organization: Organization | null, context: TemplateContext): TableCell {
  if (organization === null) return cell(context.words('document.absence.noOrganization'));
  const { name, acronym } = organization;
  const hasBoth = acronym.trim() !== '' && name.trim() !== '' && acronym !== name;
  return cell(shortNameOf(organization), hasBoth ? isolated(name) : null);
}

/** "09:05–12:30", with the day where the meeting has several. */
function stayText({ from, to }: Stay, { records, locale, words }: TemplateContext): string {
  const { timeZone, startDate, endDate } = records.meeting;
  const isOver = to !== null && plainDateOf(to, timeZone) === plainDateOf(from, timeZone);
  const text = isOver
    ? clockRange(from, to, { timeZone, words })
    : words('document.time.from', { start: clockTime(from, timeZone) });
  if (startDate === endDate) return text;
  return words('document.time.onDay', { day: formatDate(plainDateOf(from, timeZone), locale), time: text });
}
