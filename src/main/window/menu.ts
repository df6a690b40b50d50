import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Locale } from '#domain/primitives.ts';
import type { MenuCommand } from '#shared/channels.ts';
import { type MenuWords, menuWords } from './menu-words.ts';

/** The native menu in the language of the interface. Its commands are run by the page's own registry. */
export function showMenu(window: BrowserWindow, locale: Locale): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(template(window, menuWords[locale])));
}

function template(window: BrowserWindow, text: MenuWords): MenuItemConstructorOptions[] {
  const command: CommandItem = (label, id, accelerator) => ({
    label,
    click: () => window.webContents.send('menu.command', id),
    registerAccelerator: false,
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const quit: MenuItemConstructorOptions = { label: text.file.quit, role: 'quit' };
  const appMenu: MenuItemConstructorOptions[] =
    process.platform === 'darwin'
      ? [{ label: 'Plenaria', submenu: [{ role: 'about' }, { type: 'separator' }, quit] }]
      : [];
  return [
    ...appMenu,
    {
      label: text.file.title,
      submenu: [
        command(text.file.newMeeting, 'meeting.new', 'CmdOrCtrl+Shift+N'),
        command(text.file.import, 'file.import', 'CmdOrCtrl+I'),
        { type: 'separator' },
        ...(process.platform === 'darwin' ? [] : [quit]),
      ],
    },
    {
      label: text.edit.title,
      submenu: [
        command(text.edit.undo, 'history.undo', 'CmdOrCtrl+Z'),
        command(text.edit.redo, 'history.redo', 'CmdOrCtrl+Shift+Z'),
        { type: 'separator' },
        { label: text.edit.cut, role: 'cut' },
        { label: text.edit.copy, role: 'copy' },
        { label: text.edit.paste, role: 'paste' },
        { label: text.edit.selectAll, role: 'selectAll' },
      ],
    },
    viewMenu(text, command),
    { label: text.help.title, submenu: [command(text.help.keys, 'help.keys')] },
  ];
}

type CommandItem = (label: string, id: MenuCommand, accelerator?: string) => MenuItemConstructorOptions;

function viewMenu(text: MenuWords, command: CommandItem): MenuItemConstructorOptions {
  return {
    label: text.view.title,
    submenu: [
      command(text.view.palette, 'palette.open', 'CmdOrCtrl+K'),
      command(text.view.projector, 'projector.open', 'Alt+P'),
      { type: 'separator' },
      command(text.view.light, 'theme.light'),
      command(text.view.dark, 'theme.dark'),
      command(text.view.system, 'theme.system'),
      { type: 'separator' },
      { label: text.view.zoomIn, role: 'zoomIn' },
      { label: text.view.zoomOut, role: 'zoomOut' },
      { label: text.view.zoomReset, role: 'resetZoom' },
      { label: text.view.fullScreen, role: 'togglefullscreen' },
    ],
  };
}
