import { readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { type LaunchOptions, type Running, expect, launch, saved, test } from './app.ts';

const duringCyber = '2023-02-08T14:40:00Z';
const newNote = (page: Page) => page.getByRole('textbox', { name: 'Notas de la sesión' });

async function openSample(options: LaunchOptions): Promise<Running> {
  const running = await launch({ clock: duringCyber, ...options });
  await running.page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await expect(running.page.getByRole('button', { name: /Ciberseguridad: coalición/ })).toBeVisible();
  await keepMenus(running.app);
  return running;
}

async function openNotes(options: LaunchOptions): Promise<Running> {
  const running = await openSample(options);
  await running.page.keyboard.press('Alt+4');
  await running.page.getByRole('radio', { name: /^Notas/ }).click();
  await newNote(running.page).click();
  return running;
}

type Kept = { opened: Electron.Menu | null; misspelled: string };

/** A native menu can be neither seen nor clicked from outside: it is built as ever, and kept instead of opened. */
async function keepMenus(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow, Menu }) => {
    const kept: Kept = { opened: null, misspelled: '' };
    Object.assign(globalThis, { kept });
    Menu.prototype.popup = function keep(this: Electron.Menu) {
      kept.opened = this;
    };
    BrowserWindow.getAllWindows()[0]?.webContents.prependListener('context-menu', (_event, { misspelledWord }) => {
      kept.misspelled = misspelledWord;
      kept.opened = null;
    });
  });
}

type Asked = { readonly misspelled: string; readonly items: readonly string[] };

/** Puts the caret into a word, asks for the menu with the keyboard, and reads it. */
async function menuAt({ app, page }: Running, field: Locator, word: string): Promise<Asked> {
  await field.evaluate((element, wanted) => {
    const input = element as HTMLTextAreaElement;
    const at = input.value.indexOf(wanted) + 2;
    input.setSelectionRange(at, at);
  }, word);
  await app.evaluate(() => Object.assign((globalThis as unknown as { kept: Kept }).kept, { opened: null }));
  await page.keyboard.press('Shift+F10');
  const read = () =>
    app.evaluate(() => {
      const { opened, misspelled } = (globalThis as unknown as { kept: Kept }).kept;
      return (
        opened && { misspelled, items: opened.items.map(({ label, type }) => (type === 'separator' ? '—' : label)) }
      );
    });
  await expect.poll(read).not.toBeNull();
  return (await read()) as Asked;
}

async function choose({ app }: Running, label: string): Promise<void> {
  await app.evaluate(({ BrowserWindow }, wanted) => {
    const { opened } = (globalThis as unknown as { kept: Kept }).kept;
    opened?.items.find((item) => item.label === wanted)?.click({}, BrowserWindow.getAllWindows()[0]);
  }, label);
}

/** What the checker says of a word, once it has had the time to. */
const misspelledAt = (running: Running, field: Locator, word: string) => async () =>
  (await menuAt(running, field, word)).misspelled;

const actsOfField = ['Deshacer', 'Rehacer', '—', 'Cortar', 'Copiar', 'Pegar', '—', 'Seleccionar todo'];

test('a wrong word of a note is found, put right from its menu, and undone', async ({ userData }) => {
  const running = await openNotes({ userData });
  const { page } = running;
  const field = newNote(page);
  await page.keyboard.type('La decision queda tomada. ');
  await expect.poll(misspelledAt(running, field, 'decision')).toBe('decision');
  const { items } = await menuAt(running, field, 'decision');
  expect(items).toContain('decisión');
  expect(items.slice(items.indexOf('—'))).toEqual(['—', 'Agregar al diccionario', '—', ...actsOfField]);
  expect((await menuAt(running, field, 'queda')).items).toEqual(actsOfField);
  await menuAt(running, field, 'decision');
  await choose(running, 'decisión');
  await expect(field).toHaveValue('La decisión queda tomada. ');
  await saved(page);
  await field.press('Control+Z');
  await expect(field).toHaveValue('La decision queda tomada. ');
  await field.press('Control+Shift+Z');
  await expect(field).toHaveValue('La decisión queda tomada. ');
  await running.close();
});

