import { Braces } from 'lucide-react';
import { type KeyboardEvent, type ReactElement, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PlaceholderName, placeholderNames } from '#domain/summary/placeholders.ts';
import { Button } from '#renderer/ui/Button.tsx';
import styles from './PlaceholderMenu.module.css';
import { type PlaceholderChecks, PlaceholderProblems } from './PlaceholderProblems.tsx';

type PlaceholderMenuInput = {
  /** What the placeholders stand for; null where the text has none. */
  readonly checks: PlaceholderChecks | null;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
};

type PlaceholderMenu = {
  readonly element: ReactElement | null;
  /** What the field says of the open menu. */
  readonly aria: { readonly 'aria-controls'?: string; readonly 'aria-activedescendant'?: string };
  /** Whether the menu took the key. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
};

/** The placeholders of an introduction: a brace or the button lists them, the arrows choose, Enter puts one in. */
export function usePlaceholderMenu({ checks, field, draft, onDraft }: PlaceholderMenuInput): PlaceholderMenu {
  const { t } = useTranslation();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState(0);
  /** Where the caret goes once the text is there. */
  const caret = useRef<number | null>(null);
  useEffect(() => {
    if (caret.current === null) return;
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [draft, field]);
  const current = placeholderNames[chosen] ?? 'meeting';
  useEffect(() => {
    if (isOpen) document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, id, current]);
  const show = (open: boolean) => {
    setIsOpen(open);
    setChosen(0);
  };
  const insert = (name: PlaceholderName) => {
    const element = field.current;
    const [from, to] = [element?.selectionStart ?? draft.length, element?.selectionEnd ?? draft.length];
    // The brace that opened the menu is part of what it puts in.
    const start = draft.slice(0, from).endsWith('{') ? from - 1 : from;
    const next = `${draft.slice(0, start)}{${name}}`;
    caret.current = next.length;
    onDraft(next + draft.slice(to));
    show(false);
    element?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (checks === null) return false;
    if (event.key === '{') show(true);
    if (!isOpen) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const count = placeholderNames.length;
    if (step !== undefined) setChosen((chosen + step + count) % count);
    else if (event.key === 'Enter' || event.key === 'Tab') insert(current);
    else if (event.key === 'Escape') show(false);
    else {
      // Whoever types on writes the name by hand.
      if (event.key.length === 1 && event.key !== '{') show(false);
      return false;
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  if (checks === null) return { element: null, onKeyDown, aria: {} };
  const element = (
    <span className={styles['placeholders']}>
      {/* The pointer leaves the caret in the text. */}
      <span className={styles['bar']} onMouseDown={(event) => event.preventDefault()}>
        <Button
          look="quiet"
          icon={Braces}
          tabIndex={-1}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => show(!isOpen)}
        >
          {t('summary.placeholder.insert')}
        </Button>
        <span className={styles['hint']}>{t('summary.placeholder.hint')}</span>
      </span>
      <span
        id={id}
        role="listbox"
        aria-label={t('summary.placeholder.insert')}
        className={styles['list']}
        hidden={!isOpen}
      >
        {placeholderNames.map((name, index) => (
          <span
            key={name}
            role="option"
            id={`${id}-${name}`}
            tabIndex={-1}
            title={checks.values[name]}
            aria-selected={index === chosen}
            className={styles['option']}
            onMouseDown={(event) => {
              event.preventDefault();
              insert(name);
            }}
          >
            <span className={styles['word']}>{t(`summary.placeholder.name.${name}`)}</span>
            <span className={styles['value']}>{checks.values[name]}</span>
            <code className={styles['code']}>{`{${name}}`}</code>
          </span>
        ))}
      </span>
      <PlaceholderProblems text={draft} checks={checks} />
    </span>
  );
  const aria = isOpen ? { 'aria-controls': id, 'aria-activedescendant': `${id}-${current}` } : {};
  return { element, onKeyDown, aria };
}
