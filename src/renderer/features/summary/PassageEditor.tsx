import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaceholderChecks } from './PlaceholderProblems.tsx';
import styles from './PassageEditor.module.css';
import { usePlaceholderMenu } from './use-placeholder-menu.tsx';

type PassageEditorProps = {
  /** What is written here, for a screen reader: "T-06, English". */
  readonly label: string;
  readonly lang: string;
  readonly value: string;
  /** The source text, where this is a translation and the source isn't beside it. */
  readonly source: { readonly text: string; readonly lang: string } | null;
  /** A translation whose source changed is saved unchanged too: that says it still holds. */
  readonly confirms: boolean;
  /** What its placeholders stand for; null where the text has none. */
  readonly checks?: PlaceholderChecks | null;
  readonly onSave: (text: string) => Promise<void>;
  /** Called once the text is on disk, or the person gave up. */
  readonly onDone: (how: 'saved' | 'cancelled' | 'next') => void;
};

/** A passage being written where it stands: Enter saves, Ctrl+Enter goes on, Escape brings the old text back. */
export function PassageEditor(props: PassageEditorProps) {
  const { label, lang, value, source, confirms, checks = null, onSave, onDone } = props;
  const { t } = useTranslation();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const left = useRef(false);
  const [draft, setDraft] = useState(value);
  const [failed, setFailed] = useState(false);
  const menu = usePlaceholderMenu({ checks, field, draft, onDraft: setDraft });
  useLayoutEffect(() => fit(field.current), [draft]);
  useLayoutEffect(() => start(field.current), []);

  const leave = async (how: 'saved' | 'cancelled' | 'next', write: boolean) => {
    if (left.current) return;
    left.current = true;
    try {
      if (write) await onSave(draft);
      onDone(how);
    } catch (cause: unknown) {
      console.error(cause);
      left.current = false;
      setFailed(true);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || menu.onKeyDown(event)) return;
    if ((event.key !== 'Enter' && event.key !== 'Escape') || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') void leave('cancelled', false);
    else void leave(event.ctrlKey || event.metaKey ? 'next' : 'saved', confirms || draft !== value);
  };
  return (
    <span className={styles['editor']}>
      <textarea
        ref={field}
        className={styles['field']}
        aria-label={label}
        aria-describedby={id}
        {...menu.aria}
        lang={lang}
        rows={1}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => void leave('saved', draft !== value)}
      />
      {menu.element}
      <span id={id} className={styles['note']} aria-live="polite">
        {failed && <span className={styles['problem']}>{t('summary.passage.notSaved')}</span>}
        {source !== null && !failed && (
          <span className={styles['source']} lang={source.lang}>
            {source.text}
          </span>
        )}
      </span>
    </span>
  );
}

/** As tall as its text: nothing scrolls inside of a passage. */
function fit(field: HTMLTextAreaElement | null): void {
  if (field === null) return;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight + 2}px`;
}

function start(field: HTMLTextAreaElement | null): void {
  if (field === null) return;
  field.focus({ preventScroll: true });
  field.setSelectionRange(field.value.length, field.value.length);
  field.parentElement?.scrollIntoView({ block: 'nearest' });
}
