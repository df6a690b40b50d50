import type { ElectronApplication, Page } from '@playwright/test';
import { channels, projectorChannels } from '#shared/channels.ts';
import { goodInputs } from '../builders/calls.ts';
import { type Running, expect, launch, saved, test } from './app.ts';

const duringCyber = '2023-02-08T14:40:00Z';

type Answer = { readonly ok: boolean; readonly failure?: { readonly code: string } };
type Bridge = Readonly<Record<string, (input: unknown) => Promise<Answer>>>;

/** The note-taker captures in the session on cybersecurity, its second item is current, and the room has a screen. */
async function openProjector(
  userData: string,
): Promise<Running & { readonly screen: Page; readonly errors: string[] }> {
  const running = await launch({ userData, clock: duringCyber });
  const { page, app } = running;
  await page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await expect(page.getByRole('button', { name: /Ciberseguridad: coalición/ })).toBeVisible();
  await page.keyboard.press('Alt+4');
  await expect(page.getByRole('textbox', { name: 'Entrada nueva' })).toBeFocused();
  const opening = app.waitForEvent('window');
  await page.keyboard.press('Alt+P');
  const screen = await opening;
  const errors: string[] = [];
  screen.on('pageerror', (error) => errors.push(error.message));
  await screen.getByRole('heading', { level: 1 }).waitFor();
  return { ...running, screen, errors };
}

const count = (app: ElectronApplication) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

test('shows the room what is recorded, in two languages, and nothing internal', async ({ userData }) => {
  const { app, page, screen, errors, close } = await openProjector(userData);
  await expect(screen.getByRole('heading', { level: 1 })).toContainText('Ciberseguridad');
  await screen.mouse.move(200, 200);
  await screen.getByLabel('Al lado').selectOption('pt');
  await expect(screen.getByRole('heading', { level: 1 }).last()).toHaveAttribute('lang', 'pt');
  await page.keyboard.type('d: La guía se publica en cuatro idiomas');
  await page.keyboard.press('Enter');
  const newest = screen.locator('[aria-current="true"]');
  await expect(newest).toContainText('D-07', { timeout: 1000 });
  await expect(newest).toContainText('Decisión');
  await expect(newest).toContainText('Ainda sem tradução · Español');
  const texts = newest.getByText('La guía se publica en cuatro idiomas');
  await expect(texts).toHaveCount(2);
  await expect(texts.last()).toHaveAttribute('lang', 'es');
  await expect(newest).toBeInViewport({ ratio: 1 });

  await page.keyboard.type('r: Un proveedor amenaza con irse ~interno');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article').filter({ hasText: 'Un proveedor amenaza' })).toBeVisible();
  await page.keyboard.type('t: Lo que sí es público');
  await page.keyboard.press('Enter');
  await expect(newest).toContainText('Lo que sí es público');
  await expect(screen.getByText('Un proveedor amenaza')).toHaveCount(0);

  await page.keyboard.press('Control+Z');
  await expect(newest).toContainText('La guía se publica');
  await saved(page);
  expect(await count(app)).toBe(2);
  expect(errors).toEqual([]);
  await close();
});

test('follows the current item and its clock, and keeps what was chosen for the next time', async ({ userData }) => {
  const { app, page, screen, close } = await openProjector(userData);
  await expect(screen.getByRole('heading', { level: 2 })).toHaveCount(0);
  await page
    .getByRole('navigation', { name: 'Puntos de la sesión' })
    .getByRole('button', { name: /Estado de la coalición/ })
    .click();
  await expect(screen.getByRole('heading', { level: 2 })).toContainText('Estado de la coalición');
  await expect(screen.getByText('Punto 1')).toBeVisible();
  await expect(screen.getByRole('timer')).toHaveText(/^0:\d\d$/);
  await expect(screen.getByText('de 25:00')).toBeVisible();
  await screen.mouse.move(200, 200);
  await screen.getByRole('radio', { name: 'Oscuro' }).click();
  const paper = () => screen.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await paper()).toBe('rgb(25, 24, 21)');
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(250, 248, 244)');
  const closed = screen.waitForEvent('close');
  // The page goes before the click is told to be done.
  await screen
    .getByRole('button', { name: 'Cerrar el proyector' })
    .click()
    .catch((cause: unknown) => cause);
  await closed;
  expect(await count(app)).toBe(1);
  const opening = app.waitForEvent('window');
  await page.getByRole('button', { name: 'Proyector' }).click();
  const again = await opening;
  await expect(again.getByRole('radio', { name: 'Oscuro' })).toBeChecked();
  expect(await again.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(25, 24, 21)');
  await close();
});

test('is refused every channel by which the host would write', async ({ userData }) => {
  const { page, screen, close } = await openProjector(userData);
  await saved(page);
  const answers = await screen.evaluate(
    async (calls) => {
      const bridge = globalThis.bridge as unknown as Bridge;
      const answers: unknown[] = [];
      for (const [name, input] of calls) answers.push(await bridge[name]?.(input));
      return answers;
    },
    channels
      .filter((channel) => !projectorChannels.includes(channel))
      .map((channel) => [channel, goodInputs[channel]] as const),
  );
  expect(answers).toHaveLength(channels.length - projectorChannels.length);
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
    new Set(['{"ok":false,"failure":{"code":"bad_request"}}']),
  );
  await close();
});

test('goes with the main window, and the app with it', async ({ userData }) => {
  const { app, page } = await openProjector(userData);
  await page.keyboard.type('compromiso: A medio escri');
  const ended = app.waitForEvent('close');
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((window) => !window.webContents.getURL().includes('projector'))
      ?.close();
  });
  await ended;
  const second = await launch({ userData, clock: duringCyber });
  await expect(second.page.getByRole('textbox', { name: 'Entrada nueva' })).toHaveValue('compromiso: A medio escri');
  expect(await count(second.app)).toBe(1);
  await second.close();
});
