import { foldText } from '../text/fold.ts';
import { joiningWords } from './acronym-shape.ts';

type Place = { readonly acronym: string; readonly start: number; readonly end: number };

/** More words than that are a sentence, not a name. */
const longest = 14;

/**
 * What a text says an acronym stands for: "Foro de Gobernanza de Internet (LACIGF)" or the other way round. The words
 * whose initials spell the acronym; where they don't, as in a name of another language, the capitalized name beside
 * it. Null where the text doesn't explain it.
 */
export function explanationIn(text: string, { acronym, start, end }: Place): string | null {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const isInBrackets = /\(\s*["“«]?\s*$/u.test(before) && /^s?\s*["”»]?\s*[),;]/u.test(after);
  if (isInBrackets) return nameBefore(before.replace(/\(\s*["“«]?\s*$/u, ''), acronym);
  const bracket = /^s?\s*\(([^()]{3,160})\)/u.exec(after)?.[1];
  return bracket === undefined ? null : nameInside(bracket.trim(), acronym);
}

function nameBefore(before: string, acronym: string): string | null {
  const clause = /[^.,;:!?()«»“”"\n—–]*$/u.exec(before)?.[0] ?? '';
  const words = wordsOf(clause).slice(-longest);
  for (let from = words.length - 1; from >= 0; from -= 1) {
    if (isSpelled(words.slice(from), acronym)) return words.slice(from).join(' ');
  }
  return capitalized(words);
}

function nameInside(bracket: string, acronym: string): string | null {
  const words = wordsOf(bracket);
  if (words.length < 2 || words.length > longest) return null;
  if (isSpelled(words, acronym)) return bracket;
  const isName = isCapitalized(words[0]) && words.filter(isCapitalized).length > 1 && !/\d/.test(bracket);
  return isName ? bracket : null;
}

/** The name at the end of a clause: capitalized words and what joins them. */
function capitalized(words: readonly string[]): string | null {
  let from = words.length;
  while (from > 0 && (isCapitalized(words[from - 1]) || isJoining(words[from - 1]))) from -= 1;
  while (from < words.length && isJoining(words[from])) from += 1;
  const name = words.slice(from);
  return name.filter((word) => !isJoining(word)).length < 2 ? null : name.join(' ');
}

/** Whether the initials of the words are the letters of the acronym; words that join may be passed over. */
function isSpelled(words: readonly string[], acronym: string): boolean {
  const letters = foldText(acronym).replace(/[^a-z]/g, '');
  const fits = (word: number, letter: number): boolean => {
    const current = words[word];
    if (current === undefined) return letter === letters.length;
    const isNext = initialOf(current) === letters.charAt(letter) && letter < letters.length;
    return (isNext && fits(word + 1, letter + 1)) || (word > 0 && isJoining(current) && fits(word + 1, letter));
  };
  return letters.length > 1 && fits(0, 0);
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

/** "d’Internet" begins with an I. */
function initialOf(word: string): string {
  return foldText(bare(word)).charAt(0);
}

function bare(word: string): string {
  return word.replace(/^(?:[dl]|qu)['’]/iu, '');
}

function isCapitalized(word: string | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(bare(word)) && !isJoining(word);
}

function isJoining(word: string | undefined): boolean {
  return word !== undefined && joiningWords.has(word.toLowerCase());
}
