import { AlarmClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { headcountOf, isRepresented, quorumOf } from '#domain/attendance/quorum.ts';
import { type NumberedItem, itemSeconds } from '#domain/capture/item-clock.ts';
import type { Row } from '#domain/records/tables.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { usePresence } from '#renderer/queries/attendance.ts';
import { useRowsOf } from '#renderer/queries/rows.ts';
import { useNow } from '#renderer/state/clock.ts';
import { useSaveStatus } from '#renderer/state/status.ts';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import styles from './HeaderFacts.module.css';
import type { Scene } from './scene.ts';

/** The clock of the current item, who is in the room, whether all is saved. */
export function HeaderFacts({ scene }: { readonly scene: Scene }) {
  const current = scene.items.find(({ item }) => item.state === 'current');
  return (
    <dl className={styles['facts']}>
      {current !== undefined && <ItemClock current={current} />}
      <Room scene={scene} />
      <Saved zone={scene.lookups.timeZone} />
    </dl>
  );
}

function ItemClock({ current: { item, number } }: { readonly current: NumberedItem<Row<'agendaItems'>> }) {
  const { t } = useTranslation();
  const now = useNow(1);
  const seconds = itemSeconds(item, now) ?? 0;
  const planned = item.plannedMinutes === null ? null : item.plannedMinutes * 60;
  const over = planned === null ? 0 : seconds - planned;
  return (
    <div className={over > 0 ? styles['late'] : undefined}>
      <dt>{t('capture.facts.item', { number })}</dt>
      <dd>
        <span role="timer" className={`t-gauge ${styles['figure']}`}>
          {clockText(seconds)}
        </span>
        {over > 0 ? (
          <span className={styles['over']}>
            <AlarmClock size={13} strokeWidth={1.75} aria-hidden />
            {t('capture.facts.over', { time: clockText(over) })}
          </span>
        ) : (
          <span className="tabular">
            {planned === null ? t('capture.facts.noPlan') : t('capture.facts.of', { time: clockText(planned) })}
          </span>
        )}
      </dd>
    </div>
  );
}

function Room({ scene: { meetingId, agenda } }: { readonly scene: Scene }) {
  const { t } = useTranslation();
  const attendees = useRowsOf('attendees', meetingId);
  const { attendance } = usePresence(meetingId);
  if (attendees === undefined || attendees.length === 0) return null;
  const room = { attendees, attendance };
  const quorum = quorumOf(room, agenda.meeting.quorum);
  const present = quorum.organizations.filter(isRepresented).length;
  return (
    <div>
      <dt>{t('capture.facts.room')}</dt>
      <dd>
        <span className={`t-gauge ${styles['figure']}`}>{headcountOf(room).present}</span>
        <span>{t('capture.facts.organizations', { present, expected: quorum.organizations.length })}</span>
        {quorum.min !== null && (
          <span className={styles['quorum']}>
            · {quorum.reached ? t('capture.facts.quorum') : t('capture.facts.noQuorum')}
          </span>
        )}
      </dd>
    </div>
  );
}

function Saved({ zone }: { readonly zone: string }) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const save = useSaveStatus();
  return (
    <div>
      <dt>{t('capture.facts.record')}</dt>
      <dd className={styles['state']}>
        {save.kind === 'failed' ? (
          <StateMark look="failed">{t('app.save.failed')}</StateMark>
        ) : save.kind === 'saving' ? (
          <StateMark look="writing">{t('app.save.saving')}</StateMark>
        ) : (
          <StateMark look="saved">
            {t('app.save.saved')} {save.kind === 'saved' && <b className="tabular">{format.seconds(save.at)}</b>}
          </StateMark>
        )}
      </dd>
    </div>
  );
}

/** `9:42`, `1:09:42`. */
function clockText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours === 0 ? rest : `${hours}:${rest}`;
}
