import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale, TimeZone } from '#domain/primitives.ts';
import { type Progress, type PublishedPassage, progress } from '#domain/summary/passages.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { ProgressRing } from '#renderer/ui/ProgressRing.tsx';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import styles from './LanguageTabs.module.css';
import { languageNames } from '#renderer/i18n/language-names.ts';

type LanguageTabsProps = {
  readonly locales: readonly Locale[];
  readonly sourceLocale: Locale;
  readonly chosen: Locale;
  readonly passages: readonly PublishedPassage[];
  readonly timeZone: TimeZone;
  readonly onChoose: (locale: Locale) => void;
};

/** The languages of the document, each with how far it is. Arrow keys go from one to the next. */
export function LanguageTabs({ locales, sourceLocale, chosen, passages, timeZone, onChoose }: LanguageTabsProps) {
  const { t } = useTranslation();
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = locales[(locales.indexOf(chosen) + step + locales.length) % locales.length];
    if (next === undefined) return;
    onChoose(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-locale="${next}"]`)?.focus();
  };
  return (
    <div className={styles['tabs']} role="tablist" tabIndex={-1} aria-label={t('summary.tabs.label')} onKeyDown={move}>
      {locales.map((locale) => {
        const state = progress(passages, locale);
        return (
          <button
            key={locale}
            type="button"
            role="tab"
            data-locale={locale}
            aria-selected={locale === chosen}
            tabIndex={locale === chosen ? 0 : -1}
            className={styles['tab']}
            onClick={() => onChoose(locale)}
          >
            <ProgressRing done={state.done} total={state.total} />
            <span className={styles['words']}>
              <span className={styles['name']} lang={locale}>
                {languageNames[locale]}
              </span>
              <LanguageState state={state} isSource={locale === sourceLocale} timeZone={timeZone} />
            </span>
          </button>
        );
      })}
    </div>
  );
}

type LanguageStateProps = { readonly state: Progress; readonly isSource: boolean; readonly timeZone: TimeZone };

/** Stale comes before the share: it is what somebody must look at. */
export function LanguageState({ state, isSource, timeZone }: LanguageStateProps) {
  const { t } = useTranslation();
  const format = useFormat(timeZone);
  if (state.stale > 0) return <StateMark look="stale">{t('summary.tabs.stale', { count: state.stale })}</StateMark>;
  if (isSource && state.missing === 0) return <span className={styles['fact']}>{t('summary.tabs.source')}</span>;
  return <span className={styles['fact']}>{format.percent(shareOf(state))}</span>;
}

/** Never "100 %" while something is missing. */
function shareOf({ done, total }: Progress): number {
  return total === 0 ? 1 : Math.floor((done / total) * 100) / 100;
}
