import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaptureContext } from '#domain/capture/capture.ts';
import { textIn } from '#domain/localized-text.ts';
import type { Row } from '#domain/records/tables.ts';
import { useFormat, useLocale } from '#renderer/i18n/use-format.ts';
import { useCapture } from '#renderer/state/capture.ts';
import { isModPressed } from '#renderer/ui/mod-key.ts';
import { KindMark } from '#renderer/ui/KindMark.tsx';
import { EntryEditor } from './EntryEditor.tsx';
import { EntryMenu } from './EntryMenu.tsx';
import styles from './EntryRow.module.css';
import { Marginalia } from './Marginalia.tsx';
import { editEntry } from './entry-acts.ts';
import { factsOfEntry } from './margin-facts.ts';
import type { Lookups } from './scene.ts';

type EntryRowProps = {
  readonly entry: Row<'outcomes'>;
  readonly position: number;
  readonly total: number;
  readonly lookups: Lookups;
  readonly context: CaptureContext;
  /** Whether a change of it was begun and not finished. */
  readonly hasDraft: boolean;
  readonly toFollowUp: boolean;
  /** Whether the record is final. */
  readonly locked: boolean;
};

/**
 * One entry in its place among the others. With every new one each place has one more beside it; what is inside stays
 * as it is and is not drawn again.
 */
export function EntryRow({ position, total, ...inside }: EntryRowProps) {
  const { entry, locked } = inside;
  const selected = useCapture((state) => state.selected === entry.id);
  const editing = useCapture((state) => state.editing === entry.id) && !locked;
  const picked = useCapture((state) => state.picked.includes(entry.id));
  const added = useCapture((state) => state.added === entry.id);
  const element = useFocusWhenWanted(entry.id);
  const rows = useCapture((state) => (state.selected === null ? 'first' : 'selected'));
  const reachable = selected || (rows === 'first' && position === total - 1);
  return (
    <article
      ref={element}
      aria-setsize={total}
      aria-posinset={position + 1}
      aria-current={selected ? 'true' : undefined}
      data-picked={picked ? 'true' : undefined}
      tabIndex={reachable ? 0 : -1}
      data-entry={entry.id}
      className={[styles['row'], added && styles['added']].filter(Boolean).join(' ')}
      onFocus={(event) => event.target === event.currentTarget && useCapture.getState().select(entry.id, 'pointer')}
      onClick={(event) => {
        // A click that ends a selection of text, or that meant the menu, is not one to edit.
        if (event.shiftKey || isModPressed(event)) return pickAlso(entry.id);
        const chosen = !editing && !locked && window.getSelection()?.isCollapsed !== false;
        if (chosen && !(event.target as HTMLElement).closest('button, textarea, [role=menu]')) editEntry(entry.id);
      }}
    >
      <EntryInside {...inside} editing={editing} picked={picked} />
    </article>
  );
}

type EntryInsideProps = Omit<EntryRowProps, 'position' | 'total'> & {
  readonly editing: boolean;
  readonly picked: boolean;
};

/** Time on the left, the words in the middle, the rest in the right margin. A click edits it in place. */
const EntryInside = memo(function EntryInside(props: EntryInsideProps) {
  const { entry, lookups, context, hasDraft, toFollowUp, locked, editing, picked } = props;
  const { t } = useTranslation();
  const format = useFormat(lookups.timeZone);
  return (
    <>
      <time className={styles['time']} dateTime={entry.capturedAt}>
        {format.time(entry.capturedAt)}
      </time>
      <span className={styles['mark']}>
        <KindMark kind={entry.kind} label={t(`kinds.outcome.${entry.kind}`)} code={entry.code} />
      </span>
      {editing ? (
        <EntryEditor entry={entry} context={context} lookups={lookups} />
      ) : (
        <EntryWords entry={entry} lookups={lookups} hasDraft={hasDraft} toFollowUp={toFollowUp} />
      )}
      {picked && <span className="visually-hidden">{t('capture.many.picked')}</span>}
      {!editing && <EntryMenu entry={entry} locked={locked} toFollowUp={toFollowUp} className={styles['more'] ?? ''} />}
    </>
  );
});

type EntryWordsProps = Pick<EntryRowProps, 'entry' | 'lookups' | 'hasDraft' | 'toFollowUp'>;

function EntryWords({ entry, lookups, hasDraft, toFollowUp }: EntryWordsProps) {
  const locale = useLocale();
  const { text, fallback } = textIn(entry.text, locale);
  const details = entry.details === null ? null : textIn(entry.details, locale);
  return (
    <>
      <div className={styles['words']}>
        <p className={`t-record ${styles['text']}`} lang={fallback ?? locale}>
          {text}
        </p>
        {details !== null && (
          <p className={styles['details']} lang={details.fallback ?? locale}>
            {details.text}
          </p>
        )}
      </div>
      <div className={styles['margin']}>
        <Marginalia
          facts={{ ...factsOfEntry(entry, lookups, locale), unsaved: hasDraft, toFollowUp }}
          lookups={lookups}
        />
      </div>
    </>
  );
}

/** Adds an entry to those that are picked, or lets it go. */
function pickAlso(id: Row<'outcomes'>['id']): void {
  const { picked, pick, selected } = useCapture.getState();
  if (picked.includes(id)) return pick(picked.filter((one) => one !== id));
  pick([...new Set([...picked, ...(picked.length === 0 && selected !== null ? [selected] : []), id])]);
}

/** The keyboard reaches a row once it is drawn: a virtual list may have to scroll to it first. */
function useFocusWhenWanted(id: Row<'outcomes'>['id']) {
  const element = useRef<HTMLElement>(null);
  const wanted = useCapture((state) => state.focusing === id);
  useEffect(() => {
    if (!wanted) return;
    element.current?.focus({ preventScroll: true });
    useCapture.getState().focused();
  }, [wanted]);
  return element;
}
