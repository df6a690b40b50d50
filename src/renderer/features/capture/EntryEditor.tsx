import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { entryPlace } from '#domain/capture/places.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { useDraft } from '#renderer/queries/capture.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import styles from './EntryEditor.module.css';
import { modKey } from '#renderer/ui/mod-key.ts';
import { GrowingField } from '#renderer/ui/GrowingField.tsx';
import { Marginalia } from './Marginalia.tsx';
import { factsOfCapture } from './margin-facts.ts';
import { type EditedEntry, useEntryEdit } from './use-entry-edit.ts';

/** Edits an entry where it stands, as the line it could have been typed in. An unfinished change is taken up again. */
export function EntryEditor(props: EditedEntry) {
  const draft = useDraft(entryPlace(props.entry.id));
  return draft === undefined ? null : <OpenEditor {...props} draft={draft} />;
}

function OpenEditor({ draft, ...edited }: EditedEntry & { readonly draft: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { entry, lookups } = edited;
  const { text, capture, failed, change, save, onKeyDown } = useEntryEdit(edited, draft);
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => input.current?.focus(), []);
  const facts = factsOfCapture(capture, {
    lookups,
    locale,
    visibility: 'public',
    present: entry.presentAttendeeIds.length,
  });
  return (
    <>
      <div className={styles['editor']}>
        <GrowingField
          ref={input}
          framed
          className={`t-record ${styles['field']}`}
          lang={entry.text.source}
          label={t('capture.entry.editor', { code: entry.code })}
          value={text}
          onType={change}
          onKeyDown={onKeyDown}
          // A window that loses the focus is no reason to close.
          onBlur={() => document.hasFocus() && void save('pointer')}
        />
        {failed && (
          <p role="alert" className={styles['failed']}>
            {t('capture.entry.failed')}
          </p>
        )}
        <p className={styles['hints']}>
          <KeyHint keys={t('capture.keys.enter')} text={t('capture.entry.save')} />
          <KeyHint keys={t('capture.keys.escape')} text={t('capture.entry.cancel')} />
          <span>
            <KeyHint keys={[t('capture.keys.shift'), t('capture.keys.enter')]} text={t('capture.entry.newLine')} />
          </span>
          <KeyHint keys={[modKey, t('capture.keys.enter')]} text={t('capture.entry.splitHere')} />
        </p>
      </div>
      <div className={styles['margin']}>
        <Marginalia facts={{ ...facts, decision: entry.decision }} lookups={lookups} />
      </div>
    </>
  );
}
