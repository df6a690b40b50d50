import { useMemo, useState } from 'react';
import type { Locale } from '#domain/primitives.ts';
import type { PublishedPassage } from '#domain/summary/passages.ts';
import { type Errand, waits } from '#domain/translation/desk.ts';
import { type CellPlace, passageKey } from '../passage-key.ts';
import type { DeskPlace } from './DeskGrid.tsx';
import { nextWaiting, useDeskRows } from './use-desk-rows.ts';

type PlaceInput = {
  /** The source first. */
  readonly locales: readonly Locale[];
  readonly passages: readonly PublishedPassage[];
  readonly start: CellPlace | null;
};

/** Which texts and languages are shown, where among them the person is, and the ways from there. */
export function useDeskPlace({ locales, passages, start }: PlaceInput) {
  const [targets, setTargets] = useState<readonly Locale[]>(() => firstTargets(locales, passages, start));
  const shown = useMemo(() => [...locales.slice(0, 1), ...targets], [locales, targets]);
  const rows = useDeskRows(passages, shown);
  const [place, setPlace] = useState<DeskPlace | null>(start === null ? null : { ...start, isOpen: true, turn: 1 });
  /** Brings the person to a cell, and shows its language and its row where they are not. */
  const bring = (to: CellPlace, isOpen: boolean) => {
    if (!shown.includes(to.locale)) setTargets([to.locale]);
    rows.keep(to.key);
    setPlace((from) => ({ ...to, isOpen, turn: (from?.turn ?? 0) + 1 }));
  };
  const reach = (to: CellPlace) =>
    setPlace((now) => (isSame(now, to) ? now : { ...to, isOpen: false, turn: now?.turn ?? 0 }));
  /** Ends the writing; the cell has the focus again, unless the person went elsewhere. */
  const close = (from: CellPlace) =>
    setPlace((now) => {
      if (now === null || !isSame(now, from) || !now.isOpen) return now;
      const { activeElement } = document;
      const isElsewhere = activeElement !== document.body && activeElement?.tagName !== 'TEXTAREA';
      return { ...now, isOpen: false, turn: isElsewhere ? now.turn : now.turn + 1 };
    });
  const next = (errand: Errand) => {
    const order = [...targets, ...locales.slice(1).filter((locale) => !targets.includes(locale))];
    return nextWaiting(rows.sought, { place, targets: order, errand });
  };
  /** After a text was written: the next that waits, or simply the next where the source is written. */
  const onward = (from: CellPlace): CellPlace | null => {
    if (from.locale !== locales[0]) return nextWaiting(rows.sought, { place: from, targets, errand: 'write' });
    const at = rows.rows.findIndex(({ ref }) => passageKey(ref) === from.key);
    return placeOf(rows.rows[at + 1], from.locale);
  };
  const first = () => placeOf(rows.rows[0], place?.locale ?? targets[0] ?? locales[0]);
  return { rows, shown, setTargets, place, bring, reach, close, next, onward, first };
}

export type DeskWays = ReturnType<typeof useDeskPlace>;

function isSame(a: CellPlace | null, b: CellPlace): boolean {
  return a?.key === b.key && a.locale === b.locale;
}

function placeOf(passage: PublishedPassage | undefined, locale: Locale | undefined): CellPlace | null {
  return passage === undefined || locale === undefined ? null : { key: passageKey(passage.ref), locale };
}

/** The language that waits for its translator, or the first beside the source. */
function firstTargets(
  locales: readonly Locale[],
  passages: readonly PublishedPassage[],
  start: CellPlace | null,
): readonly Locale[] {
  const targets = locales.slice(1);
  const wanted = targets.find((locale) => locale === start?.locale);
  const open = targets.find((locale) => passages.some(({ localized }) => waits(localized, locale, 'write')));
  const first = wanted ?? open ?? targets[0];
  return first === undefined ? [] : [first];
}
