import { useTranslation } from 'react-i18next';
import type { Clash } from '#domain/agenda/clashes.ts';
import { type DayTable, minuteOf } from '#domain/agenda/timetable.ts';
import type { SessionId } from '#domain/ids.ts';
import type { Row } from '#domain/records/tables.ts';
import { wallClock } from '#domain/time/zone.ts';
import type { Agenda } from '#renderer/queries/agenda.ts';
import { useNow } from '#renderer/state/clock.ts';
import { Band } from './Band.tsx';
import { SessionBlock } from './SessionBlock.tsx';
import styles from './Timetable.module.css';
import { pixelsPerMinute } from './scale.ts';
import { useBlockKeys } from './use-block-keys.ts';

type TimetableProps = {
  readonly day: DayTable<Row<'sessions'>, Row<'rooms'>>;
  readonly agenda: Agenda;
  readonly clashes: readonly Clash<Row<'sessions'>>[];
  readonly chosen: SessionId | null;
  readonly onChoose: (id: SessionId) => void;
};

/** A day: hours down, rooms across, the line of now behind the blocks. */
export function Timetable({ day, agenda, clashes, chosen, onChoose }: TimetableProps) {
  const { t } = useTranslation();
  const scale = pixelsPerMinute(day);
  const onKeyDown = useBlockKeys();
  const top = (minute: number) => (minute - day.fromMinute) * scale;
  const hours = Array.from(
    { length: (day.toMinute - day.fromMinute) / 60 + 1 },
    (_, index) => day.fromMinute + index * 60,
  );
  const now = useNow(15);
  const wall = wallClock(now, agenda.meeting.timeZone);
  const nowMinute = wall.date === day.date ? minuteOf(wall.time) : null;
  const showsNow = nowMinute !== null && nowMinute >= day.fromMinute && nowMinute <= day.toMinute;
  const columns = { gridTemplateColumns: `56px repeat(${day.columns.length}, minmax(184px, 1fr))` };
  return (
    <div className={styles['scroller']} onKeyDown={onKeyDown}>
      <div className={styles['heads']} style={columns}>
        <span />
        {day.columns.map(({ room }) => (
          <h2 key={room?.id ?? 'none'} className={styles['head']}>
            {room?.name ?? t('agenda.noRoom')} {room?.capacity != null && <span>{room.capacity}</span>}
          </h2>
        ))}
      </div>
      <div className={styles['table']} style={{ ...columns, height: top(day.toMinute) + 24 }}>
        {hours.map((minute) => (
          <div key={minute} className={styles['hour']} style={{ top: top(minute) }}>
            {!(showsNow && Math.abs(minute - nowMinute) < 14) && <span>{`${Math.floor(minute / 60) % 24}:00`}</span>}
          </div>
        ))}
        {showsNow && (
          <div className={styles['now']} style={{ top: top(nowMinute) }}>
            <span>{wall.time}</span>
          </div>
        )}
        {day.bands.map((band) => (
          <Band
            key={band.session.id}
            block={band}
            agenda={agenda}
            place={{ top: top(band.fromMinute), height: (band.toMinute - band.fromMinute) * scale }}
            chosen={band.session.id === chosen}
            onChoose={onChoose}
          />
        ))}
        <span />
        {day.columns.map(({ room, blocks }) => (
          <div
            key={room?.id ?? 'none'}
            className={styles['column']}
            role="list"
            aria-label={room?.name ?? t('agenda.noRoom')}
          >
            {blocks.map((block) => (
              <SessionBlock
                key={block.session.id}
                block={block}
                agenda={agenda}
                clashes={clashes}
                place={{ top: top(block.fromMinute), height: (block.toMinute - block.fromMinute) * scale }}
                chosen={block.session.id === chosen}
                now={now}
                onChoose={onChoose}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
