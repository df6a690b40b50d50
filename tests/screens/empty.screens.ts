import { expect, test } from '@playwright/test';
import type { Locale } from '#domain/primitives.ts';
import { languages, openTheatre } from './stage.ts';
import { say } from './words.ts';

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
] as const;

test('every screen of a meeting with nothing in it, in each language', async () => {
  const { page, resize, picture, problems, end } = await openTheatre();
  await resize(1440, 900);
  await page.keyboard.press('Control+Shift+N');
  await page.getByRole('dialog').getByLabel('Título').fill('Reunión sin nada todavía');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Orden del día' }).waitFor();
  for (const [locale, name] of Object.entries(languages) as [Locale, string][]) {
    await page.getByRole('button', { name, exact: true }).click();
    for (const [screen, keys] of screens) {
      await page.keyboard.press('Alt+1');
      await page.keyboard.press(keys);
      await page.getByRole('heading', { name: say(locale, `app.rail.${screen}`), level: 1 }).waitFor();
      await picture(`empty-${screen}_${locale}_light_1440`);
    }
  }
  await end();
  expect(problems).toEqual([]);
});
