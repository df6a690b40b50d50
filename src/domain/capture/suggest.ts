import { textIn } from '../localized-text.ts';
import type { PlainDate } from '../primitives.ts';
import { foldText, matchesFolded } from '../text/fold.ts';
import type { CaptureContext, DueTarget } from './capture.ts';
import { dueOf, withoutLead } from './due.ts';
import { offeredDays } from './due-words.ts';
import { namesOf, nameKey, type SearchKeys, searchKeys, textsOf } from './names.ts';
import { dueWord, partyWord, topicTag } from './print.ts';
import { scan } from './scan.ts';

/** Something that can stand where the caret is. `insert` is the whole token as it is typed. */
export type Candidate = {
  readonly kind: 'organization' | 'person' | 'topic' | 'milestone' | 'date';
  readonly id: string;
  readonly label: string;
  /** The name behind an acronym; the date of a day or milestone. */
  readonly detail: string | null;
  readonly date: PlainDate | null;
  readonly insert: string;
  /** Whether the label begins with what was typed; the others only hold it. */
  readonly begins: boolean;
};

/** The part of the line that a candidate replaces, and the best candidates, at most six. */
export type Suggestions = { readonly start: number; readonly end: number; readonly candidates: readonly Candidate[] };

const most = 6;

/** No name that is still being typed is longer. */
const longestQuery = 60;

