import { describe, expect, it } from 'vitest';
import { locales, type Instant, type PlainDate } from '../primitives.ts';
import { isolated } from './bidi.ts';
import { formatDate, formatDateRange, formatDay, formatMonth, plainDateOf } from './dates.ts';
import { formatList } from './lists.ts';

const day = (text: string): PlainDate => text as PlainDate;
/** ICU versions differ in the spaces around a dash; the words and their order don't. */
const spaced = (text: string): string => text.replace(/\s*–\s*/gu, '–');

describe('dates in the language of the document', () => {
  it('names a day', () => {
    expect(locales.map((locale) => formatDate(day('2023-02-08'), locale))).toEqual([
      '8 de febrero de 2023',
      '8 February 2023',
      '8 de fevereiro de 2023',
      '8 février 2023',
    ]);
  });

  it('makes the first of a month an ordinal where the language does', () => {
    expect(locales.map((locale) => formatDate(day('2023-03-01'), locale))).toEqual([
      '1 de marzo de 2023',
      '1 March 2023',
      '1º de março de 2023',
      '1er mars 2023',
    ]);
    expect(formatDate(day('2023-03-11'), 'fr')).toBe('11 mars 2023');
  });

  it('says what several days have in common once', () => {
    const range = locales.map((locale) => spaced(formatDateRange(day('2023-05-08'), day('2023-05-12'), locale)));
    expect(range).toEqual(['8–12 de mayo de 2023', '8–12 May 2023', '8–12 de maio de 2023', '8–12 mai 2023']);
    expect(spaced(formatDateRange(day('2023-04-28'), day('2023-05-02'), 'es'))).toBe('28 de abril–2 de mayo de 2023');
    expect(formatDateRange(day('2023-05-08'), day('2023-05-08'), 'en')).toBe('8 May 2023');
  });

  it('reads a meeting that ends before it starts as its first day', () => {
    expect(formatDateRange(day('2023-05-08'), day('2023-05-01'), 'en')).toBe('8 May 2023');
  });

  it('names the months of a milestone', () => {
    expect(formatMonth(day('2023-10-02'), day('2023-10-06'), 'es')).toBe('octubre de 2023');
    expect(spaced(formatMonth(day('2023-09-29'), day('2023-10-02'), 'fr'))).toBe('septembre–octobre 2023');
  });

  it('starts a heading with a capital', () => {
    expect(formatDay(day('2023-02-08'), 'fr')).toBe('Mercredi 8 février 2023');
    expect(formatDay(day('2023-02-08'), 'pt')).toBe('Quarta-feira, 8 de fevereiro de 2023');
  });

  it('takes the date from the zone of the meeting', () => {
    const evening = '2023-02-09T01:30:00.000Z' as Instant;
    expect(plainDateOf(evening, 'America/Montevideo')).toBe('2023-02-08');
    expect(plainDateOf(evening, 'Asia/Tokyo')).toBe('2023-02-09');
  });
});

describe('lists in the language of the document', () => {
  it('joins organizations', () => {
    const names = ['LACNIC', 'LACTLD', 'Internet Society'];
    expect(locales.map((locale) => formatList(names, locale))).toEqual([
      'LACNIC, LACTLD e Internet Society',
      'LACNIC, LACTLD and Internet Society',
      'LACNIC, LACTLD e Internet Society',
      'LACNIC, LACTLD et Internet Society',
    ]);
  });
});

describe('names in our sentences', () => {
  it('leaves ordinary names as they are', () => {
    expect(isolated('José Ñandú 李')).toBe('José Ñandú 李');
  });

  it('keeps the direction of a name to the name', () => {
    expect(isolated('منظمة')).toBe('\u2068منظمة\u2069');
    expect(isolated('x\u202Egnp')).toBe('\u2068x\u202Egnp\u2069');
  });

  it('is not tricked into closing early or staying open', () => {
    expect(isolated('x\u2069\u202Ey')).toBe('\u2068x\u202Ey\u2069');
    expect(isolated('x\u2067y')).toBe('\u2068x\u2067y\u2069\u2069');
  });
});
