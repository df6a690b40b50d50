import { Check, ChevronsUpDown, FileUp } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { nowAndNext } from '#domain/agenda/now-next.ts';
import { textIn } from '#domain/localized-text.ts';
import { plainDateOf } from '#domain/format/dates.ts';
import type { Row } from '#domain/records/tables.ts';
import { useFormat, useLocale } from '#renderer/i18n/use-format.ts';
import { useNow } from '#renderer/state/clock.ts';
import { useCapture } from '#renderer/state/capture.ts';
import { usePanels } from '#renderer/state/panels.ts';
import { Menu, type MenuItem } from '#renderer/ui/Menu.tsx';
import styles from './CaptureHeader.module.css';
import type { Scene } from './scene.ts';

type SessionMenuProps = Pick<Scene, 'agenda' | 'meetingId' | 'place' | 'session'>;

/** The title of the session, which is also the way to another one. */
export const SessionMenu = memo(function SessionMenu({ agenda, meetingId, place, session }: SessionMenuProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const format = useFormat(agenda.meeting.timeZone);
  const now = useNow(60);
  const goTo = useCapture((state) => state.goTo);
  const title = session === null ? t('capture.session.whole') : textIn(session.title, locale).text;
  const current = nowAndNext(agenda.sessions, now).current?.session.id;
  const days = new Set(agenda.sessions.map(({ startsAt }) => plainDateOf(startsAt, agenda.meeting.timeZone)));
  const written = (one: Row<'sessions'>) => {
    const day = days.size > 1 ? `${format.dayMonth(plainDateOf(one.startsAt, agenda.meeting.timeZone))} ` : '';
    const mark = one.id === current ? ` · ${t('capture.session.now')}` : '';
    return `${day}${format.time(one.startsAt)}  ${textIn(one.title, locale).text}${mark}`;
  };
  const items: MenuItem[] = agenda.sessions
    .filter(({ kind, id }) => (kind !== 'break' && kind !== 'social') || id === place)
    .map((one) => ({
      id: one.id,
      text: written(one),
      ...(one.id === place ? { icon: Check } : {}),
      onSelect: () => goTo(meetingId, one.id),
    }));
  const whole: MenuItem = {
    id: 'whole',
    text: t('capture.session.whole'),
    ...(place === 'whole' ? { icon: Check } : {}),
    onSelect: () => goTo(meetingId, 'whole'),
  };
  const minutes: MenuItem[] = [
    { kind: 'separator', id: 'end' },
    {
      id: 'minutes',
      text: t('notes.import.act'),
      icon: FileUp,
      onSelect: () => usePanels.getState().open('importMinutes'),
    },
  ];
  return (
    <h2>
      <Menu
        label={t('capture.session.menu', { title })}
        align="start"
        trigger={
          <button
            type="button"
            className={`t-session ${styles['title']}`}
            aria-label={t('capture.session.menu', { title })}
            title={title}
          >
            <span>{title}</span>
            <ChevronsUpDown size={16} strokeWidth={1.75} aria-hidden />
          </button>
        }
        items={[
          ...(items.length === 0 ? [whole] : [...items, { kind: 'separator' as const, id: 'line' }, whole]),
          ...minutes,
        ]}
      />
    </h2>
  );
});
