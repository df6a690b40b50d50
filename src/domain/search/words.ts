import { foldText } from '../text/fold.ts';

/** One word that has to be found, and how strictly: `any` also takes what begins like it and what is nearly it. */
export type QueryWord = { readonly word: string; readonly how: 'any' | 'prefix' | 'exact' };

/** Words in quotes: they have to follow each other. While the quotes are open, the last one may go on. */
export type Phrase = { readonly words: readonly string[]; readonly isOpen: boolean };

export type SearchQuery = { readonly words: readonly QueryWord[]; readonly phrases: readonly Phrase[] };

const quoted = /["“„«]([^"“”„«»]*)(["”“»]|$)/gu;
const codeLike = /[a-z]-?\d/;
const codes = /(?<![\p{L}\p{N}])([a-z])-?(\d{1,5})(?![\p{L}\p{N}])/gu;
const ascii = /^[\u0020-\u007E]*$/;

/** The folded words of a text. A code is one word however it is written: `D-03`, `d03` and `D3` are `d3`. */
export function searchWords(text: string): string[] {
  let folded = foldText(text).toLowerCase();
  if (codeLike.test(folded)) {
    folded = folded.replace(codes, (_, letter: string, digits: string) => `${letter}${Number(digits) || ''}`);
  }
  const pieces = folded.split(ascii.test(folded) ? /[^a-z0-9]+/ : /[^\p{L}\p{N}]+/u);
  return pieces.filter((piece) => piece !== '');
}

/** What somebody typed into a search. Each word once; those in quotes are phrases besides. */
export function parseQuery(text: string): SearchQuery {
  const phrases: Phrase[] = [];
  const words = new Map<string, QueryWord>();
  const add = (word: string, how: QueryWord['how']) => words.set(`${how} ${word}`, { word, how });
  const rest = text.replace(quoted, (_, inside: string, end: string) => {
    const phrase = { words: searchWords(inside), isOpen: end === '' };
    if (phrase.words.length > 0) phrases.push(phrase);
    return ' ';
  });
  for (const word of searchWords(rest)) add(word, 'any');
  for (const { words: parts, isOpen } of phrases) {
    parts.forEach((word, index) => add(word, isOpen && index === parts.length - 1 ? 'prefix' : 'exact'));
  }
  return { words: [...words.values()], phrases };
}

/** Whether the words of a text, in their order, hold a phrase. */
export function holdsPhrase(words: readonly string[], { words: parts, isOpen }: Phrase): boolean {
  return ` ${words.join(' ')} `.includes(` ${parts.join(' ')}${isOpen ? '' : ' '}`);
}
