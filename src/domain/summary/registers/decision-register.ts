import type { Outcome } from '../../records/outcome.ts';
import { column } from '../columns.ts';
import { cell, passageCell, type TemplateContext } from '../context.ts';
import type { Block, TableRow } from '../document.ts';
import { sectionHeading } from '../headings.ts';
import { isVisibleTo } from '../plan.ts';
import { homesOf } from '../sections.ts';
import { groupedRows, methodText, sessionCell, statusText, textCell } from './register-cells.ts';

/** One section of the register of decisions: those in force, those still to be taken, those of the past. */
export function decisionSection(id: string, context: TemplateContext): Block[] {
  const { summary, words } = context;
  const successors = context.successors;
  const isReplaced = (outcome: Outcome) => successors.has(outcome.id);
  const groups = context.plan.groups.map((group) => ({
    ...group,
    outcomes: group.outcomes.filter((outcome) => homesOf(summary, outcome, isReplaced(outcome)).includes(id)),
  }));
  const count = groups.reduce((sum, { outcomes }) => sum + outcomes.length, 0);
  if (count === 0) return [];
  const rowOf = (outcome: Outcome) => row(outcome, successors.get(outcome.id) ?? null, context);
  return [
    sectionHeading(id, context),
    {
      kind: 'table',
      role: 'decisions',
      key: `table-${id}`,
      caption: words('document.table.decisions', { count }),
      columns: [
        column('code', { width: 1, isHead: true }, context),
        column('decision', { width: 5 }, context),
        column('session', { width: 2.6 }, context),
        column('status', { width: 1.5 }, context),
        column('method', { width: 1.7 }, context),
        column('supersededBy', { width: 1.6 }, context),
        column('rationale', { width: 3.6 }, context),
      ],
      rows: groupedRows(groups, rowOf, context),
    },
  ];
}

function row(outcome: Outcome, successor: Outcome | null, context: TemplateContext): TableRow {
  const { id, code, decision } = outcome;
  // Readers who must not know of the newer decision learn only that the old one is superseded.
  const isKnown = successor !== null && isVisibleTo(context.audience, successor.visibility);
  return [
    cell(code),
    textCell(outcome, context),
    sessionCell(outcome, context),
    cell(statusText(outcome, successor !== null, context)),
    cell(methodText(outcome, context)),
    cell(isKnown ? successor.code : null),
    passageCell(decision?.rationale ?? null, { entity: 'outcomes', entityId: id, field: 'rationale' }, context),
  ];
}
