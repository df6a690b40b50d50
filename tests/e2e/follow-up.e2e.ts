import type { Locator, Page } from '@playwright/test';
import { expect, launch, saved, test } from './app.ts';

/** Opens the register with an entry chosen by a word of it. */
async function choose(page: Page, word: string): Promise<void> {
  await page.keyboard.press('Alt+9');
  await page.getByRole('textbox', { name: 'Buscar en el registro' }).fill(word);
  await page
    .getByRole('row', { name: new RegExp(word) })
    .first()
    .click();
}

async function openDetails(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Detalles', exact: true }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet).toBeVisible();
  return sheet;
}

test('reports progress by keyboard and finds it after a restart', async ({ userData }) => {
  const first = await launch({ userData });
  await first.page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await first.page.getByRole('button', { name: /Ciberseguridad: coalición/ }).waitFor();
  await choose(first.page, 'diccionario');
  const sheet = await openDetails(first.page);
  // The report that came with the sample, and the entry it is linked with.
  await expect(sheet.getByRole('list', { name: /Informes/ }).getByRole('textbox')).toHaveValue(/RedCLARA envió/);
  await expect(sheet.getByRole('region', { name: 'Entradas vinculadas' }).getByRole('listitem')).toHaveCount(1);

  const report = sheet.getByRole('textbox', { name: 'Informe nuevo' });
  await report.focus();
  await first.page.keyboard.type('Los cuatro equipos lo publicaron.');
  await first.page.keyboard.press('Tab');
  await expect(sheet.getByLabel('Estado nuevo')).toBeFocused();
  await sheet.getByLabel('Estado nuevo').selectOption('done');
  await report.press('Control+Enter');
  await expect(sheet.getByRole('list', { name: /Informes/ }).getByRole('listitem')).toHaveCount(2);
  await expect(sheet.getByLabel('Estado', { exact: true })).toHaveValue('done');
  await first.page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await saved(first.page);
  await first.close();

  const second = await launch({ userData });
  await choose(second.page, 'diccionario');
  const inspector = second.page.getByRole('complementary', { name: 'La entrada elegida' });
  await expect(inspector.getByRole('listitem').filter({ hasText: 'Los cuatro equipos lo publicaron.' })).toBeVisible();
  await expect(inspector.getByLabel('Estado', { exact: true })).toHaveValue('done');

  const line = inspector.getByRole('textbox', { name: 'Informar el avance' });
  await line.fill('Sin novedades.');
  await line.press('Enter');
  await expect(inspector.getByRole('listitem').filter({ hasText: 'Sin novedades.' })).toBeVisible();
  await expect(line).toHaveValue('');
  await second.page.keyboard.press('Control+Z');
  await expect(inspector.getByRole('listitem').filter({ hasText: 'Sin novedades.' })).toHaveCount(0);
  await second.close();
});

test('says how and why a decision was taken, and what it replaces', async ({ userData }) => {
  const { page, close } = await launch({ userData });
  await page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await page.getByRole('button', { name: /Ciberseguridad: coalición/ }).waitFor();
  await choose(page, 'secretar');
  const sheet = await openDetails(page);
  const part = sheet.getByRole('region', { name: 'Decisión' });
  const method = part.getByRole('textbox', { name: 'Método' });
  await method.fill('');
  await method.press('Enter');
  await part.getByRole('button', { name: 'Votación' }).click();
  await expect(method).toHaveValue('Votación');
  await part.getByRole('textbox', { name: 'Votos' }).fill('12 a favor, 3 en contra');
  await part.getByRole('textbox', { name: 'Votos' }).press('Enter');
  const rationale = part.getByRole('textbox', { name: 'Fundamento' });
  await rationale.fill('Nadie quiere llevarla sola.\nSe revisa en un año.');
  await rationale.press('Control+Enter');
  await expect(part.getByRole('textbox', { name: 'Votos' })).toHaveValue('12 a favor, 3 en contra');

  await part.getByLabel('Sustituye a').selectOption({ index: 1 });
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await saved(page);
  await openDetails(page);
  await expect(method).toHaveValue('Votación');
  await expect(rationale).toHaveValue('Nadie quiere llevarla sola.\nSe revisa en un año.');
  await expect(part.getByLabel('Sustituye a')).not.toHaveValue('');
  await page.keyboard.press('Escape');

  // The same from the stream.
  await page.getByRole('button', { name: 'Abrir en su reunión' }).click();
  await page.locator('[aria-haspopup="menu"][aria-label*="D-01"]').click();
  await page.getByRole('menuitem', { name: 'Detalles…' }).click();
  await expect(method).toHaveValue('Votación');
  await close();
});

test('adds an indicator and a reading, with the decimal sign of the language', async ({ userData }) => {
  const { page, close } = await launch({ userData });
  await page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await page.getByRole('button', { name: /Ciberseguridad: coalición/ }).waitFor();
  await choose(page, 'diccionario');
  const sheet = await openDetails(page);
  await sheet
    .getByRole('button', { name: /del tema/ })
    .first()
    .click();
  const topic = page.getByRole('dialog', { name: /^Indicadores: / });
  const chart = topic.getByRole('img', { name: /RPKI/ });
  await expect(chart).toHaveAccessibleName(/31\s?% el 31 .*38\s?% el .*Meta: 60\s?%/);
  await expect(topic.getByRole('row').filter({ hasText: '%' })).toHaveCount(3);

  await topic.getByRole('button', { name: 'Agregar una medición' }).first().click();
  const form = page.getByRole('dialog', { name: '¿Cuánto fue y cuándo?' });
  await form.getByLabel('Fecha').fill('2023-03-31');
  await form.getByLabel('Valor en %').fill('41.5');
  await form.getByLabel('Valor en %').press('Enter');
  await expect(form.getByText('con coma decimal: 3,5')).toBeVisible();
  await form.getByLabel('Valor en %').fill('41,5');
  await form.getByLabel('Valor en %').press('Enter');
  await expect(form).toBeHidden();
  await expect(topic.getByRole('row').filter({ hasText: /41,5\s?%/ })).toBeVisible();
  await expect(chart).toHaveAccessibleName(/41,5\s?%/);
  await saved(page);
  await close();
});
