import type { Locale } from '../primitives.ts';

const narrow = '\u202F';
const wide = '\u00A0';

/** What a language sets before and inside of its signs, put right. French: a narrow space before ; ! ? % and in « ». */
export function withSpaces(text: string, locale: Locale): string {
  if (locale !== 'fr') return text;
  return text
    .replace(/[ \u00A0\u2009\u202F]*([;!?%»])(?![\w/=])/gu, (found, sign: string, at: number) =>
      at === 0 ? found : spaced(text, at, sign),
    )
    .replace(/(?<=[\p{L}\p{N}»)])[ \u2009\u202F\u00A0]*:(?=\s|$)/gu, `${wide}:`)
    .replace(/«[ \u00A0\u2009\u202F]*(?=\S)/gu, `«${narrow}`);
}

/** Between two signs there is none: "?!" stays together. */
function spaced(text: string, at: number, sign: string): string {
  return /[;!?%»]/u.test(text.charAt(at - 1)) && sign !== '»' ? sign : `${narrow}${sign}`;
}

/** Spanish opens questions and exclamations: each sentence that ends with the sign begins with its mirror image. */
export function withOpeningSigns(text: string, locale: Locale): string {
  if (locale !== 'es') return text;
  return text.replace(/[^.!?…\n]*[.!?…]+|[^.!?…\n]+|\n/gu, (sentence) => {
    const sign = /([?!])[?!]*$/u.exec(sentence)?.[1];
    if (sign === undefined) return sentence;
    const opening = sign === '?' ? '¿' : '¡';
    return sentence.includes(opening) ? sentence : sentence.replace(/^(\s*)/u, `$1${opening}`);
  });
}

/** One space where there were several; line ends stay. */
export function withSingleSpaces(text: string): string {
  return text.replace(/(\S)[ \t]{2,}(?=\S)/gu, '$1 ');
}

const ending = /[\s\u00A0\u202F]*([.!?…:;]+)([»”"')\]]*)\s*$/u;

/** The sign a text ends with; null where it ends with a word. */
export function endingOf(text: string): string | null {
  const sign = ending.exec(text)?.[1];
  return sign === undefined ? null : sign === '...' ? '…' : sign;
}

/** The text with the same sign at its end as another one. */
export function withEndingOf(text: string, model: string, locale: Locale): string {
  const sign = endingOf(model) ?? '';
  const found = ending.exec(text);
  const bare = found === null ? text.trimEnd() : text.slice(0, found.index);
  return withSpaces(`${bare}${sign}${found?.[2] ?? ''}`, locale);
}
