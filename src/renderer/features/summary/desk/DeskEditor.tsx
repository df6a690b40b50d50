import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalizedValue, TranslationOrigin } from '#domain/localized-text.ts';
import type { Locale } from '#domain/primitives.ts';
import type { PublishedPassage } from '#domain/summary/passages.ts';
import { isModPressed } from '#renderer/ui/mod-key.ts';
import styles from '../PassageEditor.module.css';
import { passageKey } from '../passage-key.ts';
import { type Given, useDeskContext } from './desk-context.ts';
import { fitField, followWidth } from './fit-field.ts';
import { useDeskDraft } from './use-desk-draft.ts';

type DeskEditorProps = {
  /** What is written here, for a screen reader: "T-06, English". */
  readonly label: string;
  readonly passage: PublishedPassage;
  readonly locale: Locale;
  /** Stale or a draft: saved unchanged, it holds. */
  readonly confirms: boolean;
};

/** One language of one text being written: Enter saves, Ctrl+Enter goes on, Escape brings the old text back. */
export function DeskEditor({ label, passage, locale, confirms }: DeskEditorProps) {
  const { t } = useTranslation();
  const id = useId();
  const element = useRef<HTMLTextAreaElement>(null);
  const [recorded] = useState(() => passage.localized.values[locale]);
  const before = recorded?.text ?? '';
  const { note, typed, keyed, blurred } = useWriting({ passage, locale, before, recorded, confirms, element });
  useLayoutEffect(() => (element.current === null ? undefined : start(element.current)), []);
  return (
    <span className={styles['editor']}>
      <textarea
        ref={element}
        className={styles['field']}
        aria-label={label}
        aria-describedby={id}
        lang={locale}
        rows={1}
        defaultValue={before}
        onInput={typed}
        onKeyDown={keyed}
        onBlur={blurred}
      />
      <span id={id} className={styles['note']} aria-live="polite">
        {note === 'failed' && <span className={styles['problem']}>{t('summary.passage.notSaved')}</span>}
        {note === 'found' && t('desk.foundDraft')}
      </span>
    </span>
  );
}

type Writing = {
  readonly passage: PublishedPassage;
  readonly locale: Locale;
  readonly before: string;
  readonly recorded: LocalizedValue | undefined;
  readonly confirms: boolean;
  readonly element: { readonly current: HTMLTextAreaElement | null };
};

/** What becomes of the text of the field. It stays with the field: no key draws anything again. */
function useWriting({ passage, locale, before, recorded, confirms, element }: Writing) {
  const { meetingId, typed, field, write, done } = useDeskContext();
  const place = { key: passageKey(passage.ref), locale };
  const [note, setNote] = useState<'failed' | 'found' | null>(null);
  const now = useRef(before);
  const given = useRef<Given | null>(null);
  const left = useRef(false);
  const show = (next: string) => {
    const mayShrink = next.length < now.current.length;
    now.current = next;
    typed.tell(next);
    if (element.current === null) return;
    if (element.current.value !== next) element.current.value = next;
    fitField(element.current, mayShrink);
  };
  const draft = useDeskDraft({
    meetingId,
    place: `desk:${place.key}:${locale}`,
    onFound: (kept) => {
      if (kept === before) return;
      show(kept);
      setNote('found');
    },
  });
  const change = (next: string) => {
    show(next);
    setNote(null);
    draft.type(next);
  };
  const record = () => {
    const written = { text: now.current, origin: originOf(now.current, given.current, recorded) };
    return draft.settle(() => write({ passage, locale, ...written }));
  };
  const leave = async (how: 'saved' | 'cancelled' | 'next', mustWrite: boolean) => {
    if (left.current) return;
    left.current = true;
    try {
      await (mustWrite ? record() : draft.settle(async () => undefined));
      done(place, how);
    } catch (cause: unknown) {
      console.error(cause);
      left.current = false;
      setNote('failed');
    }
  };
  const handle = {
    text: () => now.current,
    put: (next: Given) => {
      given.current = next;
      change(next.text);
      element.current?.focus();
    },
    insert: (words: string) => insertAt(element.current, words, change),
    settle: async () => {
      if (left.current || now.current === before) return;
      await leave('saved', true);
    },
  };
  useEffect(() => {
    typed.tell(now.current);
    return () => typed.tell(null);
  }, [typed]);
  useEffect(() => {
    field.current = handle;
    return () => {
      if (field.current === handle) field.current = null;
    };
  });
  return {
    note,
    typed: () => change(element.current?.value ?? ''),
    keyed: (event: KeyboardEvent) => {
      if (event.nativeEvent.isComposing || event.shiftKey) return;
      if (event.key !== 'Enter' && event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') void leave('cancelled', false);
      else void leave(isModPressed(event) ? 'next' : 'saved', confirms || now.current !== before);
    },
    // Another window in front is no reason to take half a sentence on record: it is kept as a draft.
    blurred: () => document.hasFocus() && void leave('saved', now.current !== before),
  };
}

/** A suggestion that was changed is the person's own; a machine's draft that was confirmed as it is stays marked. */
function originOf(text: string, given: Given | null, recorded: LocalizedValue | undefined): TranslationOrigin {
  if (given !== null && given.text.trim() === text.trim()) return given.origin;
  return recorded?.origin === 'machine' && recorded.text === text ? 'machine' : 'human';
}

function insertAt(field: HTMLTextAreaElement | null, words: string, change: (text: string) => void): void {
  if (field === null) return;
  const { selectionStart: from, selectionEnd: to, value } = field;
  const gap = from > 0 && !/[\s’'«“(]$/u.test(value.slice(0, from)) ? ' ' : '';
  change(`${value.slice(0, from)}${gap}${words}${value.slice(to)}`);
  const at = from + gap.length + words.length;
  requestAnimationFrame(() => {
    field.focus();
    field.setSelectionRange(at, at);
  });
}

function start(field: HTMLTextAreaElement): () => void {
  fitField(field, true);
  field.focus({ preventScroll: true });
  field.setSelectionRange(field.value.length, field.value.length);
  return followWidth(field);
}
