import type { Board } from '#domain/projector/board.ts';
import type { Session } from '#domain/records/meeting.ts';
import { formatsOf } from '#renderer/i18n/use-format.ts';
import { WallClock } from './SessionBoard.tsx';
import rows from './SessionBoard.module.css';
import { Texts } from './Texts.tsx';
import styles from './WaitingBoard.module.css';
import type { Projected } from './use-projected.ts';
import { wordsIn } from './words-in.ts';

type WaitingBoardProps = {
  readonly board: Extract<Board, { kind: 'waiting' }>;
  readonly projected: Projected;
};

/** Between sessions: the meeting, what is on by plan and what comes next. */
export function WaitingBoard({ board: { current, next }, projected }: WaitingBoardProps) {
  const { meeting, locales } = projected;
  const t = wordsIn(locales[0]);
  const format = formatsOf(locales[0], meeting.timeZone);
  const place = [meeting.venue, meeting.city].filter((part) => part !== '').join(', ');
  return (
    <div className={styles['waiting']}>
      <header className={rows['row']}>
        <div className={rows['margin']}>
          <WallClock projected={projected} />
        </div>
        <div className={styles['meeting']}>
          <Texts as="h1" text={meeting.title} locales={locales} />
        </div>
      </header>
      {current !== null && (
        <Line word={t('projector.board.now')} session={current} projected={projected} look="current" />
      )}
      {next !== null && <Line word={t('projector.board.next')} session={next} projected={projected} look="next" />}
      {current === null && next === null && (
        <div className={rows['row']}>
          <div className={rows['margin']} />
          <p className={styles['place']}>
            {meeting.startDate === meeting.endDate
              ? format.longDate(meeting.startDate)
              : format.dayRange(meeting.startDate, meeting.endDate)}
            {place !== '' && ` · ${place}`}
          </p>
        </div>
      )}
    </div>
  );
}

type LineProps = {
  readonly word: string;
  readonly session: Session;
  readonly projected: Projected;
  readonly look: 'current' | 'next';
};

function Line({ word, session, projected: { meeting, rooms, locales }, look }: LineProps) {
  const time = formatsOf(locales[0], meeting.timeZone).time(session.startsAt);
  const room = rooms.find(({ id }) => id === session.roomId);
  return (
    <section className={`${rows['row']} ${styles[look]}`}>
      <div className={rows['margin']}>
        <span className={styles['word']}>{word}</span>
        <time className={styles['at']}>{time}</time>
        {room !== undefined && <span className={rows['room']}>{room.name}</span>}
      </div>
      <div className={rows['item']}>
        <Texts as="h2" text={session.title} locales={locales} />
      </div>
    </section>
  );
}
