import { useTranslation } from 'react-i18next';
import type { Locale } from '#domain/primitives.ts';
import type { PublishedPassage } from '#domain/summary/passages.ts';
import { tallyOf } from '#domain/translation/desk.ts';
import { languageNames } from '#renderer/i18n/language-names.ts';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import styles from './DeskGrid.module.css';
import { TallyBar } from './TallyBar.tsx';

type DeskHeadProps = {
  /** The source first. */
  readonly locales: readonly Locale[];
  readonly passages: readonly PublishedPassage[];
};

/** The heads of the columns: each language and how far it is. */
export function DeskHead({ locales, passages }: DeskHeadProps) {
  const { t } = useTranslation();
  return (
    <div className={`${styles['row']} ${styles['head']}`} role="row" aria-rowindex={1}>
      <div className={styles['column']} role="columnheader">
        {t('summary.table.passage')}
      </div>
      {locales.map((locale, index) => (
        <div key={locale} className={styles['column']} role="columnheader">
          <span className={styles['language']} lang={locale}>
            {languageNames[locale]}
          </span>
          {index === 0 ? <span>{t('summary.tabs.source')}</span> : <Progress passages={passages} locale={locale} />}
        </div>
      ))}
    </div>
  );
}

function Progress({ passages, locale }: { readonly passages: readonly PublishedPassage[]; readonly locale: Locale }) {
  const { t } = useTranslation();
  const tally = tallyOf(passages, locale);
  const done = tally.translated + tally.reviewed + tally.final;
  return (
    <>
      <TallyBar tally={tally} />
      <span className="tabular">{t('desk.progress.of', { done, total: tally.total })}</span>
      {tally.stale > 0 && <StateMark look="stale">{t('summary.tabs.stale', { count: tally.stale })}</StateMark>}
    </>
  );
}
