import { useMemo } from 'react';
import type { MeetingId } from '#domain/ids.ts';
import type { Summary, SummaryTemplate } from '#domain/records/summary.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import type { Look } from '#domain/records/version.ts';
import { summaryOf } from '#domain/summary/default-summary.ts';
import { lookId, noLook } from '#domain/summary/look.ts';
import { useMeetingRecords } from './meeting.ts';
import { useAllRows } from './rows.ts';

export type SummaryRecords = { readonly records: MeetingRecords; readonly summary: Summary };

/** What a summary is composed from, live; null where the meeting is gone, undefined while it is read. */
export function useSummaryRecords(
  meetingId: MeetingId,
  template: SummaryTemplate = 'takeaways',
): SummaryRecords | null | undefined {
  const records = useMeetingRecords(meetingId);
  return useMemo(() => (records ? { records, summary: summaryOf(records, template) } : records), [records, template]);
}

/** How the documents of the house look, live; undefined while it is read. */
export function useLook(): Look | undefined {
  const looks = useAllRows('looks');
  return looks === undefined ? undefined : (looks.find(({ id }) => id === lookId) ?? noLook);
}
