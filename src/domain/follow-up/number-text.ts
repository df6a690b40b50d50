import type { Locale } from '../primitives.ts';

/** What stands before the decimals in each language of the interface. */
export const decimalSigns: Readonly<Record<Locale, ',' | '.'>> = { es: ',', en: '.', pt: ',', fr: ',' };

/**
 * The number a person wrote, or null where it is none. The sign of decimals is that of the language, and no other:
 * a point taken for thousands in one language and for decimals in the next would turn 3.5 into 35. Thousands may be
 * set apart with spaces.
 */
export function readNumber(text: string, locale: Locale): number | null {
  const typed = text
    .trim()
    .replace(/[\u00a0\u202f]/gu, ' ')
    .replace('−', '-');
  const form =
    decimalSigns[locale] === ','
      ? /^-?(?:\d+|\d{1,3}(?: \d{3})+)(?:,\d+)?$/u
      : /^-?(?:\d+|\d{1,3}(?: \d{3})+)(?:\.\d+)?$/u;
  if (!form.test(typed)) return null;
  const value = Number(typed.replaceAll(' ', '').replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

/** A number as it is typed in a language: without thousands, so that it can be read again. Empty for null. */
export function writeNumber(value: number | null, locale: Locale): string {
  if (value === null) return '';
  // Numbers beyond this are written with an exponent, which nobody types.
  const plain = Math.abs(value) < 1e21 && Math.abs(value) >= 1e-6 ? String(value) : value.toFixed(10);
  return plain.replace('.', decimalSigns[locale]);
}
