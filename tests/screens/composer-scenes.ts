import type { Scene } from './scenes.ts';
import { say } from './words.ts';

/** What belongs to composing a document, approving it and sending it as a message. */
export const composerScenes: readonly Scene[] = [
  {
    name: 'summary-sections',
    go: async ({ page, locale }) => {
      await page.keyboard.press('Alt+5');
      await page.getByRole('radio', { name: say(locale, 'summary.look.document') }).click();
      await page.getByRole('button', { name: say(locale, 'summary.sections.act'), exact: true }).click();
    },
  },
  {
    name: 'summary-overrule',
    go: async ({ page, locale }) => {
      await page.keyboard.press('Alt+5');
      await page.getByRole('radio', { name: say(locale, 'summary.look.document') }).click();
      await page.getByRole('button', { name: say(locale, 'summary.approval.menu'), exact: true }).click();
      await page.getByRole('menuitem', { name: say(locale, 'summary.approval.approve') }).click();
      await page.getByRole('dialog').getByLabel(say(locale, 'summary.overrule.reason')).waitFor();
    },
  },
  {
    name: 'summary-versions',
    go: async ({ page, locale }) => {
      await page.keyboard.press('Alt+5');
      await page.getByRole('radio', { name: say(locale, 'summary.look.document') }).click();
      await page.getByRole('button', { name: say(locale, 'summary.version.compare'), exact: true }).click();
      await page.getByRole('dialog').getByRole('checkbox').uncheck();
    },
  },
  {
    name: 'summary-email',
    go: async ({ page, locale }) => {
      await page.keyboard.press('Alt+5');
      await page.getByRole('button', { name: say(locale, 'summary.email.short'), exact: true }).click();
    },
  },
  {
    name: 'summary-look',
    go: async ({ page, locale }) => {
      await page.keyboard.press('Alt+5');
      await page.getByRole('radio', { name: say(locale, 'summary.look.document') }).click();
      await page.getByRole('button', { name: say(locale, 'summary.brand.short'), exact: true }).click();
      await page.getByRole('dialog').getByRole('textbox').first().fill('#aaddee');
    },
  },
];
