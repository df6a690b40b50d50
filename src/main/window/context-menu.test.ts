import { describe, expect, it } from 'vitest';
import { contextMenu } from './context-menu.ts';
import { menuWords } from './menu-words.ts';

const editFlags = {
  canUndo: true,
  canRedo: false,
  canCut: false,
  canCopy: false,
  canPaste: true,
  canDelete: true,
  canSelectAll: true,
  canEditRichly: false,
};
const inField = { isEditable: true, selectionText: '', misspelledWord: '', dictionarySuggestions: [], editFlags };
const misspelled = { ...inField, misspelledWord: 'decison', dictionarySuggestions: ['decisión', 'decisor'] };
const silent = { replace: () => undefined, learn: () => undefined };
const labels = (menu: ReturnType<typeof contextMenu>) => menu?.map(({ label, type }) => label ?? type);

describe('the menu of a text', () => {
  it('begins with what a misspelled word may have meant, in the language of the interface', () => {
    expect(labels(contextMenu(misspelled, menuWords.fr, silent))).toEqual([
      ...['decisión', 'decisor', 'separator', 'Ajouter au dictionnaire', 'separator'],
      ...['Annuler', 'Rétablir', 'separator', 'Couper', 'Copier', 'Coller', 'separator', 'Tout sélectionner'],
    ]);
  });

  it('puts the chosen word in, or learns the one that is there', () => {
    const done: string[] = [];
    const acts = {
      replace: (word: string) => done.push(`replace ${word}`),
      learn: (word: string) => done.push(`learn ${word}`),
    };
    for (const item of contextMenu(misspelled, menuWords.es, acts) ?? []) (item.click as (() => void) | undefined)?.();
    expect(done).toEqual(['replace decisión', 'replace decisor', 'learn decison']);
  });

  it('says that nothing like it is known', () => {
    const menu = contextMenu({ ...misspelled, dictionarySuggestions: [] }, menuWords.pt, silent);
    expect(menu?.[0]).toEqual({ label: 'Sem sugestões', enabled: false });
  });

  it('offers what can be done at that moment', () => {
    const menu = contextMenu(inField, menuWords.en, silent) ?? [];
    expect(menu.filter(({ enabled }) => enabled === true).map(({ role }) => role)).toEqual([
      'undo',
      'paste',
      'selectAll',
    ]);
  });

  it('copies what is selected of a text that is only read, and is none where nothing is', () => {
    const read = { ...inField, isEditable: false };
    expect(labels(contextMenu({ ...read, selectionText: 'Acta' }, menuWords.es, silent))).toEqual(['Copiar']);
    expect(contextMenu({ ...read, selectionText: ' \n' }, menuWords.es, silent)).toBeNull();
  });
});
