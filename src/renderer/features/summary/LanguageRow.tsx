import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { statusOf } from '#domain/localized-text.ts';
import type { Locale } from '#domain/primitives.ts';
import type { OutcomeKind } from '#domain/records/outcome.ts';
import type { PublishedPassage } from '#domain/summary/passages.ts';
import { KindMark } from '#renderer/ui/KindMark.tsx';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import styles from './LanguagesLook.module.css';
import { PassageEditor } from './PassageEditor.tsx';
import { type CellPlace, passageKey } from './passage-key.ts';

type LanguageRowProps = {
  readonly passage: PublishedPassage;
  /** Null where the passage is no entry. */
  readonly kind: OutcomeKind | null;
  /** Counted from the head, which is 1. */
  readonly index: number;
  readonly locales: readonly Locale[];
  readonly editing: Locale | null;
  readonly onEdit: (place: CellPlace) => void;
  readonly onSave: (passage: PublishedPassage, locale: Locale, text: string) => Promise<void>;
  readonly onDone: (place: CellPlace, how: 'saved' | 'cancelled' | 'next') => void;
};

/** One passage in its languages. Drawn again only when it changes itself: there may be a thousand. */
export const LanguageRow = memo(Row, (a, b) => {
  const sameLocales = a.locales.join() === b.locales.join();
  // Handlers are new at each drawing; only an open row uses those of its own time.
  return a.passage === b.passage && a.index === b.index && a.editing === b.editing && b.editing === null && sameLocales;
});

function Row({ passage, kind, index, locales, editing, ...handlers }: LanguageRowProps) {
  const { t } = useTranslation();
  return (
    <div className={`${styles['row']} ${editing === null ? styles['body'] : ''}`} role="row" aria-rowindex={index}>
      <div className={styles['label']} role="rowheader">
        {passage.code !== null && kind !== null ? (
          <KindMark kind={kind} label={t(`kinds.outcome.${kind}`)} code={passage.code} />
        ) : (
          t(`summary.kind.${passage.kind}`)
        )}
      </div>
      {locales.map((locale) => (
        <div key={locale} className={styles['cell']} role="gridcell">
          <Cell passage={passage} locale={locale} isOpen={editing === locale} {...handlers} />
        </div>
      ))}
    </div>
  );
}

type CellProps = Pick<LanguageRowProps, 'passage' | 'onEdit' | 'onSave' | 'onDone'> & {
  readonly locale: Locale;
  readonly isOpen: boolean;
};

function Cell({ passage, locale, isOpen, onEdit, onSave, onDone }: CellProps) {
  const { t } = useTranslation();
  const { localized } = passage;
  const status = statusOf(localized, locale);
  const place = { key: passageKey(passage.ref), locale };
  const text = localized.values[locale]?.text ?? '';
  if (isOpen) {
    const name = passage.code ?? t(`summary.kind.${passage.kind}`);
    return (
      <div className={styles['open']}>
        <PassageEditor
          label={t('summary.passage.editor', { name, language: t(`kinds.language.${locale}`) })}
          lang={locale}
          value={text}
          source={null}
          confirms={status === 'stale'}
          onSave={(next) => onSave(passage, locale, next)}
          onDone={(how) => onDone(place, how)}
        />
      </div>
    );
  }
  const isMissing = status === 'missing';
  return (
    <>
      <button
        type="button"
        data-cell={place.key}
        data-locale={locale}
        className={[styles['text'], isMissing && styles['missing']].filter(Boolean).join(' ')}
        {...(isMissing ? {} : { lang: locale })}
        onClick={() => onEdit(place)}
      >
        {isMissing ? t('summary.passage.notYet') : text}
      </button>
      {status === 'stale' && (
        <span className={styles['state']}>
          <StateMark look="stale">{t('summary.passage.stale')}</StateMark>
        </span>
      )}
    </>
  );
}
