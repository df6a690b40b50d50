import { Pause } from 'lucide-react';
import type { Board } from '#domain/projector/board.ts';
import { formatsOf } from '#renderer/i18n/use-format.ts';
import { useNow } from '#renderer/state/clock.ts';
import { BoardEntries } from './BoardEntries.tsx';
import { ItemClock } from './ItemClock.tsx';
import styles from './SessionBoard.module.css';
import { Texts } from './Texts.tsx';
import type { Projected } from './use-projected.ts';
import { wordsIn } from './words-in.ts';

type SessionBoardProps = {
  readonly board: Extract<Board, { kind: 'session' }>;
  readonly projected: Projected;
};

/** A session on the screen. The margin holds time, number and mark; the text stands beside. */
export function SessionBoard({ board: { session, item, outcomes }, projected }: SessionBoardProps) {
  const { meeting, rooms, locales, names } = projected;
  const t = wordsIn(locales[0]);
  const room = rooms.find(({ id }) => id === session.roomId);
  return (
    <>
      <header className={styles['row']}>
        <div className={styles['margin']}>
          <WallClock projected={projected} />
          {room !== undefined && rooms.length > 1 && <span className={styles['room']}>{room.name}</span>}
          {session.state === 'paused' && (
            <span className={styles['paused']}>
              <Pause aria-hidden />
              {t('projector.board.paused')}
            </span>
          )}
        </div>
        <div className={styles['session']}>
          <Texts as="h1" text={session.title} locales={locales} />
        </div>
      </header>
      {item !== null && (
        <section className={`${styles['row']} ${styles['current']}`}>
          <div className={styles['margin']}>
            <span className={styles['number']}>{t('projector.board.item', { number: item.number })}</span>
            <ItemClock item={item.item} locale={locales[0]} />
          </div>
          <div className={styles['item']}>
            <Texts as="h2" text={item.item.title} locales={locales} />
          </div>
        </section>
      )}
      <BoardEntries outcomes={outcomes} locales={locales} names={names} timeZone={meeting.timeZone} />
    </>
  );
}

export function WallClock({ projected: { meeting, locales } }: { readonly projected: Projected }) {
  const now = useNow(1);
  return <time className={styles['time']}>{formatsOf(locales[0], meeting.timeZone).time(now)}</time>;
}
