import { useTranslation } from 'react-i18next';
import type { ImportNotice } from '#domain/import/preview.ts';
import { addMinutes, wallClock } from '#domain/time/zone.ts';
import type { OpenedAgenda } from '#renderer/commands/agenda/import-agenda-file.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { noticePlace } from '#renderer/i18n/notice-place.ts';
import styles from './AgendaPreviewTable.module.css';

/** Rows shown of a long agenda; the rest is counted. */
const shownRows = 60;

/** What comes in, what is skipped and why, what deserves a look. Nothing of it is written yet. */
export function AgendaPreviewTable({ file }: { readonly file: OpenedAgenda }) {
  const { t } = useTranslation();
  const { preview, effect } = file;
  const format = useFormat(preview.timeZone);
  const more = preview.sessions.length - shownRows;
  return (
    <div className={styles['preview']}>
      <p className={styles['facts']}>
        <b>{file.name}</b>
        <span>{preview.format}</span>
        <span>{t('agenda.sessionCount', { count: preview.sessions.length })}</span>
        <span>{t('agenda.import.rooms', { count: preview.rooms.length })}</span>
        <span>{t('agenda.import.days', { count: preview.days.length })}</span>
        <span>{preview.timeZone}</span>
      </p>
      <p className={styles['effect']}>
        {t('agenda.import.effect', { created: effect.created, updated: effect.updated, unchanged: effect.unchanged })}
      </p>
      <Notices title={t('agenda.import.skipped', { count: preview.skipped.length })} notices={preview.skipped} />
      <Notices title={t('agenda.import.warnings', { count: preview.warnings.length })} notices={preview.warnings} />
      <table className={styles['table']}>
        <thead>
          <tr>
            <th>{t('agenda.fields.date')}</th>
            <th>{t('agenda.fields.start')}</th>
            <th>{t('agenda.fields.title')}</th>
            <th>{t('agenda.fields.room')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.sessions.slice(0, shownRows).map((session) => (
            <tr key={`${session.externalId}-${session.order}`}>
              <td>{format.shortDate(wallClock(session.startsAt, preview.timeZone).date)}</td>
              <td>
                {format.time(session.startsAt)}–{format.time(addMinutes(session.startsAt, session.plannedMinutes))}
              </td>
              <td className={styles['title']}>{session.title}</td>
              <td>{session.room ?? t('agenda.noRoom')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className={styles['more']}>{t('agenda.import.more', { count: more })}</p>}
    </div>
  );
}

function Notices({ title, notices }: { readonly title: string; readonly notices: readonly ImportNotice[] }) {
  const { t } = useTranslation();
  if (notices.length === 0) return null;
  return (
    <details className={styles['notices']} open={notices.length <= 5}>
      <summary>{title}</summary>
      <ul>
        {notices.slice(0, 100).map((notice, index) => (
          <li key={`${notice.where}-${notice.code}-${index}`}>
            <span className={styles['where']}>{noticePlace(notice.where, t)}</span>
            {t(`import.notice.${notice.code}`, notice.values)}
          </li>
        ))}
      </ul>
    </details>
  );
}
