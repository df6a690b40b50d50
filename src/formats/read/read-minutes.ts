import { notice, type ImportNotice, type NotesPreview } from '#domain/import/preview.ts';
import { foldText } from '#domain/text/fold.ts';
import { minutesBlocks, plainText, type Block } from './read-minutes-blocks.ts';
import { dateIn, isDateOnly } from './read-minutes-date.ts';
import { presenceColumns } from './read-minutes-people.ts';
import { speakersOf } from './read-minutes-speech.ts';
import type { MinutesState } from './read-minutes-state.ts';
import { walkMinutes } from './read-minutes-walk.ts';

/** Words by which minutes call themselves, in four languages. */
const minutesWords =
  /\b(?:minutes|notes|acta|actas|ata|atas|compte[- ]rendu|compte rendu|proces[- ]verbal|pv|minuta|memoria de la reunion|releve de decisions)\b/u;
const meetingWords =
  /\b(?:meeting|assembly|assemblee|plenary|call|telecon|teleconference|reunion|asamblea|junta|sesion|encuentro|reuniao|assembleia|encontro|seance|summary)\b/u;

/** Reads minutes of Markdown, reStructuredText or plain text; null where the text is something else. */
export function readMinutes(text: string, fileName: string): NotesPreview | null {
  const blocks = minutesBlocks(text);
  const state = walkMinutes(blocks, speakersOf(blocks, initialsIn(blocks)));
  allPresent(state);
  const attendees = state.people.length > 0 ? state.peopleWithOffices() : null;
  const outcomes = state.finishedOutcomes();
  const title = state.title || firstLine(blocks) || fileName.replace(/^.*[/\\]|\.[A-Za-z0-9]+$/gu, '');
  if (!isMinutes(state, { title, fileName, plain: !/\.(?:md|markdown|rst)$/iu.test(fileName) })) return null;
  return {
    kind: 'notes',
    format: 'minutes',
    title: title.slice(0, 300),
    date: dateOf(blocks, fileName),
    attendees,
    items: state.items,
    outcomes,
    notes: state.notes,
    skipped: state.skipped,
    warnings: [...state.warnings, ...remarksOn(blocks, outcomes)],
  };
}

/** Whether what was found is what minutes hold, and enough of it. An agenda has topics too, but nothing that came of them. */
function isMinutes(
  state: MinutesState,
  file: { readonly title: string; readonly fileName: string; readonly plain: boolean },
): boolean {
  const name = foldText(file.title);
  const marked = state.outcomes.filter(({ from }) => from === 'label' || from === 'heading').length;
  const boxes = state.outcomes.filter(({ from }) => from === 'box').length;
  const minutes = minutesWords.test(name) && !/\bagenda\b/u.test(name);
  const substance =
    state.outcomes.length > 0 || state.people.length > 0 || state.speeches >= 3 || (minutes && state.notes.length > 0);
  if (!substance) return false;
  const weight =
    (minutes ? 2 : meetingWords.test(name) ? 1 : 0) +
    Math.min(marked, 2) +
    (boxes > 0 ? 2 : 0) +
    (state.people.length > 0 ? 2 : 0) +
    (state.speeches >= 3 ? 1 : 0) +
    (state.outcomes.some(({ from }) => from === 'sentence') ? 1 : 0);
  return weight >= 2 && (!file.plain || weight >= 3 || marked > 0 || boxes > 0 || state.people.length > 1);
}

/** A list whose boxes nobody ticked is an attendance list all the same: all of it was there. */
function allPresent(state: MinutesState): void {
  if (state.people.length > 0) return;
  const open = state.skipped.filter(({ code }) => code === 'not_present');
  const boxed = open.filter(({ values }) => values['unticked'] === 1);
  if (boxed.length === 0) return;
  for (const { where, values } of boxed) state.addPerson(String(values['name']), Number(where.replace('line ', '')));
  state.skipped.splice(0, state.skipped.length, ...state.skipped.filter((item) => !boxed.includes(item)));
}

/** Initials of an attendance table, which are speakers even where they are also a label (`AP: …`). */
function initialsIn(blocks: readonly Block[]): string[] {
  const found: string[] = [];
  let column = -1;
  let before: Block | null = null;
  for (const block of blocks) {
    if (block.kind === 'row' && before?.kind !== 'row') column = presenceColumns(block.cells)?.initials ?? -1;
    else if (block.kind === 'row' && column >= 0) found.push(block.cells[column] ?? '');
    else if (block.kind === 'entry' || block.kind === 'paragraph')
      for (const { 1: initials = '' } of block.text.slice(0, 3_000).matchAll(/\p{Ll} \((\p{Lu}{2,4})\)/gu))
        found.push(initials);
    before = block;
  }
  return found.filter((initials) => initials !== '');
}

function firstLine(blocks: readonly Block[]): string {
  const head = blocks.slice(0, 6).filter(({ kind, text }) => kind === 'paragraph' && /\p{L}/u.test(text));
  const named = head.find(({ text }) => meetingWords.test(foldText(text)) || minutesWords.test(foldText(text)));
  const first = named ?? blocks.find(({ text }) => /\p{L}/u.test(text));
  const plain = first?.kind === 'paragraph' && !/^\[?\d\d:\d\d|^<|[:：]/u.test(first.text);
  return plain ? plainText(first.parts[0] ?? '') : '';
}

/** The day of the meeting: from the head of the text, else from the name of the file. */
function dateOf(blocks: readonly Block[], fileName: string): NotesPreview['date'] {
  const days = blocks.filter(({ kind, text }) => kind === 'heading' && isDateOnly(text));
  for (const block of blocks.slice(0, 12)) {
    // Several days under their own headings are no one day.
    const date = days.length > 1 && days.includes(block) ? null : dateIn(block.text);
    if (date !== null) return date;
  }
  return dateIn(fileName.replace(/^.*[/\\]/u, '').replace(/_/gu, ' '));
}

function remarksOn(blocks: readonly Block[], outcomes: NotesPreview['outcomes']): ImportNotice[] {
  const remarks: ImportNotice[] = [];
  if (outcomes.length === 0) remarks.push(notice('file', 'no_outcomes'));
  const count = outcomes.filter(({ from }) => from === 'sentence').length;
  if (count > 0) remarks.push(notice('file', 'from_sentences', { count }));
  const form = blocks.find(
    ({ kind, text }) =>
      kind === 'heading' &&
      /<\p{L}[^<>]{2,80}>|\{\{|\[(?:name|nombre|nome|nom|date|fecha|data|t[ií]tulo|title|titre)\]/iu.test(text),
  );
  if (form !== undefined) remarks.push(notice(`line ${form.line}`, 'form_unfilled'));
  return remarks;
}
