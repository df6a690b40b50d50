import type { ImportNotice } from '#domain/import/preview.ts';
import { notice } from '#domain/import/preview.ts';
import { BOLD_LEVEL, plainText, type Block } from './read-minutes-blocks.ts';
import { isDateOnly } from './read-minutes-date.ts';
import { namesIn, presenceOf } from './read-minutes-people.ts';
import { decidingSentences } from './read-minutes-sentences.ts';
import { isNameLike, isNothing, isVoteOnly, lineAt, withoutTracks } from './read-minutes-checks.ts';
import { speechOf, type Speakers } from './read-minutes-speech.ts';
import { MinutesState } from './read-minutes-state.ts';
import { readRow, type OpenTable } from './read-minutes-tables.ts';
import { headingRole, isVote, labelOf, withoutNumber, type Labelled, type MinutesRole } from './read-minutes-words.ts';

/** Goes through the pieces of minutes in their order and keeps what each of them means where it stands. */
export function walkMinutes(blocks: readonly Block[], speakers: Speakers): MinutesState {
  const state = new MinutesState();
  const dates = blocks.filter(({ kind, text }) => kind === 'heading' && isDateOnly(text)).length;
  let table: OpenTable | null = null;
  for (const block of blocks) {
    if (block.kind !== 'row') table = null;
    if (block.kind !== 'entry') state.parents.length = 0;
    if (block.kind === 'heading') {
      // One date as a heading is that of the meeting; several are its parts.
      if (dates !== 1 || !isDateOnly(block.text)) readHeading(state, block);
    } else if (block.kind === 'row') table = readRow(state, block, table);
    else if (block.kind === 'entry') readEntry(state, block, speakers);
    else readParagraph(state, block, speakers);
  }
  return state;
}

function readHeading(state: MinutesState, block: Block & { readonly kind: 'heading' }): void {
  const { level, line, text } = block;
  state.label = null;
  state.votes = [];
  while ((state.headings.at(-1)?.level ?? 0) >= level) state.headings.pop();
  const above = state.headings.at(-1);
  const label = labelOf(withoutNumber(text));
  const labelled =
    label !== null && label.rest !== '' && !(label.role.role === 'outcome' && label.role.kind === 'question');
  const first = state.title === '' && (level < BOLD_LEVEL || state.notes.length === 0);
  if (first && !labelled && headingRole(text) === null) {
    state.title = text;
    state.headings.push({ level, role: null, topic: null, listed: false });
    return;
  }
  if (labelled && label.role.role === 'topic')
    return openTopic(state, { ...block, text: label.rest }, above?.role ?? null);
  if (labelled) {
    readLabel(state, label, { line, indent: 0, entry: false, done: false });
    state.headings.push({ level, role: null, topic: above?.topic ?? null, listed: false });
    return;
  }
  const role = headingRole(text);
  if (role === null) return openTopic(state, block, above?.role ?? null);
  // A conclusion belongs to the topic above it; a list of the whole meeting to none.
  state.item = above?.topic ?? null;
  state.headings.push({ level, role, topic: above?.topic ?? null, listed: false });
}

function openTopic(
  state: MinutesState,
  { level, line, text }: Block & { readonly kind: 'heading' },
  above: MinutesRole | null,
): void {
  const kept = above?.role === 'outcome' || above?.role === 'present' || above?.role === 'absent' ? above : null;
  const parent = state.headings.at(-1)?.topic ?? null;
  if (kept?.role !== 'present' && kept?.role !== 'absent') state.addTopic(text, line, parent);
  state.headings.push({ level, role: kept, topic: kept === null ? state.item : parent, listed: false });
}

type Place = { readonly line: number; readonly indent: number; readonly entry: boolean; readonly done: boolean };

/** `RESOLVED: …`, `Presentes: …`, `Topic: …`; a label with nothing after it opens what follows. */
function readLabel(state: MinutesState, { role, rest, owner }: Labelled, place: Place): void {
  const { line, indent, entry, done } = place;
  if (rest === '' || (!/\p{L}/u.test(rest) && role.role !== 'topic')) {
    state.label = { role, indent, entry, listed: false };
    return;
  }
  if (role.role === 'outcome')
    state.addOutcome({
      kind: role.kind,
      text: withoutTracks(rest),
      line,
      from: 'label',
      owner,
      done,
      proposed: role.proposed,
    });
  else if (role.role === 'topic') state.addTopic(rest, line, state.headings.at(-1)?.topic ?? null);
  else if (role.role === 'office') {
    const present = state.headings.at(-1)?.role?.role === 'present' || state.label?.role.role === 'present';
    if (present) for (const name of namesIn(rest)) state.addPerson(name, line, role.office);
    else state.offices.push({ name: rest, office: role.office });
    if (!present) state.addNote(`${role.office}: ${rest}`, line);
  } else if (role.role === 'present') addNamed(state, namesIn(rest), line);
  else if (role.role === 'absent') for (const name of namesIn(rest)) state.addAbsent(name, line);
  else if (role.role === 'agenda') for (const title of rest.split(/\s*;\s*/u)) state.addNote(title, line);
  else state.addNote(rest, line);
}

