import type { PublishedEntry, PublishedDue } from '#domain/published/entries.ts';
import type { MeetingFacts } from '#domain/published/meeting-facts.ts';
import type { PublishedData } from '#domain/published/published-data.ts';
import type { DataCell, DataTable } from '#domain/published/data-table.ts';
import { assertNever, type Instant } from '#domain/primitives.ts';
import type { Block, DocumentTree, Entry, Passage, TableCell } from '#domain/summary/document.ts';
import { oneLine, printable } from './plain-text.ts';

export type JsonOptions = {
  readonly createdAt: Instant;
  /** Of the document: the `n` of `_v{n}`. */
  readonly version: number;
};

/** Others read this form: a field may be added to a version, none of it changes its meaning (docs/formats.md). */
const format = 'plenaria-summary';
const formatVersion = 1;

/** Writes a document for programs: its facts, its text by sections, its entries, its tables. */
export function writeJson(document: DocumentTree, data: PublishedData, { createdAt, version }: JsonOptions): string {
  const { meeting, entries, tables } = data;
  const whole = {
    format,
    version: formatVersion,
    template: meeting.template,
    language: meeting.language,
    sourceLanguage: meeting.sourceLanguage,
    audience: meeting.audience,
    attribution: meeting.attribution,
    documentVersion: version,
    createdAt,
    meeting: meetingJson(meeting),
    document: documentJson(document),
    entries: entries.map(entryJson),
    tables: tables.map(tableJson),
  };
  // What any writer may print: no control characters, no half of a letter.
  return `${JSON.stringify(whole, (_, value: unknown) => (typeof value === 'string' ? printable(value) : value), 2)}\n`;
}

function meetingJson(facts: MeetingFacts) {
  const { shortName, title, startDate, endDate, timeZone, city, venue, mode, hosts } = facts;
  return { shortName, title: textJson(title), startDate, endDate, timeZone, city, venue, mode, hosts };
}

function documentJson(document: DocumentTree) {
  const { title, kicker, eyebrow, restriction, lead, blocks, footer } = document;
  return {
    title: textJson(title),
    kicker,
    eyebrow,
    restriction,
    lead: lead === null ? null : textJson(lead),
    blocks: blocks.map(blockJson),
    footer,
  };
}

/** `lang` is the language the text is really in; `status` says whether it is a translation that is missing or stale. */
function textJson({ text, lang, status }: Passage) {
  return { text, lang, status };
}

function maybeText(passage: Passage | null) {
  return passage === null ? null : textJson(passage);
}

function blockJson(block: Block): object {
  switch (block.kind) {
    case 'heading': {
      const { kind, role, level, number, text, passage } = block;
      return { kind, role, level, number, text: oneLine(text), lang: passage?.lang ?? null };
    }
    case 'paragraph':
      return { kind: block.kind, role: block.role, ...textJson(block.passage) };
    case 'outcome_group': {
      const { kind, outcomeKind, level, heading, entries } = block;
      return { kind, outcomeKind, level, heading, entries: entries.map(groupedJson) };
    }
    case 'facts':
      return { kind: block.kind, role: block.role, rows: block.rows };
    case 'table': {
      const { kind, role, caption, columns, rows } = block;
      return { kind, role, caption, columns: columns.map(({ heading }) => heading), rows: rows.map(rowJson) };
    }
    case 'prose':
      return { kind: block.kind, role: block.role, lang: block.lang, markdown: block.markdown };
    default:
      return assertNever(block);
  }
}

function groupedJson({ code, detail, more }: Entry) {
  return { code, detail, more: more.map(({ label, passage }) => ({ label, ...textJson(passage) })) };
}

function rowJson(row: readonly TableCell[]) {
  return row.map(({ text, lang, passage, detail }) => ({ text, lang: passage?.lang ?? lang ?? null, detail }));
}

function entryJson(entry: PublishedEntry) {
  const { id, code, kind, text, topic, session, raisedBy, leads, supporters, due, status } = entry;
  return {
    id,
    code,
    kind,
    text: textJson(text),
    topic: maybeText(topic),
    session: maybeText(session),
    raisedBy,
    owners: [
      ...leads.map((name) => ({ name, part: 'lead' })),
      ...supporters.map((name) => ({ name, part: 'support' })),
    ],
    due: due === null ? null : dueJson(due),
    status,
    supersededBy: entry.supersededBy,
    method: entry.method,
  };
}

function dueJson(due: PublishedDue): object {
  switch (due.kind) {
    case 'date':
      return { date: due.date };
    case 'milestone': {
      const { id, name, start, end, place } = due.milestone;
      return { milestone: { id, name: textJson(name), startDate: start, endDate: end, place } };
    }
    default:
      return assertNever(due);
  }
}

/** A row as an object: its fields are the ids of the columns. */
function tableJson({ id, title, columns, rows }: DataTable) {
  return {
    id,
    title,
    columns: columns.map(({ id: column, heading }) => ({ id: column, heading })),
    rows: rows.map((row) => Object.fromEntries(columns.map((column, at) => [column.id, cellJson(row[at])]))),
  };
}

function cellJson(cell: DataCell | undefined): string | number | null {
  if (cell === undefined) return null;
  switch (cell.kind) {
    case 'empty':
      return null;
    case 'text':
      return cell.text;
    case 'number':
      return cell.value;
    case 'date':
      return cell.date;
    case 'time':
      return cell.time;
    case 'moment':
      return `${cell.date}T${cell.time}`;
    default:
      return assertNever(cell);
  }
}