/** What can stand for the token under the caret; none where there is no token, or it is already whole. */
export function suggest(line: string, caret: number, context: CaptureContext): Suggestions {
  const none = { start: caret, end: caret, candidates: [] };
  const before = line.slice(0, caret);
  if (/(?:^|\s)\/\//u.test(before)) return none;
  const found = /(?:^|\s)(\+@|[@#>])(["“«]?)([^@#>~"”»\n]*)$/u.exec(before);
  if (found === null) return none;
  const [, sigil = '', , query = ''] = found;
  const start = caret - query.length - (found[2] ?? '').length - sigil.length;
  if (/^\s/u.test(query) || query.length > longestQuery) return none;
  if (sigil === '#' && /\s/u.test(query)) return none;
  if (/\s$/u.test(query) && isWholeAt(before, start, context)) return none;
  const rest = /^[^\s.,;:!?)]*/u.exec(line.slice(caret))?.[0].length ?? 0;
  return { start, end: caret + rest, candidates: candidatesFor(sigil, foldText(query), context) };
}

/** The line and the caret after a candidate was taken. */
export function withCandidate(
  line: string,
  { start, end }: Pick<Suggestions, 'start' | 'end'>,
  candidate: Candidate,
): { readonly line: string; readonly caret: number } {
  const after = line.slice(end);
  const gap = /^\s/u.test(after) ? '' : ' ';
  const caret = start + candidate.insert.length + 1;
  return { line: line.slice(0, start) + candidate.insert + gap + after, caret };
}

/**
 * The line as Enter records it. A token still being typed is completed where nothing else can be meant: by the one
 * candidate that begins so, or, for dates, by the first, since milestones of one series share their beginning.
 */
export function settled(line: string, caret: number, context: CaptureContext): string {
  const suggestions = suggest(line, caret, context);
  const typed = line.slice(suggestions.start, caret).replace(/^(?:\+@|[@#>])["“«]?/u, '');
  if (foldText(typed).length < 2 || suggestions.candidates.length === 0) return line;
  if (line.charAt(suggestions.start) === '#' || isWholeAt(line.slice(0, caret), suggestions.start, context))
    return line;
  const beginning = suggestions.candidates.filter(({ begins }) => begins);
  const [first] = beginning;
  const isDue = line.charAt(suggestions.start) === '>';
  if (first === undefined || (!isDue && beginning.length > 1)) return line;
  return withCandidate(line, suggestions, first).line.trimEnd();
}

/** Whether the token that starts there is understood, up to the end of the line or the white space after it. */
function isWholeAt(line: string, start: number, context: CaptureContext): boolean {
  const token = scan(line, start, context)[0];
  if (token === undefined || token.start !== start || !('value' in token) || token.value === null) return false;
  return line.slice(token.end).trim() === '' || token.kind === 'topic';
}

function candidatesFor(sigil: string, query: string, context: CaptureContext): Candidate[] {
  if (sigil === '#') return best(query, topics(context));
  if (sigil === '>') return best(isLead(query) ? '' : (withoutLead(query) ?? query), dues(context));
  return best(query, parties(sigil, context));
}

/** A candidate before it is known whether it fits: what it is found by, and how to make it. */
type Offer = { readonly names: SearchKeys; readonly make: () => Omit<Candidate, 'begins'> | null };

/** Those that begin so first, then those with words that do; the given order within each. */
function best(query: string, offers: readonly Offer[]): Candidate[] {
  const key = nameKey(query);
  const ranked: { readonly offer: Offer; readonly rank: number }[] = [];
  for (const offer of offers) {
    const { folded, keys } = offer.names;
    const begins =
      folded.some((name) => name.startsWith(query)) || (key !== '' && keys.some((name) => name.startsWith(key)));
    if (begins) ranked.push({ offer, rank: 0 });
    else if (folded.some((name) => matchesFolded(query, name))) ranked.push({ offer, rank: 1 });
  }
  const candidates: Candidate[] = [];
  for (const { offer, rank } of ranked.sort((a, b) => a.rank - b.rank)) {
    const made = offer.make();
    if (made !== null) candidates.push({ ...made, begins: rank === 0 });
    if (candidates.length === most) break;
  }
  return candidates;
}

function parties(sigil: string, context: CaptureContext): Offer[] {
  const names = namesOf(context);
  const none = searchKeys([]);
  const organizations = context.organizations.map((one, index): Offer => ({
    names: names.organizationKeys[index] ?? none,
    make: () => {
      const word = partyWord({ kind: 'organization', id: one.id }, context);
      const detail = one.acronym === '' || one.acronym === one.name ? null : one.name;
      const label = one.acronym || one.name;
      return word === null
        ? null
        : { kind: 'organization', id: one.id, label, detail, date: null, insert: `${sigil}${word}` };
    },
  }));
  const people = context.people.map((one, index): Offer => ({
    names: names.peopleKeys[index] ?? none,
    make: () => {
      const word = partyWord({ kind: 'person', id: one.id }, context);
      return word === null
        ? null
        : {
            kind: 'person',
            id: one.id,
            label: one.displayName,
            detail: null,
            date: null,
            insert: `${sigil}${word}`,
          };
    },
  }));
  return [...organizations, ...people];
}

function topics(context: CaptureContext): Offer[] {
  return context.topics.map((topic) => ({
    names: searchKeys([topic.tag, ...textsOf(topic.title)]),
    make: () => {
      const insert = topicTag(topic, context);
      const label = textIn(topic.title, context.locale).text;
      return insert === null ? null : { kind: 'topic', id: topic.id, label, detail: null, date: null, insert };
    },
  }));
}

/** Milestones still to come, the next one first; then days; then milestones gone by. */
function dues(context: CaptureContext): Offer[] {
  const sorted = [...context.milestones].sort((a, b) => (a.date < b.date ? -1 : 1));
  const offers = sorted.map((milestone) => ({
    date: milestone.date,
    offer: {
      names: searchKeys(textsOf(milestone.name)),
      make: () => {
        const due: DueTarget = { kind: 'milestone', milestoneId: milestone.id };
        const insert = dueWord(due, context);
        const label = textIn(milestone.name, context.locale).text;
        return insert === null
          ? null
          : { kind: 'milestone' as const, id: milestone.id, label, detail: null, date: milestone.date, insert };
      },
    },
  }));
  const days = offeredDays[context.locale].map((word): Offer => ({
    names: searchKeys([word]),
    make: () => {
      const due = dueOf(word, namesOf(context), context.today);
      if (due === null || due.kind !== 'date') return null;
      return { kind: 'date', id: word, label: word, detail: null, date: due.date, insert: `>${word}` };
    },
  }));
  const coming = offers.filter(({ date }) => date >= context.today).map(({ offer }) => offer);
  const gone = offers.filter(({ date }) => date < context.today).map(({ offer }) => offer);
  return [...coming, ...days, ...gone];
}

/** "antes de" alone: the name is still to come. */
function isLead(query: string): boolean {
  return query !== '' && withoutLead(`${query} x`) === 'x';
}
