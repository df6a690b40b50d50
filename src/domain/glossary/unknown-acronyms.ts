import { nameKey, textsOf } from '../capture/names.ts';
import type { Locale } from '../primitives.ts';
import type { MeetingRecords } from '../records/tables.ts';
import { collectTexts } from '../text/texts-in.ts';
import { type Candidate, blank, candidatesIn, capitalHeadings } from './acronym-shape.ts';
import { explanationIn } from './explanation.ts';
import { type MeetingText, type TextPlace, placeKey } from './meeting-texts.ts';

/** Where an acronym stands; `start` and `end` are of `text`. */
export type AcronymPlace = {
  readonly place: TextPlace;
  readonly locale: Locale;
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

export type UnknownAcronym = {
  readonly acronym: string;
  /** In how many texts it stands; a text and its translations are one. */
  readonly count: number;
  /** The first texts it stands in. */
  readonly places: readonly AcronymPlace[];
  /** What the texts themselves say it stands for. */
  readonly explanations: Readonly<Partial<Record<Locale, string>>>;
};

/** What nobody has to explain: names, and what the glossary has already. */
export type KnownNames = {
  /** Folded, as `nameKey` has them. */
  readonly keys: ReadonlySet<string>;
  /** Names of several words or with a number, to be passed over as they are written. */
  readonly phrases: RegExp | null;
};

type Occurrence = Candidate & { readonly in: MeetingText };

const shownPlaces = 3;

/** The acronyms of a meeting that its glossary doesn't explain, the most frequent first. */
export function unknownAcronyms(texts: readonly MeetingText[], known: KnownNames): UnknownAcronym[] {
  const normal = texts.map((one) => ({ ...one, text: one.text.normalize('NFC') }));
  const words = countWords(normal);
  const isKnown = ({ acronym }: Candidate) => known.keys.has(nameKey(acronym));
  const all = normal.flatMap((one) => occurrencesIn(one, known));
  const alone = new Set(all.filter(({ parts }) => parts.length === 0).map(({ acronym }) => nameKey(acronym)));
  // CSIRT/CERT is two where one of them is known or written alone, TCP/IP is one.
  const isTwo = ({ parts }: Candidate) => parts.some((part) => isKnown(part) || alone.has(nameKey(part.acronym)));
  const groups = new Map<string, Occurrence[]>();
  for (const one of all) {
    if (isKnown(one)) continue;
    const singles = isTwo(one) ? one.parts.map((part) => ({ ...part, in: one.in })) : [one];
    for (const single of singles) {
      if (isKnown(single) || isOrdinary(single, words)) continue;
      const key = nameKey(single.acronym);
      groups.set(key, [...(groups.get(key) ?? []), single]);
    }
  }
  return [...groups.values()].map(told).sort((a, b) => b.count - a.count || (a.acronym < b.acronym ? -1 : 1));
}

/** The names of a meeting, and of its glossary with what was set aside there. */
export function knownNames(records: MeetingRecords): KnownNames {
  const { attendees, sessions, outcomes, meeting } = records;
  const named = new Set<string>();
  collectTexts([attendees, sessions, outcomes, meeting.hostOrganizationIds], named);
  const names = [
    ...records.organizations.filter(({ id }) => named.has(id)).flatMap(({ acronym, name }) => [acronym, name]),
    ...records.milestones.flatMap(({ name }) => textsOf(name)),
    ...records.glossaryTerms.flatMap(({ acronym, term }) => [acronym, ...textsOf(term)]),
  ].filter((name) => name.trim() !== '');
  const people = records.people.filter(({ id }) => named.has(id)).map(({ displayName }) => displayName);
  const keys = new Set([...names, ...people.flatMap((name) => name.split(/[\s-]+/u))].map(nameKey));
  return { keys, phrases: phrasesOf(names) };
}

function phrasesOf(names: readonly string[]): RegExp | null {
  const phrases = [...new Set(names.map((name) => name.trim().normalize('NFC')))]
    .filter((name) => /[^\p{L}]/u.test(name) && /\p{Lu}{2}|\p{N}/u.test(name))
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`).replace(/\s+/gu, String.raw`\s+`));
  if (phrases.length === 0) return null;
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${phrases.join('|')})(?![\p{L}\p{N}])`, 'gu');
}

function occurrencesIn(one: MeetingText, { phrases }: KnownNames): Occurrence[] {
  const headings = capitalHeadings(one.text);
  const text = phrases === null ? one.text : one.text.replace(phrases, blank);
  return candidatesIn(text)
    .filter(({ start, end }) => !headings.some((heading) => start >= heading.start && end <= heading.end))
    .map((candidate) => ({ ...candidate, in: one }));
}

type Words = { readonly small: ReadonlyMap<string, number>; readonly capital: ReadonlyMap<string, number> };

/** How often each word of a language is written small ("acta", "Acta"), and in capitals. */
function countWords(texts: readonly MeetingText[]): Words {
  const small = new Map<string, number>();
  const capital = new Map<string, number>();
  for (const { locale, text } of texts) {
    for (const [word] of text.matchAll(/\p{L}+/gu)) {
      const counts = /^\p{L}\p{Ll}+$/u.test(word) ? small : /^\p{Lu}{2,}$/u.test(word) ? capital : null;
      const key = `${locale} ${word.toLowerCase()}`;
      counts?.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return { small, capital };
}

/** "NO se aprobó": a word that the same language writes small at least as often. */
function isOrdinary({ acronym, in: { locale } }: Occurrence, { small, capital }: Words): boolean {
  const key = `${locale} ${acronym.toLowerCase()}`;
  const times = small.get(key) ?? 0;
  return times > 0 && times >= (capital.get(key) ?? 0);
}

function told(occurrences: readonly Occurrence[]): UnknownAcronym {
  const places = new Map<string, AcronymPlace>();
  const explanations: Partial<Record<Locale, string>> = {};
  for (const one of occurrences) {
    const { place, locale, text } = one.in;
    const key = placeKey(place);
    if (!places.has(key)) places.set(key, { place, locale, text, start: one.start, end: one.end });
    const explanation = explanations[locale] ?? explanationIn(text, one);
    if (explanation !== null) explanations[locale] = explanation;
  }
  return {
    acronym: commonest(occurrences.map(({ acronym }) => acronym)),
    count: places.size,
    places: [...places.values()].slice(0, shownPlaces),
    explanations,
  };
}

/** The way it is written most often: "IPv6" rather than "IPV6". */
function commonest(written: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const one of written) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
