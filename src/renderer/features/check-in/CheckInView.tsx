import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import { useLastDoorEvent, usePresence } from '#renderer/queries/attendance.ts';
import { type Roster, useRoster } from '#renderer/queries/people.ts';
import { usePanels } from '#renderer/state/panels.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { isModPressed, modKey } from '#renderer/ui/mod-key.ts';
import styles from './CheckInView.module.css';
import { DoorFigures } from './DoorFigures.tsx';
import { DoorList } from './DoorList.tsx';
import { DoorSearch } from './DoorSearch.tsx';
import { DoorStrip } from './DoorStrip.tsx';
import { WalkInDialog } from './WalkInDialog.tsx';
import { useDoor } from './use-door.ts';
import { useDoorResults } from './use-door-results.ts';
import { useSearchFocus } from './use-search-focus.ts';

/** The door: one search that always listens, the last entry with its undo, who is in and whether there is a quorum. */
export function CheckInView({ meetingId }: { readonly meetingId: MeetingId }) {
  const roster = useRoster(meetingId);
  if (roster === null || roster === undefined) return <Screen>{null}</Screen>;
  return <DoorScreen roster={roster} />;
}

function DoorScreen({ roster }: { readonly roster: Roster }) {
  const { t } = useTranslation();
  const { id: meetingId, timeZone } = roster.meeting;
  const presence = usePresence(meetingId);
  const last = useLastDoorEvent(meetingId);
  const door = useDoor(meetingId);
  const results = useDoorResults(roster, presence);
  const search = useRef<HTMLInputElement>(null);
  const [adding, setAdding] = useState(false);
  const dialog = usePanels((state) => state.dialog);
  useSearchFocus(search, dialog === 'none' && !adding);
  useWalkInKey(dialog === 'none', () => setAdding(true));
  const entryOf = (id: string) => roster.entries.find((entry) => entry.id === id) ?? null;
  const newest = last === null ? null : { event: last, entry: entryOf(last.attendeeId) };
  return (
    <Screen
      fill
      inspectorLabel={t('checkin.figures.label')}
      inspector={<DoorFigures roster={roster} presence={presence} />}
      keys={
        <>
          <KeyHint keys={['↑', '↓']} text={t('checkin.keys.choose')} />
          <KeyHint keys="Enter" text={t('checkin.keys.checkIn')} />
          <KeyHint keys="Shift Enter" text={t('checkin.keys.checkOut')} />
          <KeyHint keys={`${modKey} Z`} text={t('checkin.keys.undo')} />
          <span className={styles['lastKey']}>
            <KeyHint keys="Esc" text={t('checkin.keys.clear')} />
          </span>
        </>
      }
    >
      <div className={styles['desk']}>
        <DoorSearch ref={search} roster={roster} results={results} door={door} />
        <DoorStrip answer={door.answer} newest={newest} zone={timeZone} onUndo={() => void door.takeBack()} />
        <DoorList
          results={results}
          presence={presence}
          zone={timeZone}
          door={door}
          isEmpty={roster.entries.length === 0}
          onWalkIn={() => setAdding(true)}
        />
      </div>
      {adding && (
        <WalkInDialog
          roster={roster}
          query={results.query}
          onClose={() => setAdding(false)}
          onDone={() => {
            door.setAnswer(null);
            results.setQuery('');
          }}
        />
      )}
    </Screen>
  );
}

/** The key of a person who is not on the list. */
function useWalkInKey(enabled: boolean, open: () => void): void {
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isModPressed(event) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'n') return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}
