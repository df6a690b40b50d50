import { Trash2, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#domain/localized-text.ts';
import type { Row } from '#domain/records/tables.ts';
import { wallClock } from '#domain/time/zone.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useFormat, useLocale } from '#renderer/i18n/use-format.ts';
import { useDeletedMeetings } from '#renderer/queries/history.ts';
import { useToast } from '#renderer/state/toast.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ListHeading } from '#renderer/ui/ListHeading.tsx';
import styles from './MeetingTrash.module.css';

/** The meetings in the trash, each with its way back; nothing where there is none. */
export function MeetingTrash() {
  const { t } = useTranslation();
  const meetings = useDeletedMeetings() ?? [];
  if (meetings.length === 0) return null;
  return (
    <section className={styles['trash']}>
      <ListHeading>{t('meetings.trash.title')}</ListHeading>
      <ul>
        {meetings.map((meeting) => (
          <TrashRow key={meeting.id} meeting={meeting} />
        ))}
      </ul>
    </section>
  );
}

function TrashRow({ meeting }: { readonly meeting: Row<'meetings'> }) {
  const { t } = useTranslation();
  const format = useFormat(meeting.timeZone);
  const title = textIn(meeting.title, useLocale()).text;
  const show = useToast((state) => state.show);
  const { deletedAt } = meeting;
  const restore = async () => {
    await runCommand('history.restoreFromTrash', { entity: 'meetings', entityId: meeting.id });
    show(t('meetings.trash.restored', { title }));
  };
  return (
    <li className={styles['row']}>
      <Trash2 size={15} strokeWidth={1.75} aria-hidden />
      <span className={styles['title']} title={title}>
        {title}
      </span>
      {deletedAt !== null && (
        <span className={styles['when']}>
          {t('meetings.trash.deleted', { day: format.mediumDate(wallClock(deletedAt, meeting.timeZone).date) })}
        </span>
      )}
      <Button
        look="quiet"
        icon={Undo2}
        aria-label={t('meetings.trash.restoreOf', { title })}
        onClick={() => void restore()}
      >
        {t('meetings.trash.restore')}
      </Button>
    </li>
  );
}
