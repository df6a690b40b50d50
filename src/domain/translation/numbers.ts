import { locales, type Locale } from '../primitives.ts';
import { foldText } from '../text/fold.ts';
import { placeholder } from './remarks.ts';

/** Names of codes, drafts and things: LACNIC39, T-07, RFC 5545 without its number. Copied, never translated. */
const code = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}]*-?\d+(?![\p{L}\p{N}])/gu;

/** What a text names by letters and digits together. */
export function codesIn(text: string): string[] {
  return [...withoutPlaceholders(text).matchAll(code)].map(([found]) => found);
}

/**
 * The numbers of a text as values, whatever a language writes them like: 1,234.5 = 1 234,5 = 1.234,5; a date by its
 * numbers in whatever order, with the month named or counted; 2:30 p.m. as 14:30.
 */
export function numbersIn(text: string, locale: Locale): string[] {
  const plain = withoutPlaceholders(text).replace(code, ' ').normalize('NFKC');
  const counted = withMonths(withDayHalves(plain));
  return [...counted.matchAll(figure)].map(([found]) => valueOf(found, locale));
}

/** Whether a text says a small number as a word: "siete", "seven". */
export function saysNumber(text: string, locale: Locale, value: string): boolean {
  const words = numberWords[locale][Number(value) - 1]?.split(' ') ?? [];
  const said: readonly string[] = foldText(text).match(/\p{L}+/gu) ?? [];
  return words.some((word) => said.includes(word));
}

const figure = /\d+(?:[.,'’ ]\d{3}(?!\d))*(?:[.,]\d+)?/gu;

/** Where a point or comma could be either, the language decides; where it can be one thing only, it is that. */
function valueOf(found: string, locale: Locale): string {
  const decimal = locale === 'en' ? '.' : ',';
  const bare = found.replace(/['’ ]/gu, '');
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  if (last < 0) return String(Number(bare));
  const isGroup = bare.length - last === 4 && bare[last] !== decimal && isOneKind(bare);
  const whole = bare.slice(0, isGroup ? bare.length : last).replace(/[.,]/g, '');
  return String(Number(isGroup ? whole : `${whole}.${bare.slice(last + 1)}`));
}

/** 1.234.567 has one sort of mark, 1.234,567 has two: there, the last is of the decimals. */
function isOneKind(text: string): boolean {
  return new Set<string>(text.match(/[.,]/g)).size === 1;
}

function withoutPlaceholders(text: string): string {
  return text.replace(placeholder, ' ');
}

function withDayHalves(text: string): string {
  return text.replace(
    /(\d{1,2})(?:[:.](\d{2}))?\s*[ap]\.?\s?m\b\.?/giu,
    (found, hour: string, minute: string | undefined) =>
      `${(Number(hour) % 12) + (/p/i.test(found) ? 12 : 0)}${minute === undefined ? '' : `:${minute}`}`,
  );
}

const monthNames: Readonly<Record<Locale, string>> = {
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  en: 'january february march april may june july august september october november december',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
};
const months = new Map(
  locales.flatMap((locale) => monthNames[locale].split(' ').map((name, index): [string, number] => [name, index + 1])),
);
const anyMonth = [...months.keys()].join('|');
// A month counts beside a number only: "may" is a verb, "mars" a planet.
const beforeMonth = new RegExp(`(\\d+(?:\\.?º|er|st|nd|rd|th)?\\s+(?:de |of )?)(${anyMonth})(?!\\p{L})`, 'giu');
const afterMonth = new RegExp(`(?<!\\p{L})(${anyMonth})((?: de| of|,)?\\s+\\d)`, 'giu');

function withMonths(text: string): string {
  const number = (name: string) => String(months.get(name.toLowerCase()) ?? name);
  return text
    .replace(beforeMonth, (_, before: string, name: string) => `${before}/${number(name)}/`)
    .replace(afterMonth, (_, name: string, after: string) => `${number(name)}/${after}`);
}

const numberWords: Readonly<Record<Locale, readonly string[]>> = {
  es: 'un,uno,una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce'.replaceAll(',', ' ').split('|'),
  pt: 'um,uma|dois,duas|tres|quatro|cinco|seis|sete|oito|nove|dez|onze|doze'.replaceAll(',', ' ').split('|'),
  en: 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'.split('|'),
  fr: 'un,une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze'.replaceAll(',', ' ').split('|'),
};