test('the line and a word under the pointer are checked too, and a word can be learned for good', async ({
  userData,
}) => {
  const first = await openSample({ userData });
  await first.page.keyboard.press('Alt+4');
  const line = first.page.locator('#capture-line');
  await expect(line).toBeFocused();
  await first.page.keyboard.type('LACNOG pide un cronogrma ');
  await expect.poll(misspelledAt(first, line, 'cronogrma')).toBe('cronogrma');
  await line.click({ button: 'right', position: { x: 20, y: 25 } });
  await expect
    .poll(() => first.app.evaluate(() => (globalThis as unknown as { kept: Kept }).kept.misspelled))
    .toBe('LACNOG');
  await menuAt(first, line, 'LACNOG');
  await choose(first, 'Agregar al diccionario');
  await expect.poll(misspelledAt(first, line, 'LACNOG')).toBe('');
  await expect.poll(misspelledAt(first, line, 'cronogrma')).toBe('cronogrma');
  await saved(first.page);
  await first.close();
  const second = await launch({ userData, clock: duringCyber });
  await keepMenus(second.app);
  await second.page.keyboard.press('Alt+4');
  const again = second.page.locator('#capture-line');
  await expect(again).toHaveValue('LACNOG pide un cronogrma ');
  await again.press('End');
  await second.page.keyboard.type('y ');
  await expect.poll(misspelledAt(second, again, 'cronogrma')).toBe('cronogrma');
  expect(await misspelledAt(second, again, 'LACNOG')()).toBe('');
  await second.close();
});

test('each field is checked in its own language, and one that says none is not', async ({ userData }) => {
  const running = await openSample({ userData });
  const { page } = running;
  await page.keyboard.press('Alt+T');
  await page.getByRole('listbox').getByRole('option').first().click();
  const title = (language: string) => page.getByRole('textbox', { name: `Título, ${language}` });
  const write = async (language: string, words: string) => {
    await title(language).click();
    await title(language).press('Control+A');
    await page.keyboard.type(words);
  };
  await write('francés', 'La décision du groupe et les mots de la réunion y cambio ');
  await expect.poll(misspelledAt(running, title('francés'), 'cambio')).toBe('cambio');
  expect(await misspelledAt(running, title('francés'), 'décision')()).toBe('');
  for (const word of ['réunion', 'du', 'et', 'les', 'de']) {
    expect(await misspelledAt(running, title('francés'), word)(), word).toBe('');
  }
  await write('español', 'La décision del cambio ');
  await expect.poll(misspelledAt(running, title('español'), 'décision')).toBe('décision');
  expect(await misspelledAt(running, title('español'), 'cambio')()).toBe('');
  await write('portugués', 'A decisão da reunião décision ');
  await expect.poll(misspelledAt(running, title('portugués'), 'décision')).toBe('décision');
  expect(await misspelledAt(running, title('portugués'), 'decisão')()).toBe('');
  // Gone back to, without a letter typed.
  await title('francés').click();
  await expect.poll(misspelledAt(running, title('francés'), 'cambio')).toBe('cambio');
  expect(await misspelledAt(running, title('francés'), 'décision')()).toBe('');
  // A place has a name, not a language.
  await page.getByRole('radio', { name: /^Hitos/ }).click();
  await page.getByRole('option', { name: /LACNIC 40/ }).click();
  const place = page.getByRole('textbox', { name: 'Lugar' });
  await place.click();
  await page.keyboard.type('Villa xqzt décision ');
  await expect(place).not.toHaveAttribute('spellcheck');
  expect(await misspelledAt(running, place, 'xqzt')()).toBe('');
  await running.close();
});

test('no dictionary is asked for on the network, on a machine in a language that none came for either', async ({
  userData,
}, info) => {
  const log = info.outputPath('net.json');
  const asked = () => [...readFileSync(log, 'utf8').matchAll(/[\w-]+\.bdic/g)].map(([name]) => name);
  for (const locale of ['es', 'de'] as const) {
    const { app, close } = await launch({ userData, locale, switches: [`--log-net-log=${log}`] });
    // Printing has a session of its own.
    await app.evaluate(async ({ BrowserWindow, session }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { session: session.fromPartition('print') } });
      await window.loadURL('data:text/html,<textarea>x</textarea>').catch(() => undefined);
      window.destroy();
    });
    await close();
    // It is a log of what Chromium did, and of this start.
    expect(readFileSync(log, 'utf8')).toContain('PROXY_CONFIG_CHANGED');
    expect(asked()).toEqual([]);
    rmSync(userData, { recursive: true, force: true });
  }
  // The way it is seen: without dictionaries in its way, Chromium asks.
  const { app, close } = await launch({ userData, switches: [`--log-net-log=${log}`] });
  await app.evaluate(
    ({ session }) =>
      new Promise((resolve) => {
        session.defaultSession.once('spellcheck-dictionary-download-failure', resolve);
        session.defaultSession.setSpellCheckerLanguages(['de']);
      }),
  );
  await close();
  expect(asked()).toContain('de-de-3-0.bdic');
  expect(readdirSync(path.join(userData, 'Dictionaries')).sort()).not.toContain('de-DE-3-0.bdic');
});
