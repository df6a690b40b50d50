import { Check, Info, LogOut, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RosterEntry } from '#domain/attendance/roster.ts';
import type { TimeZone } from '#domain/primitives.ts';
import type { PresenceEvent } from '#domain/records/people.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { modKey } from '#renderer/ui/mod-key.ts';
import styles from './DoorStrip.module.css';
import type { DoorAnswer } from './use-door.ts';

type DoorStripProps = {
  readonly answer: DoorAnswer | null;
  /** What undo would take back next. */
  readonly newest: { readonly event: PresenceEvent; readonly entry: RosterEntry | null } | null;
  readonly zone: TimeZone;
  readonly onUndo: () => void;
};

/** The last thing that happened at the door, above the results: an entry with its undo, or why nothing was recorded. */
export function DoorStrip({ answer, newest, zone, onUndo }: DoorStripProps) {
  const entry = newest?.entry ?? null;
  return (
    <div role="status" aria-live="polite" className={styles['place']}>
      {answer !== null ? (
        <Answer answer={answer} zone={zone} />
      ) : (
        newest !== null && entry !== null && <Recorded event={newest.event} entry={entry} zone={zone} onUndo={onUndo} />
      )}
    </div>
  );
}

function Answer({ answer, zone }: { readonly answer: DoorAnswer; readonly zone: TimeZone }) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const title = answer.kind === 'unknown_badge' ? answer.code : answer.entry.name;
  const text =
    answer.kind === 'unknown_badge'
      ? t('checkin.answer.unknownBadge')
      : answer.kind === 'not_in'
        ? t('checkin.answer.notIn')
        : t('checkin.answer.alreadyIn', { time: format.seconds(answer.since) });
  return (
    <div className={[styles['strip'], styles['answer']].join(' ')}>
      <span className={styles['sign']}>
        <Info size={18} strokeWidth={2} aria-hidden />
      </span>
      <div className={styles['words']}>
        <p className={styles['name']}>{title}</p>
        <p className={styles['facts']}>{text}</p>
      </div>
    </div>
  );
}

type RecordedProps = {
  readonly event: PresenceEvent;
  readonly entry: RosterEntry;
  readonly zone: TimeZone;
  readonly onUndo: () => void;
};

function Recorded({ event, entry, zone, onUndo }: RecordedProps) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const left = event.kind === 'check_out';
  const Icon = left ? LogOut : Check;
  const role = t(`kinds.role.${entry.attendee.role}`);
  const time = format.seconds(event.at);
  const who =
    entry.organizationLabel === '' ? role : t('checkin.last.who', { organization: entry.organizationLabel, role });
  const { badgeCode } = entry.attendee;
  return (
    <div className={styles['strip']}>
      <span className={styles['sign']}>
        <Icon size={18} strokeWidth={2} aria-hidden />
      </span>
      <div className={styles['words']}>
        <p className={styles['name']}>{entry.name}</p>
        <p className={styles['facts']}>
          <span>{left ? t('checkin.last.left', { who, time }) : t('checkin.last.entered', { who, time })}</span>
          {badgeCode !== '' && <span>{t('checkin.last.badge', { code: badgeCode })}</span>}
        </p>
      </div>
      <Button icon={Undo2} keys={`${modKey} Z`} onClick={onUndo}>
        {t('checkin.last.undo')}
      </Button>
    </div>
  );
}
