import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MeetingId, type RoomId, type SessionId, asId } from '#domain/ids.ts';
import type { PlainDate } from '#domain/primitives.ts';
import { type SessionKind, sessionKinds } from '#domain/records/meeting.ts';
import { addMinutes, instantFromWall, wallClock } from '#domain/time/zone.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import type { Agenda } from '#renderer/queries/agenda.ts';
import { useToast } from '#renderer/state/toast.ts';
import { SelectField, TextField } from '#renderer/ui/Field.tsx';
import { FormDialog, WholeRow } from '#renderer/ui/FormDialog.tsx';

type SessionDialogProps = {
  readonly meetingId: MeetingId;
  readonly agenda: Agenda;
  readonly day: PlainDate;
  readonly onClose: () => void;
  readonly onAdded: (id: SessionId) => void;
};

/** A new session: title, when, where, what kind. It starts where the day's last one ends. */
export function SessionDialog({ meetingId, agenda, day, onClose, onAdded }: SessionDialogProps) {
  const { t } = useTranslation();
  const show = useToast((state) => state.show);
  const [fields, setFields] = useState(() => startingFields(agenda, day));
  const [problem, setProblem] = useState<string | null>(null);
  const set = (next: Partial<typeof fields>) => setFields({ ...fields, ...next });
  const save = async () => {
    if (fields.title.trim() === '') {
      setProblem(t('agenda.session.titleMissing'));
      return;
    }
    const { instant } = instantFromWall({
      date: fields.date,
      time: fields.time,
      timeZone: agenda.meeting.timeZone,
    });
    const { sessionId } = await runCommand('session.add', {
      meetingId,
      title: fields.title.trim(),
      kind: fields.kind,
      roomId: fields.roomId === '' ? null : asId<RoomId>(fields.roomId),
      startsAt: instant,
      plannedMinutes: Math.max(1, Math.round(Number(fields.minutes)) || 1),
    });
    show(t('agenda.session.added', { title: fields.title.trim() }));
    onAdded(sessionId);
    onClose();
  };
  return (
    <FormDialog
      title={t('agenda.session.new')}
      save={t('agenda.session.save')}
      cancel={t('agenda.session.cancel')}
      onSave={save}
      onClose={onClose}
    >
      <WholeRow>
        <TextField
          label={t('agenda.fields.title')}
          lang={agenda.meeting.sourceLocale}
          value={fields.title}
          problem={problem}
          onChange={(event) => set({ title: event.target.value })}
        />
      </WholeRow>
      <TextField
        type="date"
        required
        label={t('agenda.fields.date')}
        value={fields.date}
        onChange={(event) => set({ date: event.target.value })}
      />
      <TextField
        type="time"
        required
        label={t('agenda.fields.start')}
        value={fields.time}
        onChange={(event) => set({ time: event.target.value })}
      />
      <TextField
        type="number"
        min={1}
        max={1440}
        required
        label={t('agenda.fields.minutes')}
        value={fields.minutes}
        onChange={(event) => set({ minutes: event.target.value })}
      />
      <SelectField
        label={t('agenda.fields.room')}
        value={fields.roomId}
        options={[
          { value: '', text: t('agenda.noRoom') },
          ...agenda.rooms.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        onChange={(event) => set({ roomId: event.target.value })}
      />
      <SelectField
        label={t('agenda.fields.kind')}
        value={fields.kind}
        options={sessionKinds.map((kind) => ({ value: kind, text: t(`kinds.session.${kind}`) }))}
        onChange={(event) => set({ kind: event.target.value as SessionKind })}
      />
    </FormDialog>
  );
}

function startingFields(agenda: Agenda, day: PlainDate) {
  const { timeZone } = agenda.meeting;
  const last = agenda.sessions.filter((session) => wallClock(session.startsAt, timeZone).date === day).at(-1);
  const time = last === undefined ? '09:00' : wallClock(addMinutes(last.startsAt, last.plannedMinutes), timeZone).time;
  const roomId: string = last?.roomId ?? agenda.rooms[0]?.id ?? '';
  return { title: '', date: day as string, time, minutes: '30', roomId, kind: 'presentation' as SessionKind };
}
