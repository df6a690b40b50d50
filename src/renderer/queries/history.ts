import { useLiveQuery } from 'dexie-react-hooks';
import { type RecordPatch, patchesOf } from '#domain/history/change-lines.ts';
import type { RecordBook } from '#domain/history/record-label.ts';
import type { MeetingId } from '#domain/ids.ts';
import type { Row } from '#domain/records/tables.ts';
import { database } from '#renderer/data/database.ts';
import { type HistoryLine, changesOfLine, readHistory } from '#renderer/data/history-lines.ts';
import { readRecordBook } from '#renderer/data/record-book.ts';
import { type TrashEntry, readTrash } from '#renderer/data/trash.ts';

export type { HistoryLine } from '#renderer/data/history-lines.ts';
export type { TrashEntry } from '#renderer/data/trash.ts';

/** The transactions of a meeting, newest first, live; undefined while they are read for the first time. */
export function useHistory(meetingId: MeetingId): readonly HistoryLine[] | undefined {
  return useLiveQuery(() => readHistory(database(), meetingId), [meetingId]);
}

/** What one transaction did, record by record; undefined while it is read. */
export function useTransactionPatches(line: HistoryLine): readonly RecordPatch[] | undefined {
  const found = useLiveQuery(
    async () => ({ txId: line.txId, patches: patchesOf(await changesOfLine(database(), line)) }),
    [line.txId],
  );
  return found?.txId === line.txId ? found.patches : undefined;
}

/** Every record of a meeting by its id, as it is now, live; undefined while it is read for the first time. */
export function useRecordBook(meetingId: MeetingId): RecordBook | undefined {
  return useLiveQuery(() => readRecordBook(database(), meetingId), [meetingId]);
}

/** What of a meeting is in the trash, the last put there first, live. */
export function useTrash(meetingId: MeetingId): readonly TrashEntry[] | undefined {
  return useLiveQuery(() => readTrash(database(), meetingId), [meetingId]);
}

/** The meetings in the trash, the last put there first, live. */
export function useDeletedMeetings(): readonly Row<'meetings'>[] | undefined {
  return useLiveQuery(async () => {
    const meetings = await database().meetings.toArray();
    return meetings
      .filter(({ deletedAt }) => deletedAt !== null)
      .sort((a, b) => ((a.deletedAt ?? '') < (b.deletedAt ?? '') ? 1 : -1));
  }, []);
}
