import type { Page } from '@playwright/test';
import { expect, launch, saved, test } from './app.ts';

const duringCyber = '2023-02-08T14:40:00Z';
const lineOf = (page: Page) => page.getByRole('textbox', { name: 'Entrada nueva' });
const entryOf = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text });

async function openCapture(userData: string) {
  const running = await launch({ userData, clock: duringCyber });
  await running.page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await expect(running.page.getByRole('button', { name: /Ciberseguridad: coalición/ })).toBeVisible();
  await running.page.keyboard.press('Alt+4');
  await expect(lineOf(running.page)).toBeFocused();
  return running;
}

async function record(page: Page, line: string): Promise<void> {
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
  await expect(lineOf(page)).toHaveValue('');
}

test('takes a pasted list for as many entries, shown before Enter', async ({ userData }) => {
  const { app, page, close } = await openCapture(userData);
  await app.evaluate(({ clipboard }) =>
    clipboard.writeText('- decisión: Sede en Mérida\n- riesgo: Sin fondos\n- Nota'),
  );
  await page.keyboard.press('Control+V');
  await expect(page.getByRole('group', { name: 'Lo que se registrará' })).toHaveCount(3);
  await page.keyboard.press('Enter');
  await expect(entryOf(page, 'Sede en Mérida')).toContainText('D-07');
  await expect(entryOf(page, 'Sin fondos')).toContainText(/R-\d\d/);
  await page.keyboard.press('Control+Z');
  await expect(entryOf(page, 'Sede en Mérida')).toHaveCount(0);
  await close();
});

test('picks, joins, carries, splits and marks entries without the mouse', async ({ userData }) => {
  const { page, close } = await openCapture(userData);
  for (const line of ['Alfa uno.', 'Beta dos.', 'Gama tres.']) await record(page, line);
  await expect(entryOf(page, 'Gama tres.')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(entryOf(page, 'Gama tres.')).toBeFocused();
  await page.keyboard.press('Shift+ArrowUp');
  await expect(page.getByRole('toolbar', { name: 'Entradas elegidas' })).toContainText('2 entradas elegidas');
  await page.keyboard.press('j');
  await expect(entryOf(page, 'Beta dos. Gama tres.')).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  const order = () =>
    page
      .getByRole('article')
      .filter({ hasText: /Alfa|Beta/ })
      .allTextContents();
  await expect
    .poll(async () => (await order()).map((text) => (text.includes('Alfa') ? 'alfa' : 'beta')))
    .toEqual(['beta', 'alfa']);
  await page.keyboard.press('m');
  await expect(entryOf(page, 'Beta dos.')).toContainText('Por retomar');
  await page.keyboard.press('Enter');
  const editor = page.getByRole('textbox', { name: /^Texto de T-/ });
  await editor.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(9, 9));
  await editor.press('Control+Enter');
  await expect(entryOf(page, 'Gama tres.')).not.toContainText('Beta');
  await page.keyboard.press('Escape');
  await expect(lineOf(page)).toBeFocused();
  await page.keyboard.press('Control+M');
  await expect(page.getByRole('textbox', { name: /^Qué retomar/ })).toBeVisible();
  await close();
});

test('does not move under the eye while others arrive', async ({ userData }) => {
  const { page, close } = await openCapture(userData);
  const captures = Array.from(
    { length: 60 },
    (_, index) => `- Entrada larga número ${index} ${'palabra '.repeat(index % 9)}`,
  );
  await page.evaluate((text) => navigator.clipboard.writeText(text), captures.join('\n')).catch(() => undefined);
  await lineOf(page).fill(captures.join('\n'));
  await page.keyboard.press('Enter');
  await expect(entryOf(page, 'Entrada larga número 59')).toBeVisible();
  const stream = page.getByRole('region', { name: 'Entradas' });
  await stream.evaluate((element) => (element.scrollTop = element.scrollHeight / 2));
  const anchor = page.getByRole('article').nth(12);
  await expect(anchor).toBeVisible();
  const id = await anchor.getAttribute('data-entry');
  const top = () => page.locator(`[data-entry="${id}"]`).evaluate((row) => row.getBoundingClientRect().top);
  // The rows around it are measured once they are drawn.
  await expect.poll(async () => Math.abs((await top()) - (await top()))).toBe(0);
  const before = await top();
  for (let index = 0; index < 12; index += 1) await record(page, `Llega la ${index}`);
  await saved(page);
  expect(await top()).toBe(before);
  await close();
});

test('locks a session that is final, refuses undo into it, and opens it again with a reason', async ({ userData }) => {
  const { page, close } = await openCapture(userData);
  await record(page, 'Última entrada');
  await page.getByRole('button', { name: 'Dar el registro por definitivo' }).click();
  await expect(page.getByRole('region', { name: 'Registro definitivo' })).toBeVisible();
  await expect(lineOf(page)).toHaveCount(0);
  await entryOf(page, 'Última entrada').click();
  await expect(page.getByRole('textbox', { name: /^Texto de/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Reabrir…' }).click();
  const dialog = page.getByRole('dialog', { name: '¿Reabrir el registro?' });
  await dialog.getByRole('button', { name: /^Reabrir/ }).click();
  await expect(dialog).toContainText('Indique por qué se reabre.');
  await page.keyboard.type('Falta una firma');
  await page.keyboard.press('Enter');
  await expect(lineOf(page)).toBeVisible();
  await close();
});
