import type { Block } from '#domain/agenda/timetable.ts';
import type { SessionId } from '#domain/ids.ts';
import { textIn } from '#domain/localized-text.ts';
import type { Row } from '#domain/records/tables.ts';
import { addMinutes } from '#domain/time/zone.ts';
import { useFormat, useLocale } from '#renderer/i18n/use-format.ts';
import type { Agenda } from '#renderer/queries/agenda.ts';
import styles from './SessionBlock.module.css';
import { sessionIcons } from './session-icons.ts';

type BandProps = {
  readonly block: Block<Row<'sessions'>>;
  readonly agenda: Agenda;
  readonly place: { readonly top: number; readonly height: number };
  readonly chosen: boolean;
  readonly onChoose: (id: SessionId) => void;
};

/** A break: a sunk band across all rooms. */
export function Band({ block, agenda, place, chosen, onChoose }: BandProps) {
  const locale = useLocale();
  const format = useFormat(agenda.meeting.timeZone);
  const { session } = block;
  const Icon = sessionIcons[session.kind];
  return (
    <button
      type="button"
      data-block
      aria-pressed={chosen}
      className={styles['band']}
      style={place}
      onClick={() => onChoose(session.id)}
    >
      <Icon size={15} strokeWidth={1.75} aria-hidden />
      <span>{textIn(session.title, locale).text}</span>
      <span className="tabular">
        {format.time(session.startsAt)}–{format.time(addMinutes(session.startsAt, session.plannedMinutes))}
      </span>
    </button>
  );
}
