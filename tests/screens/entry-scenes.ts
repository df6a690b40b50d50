import type { Scene, Stage } from './scene.ts';
import { say } from './words.ts';

/** All about one entry, and the indicators of its topic. */
export const entryScenes: readonly Scene[] = [
  ...(['C-04', 'D-01'] as const).map((code): Scene => ({
    name: `entry-${code}`,
    go: (stage) => openDetails(stage, code),
  })),
  {
    name: 'entry-indicators',
    go: async (stage) => {
      await openDetails(stage, 'C-04');
      const sheet = stage.page.getByRole('dialog');
      await sheet
        .getByRole('region', { name: say(stage.locale, 'entry.indicators.label') })
        .getByRole('button')
        .last()
        .click();
      await stage.page.getByRole('img', { name: /RPKI/ }).waitFor();
    },
  },
];

/** All about one entry, from its line in the register. */
async function openDetails({ page, locale }: Stage, code: string): Promise<void> {
  await page.keyboard.press('Alt+9');
  await page.getByRole('radio', { name: say(locale, 'register.look.table'), exact: true }).click();
  await page.getByRole('textbox', { name: say(locale, 'register.search.label') }).fill(code);
  await page.getByRole('row', { name: new RegExp(code) }).click();
  await page.getByRole('button', { name: say(locale, 'entry.details'), exact: true }).click();
  await page.getByRole('dialog').waitFor();
}
