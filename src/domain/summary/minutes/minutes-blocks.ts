import { formatDay } from '../../format/dates.ts';
import { attendanceFigures } from '../attendance/figures.ts';
import { column } from '../columns.ts';
import { cell, type TemplateContext } from '../context.ts';
import type { Block, TableBlock } from '../document.ts';
import { ownHeading, sectionHeading } from '../headings.ts';
import { below } from '../level.ts';
import { meetingFacts } from '../meeting-facts.ts';

import { dueText, methodText, ownersText, statusText, textCell } from '../registers/register-cells.ts';
import { milestoneSection } from '../registers/milestone-table.ts';
import { visibleSessions } from '../visible.ts';
import { attendanceRows } from './attendance-rows.ts';
import { entryGroups } from './entry-groups.ts';
import { hasMinutes, sessionBlocks } from './session-blocks.ts';

/** One section of the full record of a meeting. */
export function minutesSection(id: string, context: TemplateContext): Block[] {
  switch (id) {
    case 'facts':
      return [sectionHeading(id, context), meetingFacts(context)];
    case 'attendance': {
      if (!context.records.attendees.some(({ deletedAt }) => deletedAt === null)) return [];
      const rows = [...attendanceFigures(context), ...attendanceRows(context)];
      return [sectionHeading(id, context), { kind: 'facts', role: 'figures', key: 'facts-attendance', rows }];
    }
    case 'proceedings':
      return proceedings(context);
    case 'decisions':
      return decisionList(context);
    case 'actions':
      return actionList(context);
    case 'milestones':
      return milestoneSection(context);
    default:
      return [];
  }
}

/** Session by session, as it went. What belongs to none the readers may know of comes last. */
function proceedings(context: TemplateContext): Block[] {
  const { records, audience, locale, words } = context;
  const { groups } = context.plan;
  const outcomesOf = (id: string) =>
    groups.find(({ about }) => about.kind === 'session' && about.session.id === id)?.outcomes ?? [];
  const sessions = visibleSessions(records, audience).filter((one) =>
    hasMinutes(one, outcomesOf(one.session.id), context),
  );
  const days = new Set(sessions.map(({ day }) => day));
  const blocks: Block[] = [];
  let last: string | null = null;
  for (const one of sessions) {
    const { day } = one;
    if (days.size > 1 && day !== last) {
      blocks.push(ownHeading({ role: 'day', level: 2, anchor: `day-${day}`, text: formatDay(day, locale) }));
    }
    last = day;
    blocks.push(...sessionBlocks({ ...one, outcomes: outcomesOf(one.session.id) }, days.size > 1 ? 3 : 2, context));
  }
  const others = groups.filter(({ about }) => about.kind === 'other').flatMap(({ outcomes }) => outcomes);
  if (others.length === 0) return blocks;
  const text = words('document.heading.otherMatters');
  const heading = ownHeading({ role: 'other', level: 2, anchor: 'section-other', text });
  return [...blocks, heading, ...entryGroups(others, below(heading.level), context)];
}

/** All decisions once more, to be found at a glance. */
function decisionList(context: TemplateContext): Block[] {
  const { words } = context;
  const successors = context.successors;
  const decisions = context.plan.groups.flatMap(({ outcomes }) => outcomes).filter(({ kind }) => kind === 'decision');
  if (decisions.length === 0) return [];
  const table: TableBlock = {
    kind: 'table',
    role: 'decisions',
    key: 'table-decisions',
    caption: words('document.table.decisions', { count: decisions.length }),
    columns: [
      column('code', { width: 1, isHead: true }, context),
      column('decision', { width: 6 }, context),
      column('method', { width: 2 }, context),
      column('status', { width: 1.8 }, context),
    ],
    rows: decisions.map((outcome) => [
      cell(outcome.code),
      textCell(outcome, context),
      cell(methodText(outcome, context)),
      cell(statusText(outcome, successors.has(outcome.id), context)),
    ]),
  };
  return [sectionHeading('decisions', context), table];
}

/** All that is to be done, with who and by when. */
function actionList(context: TemplateContext): Block[] {
  const { words } = context;
  const promises = context.plan.groups
    .flatMap(({ outcomes }) => outcomes)
    .filter(({ kind }) => kind === 'commitment' || kind === 'action');
  if (promises.length === 0) return [];
  const table: TableBlock = {
    kind: 'table',
    role: 'commitments',
    key: 'table-actions',
    caption: words('document.table.promises', { count: promises.length }),
    columns: [
      column('code', { width: 1, isHead: true }, context),
      column('what', { width: 5 }, context),
      column('who', { width: 2.4 }, context),
      column('due', { width: 2.2 }, context),
      column('status', { width: 1.6 }, context),
    ],
    rows: promises.map((outcome) => {
      const support = ownersText(outcome, 'support', context);
      const withSupport = support === null ? null : words('document.detail.support', { support });
      return [
        cell(outcome.code),
        textCell(outcome, context),
        cell(ownersText(outcome, 'lead', context), withSupport),
        cell(dueText(outcome.due, context)),
        cell(statusText(outcome, false, context)),
      ];
    }),
  };
  return [sectionHeading('actions', context), table];
}
