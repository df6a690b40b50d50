import { CircleDashed, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type LocalizedText, sourceText, statusOf } from '#domain/localized-text.ts';
import type { Passage, PassageRef } from '#domain/summary/document.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import { PassageEditor } from './PassageEditor.tsx';
import { FilledText } from './PlaceholderProblems.tsx';
import styles from './PassageText.module.css';
import { passageKey } from './passage-key.ts';
import { useSheet } from './sheet-context.ts';

type PassageTextProps = {
  readonly passage: Passage;
  /** What this is, for the label of its editor: "T-06", "Title". */
  readonly name: string;
};

/** A passage of the document: read, marked where it is missing or stale, and edited in place. */
export function PassageText({ passage, name }: PassageTextProps) {
  const { t } = useTranslation();
  const sheet = useSheet();
  const key = passageKey(passage.ref);
  if (sheet.editing === key) return <OpenPassage reference={passage.ref} name={name} />;
  return (
    <>
      <button
        type="button"
        data-passage={key}
        className={[styles['passage'], passage.status !== 'ok' && styles[passage.status]].filter(Boolean).join(' ')}
        {...(passage.lang === sheet.locale ? {} : { lang: passage.lang })}
        onClick={() => sheet.edit(key)}
      >
        {passage.ref.entity === 'summaries' ? <FilledText text={passage.text} /> : passage.text}
      </button>
      {passage.status === 'missing' && (
        <span className={styles['mark']} lang={sheet.uiLocale}>
          <Chip icon={CircleDashed} tone="warn">
            {t('summary.passage.notTranslated')}
          </Chip>
        </span>
      )}
      {passage.status === 'stale' && (
        <span className={styles['mark']} lang={sheet.uiLocale}>
          <StateMark look="stale">{t('summary.passage.stale')}</StateMark>
        </span>
      )}
    </>
  );
}

type AddPassageProps = { readonly reference: PassageRef; readonly name: string; readonly text: string };

/** The place of a passage nobody wrote yet. */
export function AddPassage({ reference, name, text }: AddPassageProps) {
  const sheet = useSheet();
  const key = passageKey(reference);
  if (sheet.editing === key) return <OpenPassage reference={reference} name={name} />;
  return (
    <button
      type="button"
      data-passage={key}
      className={styles['empty']}
      lang={sheet.uiLocale}
      onClick={() => sheet.edit(key)}
    >
      <Plus size={14} strokeWidth={1.75} aria-hidden />
      {text}
    </button>
  );
}

function OpenPassage({ reference, name }: { readonly reference: PassageRef; readonly name: string }) {
  const { t } = useTranslation();
  const { locale, localizedOf, language, valuesIn, save, done } = useSheet();
  const key = passageKey(reference);
  const localized = localizedOf(key);
  return (
    <PassageEditor
      label={t('summary.passage.editor', { name, language })}
      lang={locale}
      value={localized?.values[locale]?.text ?? ''}
      source={sourceBeside(localized, locale)}
      confirms={localized !== null && statusOf(localized, locale) === 'stale'}
      checks={reference.entity === 'summaries' ? { values: valuesIn(locale) } : null}
      onSave={(text) => save(reference, locale, text)}
      onDone={(how) => done(key, how)}
    />
  );
}

function sourceBeside(text: LocalizedText | null, locale: string) {
  return text === null || text.source === locale ? null : { text: sourceText(text), lang: text.source };
}
