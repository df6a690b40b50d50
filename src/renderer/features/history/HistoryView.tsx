import { assertNever } from '#domain/primitives.ts';
import type { MeetingId } from '#domain/ids.ts';
import { useRecordBook } from '#renderer/queries/history.ts';
import { useMeeting } from '#renderer/queries/meeting.ts';
import { useHistoryState } from '#renderer/state/history.ts';
import { Screen } from '#renderer/ui/Screen.tsx';
import { ChangesLook } from './ChangesLook.tsx';
import { CopiesLook } from './CopiesLook.tsx';
import { TrashLook } from './TrashLook.tsx';
import { useWords } from './use-words.ts';
import type { RecordBook } from '#domain/history/record-label.ts';
import type { TimeZone } from '#domain/primitives.ts';

/** What was done, what was thrown away, and the copies of it all: nothing of a meeting is lost. */
export function HistoryView({ meetingId }: { readonly meetingId: MeetingId }) {
  const meeting = useMeeting(meetingId);
  const book = useRecordBook(meetingId);
  if (meeting === null || meeting === undefined || book === undefined) return <Screen>{null}</Screen>;
  return <Looks key={meetingId} meetingId={meetingId} book={book} zone={meeting.timeZone} />;
}

type LooksProps = { readonly meetingId: MeetingId; readonly book: RecordBook; readonly zone: TimeZone };

function Looks({ meetingId, book, zone }: LooksProps) {
  const look = useHistoryState((state) => state.look);
  const words = useWords(book, zone);
  switch (look) {
    case 'changes':
      return <ChangesLook meetingId={meetingId} words={words} />;
    case 'trash':
      return <TrashLook meetingId={meetingId} words={words} />;
    case 'copies':
      return <CopiesLook words={words} />;
    default:
      return assertNever(look);
  }
}
