import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import type { MenuWords } from './menu-words.ts';

type Clicked = Pick<
  ContextMenuParams,
  'isEditable' | 'selectionText' | 'misspelledWord' | 'dictionarySuggestions' | 'editFlags'
>;

type Acts = { readonly replace: (word: string) => void; readonly learn: (word: string) => void };

/**
 * The menu of a text: what a word may be meant to be, then what can be done with the text. Null where there is neither
 * a field nor anything to copy.
 */
export function contextMenu(clicked: Clicked, text: MenuWords, acts: Acts): MenuItemConstructorOptions[] | null {
  const { isEditable, selectionText, editFlags } = clicked;
  if (!isEditable) return selectionText.trim() === '' ? null : [{ label: text.edit.copy, role: 'copy' }];
  return [
    ...spelling(clicked, text, acts),
    { label: text.edit.undo, role: 'undo', enabled: editFlags.canUndo },
    { label: text.edit.redo, role: 'redo', enabled: editFlags.canRedo },
    { type: 'separator' },
    { label: text.edit.cut, role: 'cut', enabled: editFlags.canCut },
    { label: text.edit.copy, role: 'copy', enabled: editFlags.canCopy },
    { label: text.edit.paste, role: 'paste', enabled: editFlags.canPaste },
    { type: 'separator' },
    { label: text.edit.selectAll, role: 'selectAll', enabled: editFlags.canSelectAll },
  ];
}

function spelling(
  { misspelledWord, dictionarySuggestions }: Clicked,
  text: MenuWords,
  { replace, learn }: Acts,
): MenuItemConstructorOptions[] {
  if (misspelledWord === '') return [];
  const suggested: MenuItemConstructorOptions[] = dictionarySuggestions.map((word) => ({
    label: word,
    click: () => replace(word),
  }));
  return [
    ...(suggested.length > 0 ? suggested : [{ label: text.spelling.none, enabled: false }]),
    { type: 'separator' },
    { label: text.spelling.learn, click: () => learn(misspelledWord) },
    { type: 'separator' },
  ];
}
