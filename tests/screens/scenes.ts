import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locale } from '#domain/primitives.ts';
import { demoScript } from '../demo/script.ts';
import { type Running, answerDialog } from '../e2e/app.ts';
import { beginning, say } from './words.ts';

/** A dialog, a preview or a state of a screen: how to get there from the sample meeting. */
export type Scene = {
  readonly name: string;
  readonly go: (stage: Stage) => Promise<void>;
};

export type Stage = Running & { readonly locale: Locale; readonly folder: string };

const button = ({ page, locale }: Stage, key: string) =>
  page.getByRole('button', { name: say(locale, key), exact: true }).first();

/** Everything that the plain screens do not show. Each begins on the agenda and is left with Escape. */
export const scenes: readonly Scene[] = [
  {
    name: 'agenda-list',
    go: async ({ page, locale }) => {
      await page.getByRole('radio', { name: say(locale, 'agenda.look.list') }).click();
    },
  },
  {
    name: 'agenda-session',
    go: async ({ page, locale }) => {
      await page.getByRole('radio', { name: say(locale, 'agenda.look.table') }).click();
      const session = page.getByRole('button', { name: /RPKI/ }).first();
      if ((await session.getAttribute('aria-pressed')) !== 'true') await session.click();
    },
  },
  {
    name: 'agenda-import',
    go: async (stage) => {
      const file = path.join(stage.folder, 'schedule.json');
      const { schedule } = demoScript();
      // One session without a time and one that is called off: the preview says so.
      const broken = schedule
        .replace('"start": "09:30"', '"start": ""')
        .replace(/"date": "2023-02-08T09:30[^"]*"/, '"date": ""');
      writeFileSync(file, broken);
      await answerDialog(stage.app, file);
      await button(stage, 'agenda.import.act').click();
      await button(stage, 'agenda.import.choose').click();
      await stage.page.getByRole('table').last().waitFor();
    },
  },
  {
    name: 'agenda-import-refused',
    go: async (stage) => {
      const file = path.join(stage.folder, 'cortado.json');
      writeFileSync(file, '{"schedule": {"conference": ');
      await answerDialog(stage.app, file);
      await button(stage, 'agenda.import.act').click();
      await button(stage, 'agenda.import.choose').click();
      await stage.page.getByRole('alert').waitFor();
    },
  },
  { name: 'session-new', go: async (stage) => button(stage, 'agenda.session.add').click() },
  { name: 'palette', go: async ({ page }) => page.keyboard.press('Control+K') },
  {
    name: 'palette-search',
    go: async ({ page, locale }) => {
      await page.keyboard.press('Control+K');
      await page.getByPlaceholder(say(locale, 'app.palette.placeholder')).fill('secretaria');
      await page.getByRole('option').nth(3).waitFor();
    },
  },
  { name: 'keys', go: async ({ page }) => page.keyboard.press('F1') },
  { name: 'meeting-new', go: async ({ page }) => page.keyboard.press('Control+Shift+N') },
  {
    name: 'meeting-edit',
    go: async ({ page, locale }) => {
      await page.keyboard.press('Control+K');
      await page.getByPlaceholder(say(locale, 'app.palette.placeholder')).fill(say(locale, 'app.actions.editMeeting'));
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByLabel(say(locale, 'meetings.form.acronym')).waitFor();
    },
  },
  {
    name: 'attendee',
    go: async ({ page }) => {
      await page.keyboard.press('Alt+2');
      await page.getByRole('row').nth(3).click();
    },
  },
  {
    name: 'attendees-import',
    go: async (stage) => {
      const file = path.join(stage.folder, 'asistentes.csv');
      const { attendees } = demoScript();
      writeFileSync(
        file,
        `${attendees};;;;;;\nÍris;Muñoz;Red Austral;=1+1;delegate;es;901\nUna fila con;más;celdas;a@b.org;x;es;1;2\n`,
      );
      await answerDialog(stage.app, file);
      await stage.page.keyboard.press('Alt+2');
      await button(stage, 'people.import.act').click();
      await stage.page
        .getByRole('dialog')
        .getByRole('button', { name: say(stage.locale, 'people.import.choose') })
        .click();
      await stage.page.getByRole('dialog').getByRole('combobox').first().waitFor();
    },
  },
  {
    name: 'attendee-new',
    go: async (stage) => {
      await stage.page.keyboard.press('Alt+2');
      await button(stage, 'people.add.act').click();
    },
  },
  ...(['milestones', 'glossary'] as const).map((look): Scene => ({
    name: `terms-${look}`,
    go: async ({ page, locale }) => {
      await page.keyboard.press('Alt+T');
      await page.getByRole('radio', { name: new RegExp(`^${say(locale, `terms.look.${look}`)}`) }).click();
      await page.getByRole('option').last().click();
    },
  })),
  {
    name: 'terms-explain',
    go: async ({ page, locale }) => {
      await page.keyboard.press('Alt+T');
      await page.getByRole('radio', { name: new RegExp(`^${say(locale, 'terms.look.glossary')}`) }).click();
      await page.getByRole('option').first().dblclick();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'checkin-search',
    go: async ({ page }) => {
      await page.keyboard.press('Alt+3');
      await page.getByRole('combobox').first().fill('ma');
    },
  },
  {
    name: 'checkin-walk-in',
    go: async (stage) => {
      await stage.page.keyboard.press('Alt+3');
      await stage.page.getByRole('combobox').first().fill('Zulema Quispe');
      await stage.page.getByRole('button', { name: beginning(stage.locale, 'checkin.walkIn.named') }).click();
    },
  },
  {
    name: 'capture-typing',
    go: async ({ page, locale }) => {
      await page.keyboard.press('Alt+4');
      const line = page.getByRole('textbox', { name: say(locale, 'capture.line.label') });
      await line.fill('d: La red se abre a todos @LACNIC #ind');
    },
  },
  {
    name: 'capture-notes',
    go: async ({ page, locale }) => {
      await page.keyboard.press('Alt+4');
      await page.getByRole('textbox', { name: say(locale, 'capture.line.label') }).fill('');
      await page.getByRole('radio', { name: new RegExp(`^${say(locale, 'capture.mode.notes')}`) }).click();
    },
  },
  {
    name: 'capture-sheet',
    go: async ({ page, locale }) => {
      await page.keyboard.press('Alt+4');
      await page.getByRole('radio', { name: new RegExp(`^${say(locale, 'capture.mode.entries')}`) }).click();
      await page.getByRole('button', { name: say(locale, 'capture.line.sheet') }).click();
    },
  },
  {
    name: 'summary-languages',
    go: async ({ page, locale }) => {
      await page.keyboard.press('Alt+5');
      await page.getByRole('radio', { name: say(locale, 'summary.look.languages') }).click();
    },
  },
  {
    name: 'summary-export',
    go: async ({ page, locale }) => {
      await page.keyboard.press('Alt+5');
      await page.getByRole('radio', { name: say(locale, 'summary.look.document') }).click();
      await page.getByRole('button', { name: say(locale, 'summary.export.act'), exact: true }).click();
    },
  },
  { name: 'conflict', go: async ({ page }) => page.keyboard.press('Alt+8') },
  {
    name: 'conflict-write',
    go: async ({ page }) => {
      await page.keyboard.press('Alt+8');
      await page.keyboard.press('e');
    },
  },
  {
    name: 'copies',
    go: async ({ page, locale }) => {
      await page.keyboard.press('Alt+7');
      await page.getByRole('radio', { name: say(locale, 'history.look.copies') }).click();
      const make = page.getByRole('button', { name: say(locale, 'history.copies.make') });
      await make.click();
      await page.getByRole('row').nth(1).click();
    },
  },
  {
    name: 'pack-open',
    go: async ({ page, locale }) => {
      await page.keyboard.press('Control+K');
      await page.getByPlaceholder(say(locale, 'app.palette.placeholder')).fill(say(locale, 'app.actions.openPack'));
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByText(say(locale, 'meetings.pack.text')).waitFor();
    },
  },
  {
    name: 'destination-new',
    go: async (stage) => {
      await stage.page.keyboard.press('Alt+6');
      await button(stage, 'outbox.strip.add').click();
    },
  },
  {
    name: 'history-change',
    go: async ({ page, locale }) => {
      await page.getByRole('radio', { name: say(locale, 'agenda.look.table') }).click();
      const session = page.getByRole('button', { name: /RPKI/ }).first();
      if ((await session.getAttribute('aria-pressed')) !== 'true') await session.click();
      // A change of words, so that what went or came is seen.
      const title = page.getByRole('textbox', { name: say(locale, 'agenda.inspector.title'), exact: true });
      const text = await title.inputValue();
      await title.fill(text.endsWith(' (2)') ? text.slice(0, -4) : `${text} (2)`);
      await title.press('Enter');
      await page.keyboard.press('Alt+7');
      await page.getByRole('radio', { name: say(locale, 'history.look.changes'), exact: true }).click();
      await page.getByRole('grid', { name: say(locale, 'history.list.label') }).waitFor();
      await page.locator('ins, del').first().waitFor();
    },
  },
  {
    name: 'history-trash',
    go: async (stage) => {
      const { page, locale } = stage;
      await page.keyboard.press('Alt+2');
      await page.getByRole('row').nth(6).click();
      await button(stage, 'people.inspector.remove').click();
      await page.keyboard.press('Alt+7');
      await page.getByRole('radio', { name: say(locale, 'history.look.trash'), exact: true }).click();
      await page.getByRole('grid', { name: say(locale, 'history.trash.label') }).waitFor();
    },
  },
  ...(['table', 'board', 'owners'] as const).map((look): Scene => ({
    name: `register-${look}`,
    go: async ({ page, locale }) => {
      await page.keyboard.press('Alt+9');
      await page.getByRole('radio', { name: say(locale, `register.look.${look}`), exact: true }).click();
      const entries = page.locator(look === 'board' ? '[role="option"]' : '[role="row"]');
      await entries.nth(look === 'board' ? 0 : 3).click();
    },
  })),
  {
    name: 'outbox-entry',
    go: async ({ page }) => {
      await page.keyboard.press('Alt+6');
      await page.getByRole('row').nth(1).click();
    },
  },
];
