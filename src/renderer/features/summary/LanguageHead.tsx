import { useTranslation } from 'react-i18next';
import type { Locale, TimeZone } from '#domain/primitives.ts';
import { type PublishedPassage, progress } from '#domain/summary/passages.ts';
import { InlineSelect } from '#renderer/ui/InlineSelect.tsx';
import { ProgressRing } from '#renderer/ui/ProgressRing.tsx';
import { LanguageState } from './LanguageTabs.tsx';
import styles from './LanguagesLook.module.css';
import { languageNames } from '#renderer/i18n/language-names.ts';

type LanguageHeadProps = {
  /** The source first. */
  readonly locales: readonly Locale[];
  readonly shown: readonly Locale[];
  readonly passages: readonly PublishedPassage[];
  readonly timeZone: TimeZone;
  /** Chooses the one language beside the source, where there is room for one only. */
  readonly onTarget: ((locale: Locale) => void) | null;
};

/** The heads of the columns: each language and how far it is. */
export function LanguageHead({ locales, shown, passages, timeZone, onTarget }: LanguageHeadProps) {
  const { t } = useTranslation();
  return (
    <div className={`${styles['row']} ${styles['head']}`} role="row" aria-rowindex={1}>
      <div className={styles['column']} role="columnheader">
        {t('summary.table.passage')}
      </div>
      {shown.map((locale) => {
        const state = progress(passages, locale);
        const isSource = locale === locales[0];
        return (
          <div key={locale} className={styles['column']} role="columnheader">
            <ProgressRing done={state.done} total={state.total} />
            {onTarget === null || isSource ? (
              <span lang={locale}>{languageNames[locale]}</span>
            ) : (
              <span>
                <InlineSelect
                  label={t('summary.table.target')}
                  value={locale}
                  options={locales.slice(1).map((value) => ({ value, text: languageNames[value] }))}
                  onSave={(value) => onTarget(locales.find((candidate) => candidate === value) ?? locale)}
                />
              </span>
            )}
            <LanguageState state={state} isSource={isSource} timeZone={timeZone} />
          </div>
        );
      })}
    </div>
  );
}
