import { History } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordBook } from '#domain/history/record-label.ts';
import type { MeetingId } from '#domain/ids.ts';
import type { TimeZone } from '#domain/primitives.ts';
import type { ConflictId } from '#domain/records/history.ts';
import type { Row } from '#domain/records/tables.ts';
import { useOpenConflicts } from '#renderer/queries/conflicts.ts';
import { useRecordBook } from '#renderer/queries/history.ts';
import { useMeeting } from '#renderer/queries/meeting.ts';
import { useRoute } from '#renderer/state/route.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { ConflictList } from './ConflictList.tsx';
import { ConflictPane } from './ConflictPane.tsx';
import styles from './ConflictsView.module.css';
import { isWritable } from './conflict-facts.ts';
import { useConflictActs } from './use-conflict-acts.ts';
import { useConflictKeys } from './use-conflict-keys.ts';
import { useWords } from './use-words.ts';

/** What two laptops wrote without knowing of each other: one after the other, until all is decided. */
export function ConflictsView({ meetingId }: { readonly meetingId: MeetingId }) {
  const meeting = useMeeting(meetingId);
  const book = useRecordBook(meetingId);
  const conflicts = useOpenConflicts(meetingId);
  if (meeting === null || meeting === undefined || book === undefined || conflicts === undefined) {
    return <Screen>{null}</Screen>;
  }
  if (conflicts.length === 0) return <AllDecided meetingId={meetingId} />;
  return <Inbox meetingId={meetingId} conflicts={conflicts} book={book} zone={meeting.timeZone} />;
}

type InboxProps = {
  readonly meetingId: MeetingId;
  readonly conflicts: readonly Row<'conflicts'>[];
  readonly book: RecordBook;
  readonly zone: TimeZone;
};

function Inbox({ meetingId, conflicts, book, zone }: InboxProps) {
  const words = useWords(book, zone);
  const { t } = words;
  const [asked, setAsked] = useState<{ readonly id: ConflictId | null; readonly at: number }>({ id: null, at: 0 });
  const [writing, setWriting] = useState<ConflictId | null>(null);
  const found = conflicts.findIndex(({ id }) => id === asked.id);
  // What was decided is gone from the list; the next one has its place.
  const index = found >= 0 ? found : Math.min(asked.at, conflicts.length - 1);
  const conflict = conflicts[index];
  const acts = useConflictActs(conflict, meetingId, words);
  const go = (to: number) => {
    const at = Math.max(0, Math.min(to, conflicts.length - 1));
    setAsked({ id: conflicts[at]?.id ?? null, at });
  };
  const write = () => conflict !== undefined && isWritable(conflict) && setWriting(conflict.id);
  useConflictKeys({ next: () => go(index + 1), previous: () => go(index - 1), keep: acts.keep, write });
  if (conflict === undefined) return <Screen>{null}</Screen>;
  return (
    <Screen
      fill
      keys={
        <>
          <KeyHint keys={['1', '2']} text={t('conflicts.keys.keep')} />
          {isWritable(conflict) && <KeyHint keys="E" text={t('conflicts.keys.other')} />}
          <KeyHint keys={['↑', '↓']} text={t('conflicts.keys.choose')} />
        </>
      }
    >
      <div className={styles['inbox']}>
        <ConflictList conflicts={conflicts} chosen={conflict.id} words={words} onChoose={go} />
        <ConflictPane
          key={conflict.id}
          conflict={conflict}
          number={index + 1}
          total={conflicts.length}
          words={words}
          acts={acts}
          writing={writing === conflict.id}
          onWriting={(open) => setWriting(open ? conflict.id : null)}
        />
      </div>
    </Screen>
  );
}

function AllDecided({ meetingId }: { readonly meetingId: MeetingId }) {
  const { t } = useTranslation();
  const go = useRoute((state) => state.go);
  return (
    <Screen>
      <div role="status">
        <EmptyState title={t('conflicts.empty.title')} text={t('conflicts.empty.text')}>
          <Button icon={History} onClick={() => go({ screen: 'history', meetingId })}>
            {t('conflicts.empty.history')}
          </Button>
        </EmptyState>
      </div>
    </Screen>
  );
}
