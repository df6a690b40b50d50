import { useTranslation } from 'react-i18next';
import { numberedItems } from '#domain/capture/item-clock.ts';
import type { AgendaItemId, SessionId } from '#domain/ids.ts';
import { textIn } from '#domain/localized-text.ts';
import { wallClock } from '#domain/time/zone.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { Entry } from '#renderer/queries/entry.ts';
import { InlineSelect } from '#renderer/ui/InlineSelect.tsx';
import { settle } from './acts.ts';

type Field = { readonly entry: Entry };

async function move({ outcome }: Entry, sessionId: SessionId | null, agendaItemId: AgendaItemId | null): Promise<void> {
  await runCommand('outcome.move', { outcomeIds: [outcome.id], sessionId, agendaItemId });
  settle(outcome.meetingId);
}

/** The session an entry belongs to. Another session has other items: it arrives without one. */
export function SessionField({ entry }: Field) {
  const { t } = useTranslation();
  const { outcome, meeting, sessions } = entry;
  const format = useFormat(meeting.timeZone);
  const severalDays = meeting.startDate !== meeting.endDate;
  const options = sessions
    .filter(({ id, kind }) => id === outcome.sessionId || (kind !== 'break' && kind !== 'social'))
    .map(({ id, startsAt, title }) => {
      const time = format.time(startsAt);
      const day = severalDays ? format.shortDate(wallClock(startsAt, meeting.timeZone).date) : '';
      return { value: id as string, text: [day, time, textIn(title, format.locale).text].filter(Boolean).join(' ') };
    });
  return (
    <InlineSelect
      label={t('entry.facts.session')}
      value={outcome.sessionId ?? ''}
      options={[{ value: '', text: t('entry.facts.wholeMeeting') }, ...options]}
      onSave={(value) => {
        const session = sessions.find(({ id }) => id === value);
        if ((session?.id ?? null) !== outcome.sessionId) void move(entry, session?.id ?? null, null);
      }}
    />
  );
}

/** The item of its session. */
export function ItemField({ entry }: Field) {
  const { t } = useTranslation();
  const { outcome, meeting, items } = entry;
  const { locale } = useFormat(meeting.timeZone);
  const ofSession = numberedItems(items.filter(({ sessionId }) => sessionId === outcome.sessionId));
  return (
    <InlineSelect
      label={t('entry.facts.item')}
      value={outcome.agendaItemId ?? ''}
      options={[
        { value: '', text: t('entry.facts.noItem') },
        ...ofSession.map(({ item, number }) => ({
          value: item.id,
          text: `${number} ${textIn(item.title, locale).text}`,
        })),
      ]}
      onSave={(value) => {
        const item = ofSession.find((one) => one.item.id === value)?.item;
        if ((item?.id ?? null) !== outcome.agendaItemId) void move(entry, outcome.sessionId, item?.id ?? null);
      }}
    />
  );
}
