import { type CSSProperties, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { statusOf } from '#domain/localized-text.ts';
import type { Locale } from '#domain/primitives.ts';
import type { OutcomeKind } from '#domain/records/outcome.ts';
import type { PublishedPassage } from '#domain/summary/passages.ts';
import type { SummaryRecords } from '#renderer/queries/summary.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import { HandoffMenu } from './HandoffMenu.tsx';
import { LanguageHead } from './LanguageHead.tsx';
import { LanguageRow } from './LanguageRow.tsx';
import styles from './LanguagesLook.module.css';
import { cellElement, moveBetweenCells } from './cells.ts';
import { type CellPlace, passageKey } from './passage-key.ts';
import { isToDo, nextToDo } from './to-do.ts';
import { useNarrow } from './use-narrow.ts';
import { useSavePassage } from './use-save-passage.ts';
import { useToDoKey } from './use-to-do-key.ts';

type Filter = 'all' | 'missing' | 'stale';

type LanguagesLookProps = {
  readonly data: SummaryRecords;
  /** The source first. */
  readonly locales: readonly Locale[];
  readonly passages: readonly PublishedPassage[];
  readonly switchLook: ReactNode;
  /** The cell to begin with, or null. */
  readonly start: CellPlace | null;
};

/** Every text the document publishes, its languages side by side, to be written with the keyboard alone. */
export function LanguagesLook({ data, locales, passages, switchLook, start }: LanguagesLookProps) {
  const { t } = useTranslation();
  const grid = useRef<HTMLDivElement>(null);
  const save = useSavePassage(data.records.meeting.id);
  const [filter, setFilter] = useState<Filter>('all');
  const [target, setTarget] = useState<Locale | undefined>(start?.locale ?? firstToDo(locales, passages));
  const [editing, setEditing] = useState<CellPlace | null>(start);
  const narrow = useNarrow();
  const shownLocales = useMemo(
    () => (narrow ? locales.filter((locale, index) => index === 0 || locale === target) : locales),
    [locales, narrow, target],
  );
  const kinds = useMemo(
    () => new Map<string, OutcomeKind>(data.records.outcomes.map(({ id, kind }) => [id, kind])),
    [data.records.outcomes],
  );
  const { rows, counts, keep } = useFiltered(passages, shownLocales, filter);
  const after = ({ key, locale }: { readonly key: string | null; readonly locale: Locale }): CellPlace | null => {
    const isSource = locale === locales[0];
    const at = rows.findIndex(({ ref }) => passageKey(ref) === key);
    const next = isSource ? rows[at + 1] : nextToDo(passages, locale, key);
    if (next === null || next === undefined) return null;
    keep(passageKey(next.ref));
    return { key: passageKey(next.ref), locale };
  };
  useReturnOfFocus(grid, editing);
  useToDoKey(() => {
    const from = placeOfFocus() ?? editing;
    const targets = locales.slice(1);
    const first = Math.max(
      targets.findIndex((locale) => locale === (from?.locale ?? target)),
      0,
    );
    for (const locale of [...targets.slice(first), ...targets.slice(0, first)]) {
      const place = after({ key: from?.locale === locale ? from.key : null, locale });
      if (place === null) continue;
      setTarget(locale);
      setEditing(place);
      return;
    }
  });
  const onDone = (place: CellPlace, how: 'saved' | 'cancelled' | 'next') =>
    setEditing((open) => (open !== null && isSame(open, place) ? (how === 'next' ? after(place) : null) : open));
  const onSave = async (passage: PublishedPassage, locale: Locale, text: string) => {
    keep(passageKey(passage.ref));
    await save(passage.ref, locale, text);
  };
  const columns = { '--languages': shownLocales.length } as CSSProperties;
  return (
    <Screen
      fill
      toolbar={<Tools switchLook={switchLook} filter={filter} counts={counts} onFilter={setFilter} />}
      keys={<Keys />}
    >
      <div
        ref={grid}
        className={styles['grid']}
        style={columns}
        role="grid"
        tabIndex={-1}
        aria-label={t('summary.table.label')}
        aria-rowcount={rows.length + 1}
        onKeyDown={moveBetweenCells}
      >
        <LanguageHead
          locales={locales}
          shown={shownLocales}
          passages={passages}
          timeZone={data.records.meeting.timeZone}
          onTarget={narrow ? setTarget : null}
        />
        {rows.map((passage, index) => (
          <LanguageRow
            key={passageKey(passage.ref)}
            passage={passage}
            kind={kinds.get(passage.ref.entityId) ?? null}
            index={index + 2}
            locales={shownLocales}
            editing={editing?.key === passageKey(passage.ref) ? editing.locale : null}
            onEdit={setEditing}
            onSave={onSave}
            onDone={onDone}
          />
        ))}
        {rows.length === 0 && <p className={styles['nothing']}>{t('summary.table.nothing')}</p>}
      </div>
    </Screen>
  );
}

type ToolsProps = {
  readonly switchLook: ReactNode;
  readonly filter: Filter;
  readonly counts: Readonly<Record<Filter, number>>;
  readonly onFilter: (filter: Filter) => void;
};

function Tools({ switchLook, filter, counts, onFilter }: ToolsProps) {
  const { t } = useTranslation();
  return (
    <>
      {switchLook}
      <span className={styles['spacer']} />
      <HandoffMenu />
      <Segmented
        label={t('summary.filter.label')}
        value={filter}
        onChange={onFilter}
        options={[
          { value: 'all', text: t('summary.filter.all'), count: counts.all },
          { value: 'missing', text: t('summary.filter.missing'), count: counts.missing },
          { value: 'stale', text: t('summary.filter.stale'), count: counts.stale },
        ]}
      />
    </>
  );
}

function Keys() {
  const { t } = useTranslation();
  return (
    <>
      <KeyHint keys={['↑', '↓', '←', '→']} text={t('summary.keys.cells')} />
      <KeyHint keys={t('summary.keys.enter')} text={t('summary.keys.editSave')} />
      <KeyHint keys={t('summary.keys.ctrlEnter')} text={t('summary.keys.saveNextToDo')} />
      <KeyHint keys="F8" text={t('summary.keys.nextToDo')} />
    </>
  );
}

/** A row that was worked on stays until another filter is chosen: nothing jumps away under the hands. */
function useFiltered(passages: readonly PublishedPassage[], locales: readonly Locale[], filter: Filter) {
  const [kept, setKept] = useState<{ readonly filter: Filter; readonly keys: ReadonlySet<string> }>(nothingKept);
  const keys = kept.filter === filter ? kept.keys : nothingKept.keys;
  return useMemo(() => {
    const has = (status: 'missing' | 'stale') =>
      passages.filter(({ localized }) => locales.some((locale) => statusOf(localized, locale) === status));
    const lists = { all: passages, missing: has('missing'), stale: has('stale') };
    const wanted = new Set(lists[filter]);
    return {
      rows: passages.filter((passage) => wanted.has(passage) || keys.has(passageKey(passage.ref))),
      counts: { all: passages.length, missing: lists.missing.length, stale: lists.stale.length },
      keep: (key: string) => setKept({ filter, keys: new Set([...keys, key]) }),
    };
  }, [passages, locales, filter, keys]);
}

const nothingKept = { filter: 'all' as Filter, keys: new Set<string>() as ReadonlySet<string> };

/** After writing, the cell has the focus again, unless the person went elsewhere. */
function useReturnOfFocus(grid: { readonly current: HTMLElement | null }, editing: CellPlace | null): void {
  const last = useRef<CellPlace | null>(null);
  useEffect(() => {
    if (editing === null && last.current !== null && document.activeElement === document.body) {
      cellElement(grid.current, last.current)?.focus();
    }
    last.current = editing;
  }, [editing, grid]);
}

/** The language that waits for its translator, or the first beside the source. */
function firstToDo(locales: readonly Locale[], passages: readonly PublishedPassage[]): Locale | undefined {
  const targets = locales.slice(1);
  return targets.find((locale) => passages.some((passage) => isToDo(passage, locale))) ?? targets[0];
}

function placeOfFocus(): CellPlace | null {
  const { cell, locale } = (document.activeElement as HTMLElement | null)?.dataset ?? {};
  return cell === undefined || locale === undefined ? null : { key: cell, locale: locale as Locale };
}

function isSame(a: CellPlace, b: CellPlace): boolean {
  return a.key === b.key && a.locale === b.locale;
}
