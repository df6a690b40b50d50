import { textIn } from '../localized-text.ts';
import { type Visibility, visibilities } from '../primitives.ts';
import type { Topic } from '../records/outcome.ts';
import { foldText } from '../text/fold.ts';
import type { CaptureContext, DueTarget, Party, TokenState } from './capture.ts';
import { beginsDue, dueOf } from './due.ts';
import { type CaptureNames, namesOf, partyNamed, topicNamed } from './names.ts';
import { visibilityWords } from './visibility-words.ts';

/** A token with what it stands for; `value: null` where nothing known is meant. */
export type Scanned = { readonly start: number; readonly end: number; readonly typed: string } & (
  | { readonly kind: 'mention' | 'support'; readonly value: Party | null }
  | { readonly kind: 'topic'; readonly value: Topic | null }
  | { readonly kind: 'due'; readonly value: DueTarget | null }
  | { readonly kind: 'visibility'; readonly value: Visibility }
  | { readonly kind: 'details' }
);

/** Reads the tokens of a line from a place on. They begin after white space or at that place, nowhere else. */
export function scan(line: string, from: number, context: CaptureContext): Scanned[] {
  const names = namesOf(context);
  const tokens: Scanned[] = [];
  let at = from;
  while (at < line.length) {
    const token = at === from || isSpace(line.charAt(at - 1)) ? tokenAt({ line, at, context, names }) : null;
    if (token !== null) tokens.push(token);
    at = token?.end ?? at + 1;
  }
  return tokens;
}

/** How a token that was understood is called. */
export function labelOf(token: Scanned, context: CaptureContext): string {
  switch (token.kind) {
    case 'mention':
    case 'support':
      return token.value === null ? token.typed : nameOf(token.value, context);
    case 'topic':
      return token.value === null ? token.typed : textIn(token.value.title, context.locale).text;
    case 'due':
      return token.value === null ? token.typed : dueLabel(token.value, context);
    case 'visibility':
      return token.value;
    default:
      return '';
  }
}

/** Whether it names something known, leaving aside whether the entry has a place for it. */
export function stateOf(token: Scanned): TokenState {
  if (token.kind === 'topic' && token.value === null) return 'new';
  return 'value' in token && token.value === null ? 'unresolved' : 'resolved';
}

type Place = {
  readonly line: string;
  readonly at: number;
  readonly context: CaptureContext;
  readonly names: CaptureNames;
};

function tokenAt(place: Place): Scanned | null {
  const { line, at } = place;
  if (line.startsWith('//', at)) {
    return { kind: 'details', start: at, end: line.length, typed: line.slice(at + 2).trim() };
  }
  if (line.startsWith('+@', at)) return mention(place, 'support');
  switch (line.charAt(at)) {
    case '@':
      return mention(place, 'mention');
    case '#':
      return topic(place);
    case '>':
      return due(place);
    case '~':
      return visibility(place);
    default:
      return null;
  }
}

function mention({ line, at, names }: Place, kind: 'mention' | 'support'): Scanned | null {
  const from = at + (kind === 'support' ? 2 : 1);
  const name = quoted(line, from);
  if (name !== null) return { kind, start: at, end: name.end, typed: name.text, value: partyNamed(name.text, names) };
  for (const end of phraseEnds(line, from, names.longestName)) {
    const value = partyNamed(line.slice(from, end), names);
    if (value !== null) return { kind, start: at, end, typed: line.slice(from, end), value };
  }
  const end = wordEnd(line, from);
  return end === from ? null : { kind, start: at, end, typed: line.slice(from, end), value: null };
}

/** A tag has a letter in it: `#3` is a number. */
function topic({ line, at, names }: Place): Scanned | null {
  const name = quoted(line, at + 1);
  const run = /^[\p{L}\p{M}\p{N}_-]*/u.exec(line.slice(at + 1, at + 101))?.[0] ?? '';
  const { text, end } = name ?? { text: run, end: at + 1 + run.length };
  if (!/\p{L}/u.test(text)) return null;
  return { kind: 'topic', start: at, end, typed: text, value: topicNamed(text, names) };
}

/** The most words a date or "antes de la" and a milestone have. */
const longestDue = 10;

function due({ line, at, names, context }: Place): Scanned | null {
  const from = at + 1;
  if (from >= line.length || isSpace(line.charAt(from))) return null;
  const whole = quoted(line, from);
  if (whole !== null) {
    const value = dueOf(whole.text, names, context.today);
    return { kind: 'due', start: at, end: whole.end, typed: whole.text, value };
  }
  const ends = phraseEnds(line, from, longestDue);
  for (const end of ends) {
    const value = dueOf(line.slice(from, end), names, context.today);
    if (value !== null) return { kind: 'due', start: at, end, typed: line.slice(from, end), value };
  }
  const end = ends.find((candidate) => beginsDue(line.slice(from, candidate), names)) ?? wordEnd(line, from);
  return end === from ? null : { kind: 'due', start: at, end, typed: line.slice(from, end), value: null };
}

function visibility({ line, at }: Place): Scanned | null {
  const end = wordEnd(line, at + 1);
  const after = line.charAt(end);
  if (after !== '' && !isSpace(after)) return null;
  const word = foldText(line.slice(at + 1, end));
  const says = (one: Visibility) => Object.values(visibilityWords[one]).some((said) => foldText(said) === word);
  const value = word === '' ? 'internal' : visibilities.find(says);
  return value === undefined ? null : { kind: 'visibility', start: at, end, typed: word, value };
}

const quotes: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»' };

function quoted(line: string, from: number): { readonly text: string; readonly end: number } | null {
  const close = quotes[line.charAt(from)];
  if (close === undefined) return null;
  const end = line.indexOf(close, from + 1);
  const text = end < 0 ? '' : line.slice(from + 1, end).trim();
  return text === '' || text.includes('\n') ? null : { text, end: end + 1 };
}

/** Where phrases of at most so many words end, the longest first; closing punctuation is left to the text. */
function phraseEnds(line: string, from: number, words: number): number[] {
  const ends: number[] = [];
  let at = from;
  while (ends.length < words && at < line.length) {
    while (at < line.length && isBlank(line.charAt(at))) at += 1;
    const end = wordEnd(line, at);
    if (end === at) break;
    ends.push(end);
    at = end;
    // Punctuation, the end of a line and the next token all end a phrase.
    if (!isBlank(line.charAt(at)) || /^\s+(?:[@#>~]|\+@|\/\/)/u.test(line.slice(at, at + 8))) break;
  }
  return ends.reverse();
}

function wordEnd(line: string, from: number): number {
  let end = from;
  while (end < line.length && !isSpace(line.charAt(end))) end += 1;
  while (end > from && /[.,;:!?)\]}»”"'…]/u.test(line.charAt(end - 1))) end -= 1;
  return end;
}

function isSpace(char: string): boolean {
  return /^\s$/u.test(char);
}

function isBlank(char: string): boolean {
  return char !== '\n' && isSpace(char);
}

function nameOf(party: Party, { organizations, people }: CaptureContext): string {
  if (party.kind === 'person') return people.find(({ id }) => id === party.id)?.displayName ?? '';
  const organization = organizations.find(({ id }) => id === party.id);
  return organization === undefined ? '' : organization.acronym || organization.name;
}

function dueLabel(due: DueTarget, { milestones, locale }: CaptureContext): string {
  if (due.kind === 'date') return due.date;
  const milestone = milestones.find(({ id }) => id === due.milestoneId);
  return milestone === undefined ? '' : textIn(milestone.name, locale).text;
}
