import { useLiveQuery } from 'dexie-react-hooks';
import type { MeetingId } from '#domain/ids.ts';
import { database } from '#renderer/data/database.ts';
import { type Entries, readEntries } from '#renderer/data/entries.ts';

export type { Entries } from '#renderer/data/entries.ts';

/** The entries of a meeting, live; undefined while they are read for the first time. */
export function useCaptureEntries(meetingId: MeetingId): Entries | undefined {
  return useLiveQuery(() => readEntries(database(), meetingId), [meetingId]);
}
