import { useTranslation } from 'react-i18next';
import { type Locale, locales } from '#domain/primitives.ts';
import { languageNames } from '#renderer/i18n/language-names.ts';
import { WholeRow } from '#renderer/ui/FormDialog.tsx';
import styles from './LocaleChoice.module.css';

type LocaleChoiceProps = {
  /** Always among them. */
  readonly source: Locale;
  readonly value: readonly Locale[];
  readonly onChange: (value: readonly Locale[]) => void;
};

/** The languages that the summary is written in. */
export function LocaleChoice({ source, value, onChange }: LocaleChoiceProps) {
  const { t } = useTranslation();
  const toggle = (locale: Locale, on: boolean) =>
    onChange(locales.filter((one) => (one === locale ? on : value.includes(one))));
  return (
    <WholeRow>
      <fieldset className={styles['choice']}>
        <legend className={styles['legend']}>{t('meetings.edit.locales')}</legend>
        {locales.map((locale) => (
          <label key={locale} className={styles['option']}>
            <input
              type="checkbox"
              checked={locale === source || value.includes(locale)}
              disabled={locale === source}
              onChange={(event) => toggle(locale, event.target.checked)}
            />
            <span lang={locale}>{languageNames[locale]}</span>
          </label>
        ))}
        <p className={styles['help']}>{t('meetings.edit.localesHelp')}</p>
      </fieldset>
    </WholeRow>
  );
}
