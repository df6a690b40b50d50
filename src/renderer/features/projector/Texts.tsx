import { History } from 'lucide-react';
import { createElement } from 'react';
import { type LocalizedText, statusOf, textIn } from '#domain/localized-text.ts';
import type { Locale } from '#domain/primitives.ts';
import { languageNames } from '#renderer/i18n/language-names.ts';
import styles from './Texts.module.css';
import { wordsIn } from './words-in.ts';

type TextsProps = {
  readonly as: 'h1' | 'h2' | 'p';
  readonly text: LocalizedText;
  readonly locales: readonly Locale[];
  /** A line below the text, in its language. */
  readonly factsIn?: (locale: Locale) => string;
};

/** A text in one language, or in two side by side. One that is missing is shown in its source, and marked. */
export function Texts({ as, text, locales, factsIn }: TextsProps) {
  return (
    <>
      {locales.map((locale) => {
        const { text: shown, fallback } = textIn(text, locale);
        const facts = factsIn?.(locale) ?? '';
        return (
          <div key={locale} className={styles['text']} lang={locale}>
            {createElement(as, { lang: fallback ?? locale, className: styles['words'] }, shown)}
            {fallback !== null && (
              <span className={styles['mark']}>
                {wordsIn(locale)('projector.board.untranslated')} · <b lang={fallback}>{languageNames[fallback]}</b>
              </span>
            )}
            {statusOf(text, locale) === 'stale' && (
              <span className={styles['mark']}>
                <History aria-hidden />
                {wordsIn(locale)('projector.board.stale')}
              </span>
            )}
            {facts !== '' && <span className={styles['facts']}>{facts}</span>}
          </div>
        );
      })}
    </>
  );
}
