import type { KeyboardEvent } from 'react';
import {
  type Editing,
  continueList,
  indentLines,
  insertLink,
  outdentLines,
  toggleBold,
  toggleItalic,
  toggleLines,
} from '#domain/notes/markdown-keys.ts';
import { isModPressed } from '#renderer/ui/mod-key.ts';
import { editingOf, writeEditing } from './write-editing.ts';

type Act = (editing: Editing) => Editing | null;

/** With Ctrl, by the letter of the key. */
const plain: Readonly<Record<string, Act>> = { b: toggleBold, i: toggleItalic };

/** With Ctrl and Shift, by the place of the key: Shift changes what a digit writes, on each keyboard otherwise. */
const shifted: Readonly<Record<string, Act>> = {
  KeyK: insertLink,
  Digit7: (editing) => toggleLines(editing, 'number'),
  Digit8: (editing) => toggleLines(editing, 'bullet'),
  Digit9: (editing) => toggleLines(editing, 'check'),
  Period: (editing) => toggleLines(editing, 'quote'),
};

/** The keys that format a note. A key that means nothing here goes on to whoever else listens. */
export function onNoteKeys(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.defaultPrevented || event.nativeEvent.isComposing) return;
  const act = actOf(event);
  const next = act?.(editingOf(event.currentTarget)) ?? null;
  if (next === null) return;
  event.preventDefault();
  writeEditing(event.currentTarget, next);
}

function actOf(event: KeyboardEvent): Act | undefined {
  if (event.altKey) return undefined;
  if (isModPressed(event)) return event.shiftKey ? shifted[event.code] : plain[event.key.toLowerCase()];
  if (event.key === 'Tab') return event.shiftKey ? outdentLines : indentLines;
  return event.key === 'Enter' && !event.shiftKey ? continueList : undefined;
}
