import { type BrowserWindow, Menu } from 'electron';
import type { Locale } from '#domain/primitives.ts';
import { contextMenu } from './context-menu.ts';
import { menuWords } from './menu-words.ts';

/** Opens the menu of a text where it is asked for: at the pointer, or at the caret for Shift F10 and the menu key. */
export function offerContextMenu(window: BrowserWindow, locale: () => Locale): void {
  const { webContents } = window;
  webContents.on('context-menu', (_event, params) => {
    const template = contextMenu(params, menuWords[locale()], {
      replace: (word) => webContents.replaceMisspelling(word),
      // Kept by Chromium beside its preferences, for every language.
      learn: (word) => webContents.session.addWordToSpellCheckerDictionary(word),
    });
    if (template === null) return;
    const { x, y, menuSourceType } = params;
    const menu = Menu.buildFromTemplate(template);
    menu.popup(menuSourceType === 'keyboard' ? { window, x, y } : { window });
  });
}
