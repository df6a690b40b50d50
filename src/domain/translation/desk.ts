import { type LocalizedText, sourceText, statusOf } from '../localized-text.ts';
import type { Locale } from '../primitives.ts';
import type { PublishedPassage } from '../summary/passages.ts';
import { foldText } from '../text/fold.ts';

/** How far one language of a text is, as the desk says it. A `draft` is one nobody has read. */
export const deskStates = ['missing', 'draft', 'stale', 'translated', 'reviewed', 'final'] as const;
export type DeskState = (typeof deskStates)[number];

export const deskFilters = ['all', 'missing', 'stale', 'unreviewed', 'final'] as const;
export type DeskFilter = (typeof deskFilters)[number];

/** Null for the language the text was written in. */
export function deskState(text: LocalizedText, locale: Locale): DeskState | null {
  const status = statusOf(text, locale);
  if (status === 'source') return null;
  const value = text.values[locale];
  if (status === 'missing') return value !== undefined && value.text.trim() !== '' ? 'draft' : 'missing';
  if (status === 'stale' || value === undefined) return 'stale';
  return value.state === 'initial' ? 'draft' : value.state;
}

const wanted: Readonly<Record<Exclude<DeskFilter, 'all'>, readonly DeskState[]>> = {
  missing: ['missing', 'draft'],
  stale: ['stale'],
  unreviewed: ['draft', 'stale', 'translated'],
  final: ['final'],
};

/** Whether one of the languages is as a filter wants it. A text that was emptied has nothing to translate. */
export function isShown(text: LocalizedText, locales: readonly Locale[], filter: DeskFilter): boolean {
  if (filter === 'all') return true;
  if (sourceText(text).trim() === '') return false;
  return locales.some((locale) => {
    const state = deskState(text, locale);
    return state !== null && wanted[filter].includes(state);
  });
}

/** Whether a text says something in one of the languages, whatever its accents. */
export function saysIn({ localized, code }: PublishedPassage, locales: readonly Locale[], query: string): boolean {
  const sought = foldText(query);
  if (sought === '') return true;
  if (code !== null && foldText(code).includes(sought)) return true;
  return locales.some((locale) => foldText(localized.values[locale]?.text ?? '').includes(sought));
}

/** What a key looks for next: something to write, or something to read. */
export type Errand = 'write' | 'review';

/** Whether a text waits in a language. */
export function waits(text: LocalizedText, locale: Locale, errand: Errand): boolean {
  if (sourceText(text).trim() === '') return false;
  const state = deskState(text, locale);
  if (state === null) return false;
  if (errand === 'write') return state === 'missing' || state === 'draft' || state === 'stale';
  return state === 'draft' || state === 'stale' || state === 'translated';
}

/** How many texts of a language are how far. Those written in it are not counted. */
export type Tally = Readonly<Record<DeskState, number>> & { readonly total: number };

export function tallyOf(passages: readonly PublishedPassage[], locale: Locale): Tally {
  const tally = { missing: 0, draft: 0, stale: 0, translated: 0, reviewed: 0, final: 0, total: 0 };
  for (const { localized } of passages) {
    const state = deskState(localized, locale);
    if (state === null || sourceText(localized).trim() === '') continue;
    tally[state] += 1;
    tally.total += 1;
  }
  return tally;
}
