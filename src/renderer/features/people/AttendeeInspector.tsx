import { CalendarX2, Check, History, LogOut, Trash2, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type RosterEntry, standingOf } from '#domain/attendance/roster.ts';
import { checkInAtTheDoor, checkOutAtTheDoor } from '#renderer/commands/people/at-the-door.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import type { Presence } from '#renderer/queries/attendance.ts';
import type { Roster } from '#renderer/queries/people.ts';
import { showHistoryOf } from '#renderer/state/history.ts';
import { useToast } from '#renderer/state/toast.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { PresenceMark } from '#renderer/ui/PresenceMark.tsx';
import { InspectorPart } from '#renderer/ui/Screen.tsx';
import { AttendeeFacts } from './AttendeeFacts.tsx';
import styles from './AttendeeInspector.module.css';
import { PresenceHistory } from './PresenceHistory.tsx';

type AttendeeInspectorProps = {
  readonly entry: RosterEntry;
  readonly roster: Roster;
  readonly presence: Presence;
  readonly onGone: () => void;
};

/** The chosen attendee: who it is, what can be done, the facts, when they came and went. */
export function AttendeeInspector({ entry, roster, presence, onGone }: AttendeeInspectorProps) {
  const { t } = useTranslation();
  const show = useToast((state) => state.show);
  const standing = standingOf(entry, presence.attendance.get(entry.id));
  const { id: attendeeId, name, organization, proxyFor } = entry;
  const remove = async () => {
    await runCommand('people.remove', { attendeeId });
    show(t('people.done.removed', { name }));
    onGone();
  };
  return (
    <>
      <InspectorPart>
        <div className={styles['head']}>
          <PresenceMark look={standing}>{t(`kinds.standing.${standing}`)}</PresenceMark>
          <h2 className="t-session">{name}</h2>
          {organization !== null && <p className={styles['organization']}>{organization.name}</p>}
          {proxyFor !== null && <p className={styles['proxy']}>{t('people.inspector.proxyFor', { name: proxyFor })}</p>}
        </div>
        <DoorActs entry={entry} standing={standing} />
      </InspectorPart>
      <InspectorPart>
        <AttendeeFacts entry={entry} roster={roster} />
      </InspectorPart>
      <InspectorPart>
        <PresenceHistory entry={entry} roster={roster} presence={presence} />
      </InspectorPart>
      <InspectorPart>
        <div className={styles['acts']}>
          <Button
            look="quiet"
            icon={History}
            onClick={() => showHistoryOf({ meetingId: roster.meeting.id, entity: 'attendees', entityId: attendeeId })}
          >
            {t('people.inspector.history')}
          </Button>
          <Button look="quiet" icon={Trash2} onClick={() => void remove()}>
            {t('people.inspector.remove')}
          </Button>
        </div>
      </InspectorPart>
    </>
  );
}

type DoorActsProps = Pick<AttendeeInspectorProps, 'entry'> & { readonly standing: ReturnType<typeof standingOf> };

function DoorActs({ entry, standing }: DoorActsProps) {
  const { t } = useTranslation();
  const show = useToast((state) => state.show);
  const { id: attendeeId, name } = entry;
  const enter = async () => {
    const { kind } = await checkInAtTheDoor({ attendeeId, method: 'manual' });
    if (kind === 'entered') show(t('people.done.checkedIn', { name }));
  };
  const leave = async () => {
    const { kind } = await checkOutAtTheDoor({ attendeeId, method: 'manual' });
    if (kind === 'left') show(t('people.done.checkedOut', { name }));
  };
  const excuse = async (excused: boolean) => {
    await runCommand('people.apology', { attendeeId, excused });
    show(excused ? t('people.done.excused', { name }) : t('people.done.expectedAgain', { name }));
  };
  if (standing === 'present') {
    return (
      <div className={styles['acts']}>
        <Button icon={LogOut} onClick={() => void leave()}>
          {t('people.inspector.checkOut')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles['acts']}>
      <Button look="primary" icon={Check} onClick={() => void enter()}>
        {t('people.inspector.checkIn')}
      </Button>
      {standing === 'excused' ? (
        <Button icon={Undo2} onClick={() => void excuse(false)}>
          {t('people.inspector.expectAgain')}
        </Button>
      ) : (
        <Button icon={CalendarX2} onClick={() => void excuse(true)}>
          {t('people.inspector.excuse')}
        </Button>
      )}
    </div>
  );
}
