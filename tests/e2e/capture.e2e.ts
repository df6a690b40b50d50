import type { Page } from '@playwright/test';
import { expect, launch, saved, test } from './app.ts';

const duringCyber = '2023-02-08T14:40:00Z';
const lineOf = (page: Page) => page.getByRole('textbox', { name: 'Entrada nueva' });

async function openCapture(userData: string) {
  const running = await launch({ userData, clock: duringCyber });
  await running.page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await expect(running.page.getByRole('button', { name: /Ciberseguridad: coalición/ })).toBeVisible();
  await running.page.keyboard.press('Alt+4');
  await expect(lineOf(running.page)).toBeFocused();
  return running;
}

test('records a commitment typed in one line, with its owners, topic and milestone', async ({ userData }) => {
  const { page, close } = await openCapture(userData);
  await page.keyboard.type('compromiso: Publicar la guía @LACNIC +@LACTLD #indicadores >LACNIC 40');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  const entry = page.getByRole('article').filter({ hasText: 'Publicar la guía' });
  await expect(entry).toContainText('C-14');
  await expect(entry).toContainText('LACNIC');
  await expect(entry).toContainText('+ LACTLD');
  await expect(entry).toContainText('Indicadores comunes');
  await expect(entry).toContainText('antes de LACNIC 40');
  await expect(lineOf(page)).toHaveValue('');
  await close();
});

test('takes a decision by its English word too, stamps who is in the room, and converts it', async ({ userData }) => {
  const { page, close } = await openCapture(userData);
  await page.keyboard.type('decision: La guía se publica en cuatro idiomas');
  await page.keyboard.press('Enter');
  const entry = page.getByRole('article').filter({ hasText: 'La guía se publica' });
  await expect(entry).toContainText('D-07');
  await expect(entry).toContainText(/\d+ presentes/);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Control+3');
  await expect(entry).toContainText('C-14');
  await page.keyboard.press('Control+Z');
  await expect(entry).toContainText('D-07');
  await close();
});

test('keeps what was being typed when the app is closed mid-sentence', async ({ userData }) => {
  const first = await openCapture(userData);
  await first.page.keyboard.type('decisión: A medio escri');
  await expect(first.page.getByTestId('save-status')).toHaveAttribute('data-state', 'saved');
  await first.page.waitForFunction(() => document.querySelector('textarea')?.value.endsWith('escri'));
  await saved(first.page);
  await first.close();
  const second = await launch({ userData, clock: duringCyber });
  await expect(lineOf(second.page)).toHaveValue('decisión: A medio escri');
  await second.close();
});

test('edits an entry where it stands, and gives the old words back on Escape', async ({ userData }) => {
  const { page, close } = await openCapture(userData);
  await page.keyboard.type('riesgo: Falta presupuesto');
  await page.keyboard.press('Enter');
  const entry = page.getByRole('article').filter({ hasText: 'Falta presupuesto' });
  await expect(entry).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const editor = page.getByRole('textbox', { name: /^Texto de R-/ });
  await editor.fill('Falta presupuesto para viajes');
  await editor.press('Enter');
  await expect(editor).toBeHidden();
  await expect(page.getByRole('article').filter({ hasText: 'Falta presupuesto para viajes' })).toBeFocused();
  await page.keyboard.press('Enter');
  await editor.fill('Otra cosa');
  await editor.press('Escape');
  await expect(editor).toBeHidden();
  await expect(page.getByText('Otra cosa')).toHaveCount(0);
  await close();
});

test('gives the words back when they cannot be recorded, before what was typed meanwhile', async ({ userData }) => {
  const { page, close } = await openCapture(userData);
  const count = await page.getByRole('article').count();
  await page.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    // The names of what stood in the stream as being saved, and of what was on record then.
    const seen: { saving: number; recorded: number }[] = [];
    IDBObjectStore.prototype.add = function refused(this: IDBObjectStore, ...given) {
      if (this.name !== 'outcomes') return add.apply(this, given);
      const rows = [...document.querySelectorAll('article, [data-recording]')];
      const withWords = rows.filter((row) => row.textContent.includes('Se pierde'));
      seen.push({ saving: withWords.length, recorded: withWords.filter((row) => row.matches('article')).length });
      throw new DOMException('Refused by the test', 'DataError');
    };
    Object.assign(globalThis, { seen });
  });
  await page.keyboard.type('riesgo: Se pierde');
  await page.keyboard.press('Enter');
  await page.keyboard.type('y sigue');
  const line = page.getByRole('textbox', { name: 'Entrada nueva' });
  await expect(line).toHaveValue('riesgo: Se pierde\ny sigue');
  await expect(page.locator('[data-recording]')).toHaveCount(0);
  await expect(page.getByRole('article')).toHaveCount(count);
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await page.evaluate(() => (globalThis as unknown as { readonly seen: unknown }).seen)).toEqual([
    { saving: 1, recorded: 0 },
  ]);
  await close();
});

test('draws each letter where it is typed, in the middle of a name too', async ({ userData }) => {
  const { page, close } = await openCapture(userData);
  const line = page.getByRole('textbox', { name: 'Entrada nueva' });
  const mirror = page.locator('[aria-hidden]', { has: page.locator('xpath=following-sibling::textarea') }).last();
  const drawn = async () => (await mirror.textContent())?.replace('\u200B', '');
  await page.keyboard.type('tarea: @LACNIC publica #indicadores');
  for (const key of ['Home', 'ArrowRight', 'x', 'Backspace', 'End', 'z']) {
    await page.keyboard.press(key);
    expect(await drawn()).toBe(await line.inputValue());
  }
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Otra');
  expect(await drawn()).toBe('Otra');
  await page.keyboard.press('Control+2');
  await expect.poll(drawn).toBe('Otra');
  await close();
});
