import { AlarmClock, ArrowLeftRight, Check, OctagonAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Clash, clashesWith } from '#domain/agenda/clashes.ts';
import { endOf } from '#domain/agenda/now-next.ts';
import type { Block } from '#domain/agenda/timetable.ts';
import type { SessionId } from '#domain/ids.ts';
import { textIn } from '#domain/localized-text.ts';
import type { Instant } from '#domain/primitives.ts';
import type { Row } from '#domain/records/tables.ts';
import { addMinutes } from '#domain/time/zone.ts';
import { useFormat, useLocale } from '#renderer/i18n/use-format.ts';
import type { Agenda } from '#renderer/queries/agenda.ts';
import styles from './SessionBlock.module.css';
import { leadNames, partyNames } from './session-facts.ts';
import { sessionIcons } from './session-icons.ts';

type SessionBlockProps = {
  readonly block: Block<Row<'sessions'>>;
  readonly agenda: Agenda;
  readonly clashes: readonly Clash<Row<'sessions'>>[];
  /** In pixels. */
  readonly place: { readonly top: number; readonly height: number };
  readonly chosen: boolean;
  readonly now: Instant;
  readonly onChoose: (id: SessionId) => void;
};

/** Below this a block has one line only. */
const oneLinePixels = 46;

/** A session in the timetable: title, then when and who. Short ones have it all on one line. */
export function SessionBlock({ block, agenda, clashes, place, chosen, now, onChoose }: SessionBlockProps) {
  const { t } = useTranslation();
  const { session, lane, lanes } = block;
  const format = useFormat(agenda.meeting.timeZone);
  const parties = partyNames(session, agenda);
  const title = useTitle(session, parties);
  const time = `${format.time(session.startsAt)}–${format.time(addMinutes(session.startsAt, session.plannedMinutes))}`;
  const clashCount = clashesWith(clashes, session.id).length;
  const live = session.state === 'live' || session.state === 'paused';
  const elapsed = live
    ? Math.min(
        1,
        (Date.parse(now) - Date.parse(session.actualStartAt ?? session.startsAt)) / (session.plannedMinutes * 60_000),
      )
    : 0;
  const over = live ? Math.floor((Date.parse(now) - endOf(session)) / 60_000) : 0;
  const Icon = sessionIcons[session.kind];
  const who = parties === null ? leadNames(session, agenda).join(', ') : t('kinds.session.bilateral');
  const look = [
    styles['block'],
    place.height < oneLinePixels && styles['short'],
    session.state === 'done' && styles['done'],
    session.state === 'cancelled' && styles['cancelled'],
    clashCount > 0 && styles['clash'],
  ];
  return (
    <div
      role="listitem"
      className={styles['place']}
      style={{ ...place, left: `${(lane / lanes) * 100}%`, width: `${100 / lanes}%` }}
    >
      <button
        type="button"
        data-block
        aria-pressed={chosen}
        title={`${title} · ${time}${who === '' ? '' : ` · ${who}`}`}
        className={look.filter(Boolean).join(' ')}
        onClick={() => onChoose(session.id)}
      >
        {live && (
          <span className={styles['edge']} aria-hidden>
            <span style={{ height: `${elapsed * 100}%` }} />
          </span>
        )}
        <span
          className={parties === null ? styles['title'] : styles['parties']}
          style={{ WebkitLineClamp: Math.max(1, Math.floor((place.height - 36) / 18)) }}
        >
          {parties === null ? title : <Parties names={parties} />}
        </span>
        <span className={styles['facts']}>
          <Icon size={13} strokeWidth={1.75} aria-hidden />
          <span className="tabular">{time}</span>
          {who !== '' && <span className={styles['who']}>{who}</span>}
        </span>
        <span className={styles['state']}>
          {clashCount > 0 && (
            <span className={styles['danger']}>
              <OctagonAlert size={13} strokeWidth={1.75} aria-hidden />
              {clashCount}
              <span className="visually-hidden">{t('agenda.clashes', { count: clashCount })}</span>
            </span>
          )}
          {over > 0 && (
            <span className={styles['danger']}>
              <AlarmClock size={13} strokeWidth={1.75} aria-hidden />
              {t('agenda.overBy', { minutes: over })}
            </span>
          )}
          {live && over <= 0 && <span className={styles['live']}>{t('kinds.sessionState.live')}</span>}
          {session.state === 'done' && <Check size={15} strokeWidth={1.75} aria-label={t('kinds.sessionState.done')} />}
        </span>
      </button>
    </div>
  );
}

function Parties({ names }: { readonly names: readonly [string, string] }) {
  return (
    <>
      {names[0]}
      <ArrowLeftRight size={13} strokeWidth={1.75} aria-hidden />
      {names[1]}
    </>
  );
}

function useTitle(session: Row<'sessions'>, parties: readonly [string, string] | null): string {
  const locale = useLocale();
  return parties === null ? textIn(session.title, locale).text : parties.join(' – ');
}
