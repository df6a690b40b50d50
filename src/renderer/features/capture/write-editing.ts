import type { Editing } from '#domain/notes/markdown-keys.ts';

/** What stands in a field, and what is selected. */
export function editingOf({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Editing {
  return { text: value, start: selectionStart, end: selectionEnd };
}

/**
 * Brings a field to another text the way typing does: only what differs is replaced, by the editing command of the
 * browser, which is the one way that the field's own undo takes back.
 */
export function writeEditing(field: HTMLTextAreaElement, next: Editing): void {
  const { from, to, inserted } = difference(field.value, next.text);
  if (from !== to || inserted !== '') {
    field.setSelectionRange(from, to);
    document.execCommand(inserted === '' ? 'delete' : 'insertText', false, inserted);
  }
  field.setSelectionRange(next.start, next.end);
}

/** Types a text at the caret, in the place of what is selected. */
export function typeText(field: HTMLTextAreaElement, text: string): void {
  const { selectionStart: start, selectionEnd: end, value } = field;
  const caret = start + text.length;
  writeEditing(field, { text: value.slice(0, start) + text + value.slice(end), start: caret, end: caret });
}

/** The one stretch in which two texts differ. Letters made of two units are not cut in half. */
function difference(before: string, after: string) {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  if (isFirstHalf(before, from - 1)) from -= 1;
  let tail = 0;
  while (tail < most - from && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  if (tail > 0 && isFirstHalf(before, before.length - tail - 1)) tail -= 1;
  return { from, to: before.length - tail, inserted: after.slice(from, after.length - tail) };
}

function isFirstHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff;
}
