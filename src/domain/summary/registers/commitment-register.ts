import { newestFirst } from '../../follow-up/progress-log.ts';
import { formatDate, plainDateOf } from '../../format/dates.ts';
import type { Outcome, OutcomeKind } from '../../records/outcome.ts';
import { column } from '../columns.ts';
import { cell, passageCell, type TemplateContext } from '../context.ts';
import type { Block, TableCell } from '../document.ts';
import { sectionHeading } from '../headings.ts';
import { isAlive } from '../plan.ts';
import { indicatorSection } from './indicator-table.ts';
import { milestoneSection } from './milestone-table.ts';
import { dueText, groupedRows, ownersText, statusText, textCell } from './register-cells.ts';

/** One section of the register of commitments: what organizations promised, what people do, what it is measured by. */
export function commitmentSection(id: string, context: TemplateContext): Block[] {
  switch (id) {
    case 'commitments':
      return promises(id, 'commitment', context);
    case 'actions':
      return promises(id, 'action', context);
    case 'indicators':
      return indicatorSection(context);
    case 'milestones':
      return milestoneSection(context);
    default:
      return [];
  }
}

function promises(id: 'commitments' | 'actions', kind: OutcomeKind, context: TemplateContext): Block[] {
  const { words } = context;
  const groups = context.plan.groups.map((group) => ({
    ...group,
    outcomes: group.outcomes.filter((outcome) => outcome.kind === kind),
  }));
  const count = groups.reduce((sum, { outcomes }) => sum + outcomes.length, 0);
  if (count === 0) return [];
  return [
    sectionHeading(id, context),
    {
      kind: 'table',
      role: 'commitments',
      key: `table-${id}`,
      caption: words(`document.table.${id}`, { count }),
      columns: [
        column('code', { width: 1, isHead: true }, context),
        column('what', { width: 4.6 }, context),
        column('lead', { width: 2 }, context),
        column('support', { width: 2 }, context),
        column('due', { width: 2.1 }, context),
        column('status', { width: 1.5 }, context),
        column('progress', { width: 3.2 }, context),
      ],
      rows: groupedRows(
        groups,
        (outcome) => [
          cell(outcome.code),
          textCell(outcome, context),
          cell(ownersText(outcome, 'lead', context)),
          cell(ownersText(outcome, 'support', context)),
          cell(dueText(outcome.due, context)),
          cell(statusText(outcome, false, context)),
          progressCell(outcome, context),
        ],
        context,
      ),
    },
  ];
}

/** What was last reported, and when. */
function progressCell({ id }: Outcome, context: TemplateContext): TableCell {
  const { records, locale } = context;
  const [latest] = newestFirst(records.progress.filter((report) => report.outcomeId === id && isAlive(report)));
  if (latest === undefined) return cell(null);
  const ref = { entity: 'progress', entityId: latest.id, field: 'text' } as const;
  const day = formatDate(plainDateOf(latest.at, records.meeting.timeZone), locale);
  const reported = passageCell(latest.text, ref, context);
  return reported.text === '' ? cell(day) : { ...reported, detail: day };
}