function readEntry(state: MinutesState, block: Block & { readonly kind: 'entry' }, speakers: Speakers): void {
  const { line, text, indent, box } = block;
  while ((state.parents.at(-1)?.indent ?? -1) >= indent) state.parents.pop();
  if (state.label !== null && state.label.entry && state.label.indent >= indent) state.label = null;
  if (state.label !== null) state.label.listed = true;
  const above = state.headings.at(-1);
  if (above !== undefined && state.label === null) above.listed = true;
  const parent = state.parents.at(-1);
  if (!/[\p{L}\p{N}]/u.test(text)) {
    if (box !== null) state.skipped.push(notice(`line ${line}`, 'empty_entry'));
    return;
  }
  const before = state.outcomes.length;
  const label = speakers.has(text) ? null : labelOf(text);
  const place: Place = { line, indent, entry: true, done: box === 'done' };
  const role = state.role;
  if (label !== null && !isVoteOnly(text)) readLabel(state, label, place);
  else if (role?.role === 'present' || role?.role === 'absent') readListed(state, block, role.role);
  else if (role?.role === 'agenda') {
    if (parent === undefined) state.addTopic(text, line, state.headings.at(-1)?.topic ?? null);
    else readWords(state, block, speakers);
  } else if (role?.role === 'outcome') readUnderOutcome(state, block, role);
  else if (box !== null)
    state.addOutcome({ kind: 'action', text, line, from: 'box', done: place.done, ...ownerOf(parent) });
  else readWords(state, block, speakers);
  state.parents.push({ indent, text, outcome: state.outcomes.length > before });
}

/** An entry of a list of outcomes. What is indented under one explains it, unless it has a box of its own. */
function readUnderOutcome(
  state: MinutesState,
  { line, text, box }: Block & { readonly kind: 'entry' },
  role: MinutesRole & { readonly role: 'outcome' },
): void {
  const parent = state.parents.at(-1);
  const owned = ownerOf(parent);
  if (isVoteOnly(text)) {
    state.addVote(text);
    state.addNote(text, line);
  } else if (isNothing(text)) return;
  else if (/[:：]$/u.test(text) && box === null) state.addNote(text, line);
  else if (parent?.outcome === true && box === null) state.addNote(text, line);
  else {
    const { kind, proposed } = role;
    state.addOutcome({
      kind,
      text: withoutTracks(text),
      line,
      from: 'heading',
      done: box === 'done',
      proposed,
      ...owned,
    });
  }
}

/** An entry of the attendance list: a person, a group with its people, or an office with who holds it. */
function readListed(state: MinutesState, block: Block & { readonly kind: 'entry' }, role: 'present' | 'absent'): void {
  const { line, text, box } = block;
  if (role === 'absent') {
    for (const name of namesIn(text)) state.addAbsent(name, line);
    return;
  }
  // Boxes that nobody ticked at all say nothing; the reader puts that right at the end.
  if (box === 'open') {
    state.skipped.push(unticked(text, line));
    return;
  }
  if (/[:：]$/u.test(text)) return;
  const group = /^([^:]{2,60}?)\s*[:：]\s+(.+)$/su.exec(text);
  const members = namesIn(group?.[2] ?? text);
  if (group !== null && (presenceOf(text, { line, role: '' })?.initials ?? '') === '') {
    for (const name of members) state.addPerson(name, line, group[1] ?? '');
  } else if (members.length > 3) for (const name of members) state.addPerson(name, line);
  else state.addPerson(text, line);
}

function unticked(text: string, line: number): ImportNotice {
  return notice(`line ${line}`, 'not_present', {
    name: presenceOf(text, { line, role: '' })?.name ?? text.slice(0, 80),
    unticked: 1,
  });
}

