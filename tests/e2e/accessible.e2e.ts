import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, launch, test } from './app.ts';

const screens = [
  'Alt+1',
  'Alt+2',
  'Alt+T',
  'Alt+3',
  'Alt+4',
  'Alt+5',
  'Alt+6',
  'Alt+7',
  'Alt+8',
  'Alt+9',
  'Alt+0',
] as const;
const dialogs = ['Control+K', 'F1', 'Control+Shift+N', 'Control+I'] as const;

for (const scheme of ['light', 'dark'] as const) {
  test(`breaks no rule of WCAG 2.2 AA that axe can see, in the ${scheme} theme`, async ({ userData }) => {
    const { page, close } = await launch({ userData, clock: '2023-02-08T15:07:42Z' });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Abrir la muestra' }).click();
    await expect(page.getByRole('button', { name: /Ciberseguridad: coalición/ })).toBeVisible();
    for (const keys of screens) {
      await page.keyboard.press(keys);
      await settled(page);
      expect({ keys, found: await violations(page) }).toEqual({ keys, found: [] });
    }
    await page.locator('main li button').first().click();
    for (const keys of dialogs) {
      await page.keyboard.press(keys);
      await page.getByRole('dialog').waitFor();
      await settled(page);
      expect({ keys, found: await violations(page) }).toEqual({ keys, found: [] });
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await close();
  });
}

/** What axe finds, as `rule: where`. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode()
    .analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/** Live queries have answered and what moves has come to rest. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  await page.locator('main *').first().waitFor();
}
