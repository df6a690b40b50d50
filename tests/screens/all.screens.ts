import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from '@playwright/test';
import { launch } from '../e2e/app.ts';

const folder = path.resolve('out/screens');
const sizes = [
  [1440, 900],
  [1024, 700],
] as const;
const names = { es: 'Español', en: 'English', pt: 'Português', fr: 'Français' } as const;
const screens = [
  ['agenda', 'Alt+1'],
  ['attendees', 'Alt+2'],
  ['checkin', 'Alt+3'],
  ['capture', 'Alt+4'],
  ['summary', 'Alt+5'],
  ['outbox', 'Alt+6'],
  ['meetings', 'Alt+0'],
] as const;

test('every screen, language, theme and size', async () => {
  mkdirSync(folder, { recursive: true });
  const userData = mkdtempSync(path.join(tmpdir(), 'plenaria-screens-'));
  const { app, page, close } = await launch({ userData, locale: 'es', clock: '2023-02-08T15:07:42Z' });
  const resize = (width: number, height: number) =>
    app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size[0] ?? 0, size[1] ?? 0),
      [width, height],
    );
  await resize(1440, 900);
  await page.screenshot({ path: path.join(folder, 'first-run_es_light_1440.png') });
  await page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await page.getByRole('button', { name: /Ciberseguridad: coalición/ }).waitFor();
  for (const [locale, name] of Object.entries(names)) {
    await resize(1440, 900);
    await page.getByRole('button', { name }).click();
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      for (const [width, height] of sizes) {
        await resize(width, height);
        await page.getByRole('navigation').first().waitFor();
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        for (const [screen, keys] of screens) {
          if (screen !== 'meetings') await page.keyboard.press('Alt+1');
          await page.keyboard.press(keys);
          await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 250))));
          await page.screenshot({ path: path.join(folder, `${screen}_${locale}_${theme}_${width}.png`) });
        }
        await page.locator('main li button').first().click();
      }
    }
  }
  await close();
  rmSync(userData, { recursive: true, force: true });
});
