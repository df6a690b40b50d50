import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import styles from './TermsList.module.css';
import { useFocusGone } from './use-focus-gone.ts';

export type Line = {
  readonly id: string;
  readonly cells: ReactNode;
  /** What it is found by. */
  readonly hay: string;
};

export type LineGroup = {
  readonly id: string;
  /** Null where the list is of one kind. */
  readonly heading: string | null;
  readonly lines: readonly Line[];
};

type TermsListProps = {
  readonly label: string;
  /** Gives the columns their widths. */
  readonly look: 'topics' | 'milestones' | 'glossary';
  readonly groups: readonly LineGroup[];
  readonly chosen: string | undefined;
  /** Takes the keys when it comes up, and tells so. */
  readonly grabs: boolean;
  readonly onGrabbed: () => void;
  /** Called when it goes with the keys in it. */
  readonly onGone: () => void;
  readonly onChoose: (id: string) => void;
  readonly onOpen: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

/** The list on the left: rows in groups, one of them chosen. Its keys are those of its look. */
export function TermsList({
  label,
  look,
  groups,
  chosen,
  grabs,
  onGrabbed,
  onGone,
  onChoose,
  onOpen,
  onKeyDown,
}: TermsListProps) {
  const list = useRef<HTMLDivElement>(null);
  useFocusGone(list, onGone);
  useEffect(() => {
    document.getElementById(`line-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  useEffect(() => {
    if (!grabs) return;
    list.current?.focus();
    onGrabbed();
  }, [grabs, onGrabbed]);
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      data-terms-list
      aria-label={label}
      aria-activedescendant={chosen === undefined ? undefined : `line-${chosen}`}
      className={`rows ${styles['list']} ${styles[look]}`}
      onKeyDown={onKeyDown}
    >
      {groups.map(({ id, heading, lines }) => (
        <div key={id} role="group" aria-label={heading ?? label} className={styles['group']}>
          {heading !== null && (
            <div className={`t-label ${styles['heading']}`} aria-hidden>
              {heading}
            </div>
          )}
          {lines.map((line) => (
            <div
              key={line.id}
              id={`line-${line.id}`}
              role="option"
              aria-selected={line.id === chosen}
              className={`rows-row ${styles['row']}`}
              onClick={() => onChoose(line.id)}
              onDoubleClick={onOpen}
            >
              {line.cells}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** A cell of one line of words, cut where there is no room. */
export function Cell({ text, kind, lang }: { readonly text: string; readonly kind: string; readonly lang?: string }) {
  return (
    <span className={`rows-clip ${styles[kind]}`} title={text} {...(lang === undefined ? {} : { lang })}>
      {text}
    </span>
  );
}

/** A cell that holds a mark. */
export function MarkCell({ children }: { readonly children: ReactNode }) {
  return <span className={`rows-clip ${styles['mark']}`}>{children}</span>;
}
