/** Words that join others: they begin no acronym, and an all-capital line with one of them is a heading. */
export const joiningWords: ReadonlySet<string> = new Set(
  (
    'a al as at by con d da das de del des do dos du e el em en et for from in l la las le les los na no of on or os ' +
    'para por pour sobre sur the to um uma un una und y with'
  ).split(' '),
);

/** Something in a text that may be an acronym. */
export type Candidate = {
  /** As it is written, without plural and number: `CSIRT` of "CSIRTs", `ICANN` of "ICANN76". */
  readonly acronym: string;
  readonly start: number;
  readonly end: number;
  /** Of `TCP/IP`: its parts that would be acronyms by themselves, with their places. */
  readonly parts: readonly Candidate[];
};

const runs = /[\p{L}\p{N}]+(?:[-/‑][\p{L}\p{N}]+)*/gu;
/** EE.UU., CC. AA., O.N.U.: doubled letters, or three single ones; "J.R." is somebody's name. */
const dotted = /(?<![\p{L}\p{N}.])(?:(?:\p{Lu}{2}\.[ \u00A0\u202F]?){2,}|(?:\p{Lu}\.){3,})/gu;
const links = /https?:\/\/\S+|www\.\S+|\S+@\S+\.\S+/giu;

/** Everything in a text that has the shape of an acronym. Addresses are passed over. */
export function candidatesIn(text: string): Candidate[] {
  const plain = text.replace(links, blank);
  const found: Candidate[] = [];
  const rest = plain.replace(dotted, (written: string, start: number) => {
    const acronym = written.replace(/\s/gu, '');
    found.push({ acronym, start, end: start + written.trimEnd().length, parts: [] });
    return blank(written);
  });
  for (const { 0: run, index } of rest.matchAll(runs)) found.push(...ofRun(run, index));
  return found.sort((a, b) => a.start - b.start);
}

/** A text of the same length in which nothing is found. */
export function blank(text: string): string {
  return ' '.repeat(text.length);
}

function ofRun(run: string, start: number): Candidate[] {
  const parts: Candidate[] = [];
  let at = start;
  let isWhole = run.length <= 17;
  for (const word of run.split(/[-/‑]/u)) {
    const acronym = acronymOf(word);
    if (acronym !== null) parts.push({ acronym, start: at, end: at + word.length, parts: [] });
    else if (!/^\p{Lu}+$/u.test(word)) isWhole = false;
    at += word.length + 1;
  }
  const isCompound = isWhole && parts.length > 0 && /[-/‑]/u.test(run);
  return isCompound ? [{ acronym: run, start, end: start + run.length, parts }] : parts;
}

/** The acronym a word is, without its plural and number; null where it is none. */
function acronymOf(word: string): string | null {
  const acronym = word.replace(/(?<=\p{Lu})s$/u, '').replace(/(?<=^\p{Lu}{2,})\d{2,}$/u, '');
  const capitals = count(acronym, /\p{Lu}/gu);
  // IPv6 and ccTLD are acronyms, YouTube is a name.
  if (capitals < 2 || capitals > 8 || capitals <= count(acronym, /\p{Ll}/gu)) return null;
  // Accents are written in words, hardly ever in acronyms.
  if (/\p{M}/u.test(acronym.normalize('NFD'))) return null;
  return isRomanNumeral(acronym) ? null : acronym;
}

/** XXI, IV, MMXXIII. What has no I, V or X is rather "CD" or "DC" than a number. */
function isRomanNumeral(word: string): boolean {
  return /[IVX]/.test(word) && /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(word);
}

/** The parts of a text that are a heading in capitals, of which no word can be told from an acronym. */
export function capitalHeadings(text: string): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { 0: segment, index } of text.matchAll(/(?:(?![\n:;.!?]|\s[–—|-]\s).)+/gsu)) {
    if (isCapitalHeading(segment)) found.push({ start: index, end: index + segment.length });
  }
  return found;
}

function isCapitalHeading(segment: string): boolean {
  const words = segment.match(/\p{L}+/gu) ?? [];
  if (words.filter((word) => word.length > 1).length < 2 || /\p{Ll}/u.test(segment)) return false;
  return (
    words.length >= 4 ||
    words.some(
      (word) => word.length > 8 || joiningWords.has(word.toLowerCase()) || /\p{M}/u.test(word.normalize('NFD')),
    )
  );
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
