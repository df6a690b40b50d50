import {
  type DataCell,
  type DataColumn,
  type DataTable,
  dateCell,
  emptyCell,
  numberCell,
  textCell,
  timeCell,
} from './data-table.ts';
import type { DataInput } from './entries.ts';
import { type PublishedItem, type PublishedSession, publishedSessions } from './sessions.ts';

/** The run of show: a line for each session, its items below it. */
export function sessionTables(input: DataInput): DataTable[] {
  const { words } = input;
  const column = (id: string, width: number, wraps = false): DataColumn => ({
    id,
    heading: words(`document.data.column.${id}`),
    width,
    wraps,
  });
  return [
    {
      id: 'sessions',
      title: words('document.data.table.sessions'),
      columns: [
        column('date', 11),
        column('start', 8),
        column('end', 8),
        column('minutes', 10),
        column('room', 20, true),
        column('kind', 18),
        column('item', 7),
        column('title', 56, true),
        column('with', 34, true),
        column('status', 12),
      ],
      rows: publishedSessions(input).flatMap((session) => [
        sessionRow(session, input),
        ...session.items.map((item) => itemRow(item, session, input)),
      ]),
    },
  ];
}

function sessionRow(published: PublishedSession, { words }: DataInput): DataCell[] {
  const { session, title, date, start, end, room, people } = published;
  return [
    dateCell(date),
    timeCell(start),
    timeCell(end),
    numberCell(session.plannedMinutes),
    textCell(room),
    textCell(words(`document.data.session.${session.kind}`)),
    emptyCell,
    textCell(title?.text ?? words('document.heading.untitledSession'), title?.lang),
    textCell(people.join('; ')),
    textCell(words(`document.data.sessionState.${session.state}`)),
  ];
}

/** It has the day and the room of its session, so that filters leave it where it belongs. */
function itemRow(
  { number, title, start, minutes, people }: PublishedItem,
  session: PublishedSession,
  input: DataInput,
): DataCell[] {
  return [
    dateCell(session.date),
    timeCell(start),
    emptyCell,
    numberCell(minutes),
    textCell(session.room),
    textCell(input.words(`document.data.session.${session.session.kind}`)),
    textCell(number),
    textCell(title?.text ?? null, title?.lang),
    textCell(people.join('; ')),
    emptyCell,
  ];
}
