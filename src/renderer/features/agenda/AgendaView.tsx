import { Download, OctagonAlert, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clashesOf } from '#domain/agenda/clashes.ts';
import { timetable } from '#domain/agenda/timetable.ts';
import type { MeetingId, SessionId } from '#domain/ids.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { type Agenda, useAgenda } from '#renderer/queries/agenda.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { usePanels } from '#renderer/state/panels.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import styles from './AgendaView.module.css';
import { DayStrip } from './DayStrip.tsx';
import { SessionDialog } from './SessionDialog.tsx';
import { SessionInspector } from './SessionInspector.tsx';
import { SessionList } from './SessionList.tsx';
import { Timetable } from './Timetable.tsx';
import { useChosenDay } from './use-chosen-day.ts';

/** The agenda of a meeting: the timetable of a day by room, or the list of all sessions, and the chosen one beside. */
export function AgendaView({ meetingId }: { readonly meetingId: MeetingId }) {
  const agenda = useAgenda(meetingId);
  if (agenda === null || agenda === undefined) return <Screen>{null}</Screen>;
  if (agenda.sessions.length === 0) return <EmptyAgenda meetingId={meetingId} agenda={agenda} />;
  return <FilledAgenda meetingId={meetingId} agenda={agenda} />;
}

type Props = { readonly meetingId: MeetingId; readonly agenda: Agenda };

function FilledAgenda({ meetingId, agenda }: Props) {
  const { t } = useTranslation();
  const [look, setLook] = useState<'table' | 'list'>('table');
  const { session: chosen, chooseSession: setChosen } = useSelection();
  const [adding, setAdding] = useState(false);
  const open = usePanels((state) => state.open);
  const days = timetable(agenda.sessions, agenda.rooms, agenda.meeting.timeZone);
  const [day, setDay] = useChosenDay(days, agenda);
  const format = useFormat(agenda.meeting.timeZone);
  const clashes = clashesOf(agenda.sessions);
  const session = agenda.sessions.find(({ id }) => id === chosen) ?? null;
  const choose = (id: SessionId) => setChosen(id === chosen ? null : id);
  if (day === undefined) return null;
  const shownDay =
    days.length === 1 ? t('agenda.dayAndZone', { day: format.longDate(day.date), zone: agenda.meeting.timeZone }) : '';
  const toolbar = (
    <>
      <Segmented
        label={t('agenda.look.label')}
        value={look}
        onChange={setLook}
        options={[
          { value: 'table', text: t('agenda.look.table') },
          { value: 'list', text: t('agenda.look.list') },
        ]}
      />
      <span className={styles['day']} title={shownDay}>
        {shownDay}
      </span>
      {clashes.length > 0 && (
        <button
          type="button"
          className={styles['clashes']}
          onClick={() => setChosen(clashes[0]?.sessions[1].id ?? null)}
        >
          <OctagonAlert size={15} strokeWidth={1.75} aria-hidden />
          {t('agenda.clashes', { count: clashes.length })}
        </button>
      )}
      <Button icon={Download} onClick={() => open('importAgenda')}>
        {t('agenda.import.act')}
      </Button>
      <Button icon={Plus} onClick={() => setAdding(true)}>
        {t('agenda.session.add')}
      </Button>
    </>
  );
  return (
    <Screen
      fill
      toolbar={toolbar}
      inspectorLabel={t('agenda.inspector.label')}
      inspector={
        session === null ? undefined : (
          <SessionInspector
            key={session.id}
            session={session}
            agenda={agenda}
            clashes={clashes}
            onGone={() => setChosen(null)}
          />
        )
      }
    >
      {look === 'table' && days.length > 1 && (
        <DayStrip days={days} chosen={day.date} onChoose={setDay} agenda={agenda} />
      )}
      {look === 'table' ? (
        <Timetable day={day} agenda={agenda} clashes={clashes} chosen={chosen} onChoose={choose} />
      ) : (
        <SessionList days={days} agenda={agenda} clashes={clashes} chosen={chosen} onChoose={choose} />
      )}
      {adding && (
        <SessionDialog
          meetingId={meetingId}
          agenda={agenda}
          day={day.date}
          onClose={() => setAdding(false)}
          onAdded={setChosen}
        />
      )}
    </Screen>
  );
}

function EmptyAgenda({ meetingId, agenda }: Props) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const open = usePanels((state) => state.open);
  return (
    <Screen>
      <EmptyState title={t('agenda.empty.title')} text={t('agenda.empty.text')}>
        <Button look="primary" icon={Download} onClick={() => open('importAgenda')}>
          {t('agenda.empty.import')}
        </Button>
        <Button icon={Plus} onClick={() => setAdding(true)}>
          {t('agenda.session.add')}
        </Button>
      </EmptyState>
      {adding && (
        <SessionDialog
          meetingId={meetingId}
          agenda={agenda}
          day={agenda.meeting.startDate}
          onClose={() => setAdding(false)}
          onAdded={() => undefined}
        />
      )}
    </Screen>
  );
}