function readParagraph(state: MinutesState, block: Block & { readonly kind: 'paragraph' }, speakers: Speakers): void {
  const { line, text, indent, parts } = block;
  if (state.label?.listed === true) state.label = null;
  const chat = chatLine(text);
  if (chat !== null) {
    readChat(state, chat, line);
    return;
  }
  const label = speakers.has(text) ? null : labelOf(text);
  const after = state.label === null && state.headings.at(-1)?.listed === true;
  const role = after ? null : state.role;
  if (label !== null) {
    state.label = null;
    readLabel(state, label, { line, indent, entry: false, done: false });
  } else if (role?.role === 'present' || role?.role === 'absent') {
    const names = parts.some((part) => /[,;]/u.test(part)) ? namesIn(text) : parts.map(plainText);
    if (role.role === 'present') addNamed(state, names, line);
    else for (const name of names) if (isNameLike(name)) state.addAbsent(name, line);
  } else if (role?.role === 'body' && isTitleLine(block) && speechOf(text, speakers) === null)
    state.addTopic(text, line, null);
  else if (role?.role === 'outcome' && /[:：]$/u.test(text)) state.addNote(text, line);
  else if (role?.role === 'outcome' && !isNothing(text) && !/^\p{Lu}{2,4}: /u.test(text)) {
    const { kind, proposed } = role;
    if (isVoteOnly(text)) state.addVote(text);
    else state.addOutcome({ kind, text: withoutTracks(text), line, from: 'heading', proposed });
    state.label = null;
  } else if (role?.role !== 'outcome' || !isNothing(text)) readWords(state, block, speakers);
}

/** Topics of plain text stand alone on an indented line. */
function isTitleLine({ parts, text, indent }: Block & { readonly kind: 'paragraph' }): boolean {
  return parts.length === 1 && indent > 0 && text.length < 100 && !/[.!?;,]$|:/u.test(text);
}

/** Free text: speech, votes, and the sentences that decide something. */
function readWords(state: MinutesState, block: Block, speakers: Speakers): void {
  const { line, text } = block;
  const speech = speechOf(text, speakers);
  const shouted = speech === null ? null : labelOf(speech.text);
  if (speech !== null && shouted?.role.role === 'outcome' && /^\W*\p{Lu}{2}/u.test(speech.text)) {
    readLabel(state, shouted, { line, indent: 0, entry: true, done: false });
    return;
  }
  // `Ana Pérez: 1 against, 15 in favour` is a vote on somebody who does not speak.
  const vote = isVoteOnly(text, 30);
  state.addNote(vote ? text : (speech?.text ?? text), line, vote ? '' : (speech?.speaker ?? ''));
  if (speech !== null && !vote) return;
  const sentences = decidingSentences(text);
  for (const sentence of sentences) {
    const at = lineAt(block, sentence.start);
    state.addOutcome({ kind: 'decision', text: sentence.text, line: at, from: 'sentence' });
  }
  if (sentences.length === 0 && isVote(text)) state.addVote(text);
}

type ChatLine = { readonly nick: string; readonly text: string };

/** A line of a chat log: `<ana> Topic: …`, `[10:02] <ana> …`. */
function chatLine(text: string): ChatLine | null {
  const match = /^(?:\[?\d\d:\d\d(?::\d\d)?\]?\s+)?<([^<>\s]{1,40})>\s*(.*)$/su.exec(text);
  return match === null ? null : { nick: match[1] ?? '', text: match[2] ?? '' };
}

/** What is typed in the chat of a meeting; what its robots say repeats it. */
function readChat(state: MinutesState, { nick, text }: ChatLine, line: number): void {
  if (/^(?:trackbot|rrsagent|zakim|github-bot|ghbot|agendabot)$/iu.test(nick)) return;
  if (/^present\s?\+\s*$/iu.test(text)) state.addPerson(nick, line);
  else {
    const label = labelOf(text);
    const speech = label === null ? /^([\p{L}\p{M}\p{N}_. -]{2,40}):\s+(.+)$/su.exec(text) : null;
    if (label !== null) readLabel(state, label, { line, indent: 0, entry: true, done: false });
    else state.addNote(speech?.[2] ?? text, line, speech?.[1] ?? nick);
  }
}

function addNamed(state: MinutesState, names: readonly string[], line: number): void {
  for (const raw of names) {
    const name = raw.replace(/^\+\s*/u, '').replace(/(?<=\p{Ll}{2})\.$/u, '');
    if (isNameLike(name)) state.addPerson(name, line);
  }
}

/** Somebody whose name opens a list of their tasks: `Ana:` and the entries under it. */
function ownerOf(parent: { readonly text: string } | undefined): { readonly owner?: string } {
  const name = /^(@?\p{L}[\p{L}\p{M}\p{N} .'’-]{0,40}?)\s*[:：]?$/u.exec(parent?.text ?? '')?.[1];
  return name !== undefined && /[:：]$/u.test(parent?.text ?? '') && isNameLike(name) ? { owner: name } : {};
}
