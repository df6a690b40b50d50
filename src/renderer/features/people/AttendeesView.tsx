import { Download, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttendeeId, MeetingId } from '#domain/ids.ts';
import { usePresence } from '#renderer/queries/attendance.ts';
import { type Roster, useRoster } from '#renderer/queries/people.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { usePanels } from '#renderer/state/panels.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { TopBarActions } from '#renderer/ui/Slot.tsx';
import { modKey } from '#renderer/ui/mod-key.ts';
import { AddAttendeeDialog } from './AddAttendeeDialog.tsx';
import { AttendeeInspector } from './AttendeeInspector.tsx';
import { AttendeeList } from './AttendeeList.tsx';
import { AttendeeToolbar } from './AttendeeToolbar.tsx';
import { useAttendeeLines } from './use-attendee-lines.ts';
import { useListKeys } from './use-list-keys.ts';

/** The people of a meeting: the list, and everything about the chosen one beside it. */
export function AttendeesView({ meetingId }: { readonly meetingId: MeetingId }) {
  const roster = useRoster(meetingId);
  const [adding, setAdding] = useState(false);
  const { attendee: chosen, chooseAttendee: setChosen } = useSelection();
  if (roster === null || roster === undefined) return <Screen>{null}</Screen>;
  const props = { roster, chosen, onChoose: setChosen, onAdd: () => setAdding(true) };
  return (
    <>
      {roster.entries.length === 0 ? <NoAttendees onAdd={props.onAdd} /> : <Attendees {...props} />}
      {adding && <AddAttendeeDialog roster={roster} onClose={() => setAdding(false)} onAdded={setChosen} />}
    </>
  );
}

type AttendeesProps = {
  readonly roster: Roster;
  readonly chosen: AttendeeId | null;
  readonly onChoose: (id: AttendeeId | null) => void;
  readonly onAdd: () => void;
};

function Attendees({ roster, chosen, onChoose, onAdd }: AttendeesProps) {
  const { t } = useTranslation();
  const open = usePanels((state) => state.open);
  const presence = usePresence(roster.meeting.id);
  const list = useAttendeeLines(roster, presence);
  const onKeyDown = useListKeys({ lines: list.lines, chosen, onChoose });
  const entry = roster.entries.find(({ id }) => id === chosen);
  return (
    <Screen
      fill
      toolbar={<AttendeeToolbar list={list} onKeyDown={onKeyDown} />}
      inspectorLabel={t('people.inspector.label')}
      inspector={
        entry === undefined ? undefined : (
          <AttendeeInspector
            key={entry.id}
            entry={entry}
            roster={roster}
            presence={presence}
            onGone={() => onChoose(null)}
          />
        )
      }
      keys={
        <>
          <KeyHint keys={['↑', '↓']} text={t('people.keys.choose')} />
          <KeyHint keys="Enter" text={t('people.keys.checkIn')} />
          <KeyHint keys="Shift Enter" text={t('people.keys.checkOut')} />
          <KeyHint keys={`${modKey} F`} text={t('people.keys.search')} />
        </>
      }
    >
      <TopBarActions>
        <Button icon={Download} onClick={() => open('importPeople')}>
          {t('people.import.act')}
        </Button>
        <Button icon={UserPlus} onClick={onAdd}>
          {t('people.add.act')}
        </Button>
      </TopBarActions>
      <AttendeeList
        list={list}
        presence={presence}
        zone={roster.meeting.timeZone}
        chosen={chosen}
        onChoose={onChoose}
        onKeyDown={onKeyDown}
      />
    </Screen>
  );
}

function NoAttendees({ onAdd }: { readonly onAdd: () => void }) {
  const { t } = useTranslation();
  const open = usePanels((state) => state.open);
  return (
    <Screen>
      <EmptyState title={t('people.empty.title')} text={t('people.empty.text')}>
        <Button look="primary" icon={Download} onClick={() => open('importPeople')}>
          {t('people.empty.import')}
        </Button>
        <Button icon={UserPlus} onClick={onAdd}>
          {t('people.add.act')}
        </Button>
      </EmptyState>
    </Screen>
  );
}
