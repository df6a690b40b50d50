import { summaryTemplates, type SummaryTemplate } from '#domain/records/summary.ts';
import type { Scene, Stage } from './scene.ts';
import { languages } from './stage.ts';
import { say } from './words.ts';

/** Chooses which document the summary shows. */
async function show({ page, locale }: Stage, template: SummaryTemplate): Promise<void> {
  const choice = page.getByRole('combobox', { name: say(locale, 'summary.template.label'), exact: true });
  await choice.selectOption(template);
}

/** Each document on its sheet, in the language of the interface. */
const documents = summaryTemplates
  .filter((template) => template !== 'takeaways')
  .map((template): Scene => ({
    name: `summary-${template.replaceAll('_', '-')}`,
    go: async (stage) => {
      const { page, locale } = stage;
      await page.keyboard.press('Alt+5');
      await page.getByRole('radio', { name: say(locale, 'summary.look.document') }).click();
      await show(stage, template);
      await page.getByRole('tab').filter({ hasText: languages[locale] }).click();
    },
    leave: (stage) => show(stage, 'takeaways'),
  }));

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
  ...documents,
];
