import { isolated } from '../../format/bidi.ts';
import { formatDateRange } from '../../format/dates.ts';
import { column } from '../columns.ts';
import { cell, passageCell, type TemplateContext } from '../context.ts';
import type { Block } from '../document.ts';
import { sectionHeading } from '../headings.ts';
import { milestonesDue } from '../milestones-due.ts';

/** The coming events that what is published is due before. */
export function milestoneSection(context: TemplateContext): Block[] {
  const { records, locale, words } = context;
  const outcomes = context.plan.groups.flatMap((group) => group.outcomes);
  const milestones = milestonesDue(records, outcomes);
  if (milestones.length === 0) return [];
  return [
    sectionHeading('milestones', context),
    {
      kind: 'table',
      role: 'milestones',
      key: 'table-milestones',
      caption: words('document.table.milestones', { count: milestones.length }),
      columns: [
        column('milestone', { width: 4, isHead: true }, context),
        column('date', { width: 3 }, context),
        column('place', { width: 3 }, context),
      ],
      rows: milestones.map(({ id, name, date, endDate, place }) => [
        passageCell(name, { entity: 'milestones', entityId: id, field: 'name' }, context),
        cell(formatDateRange(date, endDate ?? date, locale)),
        cell(isolated(place.trim())),
      ]),
    },
  ];
}
