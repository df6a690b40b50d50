import { formatList } from '../../format/lists.ts';
import { figure, type TemplateContext } from '../context.ts';
import { shortNameOf } from '../credit.ts';
import type { FactsBlock } from '../document.ts';
import { participantsOf, quorumOver, type Participant } from './who-came.ts';

type Row = FactsBlock['rows'][number];

/** How many came, from how many organizations, and whether that was enough. Before the doors open: who is expected. */
export function attendanceFigures(context: TemplateContext): Row[] {
  const participants = participantsOf(context.records);
  const count = (fits: (one: Participant) => boolean): number => participants.filter(fits).length;
  const came = count(({ standing }) => standing === 'came');
  const expected = participants.filter(({ attendee }) => attendee.partstat !== 'DECLINED').length;
  if (came === 0) return [row('expected', figure(expected, context), context)];
  const { words } = context;
  return [
    row('participants', words('document.figures.ofExpected', { came, expected: Math.max(came, expected) }), context),
    row('organizations', figure(organizationsOf(participants).length, context), context),
    ...counted(
      'remote',
      count(({ standing, attendee }) => standing === 'came' && attendee.mode === 'remote'),
    ),
    ...counted(
      'apologies',
      count(({ standing }) => standing === 'excused'),
    ),
    ...counted(
      'represented',
      count(({ standing }) => standing === 'represented'),
    ),
    ...quorumRow(context),
  ];

  function counted(id: string, number: number): Row[] {
    return number === 0 ? [] : [row(id, figure(number, context), context)];
  }
}

/** The organizations that somebody came for, by their short names; null where nobody came for one. */
export function organizationNames(participants: readonly Participant[], context: TemplateContext): string | null {
  const names = organizationsOf(participants);
  const { compare } = new Intl.Collator(context.records.meeting.sourceLocale);
  return names.length === 0 ? null : formatList(names.toSorted(compare), context.locale);
}

function organizationsOf(participants: readonly Participant[]): string[] {
  const came = participants.filter(({ standing }) => standing === 'came');
  return [...new Set(came.flatMap(({ organization }) => (organization === null ? [] : [shortNameOf(organization)])))];
}

function quorumRow(context: TemplateContext): Row[] {
  const { min, count, of, basis, reached } = quorumOver(context.records);
  if (min === null) return [];
  const state = reached ? 'reached' : 'notReached';
  return [row('quorum', context.words(`document.quorum.${basis}.${state}`, { present: count, of, min }), context)];
}

function row(id: string, text: string, { words }: TemplateContext): Row {
  return { term: words(`document.fact.${id}`), text };
}
