import { assertNever } from '../primitives.ts';
import { attendanceTables } from './attendance-tables.ts';
import { calendarOf } from './calendar-of.ts';
import type { Calendar } from './calendar.ts';
import type { DataTable } from './data-table.ts';
import { entryTables } from './entry-tables.ts';
import { type DataInput, type PublishedEntry, publishedEntries } from './entries.ts';
import { meetingFacts, type MeetingFacts } from './meeting-facts.ts';
import { sessionTables } from './session-tables.ts';

/** What programs read of a document: the same facts for the same readers, named and typed. */
export type PublishedData = {
  readonly meeting: MeetingFacts;
  readonly entries: readonly PublishedEntry[];
  /** The first is the one a file of one table holds. */
  readonly tables: readonly DataTable[];
  readonly calendar: Calendar;
};

/** Composes the data of a document in one language. Nothing in it that its readers may not see. */
export function composeData(input: DataInput): PublishedData {
  const entries = publishedEntries(input);
  return {
    meeting: meetingFacts(input),
    entries,
    tables: tablesOf(entries, input),
    calendar: calendarOf(entries, input),
  };
}

function tablesOf(entries: readonly PublishedEntry[], input: DataInput): DataTable[] {
  const { template } = input.summary;
  switch (template) {
    case 'takeaways':
    case 'decisions':
    case 'commitments':
      return entryTables(entries, input);
    case 'attendance':
      return attendanceTables(input);
    case 'run_of_show':
      return sessionTables(input);
    case 'minutes':
      return [];
    default:
      return assertNever(template);
  }
}
