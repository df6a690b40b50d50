import type { Page } from '@playwright/test';
import { expect, launch, saved, test } from './app.ts';

const noon = '2023-02-08T15:07:42Z';

test('explains an acronym in four languages with the keyboard alone, finds it again, and takes it back', async ({
  userData,
}) => {
  const first = await launch({ userData, clock: noon });
  await first.page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await expect(first.page.getByRole('button', { name: /Ciberseguridad: coalición/ })).toBeVisible();
  const keys = first.page.keyboard;
  await keys.press('Alt+T');
  await expect(first.page.getByRole('listbox', { name: /^Temas/ })).toBeFocused();
  await keys.press('ArrowRight');
  await expect(first.page.getByRole('listbox', { name: /^Hitos/ })).toBeFocused();
  await keys.press('ArrowRight');
  await expect(glossary(first.page)).toBeFocused();
  const unknown = first.page.getByRole('group', { name: 'Siglas que nadie explicó' }).getByRole('option');
  await expect(unknown).toHaveText([/^ccTLD/, /^DNS/, /^DNSSEC/]);

  await keys.press('Enter');
  const dialog = first.page.getByRole('dialog');
  await expect(dialog.getByLabel('Sigla')).toHaveValue('ccTLD');
  await expect(dialog.getByLabel('Español')).toBeFocused();
  await keys.type('dominio de código de país');
  for (const text of ['domínio de código de país', 'country code top-level domain']) {
    await keys.press('Tab');
    await keys.type(text);
  }
  await keys.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(unknown).toHaveText([/^DNS/, /^DNSSEC/]);
  await expect(chosen(first.page)).toHaveText(/ccTLD.*dominio de código de país.*Falta 1/);

  // The fourth language is written where the term stands.
  await expect(glossary(first.page)).toBeFocused();
  await keys.press('Enter');
  for (let times = 0; times < 3; times += 1) await keys.press('Control+Enter');
  await expect(first.page.getByRole('textbox', { name: /significa.*francés/ })).toBeFocused();
  await keys.type('domaine de premier niveau national');
  await keys.press('Enter');
  await keys.press('Escape');
  await expect(glossary(first.page)).toBeFocused();
  await expect(chosen(first.page)).not.toContainText('Falta');

  // What is no acronym is put away, and stays away.
  await keys.press('Home');
  await keys.press('Delete');
  await expect(unknown).toHaveText([/^DNSSEC/]);
  await saved(first.page);
  await first.close();

  const second = await launch({ userData, clock: noon });
  const { page } = second;
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('premier niveau national');
  const hit = page.getByRole('option', { name: /premier niveau national/ });
  await expect(hit).toContainText('ccTLD');
  await hit.click();
  await expect(chosen(page)).toHaveText(/^ccTLD/);
  await expect(page.getByRole('option', { name: /^DNS$/ })).toBeVisible();

  await page.keyboard.press('Control+Z');
  await expect(page.getByRole('group', { name: 'Siglas que nadie explicó' }).getByRole('option')).toHaveText([
    /^DNS/,
    /^DNSSEC/,
  ]);
  await page.keyboard.press('Control+Z');
  await expect(chosen(page)).toHaveText(/^ccTLD.*Falta 1/);
  await page.keyboard.press('Control+Z');
  await expect(page.getByRole('group', { name: 'Siglas que nadie explicó' }).getByRole('option').first()).toHaveText(
    /^ccTLD/,
  );
  await second.close();
});

test('moves, merges and deletes topics, and turns the day of a milestone into the date of what was due by it', async ({
  userData,
}) => {
  const { page, close } = await launch({ userData, clock: noon });
  await page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await expect(page.getByRole('button', { name: /Ciberseguridad: coalición/ })).toBeVisible();
  await page.keyboard.press('Alt+T');
  const rows = page.getByRole('listbox').getByRole('option');
  await expect(rows.nth(0)).toContainText('Coalición de ciberseguridad');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(rows.nth(1)).toHaveText(/Coalición de ciberseguridad.*14 entradas/);

  await page.getByRole('button', { name: 'Reunir con otro' }).click();
  await page.getByRole('dialog').getByLabel('Tema que queda').selectOption({ label: 'LACIGF (#lacigf)' });
  await page.getByRole('dialog').getByRole('button', { name: 'Reunir' }).click();
  await expect(rows).toHaveCount(5);
  await expect(chosen(page)).toHaveText(/LACIGF.*16 entradas/);

  // A new source text leaves the translations behind, until somebody says that they hold.
  const title = page.getByRole('textbox', { name: 'Título, español' });
  await title.fill('Foro regional');
  await title.press('Enter');
  await expect(chosen(page)).toHaveText(/Foro regional.*3 desactualizadas/);
  await page.getByRole('textbox', { name: 'Título, francés' }).press('Enter');
  await expect(chosen(page)).toContainText('2 desactualizadas');

  await page.getByRole('listbox').focus();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('dialog')).toContainText('16 entradas pierden este tema');
  await page.getByRole('dialog').getByRole('button', { name: 'Eliminar el tema' }).click();
  await expect(rows).toHaveCount(4);

  await page.getByRole('radio', { name: /^Hitos/ }).click();
  await page.getByRole('option', { name: /LACNIC 40/ }).click();
  await page.getByRole('button', { name: 'Eliminar', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('Pasarían a vencer el 2 de octubre de 2023');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Dejar la fecha/ })
    .click();
  await expect(page.getByRole('option', { name: /LACNIC 40/ })).toHaveCount(0);
  await page.keyboard.press('Control+Z');
  await expect(page.getByRole('option', { name: /LACNIC 40/ })).toContainText('Vencen 3');
  await close();
});

function glossary(page: Page) {
  return page.getByRole('listbox', { name: 'Glosario' });
}

function chosen(page: Page) {
  return page.getByRole('listbox').getByRole('option', { selected: true });
}
