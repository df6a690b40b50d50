import { describe, expect, it } from 'vitest';
import { sampleData } from '#formats/read/sample-data.ts';
import { records } from '#tests/builders/sample-records.ts';
import { statusOf } from '../localized-text.ts';
import { locales, type Locale } from '../primitives.ts';
import type { SampleItem, SampleText } from './sample-data.ts';

describe('the texts of the sample', () => {
  it('stand in four languages, except where the data says so', () => {
    for (const text of writtenTexts()) {
      for (const locale of locales) {
        const marked = text.missing?.includes(locale) ?? false;
        expect([text.es, locale, (text[locale] ?? '').trim() === '']).toEqual([text.es, locale, marked]);
      }
    }
  });

  it('leave some French for the translation desk', () => {
    const codesOf = (status: string): string[] =>
      records.outcomes.filter(({ text }) => statusOf(text, 'fr') === status).map(({ code }) => code);
    expect(codesOf('stale')).toEqual(['T-04', 'C-05', 'C-11']);
    expect(codesOf('missing')).toEqual(['T-09', 'D-04', 'Q-04', 'T-12']);
    for (const locale of ['pt', 'en'] as const) {
      expect(records.outcomes.every(({ text }) => statusOf(text, locale) === 'ok')).toBe(true);
    }
  });

  it('are translated, not copied', () => {
    for (const text of writtenTexts()) {
      const long = locales.map((locale) => text[locale] ?? '').filter((value) => wordsIn(value) > 3);
      expect(long).toEqual([...new Set(long)]);
    }
  });

  it('use the marks of their language', () => {
    for (const text of writtenTexts()) {
      for (const locale of locales) {
        const value = text[locale];
        if (value === undefined) continue;
        expect(wrongMarks(value, locale)).toEqual([]);
      }
    }
    for (const { text } of records.notes) expect(wrongMarks(text, 'es')).toEqual([]);
  });

  it('know a wrong mark when they see one', () => {
    const narrow = '\u202F';
    expect(wrongMarks(`Quoi${narrow}?`, 'fr')).toEqual([]);
    for (const wrong of ['Quoi ?', 'Quoi?', 'Deux choses : une', '« oui »', "l'un", '"a"', 'a...']) {
      expect(wrongMarks(wrong, 'fr')).not.toEqual([]);
    }
    expect(wrongMarks('un “taller”', 'es')).not.toEqual([]);
    expect(wrongMarks('uma «oficina»', 'pt')).not.toEqual([]);
  });
});

/** Every text that the files of the sample hold in several languages. */
function writtenTexts(): SampleText[] {
  const { meeting: ours, sessions, topics, milestones, outcomes, summary } = sampleData;
  return [
    ours.title,
    ...sessions.flatMap((session) => [session.title, session.abstract ?? [], itemTitles(session.items)].flat()),
    ...topics.flatMap(({ title, lead }) => [title, lead]),
    ...milestones.map(({ name }) => name),
    ...outcomes.flatMap(({ text, details, decision }) => [text, details ?? [], decision?.rationale ?? []].flat()),
    summary.intro,
    summary.closing,
  ];
}

function itemTitles(items: readonly SampleItem[] | undefined): SampleText[] {
  return (items ?? []).flatMap((item) => [item.title, ...itemTitles(item.items)]);
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** French: U+202F before ; ! ? and inside « », U+00A0 before the colon. The others use no space there. */
function wrongMarks(text: string, locale: Locale): string[] {
  const everywhere = [...text.matchAll(/["']|\.\.\.| {2}|^\s|\s$/g)].map(([mark]) => mark);
  const own =
    locale === 'fr'
      ? /(?<!\u202F)[;!?»]|«(?!\u202F)|(?<![\u00A0\d]):|[“”]/g
      : locale === 'es'
        ? /[\u00A0\u202F“”]|\s[;:!?»]|«\s/g
        : /[\u00A0\u202F«»]|\s[;:!?]/g;
  return [...everywhere, ...[...text.matchAll(own)].map(([mark]) => mark)];
}
