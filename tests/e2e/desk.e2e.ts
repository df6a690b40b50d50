import type { Page } from '@playwright/test';
import { startMachine } from '#tests/servers/machine.ts';
import { expect, launch, saved, test } from './app.ts';

/** The desk of the sample, in English: French is the language that waits. */
async function openDesk(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await expect(page.getByRole('button', { name: /Cyber/ }).first()).toBeVisible();
  await page.keyboard.press('Alt+5');
  await page.getByRole('radio', { name: 'Languages' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('radio', { name: 'Languages' }).press('Enter');
  await expect(page.getByRole('grid')).toBeVisible();
}

const row = (page: Page, code: string) => page.getByRole('row').filter({ hasText: code });
const cell = (page: Page, code: string, locale: string) => row(page, code).locator(`[data-locale="${locale}"]`);
/** Comes to an entry by its code, as with any search: the cell beside the source has the focus. */
async function find(page: Page, code: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await page.keyboard.type(code);
  await expect(row(page, code)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(cell(page, code, 'fr')).toBeFocused();
}

const help = (page: Page) => page.getByRole('complementary', { name: 'Help for this text' });

test('a translator works through the desk with the keyboard alone', async ({ userData }) => {
  const { page, close } = await launch({ userData, locale: 'en' });
  await openDesk(page);

  // The next that waits, written and confirmed; the desk goes on to the one after.
  await page.keyboard.press('F8');
  const editor = page.getByRole('grid').getByRole('textbox');
  await expect(editor).toBeFocused();
  const first = (await editor.getAttribute('aria-label')) ?? '';
  const code = first.split(',')[0] ?? '';
  await editor.fill('Une phrase qui vient d’être traduite.');
  await page.keyboard.press('Control+Enter');
  await expect(row(page, code)).toContainText('translated');
  await expect(editor).toBeFocused();
  await expect(editor).not.toHaveAttribute('aria-label', first);
  await saved(page);

  // What is being typed is on disk before it is confirmed.
  await editor.fill('Un début');
  await saved(page);
  await page.keyboard.press('Escape');
  await expect(editor).toBeHidden();

  // A source nearly like one that has been translated: the memory says so, by how much, and Ctrl+1 takes it.
  await find(page, 'C-01');
  const source = (await cell(page, 'C-01', 'es').textContent()) ?? '';
  const french = (await cell(page, 'C-01', 'fr').textContent()) ?? '';
  await find(page, 'D-04');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await editor.fill(`${source.replace(/[.]$/, '')} 40.`);
  await page.keyboard.press('Enter');
  await expect(cell(page, 'D-04', 'es')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(
    help(page)
      .getByText(/^[789]\d%$/)
      .first(),
  ).toBeVisible();
  await page.keyboard.press('Control+1');
  await expect(editor).toHaveValue(french);

  // The check names the number that is missing; writing it settles the check.
  await expect(help(page).getByText('Numbers differ: 40')).toBeVisible();
  await editor.fill(`${french.replace(/[.]$/, '')} 40.`);
  await expect(help(page).getByText('Numbers differ')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(row(page, 'D-04')).toContainText('translated');

  // Reviewed, final, and taken back by an edit.
  await expect(cell(page, 'D-04', 'fr')).toBeFocused();
  await page.keyboard.press('F9');
  await expect(row(page, 'D-04')).toContainText('reviewed');
  await expect(cell(page, 'D-04', 'fr')).toBeFocused();
  await page.keyboard.press('Shift+F9');
  await expect(row(page, 'D-04')).toContainText('final');
  await page.keyboard.press('Control+z');
  await expect(row(page, 'D-04')).toContainText('reviewed');
  await page.keyboard.press('Control+Shift+z');
  await expect(row(page, 'D-04')).toContainText('final');

  // The source is edited: its translation is stale, and the desk shows the words that changed.
  await page.keyboard.press('ArrowLeft');
  await expect(cell(page, 'D-04', 'es')).toBeFocused();
  await page.keyboard.press('Enter');
  await editor.fill(`${source.replace(/[.]$/, '')} 41.`);
  await page.keyboard.press('Enter');
  await expect(row(page, 'D-04')).toContainText('stale');
  await expect(row(page, 'D-04').locator('del')).toHaveText('40');
  await expect(row(page, 'D-04').locator('ins')).toHaveText('41');
  await close();
});

test('finds what was being typed again after a restart', async ({ userData }) => {
  const before = await launch({ userData, locale: 'en' });
  await openDesk(before.page);
  await before.page.keyboard.press('F8');
  const typing = before.page.getByRole('grid').getByRole('textbox');
  await expect(typing).toBeFocused();
  const label = (await typing.getAttribute('aria-label')) ?? '';
  await typing.fill('Une phrase à moitié');
  await saved(before.page);
  // A crash: nothing is confirmed, nothing is closed in order.
  before.app.process().kill('SIGKILL');

  const after = await launch({ userData, locale: 'en' });
  const { page } = after;
  await page
    .getByRole('button', { name: /Montevideo/ })
    .first()
    .click();
  await page.keyboard.press('Alt+5');
  await page.getByRole('radio', { name: 'Languages' }).click();
  await page.keyboard.press('F8');
  const editor = page.getByRole('grid').getByRole('textbox');
  await expect(editor).toHaveAttribute('aria-label', label);
  await expect(editor).toHaveValue('Une phrase à moitié');
  await after.close();
});

test('a machine makes drafts only where a person has set one, and every refusal is told', async ({ userData }) => {
  const machine = await startMachine();
  const { page, close } = await launch({ userData, locale: 'en' });
  await openDesk(page);
  const choose = async (what: RegExp) => {
    await page.getByRole('button', { name: 'Translators' }).click();
    await page.getByRole('menuitem', { name: what }).click();
  };
  await page.getByRole('button', { name: 'Translators' }).click();
  await expect(page.getByRole('menuitem', { name: /Draft \d+ missing/ })).toBeHidden();
  await page.getByRole('menuitem', { name: 'Machine drafts…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Machine drafts' });
  await dialog.getByLabel('Address').fill('http://translate.example.org');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Texts go out over https only.')).toBeVisible();
  await dialog.getByLabel('Address').fill(machine.address);
  await dialog.getByLabel('Key, if the server asks for one').fill('k-1');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  expect(machine.asked).toEqual([]);

  const missing = page.getByRole('radio', { name: /^Missing/ });
  const waiting = await missing.textContent();
  for (const [answer, says] of [
    ['forbidden', 'The server refused the key.'],
    ['page', 'What answered is no translation server.'],
    ['redirect', 'The address leads elsewhere.'],
  ] as const) {
    machine.answerWith(answer);
    await choose(/Draft \d+ missing/);
    await expect(page.getByRole('status').filter({ hasText: says })).toBeVisible();
    await expect(missing).toHaveText(waiting ?? '');
  }
  machine.answerWith('ok');
  await choose(/Draft \d+ missing/);
  await expect(page.getByText(/^\d+ drafts made\.$/)).toBeVisible();
  expect(machine.asked.at(-1)).toMatchObject({ source: 'es', target: 'fr', api_key: 'k-1' });
  // Drafts still count as missing, and say what they are, until a person confirms them.
  await expect(missing).toHaveText(waiting ?? '');
  await missing.click();
  const draft = page
    .getByRole('grid')
    .getByRole('button', { name: /^\[fr\]/ })
    .first();
  await expect(page.getByRole('grid').getByText('machine draft').first()).toBeVisible();
  await draft.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid').getByText('from a machine')).toBeVisible();
  await saved(page);

  // The cable is pulled.
  await machine.stop();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await choose(/Draft \d+ missing text/);
  await expect(page.getByRole('status').filter({ hasText: 'The server does not answer.' })).toBeVisible();
  await close();
});
