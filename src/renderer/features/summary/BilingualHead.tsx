import { useTranslation } from 'react-i18next';
import type { Locale } from '#domain/primitives.ts';
import { languageNames } from '#renderer/i18n/language-names.ts';
import styles from './ExportMatrix.module.css';
import { type Pair, withColumn } from './export-choice.ts';

type BilingualHeadProps = {
  readonly locales: readonly Locale[];
  readonly pair: Pair;
  readonly onPair: (pair: Pair) => void;
  readonly onToggle: () => void;
};

/** The head of the bilingual row: toggles it, and says which language stands left and which right. */
export function BilingualHead({ locales, pair, onPair, onToggle }: BilingualHeadProps) {
  const { t } = useTranslation();
  const [left, right] = pair;
  const choice = (column: 'left' | 'right', value: Locale) => (
    <select
      className={styles['language']}
      aria-label={column === 'left' ? t('summary.export.leftColumn') : t('summary.export.rightColumn')}
      title={column === 'left' ? t('summary.export.leftColumn') : t('summary.export.rightColumn')}
      value={value}
      onChange={(event) => {
        const chosen = locales.find((locale) => locale === event.target.value);
        if (chosen !== undefined) onPair(withColumn(pair, column, chosen));
      }}
    >
      {locales.map((locale) => (
        <option key={locale} value={locale} lang={locale}>
          {languageNames[locale]}
        </option>
      ))}
    </select>
  );
  return (
    <>
      <button
        type="button"
        className={styles['toggle']}
        title={t('summary.export.twoLanguages', { left: languageNames[left], right: languageNames[right] })}
        aria-label={t('summary.export.allBilingual')}
        onClick={onToggle}
      >
        {t('summary.export.bilingual')}
      </button>
      <span className={styles['columns']}>
        {choice('left', left)}
        {choice('right', right)}
      </span>
    </>
  );
}
