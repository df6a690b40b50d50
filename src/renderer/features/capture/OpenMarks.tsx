import { Bookmark, Flag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#domain/localized-text.ts';
import type { Row } from '#domain/records/tables.ts';
import { useFormat, useLocale } from '#renderer/i18n/use-format.ts';
import { useCapture } from '#renderer/state/capture.ts';
import styles from './OpenMarks.module.css';
import type { Marks } from './scene.ts';

type OpenMarksProps = {
  readonly marks: Marks;
  readonly entries: readonly Row<'outcomes'>[];
  readonly zone: string;
};

/** What is still to be come back to in this session; a click goes there. */
export function OpenMarks({ marks, entries, zone }: OpenMarksProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const format = useFormat(zone);
  const followed = entries.filter(({ id }) => marks.followed.has(id));
  if (marks.moments.length + followed.length === 0) return null;
  return (
    <section className={styles['marks']} aria-label={t('capture.marker.open')}>
      <h3 className="t-label">{t('capture.marker.open')}</h3>
      <ul className={styles['list']}>
        {marks.moments.map(({ id, at, text }) => (
          <li key={id}>
            <button type="button" className={styles['mark']} title={text} onClick={() => goToMoment(id)}>
              <Bookmark size={13} strokeWidth={1.75} aria-hidden />
              <span className="tabular">{format.time(at)}</span>
              <span className={styles['text']}>{text}</span>
            </button>
          </li>
        ))}
        {followed.map(({ id, code, text }) => (
          <li key={id}>
            <button
              type="button"
              className={styles['mark']}
              title={textIn(text, locale).text}
              onClick={() => useCapture.getState().select(id, 'keys')}
            >
              <Flag size={13} strokeWidth={1.75} aria-hidden />
              <span className="tabular">{code}</span>
              <span className={styles['text']}>{textIn(text, locale).text}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function goToMoment(id: string): void {
  const row = document.querySelector<HTMLElement>(`[data-marker="${id}"]`);
  row?.scrollIntoView({ block: 'center' });
  row?.querySelector('input')?.focus();
}
