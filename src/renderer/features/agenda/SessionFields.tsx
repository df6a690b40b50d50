import { useTranslation } from 'react-i18next';
import { type RoomId, asId } from '#domain/ids.ts';
import type { PlainDate, Visibility } from '#domain/primitives.ts';
import { visibilities } from '#domain/primitives.ts';
import { type Session, type SessionKind, sessionKinds } from '#domain/records/meeting.ts';
import type { Row } from '#domain/records/tables.ts';
import { addMinutes, instantFromWall, wallClock } from '#domain/time/zone.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { Agenda } from '#renderer/queries/agenda.ts';
import { InlineEdit } from '#renderer/ui/InlineEdit.tsx';
import { InlineSelect } from '#renderer/ui/InlineSelect.tsx';
import { KeyValue } from '#renderer/ui/KeyValue.tsx';
import { leadNames } from './session-facts.ts';

type SessionFieldsProps = { readonly session: Row<'sessions'>; readonly agenda: Agenda };

/** When, where, what kind, who, for whom. Each is saved when it is left. */
export function SessionFields({ session, agenda }: SessionFieldsProps) {
  const { t } = useTranslation();
  const { timeZone } = agenda.meeting;
  const format = useFormat(timeZone);
  const wall = wallClock(session.startsAt, timeZone);
  const edit = (fields: Partial<Omit<Session, 'id' | 'meetingId' | 'deletedAt'>>) =>
    void runCommand('session.edit', { sessionId: session.id, fields });
  const move = (date: string, time: string) => {
    if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^\d\d:\d\d$/.test(time)) return;
    edit({ startsAt: instantFromWall({ date: date as PlainDate, time, timeZone }).instant });
  };
  const ends = format.time(addMinutes(session.startsAt, session.plannedMinutes));
  return (
    <KeyValue
      rows={[
        {
          key: t('agenda.fields.date'),
          value: (
            <InlineEdit
              type="date"
              label={t('agenda.fields.date')}
              value={wall.date}
              onSave={(value) => move(value, wall.time)}
            />
          ),
        },
        {
          key: t('agenda.fields.start'),
          value: (
            <InlineEdit
              type="time"
              label={t('agenda.fields.start')}
              value={wall.time}
              onSave={(value) => move(wall.date, value)}
            />
          ),
        },
        {
          key: t('agenda.fields.minutes'),
          value: (
            <InlineEdit
              type="number"
              min={1}
              max={1440}
              label={t('agenda.fields.minutes')}
              title={t('agenda.fields.endsAt', { time: ends })}
              value={String(session.plannedMinutes)}
              onSave={(value) => {
                const minutes = Math.round(Number(value));
                if (minutes >= 1 && minutes <= 1440) edit({ plannedMinutes: minutes });
              }}
            />
          ),
        },
        {
          key: t('agenda.fields.room'),
          value: (
            <InlineSelect
              label={t('agenda.fields.room')}
              value={session.roomId ?? ''}
              options={[
                { value: '', text: t('agenda.noRoom') },
                ...agenda.rooms.map(({ id, name }) => ({ value: id, text: name })),
              ]}
              onSave={(value) => edit({ roomId: value === '' ? null : asId<RoomId>(value) })}
            />
          ),
        },
        {
          key: t('agenda.fields.kind'),
          value: (
            <InlineSelect
              label={t('agenda.fields.kind')}
              value={session.kind}
              options={sessionKinds.map((kind) => ({ value: kind, text: t(`kinds.session.${kind}`) }))}
              onSave={(value) => edit({ kind: value as SessionKind })}
            />
          ),
        },
        {
          key: t('agenda.fields.people'),
          value: (
            <InlineEdit
              label={t('agenda.fields.people')}
              value={leadNames(session, agenda).join(', ')}
              readOnly={session.chairIds.length + session.presenterIds.length > 0}
              onSave={(value) =>
                edit({
                  presenterNames: value
                    .split(',')
                    .map((name) => name.trim())
                    .filter((name) => name !== ''),
                })
              }
            />
          ),
        },
        {
          key: t('agenda.fields.languages'),
          value: (
            <InlineEdit
              label={t('agenda.fields.languages')}
              value={session.spokenLocales.join(', ')}
              onSave={(value) =>
                edit({
                  spokenLocales: value
                    .split(',')
                    .map((tag) => tag.trim())
                    .filter((tag) => /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag)),
                })
              }
            />
          ),
        },
        {
          key: t('agenda.fields.visibility'),
          value: (
            <InlineSelect
              label={t('agenda.fields.visibility')}
              value={session.visibility}
              options={visibilities.map((value) => ({ value, text: t(`kinds.visibility.${value}`) }))}
              onSave={(value) => edit({ visibility: value as Visibility })}
            />
          ),
        },
      ]}
    />
  );
}
