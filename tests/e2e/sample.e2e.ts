import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { answerDialog, expect, launch, overrule, saved, test } from './app.ts';

const morning = '2023-02-08T12:20:42Z';

test('finds a person without accents, checks them out, and takes it back after a restart', async ({ userData }) => {
  const first = await launch({ userData, clock: morning });
  await first.page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await expect(first.page.getByRole('button', { name: /Ciberseguridad: coalición/ })).toBeVisible();
  await first.page.keyboard.press('Alt+3');
  const present = first.page.getByRole('button', { name: /^Acreditación/ });
  await expect(present).toContainText('39');
  const search = first.page.getByRole('combobox').first();
  await search.fill('salcedo iris');
  await expect(first.page.getByRole('row')).toHaveCount(1);
  await expect(first.page.getByRole('row')).toContainText('Íris Muñoz Salcedo');
  await search.press('Shift+Enter');
  await expect(present).toContainText('38');
  await saved(first.page);
  await first.close();

  const second = await launch({ userData, clock: morning });
  await expect(second.page.getByRole('button', { name: /^Acreditación/ })).toContainText('38');
  await second.page.keyboard.press('Control+Z');
  await expect(second.page.getByRole('button', { name: /^Acreditación/ })).toContainText('39');
  await second.close();
});

test('exports the summary in four languages into a folder, each in its own language', async ({ userData }) => {
  const folder = path.join(userData, 'salida');
  mkdirSync(folder);
  const { app, page, close } = await launch({ userData });
  await page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await expect(page.getByRole('button', { name: /Ciberseguridad: coalición/ })).toBeVisible();
  await page.keyboard.press('Alt+5');
  await answerDialog(app, folder);
  await page.getByRole('button', { name: /^Exportar/ }).click();
  const boxes = page.getByRole('checkbox');
  for (const box of await boxes.all()) if (await box.isEnabled()) await box.check();
  await page.getByRole('button', { name: /Guardar en/ }).click();
  await overrule(page);
  await expect.poll(() => readdirSync(folder).length, { timeout: 60_000 }).toBe(35);
  const french = readFileSync(path.join(folder, 'montevideo-2023_takeaways_fr_v1.md'), 'utf8');
  expect(french).toContain('Rencontre avec la communauté technique');
  expect(french).not.toContain('undefined');
  const html = readFileSync(path.join(folder, 'montevideo-2023_takeaways_pt_v1.html'), 'utf8');
  expect(html).toContain('<html lang="pt">');
  const pdf = readFileSync(path.join(folder, 'montevideo-2023_takeaways_es_v1.pdf'));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const docx = unzipSync(readFileSync(path.join(folder, 'montevideo-2023_takeaways_en_v1.docx')));
  expect(strFromU8(docx['docProps/core.xml'] ?? new Uint8Array())).toContain('<dc:language>en-GB</dc:language>');
  await close();
});
