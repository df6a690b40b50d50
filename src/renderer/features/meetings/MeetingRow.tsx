import { Archive, Check, CircleDot, type LucideIcon, Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type TextStatus, textIn } from '#domain/localized-text.ts';
import { type Locale, locales } from '#domain/primitives.ts';
import type { MeetingState } from '#domain/records/meeting.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useFormat, useLocale } from '#renderer/i18n/use-format.ts';
import type { MeetingEntry } from '#renderer/queries/meeting-list.ts';
import { useRoute } from '#renderer/state/route.ts';
import { useToast } from '#renderer/state/toast.ts';
import { DateLeaf } from '#renderer/ui/DateLeaf.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import styles from './MeetingRow.module.css';

const stateIcons: Readonly<Record<MeetingState, LucideIcon>> = {
  draft: Pencil,
  open: Pencil,
  in_progress: CircleDot,
  closed: Check,
  archived: Archive,
};

/** One meeting: when, what, how far, in which languages it is ready. */
export function MeetingRow({ entry }: { readonly entry: MeetingEntry }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { meeting, sessions, outcomes, languages } = entry;
  const format = useFormat(meeting.timeZone);
  const go = useRoute((state) => state.go);
  const show = useToast((state) => state.show);
  const title = textIn(meeting.title, locale).text;
  const Icon = stateIcons[meeting.state];
  const running = meeting.state === 'in_progress';
  const place = [meeting.city, meeting.venue].filter((part) => part !== '').join(', ');
  const remove = async () => {
    await runCommand('meeting.delete', { meetingId: meeting.id });
    show(t('meetings.deleted', { title }));
  };
  return (
    <li className={styles['item']}>
      <button type="button" className={styles['row']} onClick={() => go({ screen: 'agenda', meetingId: meeting.id })}>
        <DateLeaf {...format.leaf(meeting.startDate)} lit={running} />
        <span className={styles['text']}>
          <span className="t-row">{title}</span>
          <span className={styles['place']}>
            {[place, t('meetings.sessions', { count: sessions })].filter((part) => part !== '').join(' · ')}
          </span>
        </span>
        <span className={running ? styles['running'] : styles['state']}>
          <Icon size={14} strokeWidth={1.75} aria-hidden />
          {t(`kinds.meetingState.${meeting.state}`)}
        </span>
        <span className={styles['outcomes']}>{outcomes > 0 && t('meetings.outcomes', { count: outcomes })}</span>
        <Languages languages={languages} />
      </button>
      <IconButton
        className={styles['delete']}
        icon={Trash2}
        label={t('meetings.delete', { title })}
        onClick={() => void remove()}
      />
    </li>
  );
}

function Languages({ languages }: { readonly languages: Readonly<Record<Locale, TextStatus>> }) {
  const { t } = useTranslation();
  return (
    <span className={styles['languages']}>
      {locales.map((locale) => (
        <span
          key={locale}
          className={[styles['language'], styles[languages[locale]]].join(' ')}
          title={t(`meetings.language.${languages[locale]}`, { language: t(`kinds.language.${locale}`) })}
        >
          {locale.toUpperCase()}
          <span className="visually-hidden">
            {t(`meetings.language.${languages[locale]}`, { language: t(`kinds.language.${locale}`) })}
          </span>
        </span>
      ))}
    </span>
  );
}
