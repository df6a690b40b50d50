import { isUsualMethod, partsOfMethod } from '../../follow-up/decision-method.ts';
import { formatDate, formatMonth, plainDateOf } from '../../format/dates.ts';
import { isolated } from '../../format/bidi.ts';
import { assertNever } from '../../primitives.ts';
import type { Due, Outcome } from '../../records/outcome.ts';
import { registerStatus } from '../../register/status.ts';
import { cell, namesOf, passageCell, said, type TemplateContext } from '../context.ts';
import { ownerRole } from '../credit.ts';
import type { TableBlock, TableCell, TableRow } from '../document.ts';
import { isBlank, isVisibleTo, type PlannedGroup } from '../plan.ts';

/** What an entry says. */
export function textCell({ id, text }: Outcome, context: TemplateContext): TableCell {
  return passageCell(text, { entity: 'outcomes', entityId: id, field: 'text' }, context);
}

/** Who leads or supports, as far as the rule of attribution goes. Whoever leads isn't named again. */
export function ownersText(outcome: Outcome, part: 'lead' | 'support', context: TemplateContext): string | null {
  const parties = (which: 'lead' | 'support') =>
    outcome.owners.filter((owner) => owner.part === which).map(({ party }) => party);
  const wanted = parties(part);
  const others = part === 'lead' ? [] : parties('lead');
  const rest = wanted.filter((party) => !others.some((other) => other.kind === party.kind && other.id === party.id));
  return namesOf(rest, ownerRole(outcome), context);
}

/** By when: a day, or before which milestone. */
export function dueText(due: Due | null, context: TemplateContext): string | null {
  const { milestones, locale, words } = context;
  if (due === null) return null;
  switch (due.kind) {
    case 'date':
      return formatDate(due.date, locale);
    case 'milestone': {
      const milestone = milestones.get(due.milestoneId);
      if (milestone === undefined) return null;
      return words('document.due.milestone', {
        milestone: isolated(said(milestone.name, context)),
        date: formatMonth(milestone.date, milestone.endDate ?? milestone.date, locale),
      });
    }
    default:
      return assertNever(due);
  }
}

/** Where an entry stands, in a word. */
export function statusText(outcome: Outcome, isReplaced: boolean, { words }: TemplateContext): string {
  return words(`document.data.status.${isReplaced ? 'superseded' : registerStatus(outcome)}`);
}

/** How a decision was taken, and the votes where they were counted; null where nobody said. */
export function methodText({ decision }: Outcome, { words }: TemplateContext): string | null {
  const { how, votes } = partsOfMethod(decision?.method ?? null);
  const named = isUsualMethod(how) ? words(`document.data.method.${how.replaceAll(' ', '_')}`) : isolated(how);
  const parts = [named, isolated(votes)].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join('; ');
}

/** In which session and when something was said. A session the readers must not know of isn't named. */
export function sessionCell({ sessionId, capturedAt }: Outcome, context: TemplateContext): TableCell {
  const { records, audience, locale } = context;
  const { timeZone } = records.meeting;
  const day = formatDate(plainDateOf(capturedAt, timeZone), locale);
  const session = records.sessions.find(({ id, deletedAt }) => id === sessionId && deletedAt === null);
  if (session === undefined || isBlank(session.title) || !isVisibleTo(audience, session.visibility)) return cell(day);
  const ref = { entity: 'sessions', entityId: session.id, field: 'title' } as const;
  return { ...passageCell(session.title, ref, context), detail: day };
}

/** Rows below the title of their topic or session; without a heading where all stand under none. */
export function groupedRows(
  groups: readonly PlannedGroup[],
  rowOf: (outcome: Outcome) => TableRow,
  context: TemplateContext,
): TableBlock['rows'] {
  const filled = groups.filter(({ outcomes }) => outcomes.length > 0);
  const isDivided = filled.some(({ about }) => about.kind !== 'other');
  return filled.flatMap(({ about, outcomes }) => [
    ...(isDivided ? [[groupCell(about, context)]] : []),
    ...outcomes.map(rowOf),
  ]);
}

function groupCell(about: PlannedGroup['about'], context: TemplateContext): TableCell {
  const { words } = context;
  switch (about.kind) {
    case 'topic': {
      const ref = { entity: 'topics', entityId: about.topic.id, field: 'title' } as const;
      const titled = passageCell(about.topic.title, ref, context);
      return titled.text === '' ? cell(words('document.heading.untitledTopic')) : titled;
    }
    case 'session': {
      const ref = { entity: 'sessions', entityId: about.session.id, field: 'title' } as const;
      const titled = passageCell(about.session.title, ref, context);
      return titled.text === '' ? cell(words('document.heading.untitledSession')) : titled;
    }
    case 'other':
      return cell(words('document.heading.otherMatters'));
    default:
      return assertNever(about);
  }
}
