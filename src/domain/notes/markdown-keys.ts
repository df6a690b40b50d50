/** A text with what is selected in it; `start === end` is a caret. */
export type Editing = { readonly text: string; readonly start: number; readonly end: number };

/** What a line can be the entry of. */
export type LineKind = 'bullet' | 'number' | 'check' | 'quote';

/** Bold on or off, for what is selected, the word the caret stands in, or what is typed next. */
export function toggleBold(editing: Editing): Editing {
  return toggleStars(editing, 2);
}

/** Italic on or off. */
export function toggleItalic(editing: Editing): Editing {
  return toggleStars(editing, 1);
}

/** Makes a link of what is selected; the caret goes to where the other half is missing. */
export function insertLink({ text, start, end }: Editing): Editing {
  const chosen = text.slice(start, end);
  const isAddress = /^(?:https?:\/\/|mailto:)\S+$/iu.test(chosen);
  const link = isAddress ? `[](${chosen})` : `[${chosen}]()`;
  const caret = isAddress ? start + 1 : start + link.length - 1;
  return { text: text.slice(0, start) + link + text.slice(end), start: caret, end: caret };
}

/** The lines of the selection become entries of a list, or plain lines again where all of them are such entries. */
export function toggleLines(editing: Editing, kind: LineKind): Editing {
  const { from, lines } = chosenLines(editing);
  const isBlank = lines.every((line) => line.trim() === '');
  const counts = (line: string) => isBlank || line.trim() !== '';
  const isOn = lines.every((line) => !counts(line) || lineMark(line)?.kind === kind);
  let number = 0;
  const next = lines.map((line) => {
    if (!counts(line)) return line;
    const mark = lineMark(line);
    number += 1;
    const indent = mark?.indent ?? /^[ \t]*/u.exec(line)?.[0] ?? '';
    if (isOn && mark !== null) return indent + line.slice(mark.width);
    // A quote is put before whatever the line is; the other kinds take each other's place.
    const kept = mark === null || kind === 'quote' || mark.kind === 'quote' ? indent.length : mark.width;
    return indent + markOf(kind, number) + line.slice(kept);
  });
  return withLines(editing, from, { before: lines, after: next });
}

/** Tab in a list: the entries go below the one before them. Null where the caret is in no list, so that Tab moves on. */
export function indentLines(editing: Editing): Editing | null {
  const { from, lines, above } = chosenLines(editing);
  const first = lines.map(lineMark).find((mark) => isEntry(mark));
  if (first === undefined || first === null) return null;
  const parent = above.findLast((line) => {
    const mark = lineMark(line);
    return isEntry(mark) && mark.indent.length <= first.indent.length;
  });
  const mark = parent === undefined ? null : lineMark(parent);
  const shift = mark === null ? 0 : mark.indent.length + markWidth(mark) - first.indent.length;
  return shiftLines(editing, { from, lines, shift: Math.max(0, shift) });
}

/** Shift+Tab in a list: the entries go up one level. Null where the caret is in no list. */
export function outdentLines(editing: Editing): Editing | null {
  const { from, lines, above } = chosenLines(editing);
  const first = lines.map(lineMark).find((mark) => isEntry(mark));
  if (first === undefined || first === null) return null;
  const parent = above.findLast((line) => {
    const mark = lineMark(line);
    return isEntry(mark) && mark.indent.length < first.indent.length;
  });
  const target = (parent === undefined ? null : lineMark(parent))?.indent.length ?? 0;
  return shiftLines(editing, { from, lines, shift: target - first.indent.length });
}

/** Enter in a list goes on with it; in an empty entry it ends it. Null where Enter is just a new line. */
export function continueList(editing: Editing): Editing | null {
  const { text, start, end } = editing;
  if (start !== end) return null;
  const { from, lines } = chosenLines(editing);
  const line = lines[0] ?? '';
  const mark = lineMark(line);
  if (mark === null || start - from < mark.width) return null;
  if (line.slice(mark.width).trim() === '') return endList(editing, { from, line, mark });
  const marker = mark.indent + markOf(mark.kind, mark.number + 1);
  const caret = start + 1 + marker.length;
  const rest = text.slice(start).replace(/^[ \t]+/u, '');
  return { text: `${text.slice(0, start)}\n${marker}${renumbered(rest, mark)}`, start: caret, end: caret };
}

type Mark = {
  readonly kind: LineKind;
  readonly indent: string;
  /** Of the indent, the mark and the space after it. */
  readonly width: number;
  /** Of a numbered entry; 0 on the others. */
  readonly number: number;
};

function lineMark(line: string): Mark | null {
  const found = /^([ \t]*)(?:(>) ?|([-*+]) (?:(\[[ xX]\])(?: |$))?|(\d{1,9})[.)] )/u.exec(line);
  if (found === null) return null;
  const [whole, indent = '', quote, , box, number] = found;
  const kind = quote !== undefined ? 'quote' : number !== undefined ? 'number' : box !== undefined ? 'check' : 'bullet';
  return { kind, indent, width: whole.length, number: Number(number ?? 0) };
}

function isEntry(mark: Mark | null): mark is Mark {
  return mark !== null && mark.kind !== 'quote';
}

/** How far the text of an entry stands from its mark: what is below it is indented by so much. A box is text. */
function markWidth({ kind, number }: Mark): number {
  return kind === 'number' ? String(number).length + 2 : 2;
}

function markOf(kind: LineKind, number: number): string {
  return { bullet: '- ', number: `${number}. `, check: '- [ ] ', quote: '> ' }[kind];
}

