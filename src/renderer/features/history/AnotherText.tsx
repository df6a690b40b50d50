import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Conflict } from '#domain/records/history.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { isModPressed, modKey } from '#renderer/ui/mod-key.ts';
import styles from './ConflictsView.module.css';
import { isInRecord, textOfSide } from './conflict-facts.ts';
import type { Words } from './use-words.ts';

type AnotherTextProps = {
  readonly conflict: Conflict;
  readonly words: Words;
  readonly lang: string | undefined;
  readonly onSave: (text: string) => Promise<void>;
  readonly onClose: () => void;
};

/** A third text, beginning with the one the record has now. */
export function AnotherText({ conflict, words, lang, onSave, onClose }: AnotherTextProps) {
  const { t } = words;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() =>
    textOfSide(conflict, isInRecord(conflict, 'second', words) ? 'second' : 'first'),
  );
  const [missing, setMissing] = useState(false);
  useEffect(() => field.current?.focus(), []);
  const save = () => {
    const clean = tidied(text, conflict);
    setMissing(clean === '');
    if (clean !== '') void onSave(clean).then(onClose);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && isModPressed(event)) save();
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles['other']}>
      <label className="t-label" htmlFor={id}>
        {t('conflicts.other.label')}
      </label>
      <TextArea
        ref={field}
        id={id}
        lang={lang}
        rows={4}
        className="t-record"
        value={text}
        aria-invalid={missing ? true : undefined}
        aria-describedby={`${id}-note`}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-note`} className={styles['missing']} aria-live="polite">
        {missing && t('conflicts.other.missing')}
      </p>
      <div className={styles['acts']}>
        <Button look="primary" keys={`${modKey} Enter`} onClick={save}>
          {t('conflicts.other.save')}
        </Button>
        <Button onClick={onClose}>{t('conflicts.other.cancel')}</Button>
      </div>
    </div>
  );
}

/** A field that never had more than one line gets none. */
function tidied(text: string, conflict: Conflict): string {
  const hasLines = `${textOfSide(conflict, 'first')}${textOfSide(conflict, 'second')}`.includes('\n');
  return (hasLines ? text : text.replace(/\s*\n\s*/g, ' ')).trim();
}
