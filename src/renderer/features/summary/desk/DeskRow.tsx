import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalizedText } from '#domain/localized-text.ts';
import type { Locale } from '#domain/primitives.ts';
import type { OutcomeKind } from '#domain/records/outcome.ts';
import type { PublishedPassage } from '#domain/summary/passages.ts';
import { type DeskState, deskState } from '#domain/translation/desk.ts';
import { KindMark } from '#renderer/ui/KindMark.tsx';
import { type StateLook, StateMark } from '#renderer/ui/StateMark.tsx';
import { passageKey } from '../passage-key.ts';
import { DeskEditor } from './DeskEditor.tsx';
import styles from './DeskGrid.module.css';
import { SourceChange } from './SourceChange.tsx';
import { useDeskContext } from './desk-context.ts';

type DeskRowProps = {
  readonly passage: PublishedPassage;
  /** Null where the text is no entry. */
  readonly kind: OutcomeKind | null;
  /** Counted from the head, which is 1. */
  readonly index: number;
  /** The source first. */
  readonly locales: readonly Locale[];
  readonly editing: Locale | null;
  /** Whether the person is in this row. */
  readonly isHere: boolean;
  readonly isFirst: boolean;
};

/** One text in its languages. Drawn again only when it changes itself: a key in one leaves the others alone. */
export const DeskRow = memo(Row);

function Row({ passage, kind, index, locales, editing, isHere, isFirst }: DeskRowProps) {
  const { t } = useTranslation();
  const [source, ...targets] = locales;
  const only = targets.length === 1 ? targets[0] : undefined;
  const classes = ['row', 'body', editing !== null && 'open'].map((name) => (name === false ? '' : styles[name]));
  return (
    <div className={classes.join(' ')} role="row" aria-rowindex={index}>
      <div className={styles['label']} role="rowheader">
        {passage.code !== null && kind !== null && (
          <KindMark kind={kind} label={t(`kinds.outcome.${kind}`)} code={passage.code} />
        )}
        {(passage.code === null || passage.kind !== 'outcome') && <span>{t(`summary.kind.${passage.kind}`)}</span>}
        {only !== undefined && <CellState text={passage.localized} locale={only} />}
      </div>
      {locales.map((locale) => (
        <div key={locale} className={styles['cell']} role="gridcell">
          <Cell passage={passage} locale={locale} isOpen={editing === locale} isStop={isHere || isFirst} />
          {locale === source ? (
            <SourceChange passage={passage} targets={targets} />
          ) : (
            only === undefined && <CellState text={passage.localized} locale={locale} />
          )}
        </div>
      ))}
    </div>
  );
}

type CellProps = {
  readonly passage: PublishedPassage;
  readonly locale: Locale;
  readonly isOpen: boolean;
  /** Whether Tab stops here. */
  readonly isStop: boolean;
};

function Cell({ passage, locale, isOpen, isStop }: CellProps) {
  const { t } = useTranslation();
  const desk = useDeskContext();
  const { localized, ref } = passage;
  const place = { key: passageKey(ref), locale };
  const text = localized.values[locale]?.text ?? '';
  const state = deskState(localized, locale);
  if (isOpen) {
    const name = passage.code ?? t(`summary.kind.${passage.kind}`);
    return (
      <div className={styles['writing']}>
        <DeskEditor
          label={t('summary.passage.editor', { name, language: t(`kinds.language.${locale}`) })}
          passage={passage}
          locale={locale}
          confirms={state === 'stale' || state === 'draft'}
        />
      </div>
    );
  }
  const isMissing = text.trim() === '';
  return (
    <button
      type="button"
      data-cell={place.key}
      data-locale={locale}
      tabIndex={isStop ? 0 : -1}
      className={[styles['text'], isMissing && styles['missing']].filter(Boolean).join(' ')}
      {...(isMissing ? {} : { lang: locale })}
      onFocus={() => desk.reach(place)}
      onClick={() => desk.open(place)}
    >
      {isMissing ? t('summary.passage.notYet') : text}
    </button>
  );
}

const looks: Readonly<Record<DeskState, StateLook>> = {
  missing: 'missing',
  draft: 'machine',
  stale: 'stale',
  translated: 'done',
  reviewed: 'reviewed',
  final: 'final',
};

function CellState({ text, locale }: { readonly text: LocalizedText; readonly locale: Locale }) {
  const { t } = useTranslation();
  const state = deskState(text, locale);
  if (state === null) return null;
  const isMachine = state !== 'draft' && text.values[locale]?.origin === 'machine';
  return (
    <span className={styles['state']}>
      <StateMark look={looks[state]}>{t(`desk.state.${state}`)}</StateMark>
      {isMachine && <span className={styles['origin']}>{t('desk.origin.machine')}</span>}
    </span>
  );
}
