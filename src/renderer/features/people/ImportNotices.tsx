import { useTranslation } from 'react-i18next';
import type { ImportNotice } from '#domain/import/preview.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import styles from './PeoplePreview.module.css';
import { noticePlace } from '#renderer/i18n/notice-place.ts';

type ImportNoticesProps = { readonly skipped: readonly ImportNotice[]; readonly warnings: readonly ImportNotice[] };

/** Places shown of one remark; the rest is counted. */
const shownPlaces = 12;
/** Different remarks shown; the rest is counted. */
const shownRemarks = 40;

/** What is left out and why, and what comes in but deserves a look: the same remark once, with all its places. */
export function ImportNotices({ skipped, warnings }: ImportNoticesProps) {
  const { t } = useTranslation();
  return (
    <>
      <Notices title={t('people.import.skipped', { count: skipped.length })} notices={skipped} open />
      <Notices title={t('people.import.warnings', { count: warnings.length })} notices={warnings} open={false} />
    </>
  );
}

type NoticesProps = { readonly title: string; readonly notices: readonly ImportNotice[]; readonly open: boolean };

function Notices({ title, notices, open }: NoticesProps) {
  const { t } = useTranslation();
  const format = useFormat('UTC');
  if (notices.length === 0) return null;
  const places = new Map<string, string[]>();
  for (const { where, code, values } of notices) {
    const words = t(`import.notice.${code}`, values);
    const list = places.get(words);
    if (list === undefined) places.set(words, [noticePlace(where, t)]);
    else list.push(noticePlace(where, t));
  }
  const remarks = [...places];
  return (
    <details className={styles['notices']} open={open}>
      <summary>{title}</summary>
      <ul>
        {remarks.slice(0, shownRemarks).map(([words, list]) => {
          const rest = list.length - shownPlaces;
          const shown = list.slice(0, shownPlaces);
          const others = rest > 0 ? [t('people.import.otherPlaces', { count: rest })] : [];
          return (
            <li key={words}>
              <p>{words}</p>
              <p className={styles['where']}>{format.list([...shown, ...others])}</p>
            </li>
          );
        })}
      </ul>
      {remarks.length > shownRemarks && (
        <p className={styles['where']}>{t('people.import.otherRemarks', { count: remarks.length - shownRemarks })}</p>
      )}
    </details>
  );
}
