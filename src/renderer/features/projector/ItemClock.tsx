import { AlarmClock } from 'lucide-react';
import { itemSeconds } from '#domain/capture/item-clock.ts';
import type { Locale } from '#domain/primitives.ts';
import type { AgendaItem } from '#domain/records/meeting.ts';
import { useNow } from '#renderer/state/clock.ts';
import styles from './ItemClock.module.css';
import { wordsIn } from './words-in.ts';

/** What an item has taken of its minutes; over them it says so in words. */
export function ItemClock({ item, locale }: { readonly item: AgendaItem; readonly locale: Locale }) {
  const t = wordsIn(locale);
  const now = useNow(1);
  const spent = itemSeconds(item, now);
  if (spent === null) return null;
  const planned = item.plannedMinutes === null ? null : item.plannedMinutes * 60;
  const over = planned === null ? 0 : spent - planned;
  return (
    <span className={styles['clock']}>
      <span role="timer" className={styles['figure']}>
        {clockText(spent)}
      </span>
      {planned !== null && (
        <span className={styles['plan']}>{t('projector.board.of', { time: clockText(planned) })}</span>
      )}
      {over > 0 && (
        <span className={styles['over']}>
          <AlarmClock aria-hidden />
          {t('projector.board.over', { time: clockText(over) })}
        </span>
      )}
    </span>
  );
}

/** `9:42`, `1:09:42`. */
function clockText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours === 0 ? `${minutes}:${two(seconds % 60)}` : `${hours}:${two(minutes)}:${two(seconds % 60)}`;
}
