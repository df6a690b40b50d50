import { Check, CircleDashed, History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type LocalizedText, statusOf } from '#domain/localized-text.ts';
import type { Locale } from '#domain/primitives.ts';
import styles from './LanguageChips.module.css';

type LanguageChipsProps = {
  readonly text: LocalizedText;
  readonly chosen: Locale;
  readonly locales: readonly Locale[];
  readonly onChoose: (locale: Locale) => void;
};

const icons = { source: Check, ok: Check, stale: History, missing: CircleDashed } as const;

/** The languages of a text with their state; chooses which one is edited. */
export function LanguageChips({ text, chosen, locales, onChoose }: LanguageChipsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['chips']} role="group" aria-label={t('agenda.inspector.languages')}>
      {locales.map((locale) => {
        const status = statusOf(text, locale);
        const Icon = icons[status];
        return (
          <button
            key={locale}
            type="button"
            aria-pressed={locale === chosen}
            className={[styles['chip'], styles[status]].join(' ')}
            onClick={() => onChoose(locale)}
          >
            <Icon size={12} strokeWidth={1.75} aria-hidden />
            {locale.toUpperCase()}
            {(status === 'stale' || status === 'missing') && <span>{t(`agenda.translation.${status}`)}</span>}
          </button>
        );
      })}
    </div>
  );
}
