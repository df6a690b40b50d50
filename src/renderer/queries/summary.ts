import { useMemo } from 'react';
import type { MeetingId } from '#domain/ids.ts';
import type { Summary } from '#domain/records/summary.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { summaryOf } from '#domain/summary/default-summary.ts';
import { useMeetingRecords } from './meeting.ts';

export type SummaryRecords = { readonly records: MeetingRecords; readonly summary: Summary };

/** What a summary is composed from, live; null where the meeting is gone, undefined while it is read. */
export function useSummaryRecords(meetingId: MeetingId): SummaryRecords | null | undefined {
  const records = useMeetingRecords(meetingId);
  return useMemo(() => (records ? { records, summary: summaryOf(records) } : records), [records]);
}
