import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { sourceText } from '#domain/localized-text.ts';
import type { Entry } from '#renderer/queries/entry.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { ProseField } from '#renderer/ui/ProseField.tsx';
import { KindMark } from '#renderer/ui/KindMark.tsx';
import styles from './EntrySheet.module.css';
import { editFields } from './acts.ts';

type EntryHeadProps = {
  readonly entry: Entry;
  readonly hasBefore: boolean;
  readonly hasAfter: boolean;
  readonly onStep: (by: -1 | 1) => void;
  readonly onClose: () => void;
};

/** What was said, in the language it was written in. */
export function EntryHead({ entry, hasBefore, hasAfter, onStep, onClose }: EntryHeadProps) {
  const { t } = useTranslation();
  const { outcome } = entry;
  const { text, details } = outcome;
  const language = t(`kinds.language.${text.source}`);
  return (
    <>
      <div className={styles['bar']}>
        <KindMark kind={outcome.kind} label={t(`kinds.outcome.${outcome.kind}`)} code={outcome.code} />
        <span className={styles['language']}>{t('entry.head.writtenIn', { language })}</span>
        <IconButton
          icon={ChevronUp}
          label={t('entry.head.previous')}
          aria-keyshortcuts="Alt+ArrowUp"
          disabled={!hasBefore}
          onClick={() => onStep(-1)}
        />
        <IconButton
          icon={ChevronDown}
          label={t('entry.head.next')}
          aria-keyshortcuts="Alt+ArrowDown"
          disabled={!hasAfter}
          onClick={() => onStep(1)}
        />
        <IconButton icon={X} label={t('entry.head.close')} onClick={onClose} />
      </div>
      <ProseField
        oneParagraph
        className={styles['text']}
        label={t('entry.head.text')}
        lang={text.source}
        value={sourceText(text)}
        onSave={(next) => {
          // An entry has words; taking them all away is what the trash is for.
          if (next !== '') void editFields(outcome, { text: next });
        }}
      />
      <ProseField
        className={styles['details']}
        label={t('entry.head.details')}
        lang={(details ?? text).source}
        placeholder={t('entry.head.detailsNone')}
        value={details === null ? '' : sourceText(details)}
        onSave={(next) => void editFields(outcome, { details: next })}
      />
    </>
  );
}
