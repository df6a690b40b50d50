import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceText } from '#domain/localized-text.ts';
import { assertNever, locales, type Locale } from '#domain/primitives.ts';
import type { Block, DocumentTree, Passage } from '#domain/summary/document.ts';
import { writeHtml } from '#formats/write/write-html.ts';
import { writeMarkdown } from '#formats/write/write-markdown.ts';
import { records as sample } from '#tests/builders/sample-records.ts';
import { sampleDocuments } from './composed.ts';

const samples = sampleDocuments();

/** What a program says where it forgot to say something. */
const slip = /\b(?:undefined|NaN|Invalid Date)\b|\[object|\bnull\b|\{\{|\}\}|\bdocument\.[a-z]+\.|unwritten/;

describe('a document of the sample', () => {
  it.each(samples)('says nothing a program says by mistake: $name', ({ document }) => {
    expect(slip.exec(writeMarkdown(document))?.[0]).toBeUndefined();
    expect(slip.exec(writeHtml(document).replace(/<style>[\s\S]*<\/style>/, ''))?.[0]).toBeUndefined();
    expect(slip.exec(JSON.stringify(document.meta).replace(/"author":null/, ''))?.[0]).toBeUndefined();
  });

  it.each(samples)('marks every text that stands in another language than its own: $name', ({ document, locale }) => {
    const passages = passagesIn(document);
    expect(passages.filter(({ lang, status }) => (lang !== locale) !== (status === 'missing'))).toEqual([]);
    const waiting = new Set(peoplesTexts.flatMap((text) => (text.values[locale] ? [] : sourceText(text))));
    const unmarked = document.blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.flat().filter((cell) => cell.passage === null && cell.lang === undefined)
        : [],
    );
    expect(unmarked.filter(({ text }) => waiting.has(text))).toEqual([]);
  });

  it.each(samples)('has our words in no other language than its own: $name', ({ document, locale }) => {
    const strangers = strangersIn(locale);
    const own = ownWordsOf(document)
      .filter((line) => !peoplesWords.has(line))
      .map(withoutNames);
    const found = own.flatMap((line) =>
      strangers.filter(({ test }) => test.test(line)).map(({ said }) => `${said}: ${line}`),
    );
    expect(found).toEqual([]);
  });

  it('would be found to have one that stands in it', () => {
    const french = strangersIn('fr');
    expect(french.some(({ test }) => test.test('Before LACNIC 40 (octobre 2023).'))).toBe(true);
    expect(french.some(({ test }) => test.test('Avant LACNIC 40 (October 2023).'))).toBe(true);
    expect(french.some(({ test }) => test.test('Compromisos'))).toBe(true);
    expect(strangersIn('es').some(({ test }) => test.test('Encaminhamentos'))).toBe(true);
  });
});

function passagesIn({ title, lead, blocks }: DocumentTree): Passage[] {
  const inBlocks = blocks.flatMap((block) => {
    if (block.kind === 'heading') return block.passage ?? [];
    if (block.kind === 'paragraph') return block.passage;
    if (block.kind === 'table') return block.rows.flat().flatMap(({ passage }) => passage ?? []);
    if (block.kind !== 'outcome_group') return [];
    return block.entries.flatMap(({ passage, more }) => [passage, ...more.map((further) => further.passage)]);
  });
  return [title, ...(lead === null ? [] : [lead]), ...inBlocks];
}

/** What people wrote in entries. */
const peoplesTexts = sample.outcomes.flatMap(({ text, details, decision }) =>
  [text, details, decision?.rationale ?? null].filter((one) => one !== null),
);

/** Entries that stand in a register once more are no words of ours. */
const peoplesWords = new Set(peoplesTexts.flatMap(({ values }) => Object.values(values).map(({ text }) => text)));

/** A line without what people, places and rooms are called: that is in no language. */
function withoutNames(line: string): string {
  return names.reduce((rest, name) => rest.replaceAll(name, ' '), line);
}

const names = [
  sample.meeting.city,
  sample.meeting.venue,
  ...sample.rooms.map(({ name }) => name),
  ...sample.people.map(({ displayName }) => displayName),
  ...sample.organizations.flatMap(({ name, acronym }) => [name, acronym]),
  ...sample.milestones.flatMap(({ name, place }) => [place, ...Object.values(name.values).map(({ text }) => text)]),
]
  .filter((name) => name.trim() !== '')
  .toSorted((a, b) => b.length - a.length);

/** The lines of a document in which the words are ours; names of people and places stand in some of them. */
function ownWordsOf({ kicker, eyebrow, restriction, blocks, footer, meta }: DocumentTree): string[] {
  return [kicker, eyebrow, restriction ?? '', meta.subject, ...footer, ...blocks.flatMap(ownWordsIn)];
}

function ownWordsIn(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return block.passage === null ? [block.text] : [];
    case 'outcome_group':
      return [
        block.heading,
        ...block.entries.flatMap(({ detail, more }) => [detail, ...more.map(({ label }) => label)]),
      ].flatMap((line) => line ?? []);
    case 'facts':
      return block.rows.flatMap(({ term, text }) => [term, text]);
    case 'table': {
      const cells = block.rows
        .flat()
        .flatMap(({ text, passage, detail }) => [passage === null ? text : '', detail ?? '']);
      return [block.caption, ...block.columns.map(({ heading }) => heading), ...cells];
    }
    case 'paragraph':
    case 'prose':
      return [];
    default:
      return assertNever(block);
  }
}

type Stranger = { readonly said: string; readonly test: RegExp };

/** Words of documents in the three other languages, without those that this one writes alike. */
function strangersIn(locale: Locale): Stranger[] {
  const own = new Set(wordsOf(locale));
  const others = locales.filter((other) => other !== locale).flatMap(wordsOf);
  return [...new Set(others)]
    .filter((word) => !own.has(word))
    .map((said) => ({ said, test: new RegExp(`(?<![\\p{L}\\p{N}])${said}(?![\\p{L}\\p{N}])`, 'iu') }));
}

/** The words of four letters and more in all sentences of documents, and the names of months and days. */
function wordsOf(locale: Locale): string[] {
  const file = path.resolve(import.meta.dirname, `../../locales/${locale}/document.json`);
  const {
    handoff: _handoff,
    imported: _imported,
    ...sentences
  } = JSON.parse(readFileSync(file, 'utf8')) as object & {
    handoff: unknown;
    imported: unknown;
  };
  const texts = [...stringsIn(sentences).map((text) => text.replace(/\{\{\w+\}\}/g, ' ')), ...calendarOf(locale)];
  return texts.flatMap((text) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
}

function calendarOf(locale: Locale): string[] {
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2023, month, 5)));
  const days = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2023, 0, day + 1)));
  const named = (dates: readonly Date[], options: Intl.DateTimeFormatOptions): string[] =>
    dates.map((date) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date));
  return [...named(months, { month: 'long' }), ...named(days, { weekday: 'long' })];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
