import type { OutcomeKind } from '../records/outcome.ts';
import { type DataCell, type DataColumn, type DataTable, dateCell, emptyCell, textCell } from './data-table.ts';
import { type DataInput, type PublishedEntry, type PublishedMilestone, lastDayOf, milestonesIn } from './entries.ts';

type Field = {
  readonly column: Omit<DataColumn, 'heading'>;
  readonly cell: (entry: PublishedEntry) => DataCell;
};

/** The tables of a document that has entries: the entries themselves, then the milestones they are due before. */
export function entryTables(entries: readonly PublishedEntry[], input: DataInput): DataTable[] {
  const { template } = input.summary;
  const table = template === 'decisions' || template === 'commitments' ? template : 'entries';
  const fields = fieldsOf(table, input);
  const { words } = input;
  const main: DataTable = {
    id: table,
    title: words(`document.data.table.${table}`),
    columns: fields.map(({ column }) => ({ ...column, heading: words(`document.data.column.${column.id}`) })),
    rows: entries.map((entry) => fields.map(({ cell }) => cell(entry))),
  };
  const milestones = milestonesIn(entries);
  return milestones.length === 0 ? [main] : [main, milestoneTable(milestones, input)];
}

function fieldsOf(table: 'entries' | 'decisions' | 'commitments', input: DataInput): Field[] {
  const {
    code,
    kind,
    text,
    topic,
    session,
    raisedBy,
    lead,
    support,
    due,
    milestone,
    status,
    supersededBy,
    method,
    language,
  } = fieldsIn(input);
  switch (table) {
    case 'entries':
      return [code, kind, text, topic, session, raisedBy, lead, support, due, milestone, status, language];
    case 'decisions':
      return [code, text, status, supersededBy, method, topic, session, raisedBy, language];
    case 'commitments':
      return [code, kind, text, lead, support, due, milestone, status, topic, session, raisedBy, language];
  }
}

function fieldsIn({ words }: DataInput) {
  const kindWord = (kind: OutcomeKind): string => words(`document.data.outcome.${kind}`);
  const listed = (names: readonly string[]): DataCell => textCell(names.join('; '));
  return {
    code: { column: { id: 'code', width: 7 }, cell: ({ code }) => textCell(code) },
    kind: { column: { id: 'kind', width: 18 }, cell: ({ kind }) => textCell(kindWord(kind)) },
    text: { column: { id: 'text', width: 64, wraps: true }, cell: ({ text }) => textCell(text.text, text.lang) },
    topic: { column: { id: 'topic', width: 24, wraps: true }, cell: ({ topic }) => passageCell(topic) },
    session: { column: { id: 'session', width: 30, wraps: true }, cell: ({ session }) => passageCell(session) },
    raisedBy: { column: { id: 'raisedBy', width: 22, wraps: true }, cell: (entry) => listed(entry.raisedBy) },
    lead: { column: { id: 'lead', width: 22, wraps: true }, cell: ({ leads }) => listed(leads) },
    support: { column: { id: 'support', width: 22, wraps: true }, cell: ({ supporters }) => listed(supporters) },
    due: { column: { id: 'due', width: 11 }, cell: ({ due }) => dateCell(due === null ? null : lastDayOf(due)) },
    milestone: {
      column: { id: 'milestone', width: 22, wraps: true },
      cell: ({ due }) => (due?.kind === 'milestone' ? passageCell(due.milestone.name) : emptyCell),
    },
    status: {
      column: { id: 'status', width: 12 },
      cell: ({ status }) => textCell(status === null ? null : words(`document.data.status.${status}`)),
    },
    supersededBy: { column: { id: 'supersededBy', width: 12 }, cell: (entry) => textCell(entry.supersededBy) },
    method: { column: { id: 'method', width: 20, wraps: true }, cell: ({ method }) => textCell(method) },
    // Where a translation is missing, the text stands in another language than its headings.
    language: { column: { id: 'language', width: 8 }, cell: ({ text }) => textCell(text.lang) },
  } satisfies Record<string, Field>;
}

function passageCell(passage: PublishedEntry['topic']): DataCell {
  return passage === null ? emptyCell : textCell(passage.text, passage.lang);
}

function milestoneTable(milestones: readonly PublishedMilestone[], { words }: DataInput): DataTable {
  const column = (id: string, width: number): DataColumn => ({
    id,
    heading: words(`document.data.column.${id}`),
    width,
  });
  return {
    id: 'milestones',
    title: words('document.data.table.milestones'),
    columns: [column('title', 40), column('start', 11), column('lastDay', 12), column('place', 28)],
    rows: milestones.map(({ name, start, end, place }) => [
      passageCell(name),
      dateCell(start),
      dateCell(end),
      textCell(place),
    ]),
  };
}