type Lines = {
  /** Where the first of them begins. */
  readonly from: number;
  readonly lines: readonly string[];
  readonly above: readonly string[];
};

/** The lines that the selection touches. */
function chosenLines({ text, start, end }: Editing): Lines {
  const from = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const stop = text.indexOf('\n', end);
  const above = from === 0 ? [] : text.slice(0, from - 1).split('\n');
  return { from, lines: text.slice(from, stop < 0 ? text.length : stop).split('\n'), above };
}

/** The text with other lines, each with the same end as before; what was selected moves along with its letters. */
function withLines(
  { text, start, end }: Editing,
  from: number,
  { before, after }: { readonly before: readonly string[]; readonly after: readonly string[] },
): Editing {
  const moved = (position: number): number => {
    let [old, next] = [from, from];
    for (const [index, line] of before.entries()) {
      const other = after[index] ?? '';
      if (position <= old + line.length) return next + Math.max(0, other.length - (old + line.length - position));
      old += line.length + 1;
      next += other.length + 1;
    }
    return position;
  };
  const length = before.join('\n').length;
  return {
    text: text.slice(0, from) + after.join('\n') + text.slice(from + length),
    start: moved(start),
    end: moved(end),
  };
}

function shiftLines(
  editing: Editing,
  { from, lines, shift }: { readonly from: number; readonly lines: readonly string[]; readonly shift: number },
): Editing {
  const after = lines.map((line) => {
    if (line.trim() === '') return line;
    return shift >= 0 ? ' '.repeat(shift) + line : line.replace(new RegExp(`^[ \\t]{0,${-shift}}`, 'u'), '');
  });
  return withLines(editing, from, { before: lines, after });
}

/** An empty entry goes up one level, and from the outermost one out of the list. */
function endList(
  editing: Editing,
  { from, line, mark }: { readonly from: number; readonly line: string; readonly mark: Mark },
): Editing {
  if (mark.indent !== '' && mark.kind !== 'quote') {
    const up = outdentLines(editing);
    if (up !== null && up.text !== editing.text) return up;
  }
  const text = editing.text.slice(0, from) + editing.text.slice(from + line.length);
  return { text, start: from, end: from };
}

/** The entries that follow a new numbered one count on from it; `rest` begins with what the new one takes along. */
function renumbered(rest: string, { kind, indent, number }: Mark): string {
  if (kind !== 'number') return rest;
  const [own = '', ...lines] = rest.split('\n');
  let next = number + 2;
  let isOver = false;
  const counted = lines.map((line) => {
    const mark = lineMark(line);
    const isBelow = line.startsWith(`${indent} `) && line.trim() !== '';
    if (isOver || isBelow) return line;
    isOver = mark === null || mark.kind !== 'number' || mark.indent !== indent || mark.number !== next - 1;
    if (isOver || mark === null) return line;
    next += 1;
    return `${indent}${next - 1}. ${line.slice(mark.width)}`;
  });
  return [own, ...counted].join('\n');
}

/**
 * Stars around what is selected: two are bold, one is italic, three are both. What stands directly around the
 * selection tells what is on; stars selected along with the words count as around them.
 */
function toggleStars(editing: Editing, wanted: 1 | 2): Editing {
  const { text } = editing;
  const { start, end } = innerSelection(editing);
  const around = Math.min(runBefore(text, start), runAfter(text, end));
  if ((around & wanted) === wanted) {
    const inner = text.slice(0, start - wanted) + text.slice(start, end) + text.slice(end + wanted);
    return moveTo(editing, { text: inner, start, end }, -wanted);
  }
  const stars = '*'.repeat(wanted);
  const outer = text.slice(0, start) + stars + text.slice(start, end) + stars + text.slice(end);
  return moveTo(editing, { text: outer, start, end }, wanted);
}

/** A caret stays where it was in its word; a selection is what the stars stand around. */
function moveTo(before: Editing, { text, start, end }: Editing, shift: number): Editing {
  if (before.start !== before.end) return { text, start: start + shift, end: end + shift };
  return { text, start: before.start + shift, end: before.start + shift };
}

/** The selection without the space and the stars at its ends; for a caret within a word, the word. */
function innerSelection({ text, start, end }: Editing): { readonly start: number; readonly end: number } {
  if (start === end) {
    const before = /[\p{L}\p{M}\p{N}]+$/u.exec(text.slice(0, start))?.[0].length ?? 0;
    const after = /^[\p{L}\p{M}\p{N}]+/u.exec(text.slice(start))?.[0].length ?? 0;
    return before > 0 && after > 0 ? { start: start - before, end: start + after } : { start, end };
  }
  let chosen = text.slice(start, end);
  if (/^[\s*]*$/u.test(chosen)) return { start, end };
  let [from, to] = [start, end];
  for (;;) {
    const lead = /^\s+/u.exec(chosen)?.[0].length ?? 0;
    const tail = /\s+$/u.exec(chosen)?.[0].length ?? 0;
    const stars = lead + tail > 0 ? 0 : Math.min(runAfter(chosen, 0), runBefore(chosen, chosen.length));
    if (lead + tail + stars === 0) return { start: from, end: to };
    from += lead + stars;
    to -= tail + stars;
    chosen = text.slice(from, to);
  }
}

function runBefore(text: string, at: number): number {
  let count = 0;
  while (text[at - count - 1] === '*') count += 1;
  return count;
}

function runAfter(text: string, at: number): number {
  let count = 0;
  while (text[at + count] === '*') count += 1;
  return count;
}
