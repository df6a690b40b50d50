import type { Scene } from './scene.ts';
import { button } from './scenes.ts';
import { say } from './words.ts';

/** What is kept: copies, packs, history, the register, what was sent; and several entries picked. */
export const keptScenes: readonly Scene[] = [
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
  {
    name: 'capture-picked',
    go: async ({ page }) => {
      await page.keyboard.press('Alt+4');
      await page.locator('#capture-line').waitFor();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Shift+ArrowUp');
      await page.getByRole('toolbar').waitFor();
    },
  },
];
