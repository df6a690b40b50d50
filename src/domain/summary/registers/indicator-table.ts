import { latestOf } from '../../follow-up/indicator.ts';
import { isolated } from '../../format/bidi.ts';
import { formatDate } from '../../format/dates.ts';
import type { Indicator } from '../../records/follow-up.ts';
import { column } from '../columns.ts';
import { cell, figure, passageCell, said, type TemplateContext } from '../context.ts';
import type { Block, TableCell } from '../document.ts';
import { sectionHeading } from '../headings.ts';
import { compare, isAlive, isBlank } from '../plan.ts';

/** What topics and promises are measured by. Of an entry that stays out its indicators stay out too. */
export function indicatorSection(context: TemplateContext): Block[] {
  const { words } = context;
  const indicators = published(context);
  if (indicators.length === 0) return [];
  return [
    sectionHeading('indicators', context),
    {
      kind: 'table',
      role: 'indicators',
      key: 'table-indicators',
      caption: words('document.table.indicators', { count: indicators.length }),
      columns: [
        column('indicator', { width: 4, isHead: true }, context),
        column('about', { width: 2.6 }, context),
        column('unit', { width: 1.8 }, context),
        column('baseline', { width: 1.3, align: 'end' }, context),
        column('target', { width: 1.3, align: 'end' }, context),
        column('reading', { width: 2, align: 'end' }, context),
      ],
      rows: indicators.map((indicator) => [
        passageCell(indicator.name, { entity: 'indicators', entityId: indicator.id, field: 'name' }, context),
        cell(aboutText(indicator, context)),
        cell(isolated(indicator.unit)),
        cell(numberText(indicator.baseline, context)),
        cell(numberText(indicator.target, context)),
        readingCell(indicator, context),
      ]),
    },
  ];
}

function published({ records, plan }: TemplateContext): Indicator[] {
  const outcomes = new Set(plan.groups.flatMap((group) => group.outcomes.map(({ id }) => id)));
  const topics = new Set(records.topics.filter(isAlive).map(({ id }) => id));
  return records.indicators
    .filter((one) => isAlive(one) && !isBlank(one.name))
    .filter(({ topicId, outcomeId }) =>
      outcomeId === null ? topicId !== null && topics.has(topicId) : outcomes.has(outcomeId),
    )
    .toSorted((a, b) => compare(a.rank, b.rank) || compare(a.id, b.id));
}

/** The entry it measures by its code, else the topic by its title. */
function aboutText({ topicId, outcomeId }: Indicator, context: TemplateContext): string | null {
  const { records } = context;
  if (outcomeId !== null) return records.outcomes.find(({ id }) => id === outcomeId)?.code ?? null;
  const topic = records.topics.find(({ id }) => id === topicId);
  return topic === undefined ? null : isolated(said(topic.title, context));
}

function readingCell({ id }: Indicator, context: TemplateContext): TableCell {
  const latest = latestOf(context.records.readings.filter((one) => one.indicatorId === id && isAlive(one)));
  if (latest === null) return cell(null);
  return cell(figure(latest.value, context), formatDate(latest.date, context.locale));
}

function numberText(value: number | null, context: TemplateContext): string | null {
  return value === null ? null : figure(value, context);
}
