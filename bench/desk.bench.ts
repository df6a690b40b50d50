import path from 'node:path';
import { expect, test } from '@playwright/test';
import { notes } from './texts.ts';
import { report, times } from './report.ts';
import { type Opened, measuredKeys, openCapture, openPage } from './typing.ts';

const segments = times(1000, 300);
const keys = times(400, 60);
const sentence = 'la coalition publie ses premiers indicateurs avec les données des organisations ';

test('desk.key', async () => {
  const typed: Record<'ours' | 'limit', number[]> = { ours: [], limit: [] };
  const openers = { limit: () => openPage(path.resolve('bench/pages/bare/index.html')), ours: openDesk };
  // One window at a time: one that lies below another draws no frames.
  for (const side of ['limit', 'ours'] as const) {
    const { page, line, close } = await openers[side]();
    await page.locator(line).focus();
    while (typed[side].length < keys) {
      typed[side].push(...(await measuredKeys(page, sentence.slice(0, keys - typed[side].length), 60)));
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Delete');
    }
    await close();
  }
  report({
    name: `desk.key, ${segments} segments`,
    unit: 'ms',
    ...typed,
    baseline: null,
    goal: {
      text: 'median at most 1.5 × a bare text field',
      met: ({ median }) => (median.ours ?? 0) <= 1.5 * (median.limit ?? 0),
    },
  });
});

/** The desk of a meeting with so many texts to translate, one of them open. */
async function openDesk(): Promise<Opened> {
  const capture = await openCapture(notes(segments), 250);
  const { page } = capture;
  await page.keyboard.press('Alt+5');
  await page.getByRole('radio', { name: 'Languages' }).click();
  await page.keyboard.press('F8');
  await expect(page.getByRole('grid').getByRole('textbox')).toBeFocused();
  return { ...capture, line: '[role="grid"] textarea' };
}
