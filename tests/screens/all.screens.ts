import { expect, test } from '@playwright/test';
import { languages, openTheatre, sizes } from './stage.ts';

const screens = [
  ['agenda', 'Alt+1'],
  ['attendees', 'Alt+2'],
  ['terms', 'Alt+T'],
  ['checkin', 'Alt+3'],
  ['capture', 'Alt+4'],
  ['summary', 'Alt+5'],
  ['outbox', 'Alt+6'],
  ['history', 'Alt+7'],
  ['conflicts', 'Alt+8'],
  ['register', 'Alt+9'],
  ['meetings', 'Alt+0'],
] as const;

test('every screen, language, theme and size', async () => {
  const { page, resize, picture, problems, end } = await openTheatre();
  await resize(1440, 900);
  await picture('first-run_es_light_1440');
  await page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await page.getByRole('button', { name: /Ciberseguridad: coalición/ }).waitFor();
  for (const [locale, name] of Object.entries(languages)) {
    await resize(1440, 900);
    await page.getByRole('button', { name, exact: true }).click();
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      for (const [width, height] of sizes) {
        await resize(width, height);
        for (const [screen, keys] of screens) {
          if (screen !== 'meetings') await page.keyboard.press('Alt+1');
          await page.keyboard.press(keys);
          await picture(`${screen}_${locale}_${theme}_${width}`);
        }
        await page.locator('main li button').first().click();
      }
    }
  }
  await end();
  expect(problems).toEqual([]);
});
