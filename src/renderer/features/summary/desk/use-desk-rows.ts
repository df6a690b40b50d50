import { useMemo, useState } from 'react';
import type { Locale } from '#domain/primitives.ts';
import type { PublishedPassage } from '#domain/summary/passages.ts';
import { type DeskFilter, type Errand, deskFilters, isShown, saysIn, waits } from '#domain/translation/desk.ts';
import { type CellPlace, passageKey } from '../passage-key.ts';

type Kept = { readonly filter: DeskFilter; readonly query: string; readonly keys: ReadonlySet<string> };
const nothingKept: Kept = { filter: 'all', query: '', keys: new Set() };

/** The rows that are asked for. One that was worked on stays until another filter is chosen: nothing jumps away. */
export function useDeskRows(passages: readonly PublishedPassage[], locales: readonly Locale[]) {
  const [filter, setFilter] = useState<DeskFilter>('all');
  const [query, setQuery] = useState('');
  const [kept, setKept] = useState(nothingKept);
  const keys = kept.filter === filter && kept.query === query ? kept.keys : nothingKept.keys;
  const lists = useMemo(() => {
    const sought = passages.filter((passage) => saysIn(passage, locales, query));
    const shown = (wanted: DeskFilter) => sought.filter(({ localized }) => isShown(localized, locales, wanted));
    const wanted = new Set(shown(filter));
    const rows = passages.filter((passage) => wanted.has(passage) || keys.has(passageKey(passage.ref)));
    const counts = Object.fromEntries(deskFilters.map((one) => [one, shown(one).length]));
    return { sought, rows, counts: counts as Readonly<Record<DeskFilter, number>> };
  }, [passages, locales, filter, query, keys]);
  return {
    ...lists,
    filter,
    setFilter,
    query,
    setQuery,
    keep: (key: string) => setKept({ filter, query, keys: new Set([...keys, key]) }),
  };
}

export type DeskRows = ReturnType<typeof useDeskRows>;

type From = {
  readonly place: CellPlace | null;
  /** In the order they are gone through: the languages that are shown first. */
  readonly targets: readonly Locale[];
  readonly errand: Errand;
};

/** The next text that waits: further down in this language, then from its top, then in the next language. */
export function nextWaiting(passages: readonly PublishedPassage[], { place, targets, errand }: From): CellPlace | null {
  const own = targets.findIndex((locale) => locale === place?.locale);
  const first = Math.max(own, 0);
  for (const locale of [...targets.slice(first), ...targets.slice(0, first)]) {
    const after = locale === place?.locale ? place.key : null;
    const at = passages.findIndex(({ ref }) => passageKey(ref) === after);
    const inOrder = [...passages.slice(at + 1), ...passages.slice(0, Math.max(at, 0))];
    const next = inOrder.find(({ localized }) => waits(localized, locale, errand));
    if (next !== undefined) return { key: passageKey(next.ref), locale };
  }
  return null;
}
