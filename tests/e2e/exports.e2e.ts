import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import ICAL from 'ical.js';
import { readXlsx, textOf } from '../builders/xlsx-reader.ts';
import { answerDialog, expect, launch, test } from './app.ts';

test('gives a French colleague a workbook, a calendar, data and a document in two languages', async ({ userData }) => {
  const folder = path.join(userData, 'sortie');
  mkdirSync(folder);
  const { app, page, close } = await launch({ userData, locale: 'fr' });
  await page.getByRole('button', { name: 'Ouvrir l’exemple' }).click();
  await expect(page.getByRole('button', { name: /Ciberseguridad: coalición|Cybersécurité : coalition/ })).toBeVisible();
  await page.keyboard.press('Alt+5');
  await page.getByRole('button', { name: /^Exporter/ }).click();
  for (const box of await page.getByRole('checkbox').all()) await box.setChecked(false);
  for (const format of ['XLSX', 'ICS', 'JSON']) {
    await page.getByRole('checkbox', { name: `Français, ${format}`, exact: true }).check();
  }
  // French on the left: the language that stood there changes places with it.
  await page.getByLabel('Langue de la colonne de droite').selectOption('es');
  await page.getByLabel('Langue de la colonne de gauche').selectOption('fr');
  await page.getByRole('checkbox', { name: 'Bilingue, PDF' }).check();
  await answerDialog(app, folder);
  await page.getByRole('button', { name: /^Enregistrer dans/ }).click();
  const overrule = page.getByRole('dialog', { name: /à régler/ });
  await overrule.getByLabel('Pourquoi le document part en l’état').fill('Publié aujourd’hui');
  await overrule.getByRole('button', { name: 'Exporter avec ce motif' }).click();
  await expect.poll(() => readdirSync(folder).length, { timeout: 60_000 }).toBe(4);
  expect(readdirSync(folder).sort()).toEqual([
    'montevideo-2023_takeaways_fr+es_v1.pdf',
    'montevideo-2023_takeaways_fr_v1.ics',
    'montevideo-2023_takeaways_fr_v1.json',
    'montevideo-2023_takeaways_fr_v1.xlsx',
  ]);
  const bytes = (ending: string) => readFileSync(path.join(folder, `montevideo-2023_takeaways_${ending}`));

  const [entries] = readXlsx(bytes('fr_v1.xlsx')).sheets;
  if (entries === undefined) throw new Error('no sheet');
  expect(textOf(entries)[0]?.slice(0, 3)).toEqual(['Code', 'Type', 'Texte']);
  expect(textOf(entries).flat()).toContain('Publier le premier jeu d’indicateurs.');
  expect(entries.rows.flat().filter(({ numberFormat }) => numberFormat.includes('yyyy')).length).toBeGreaterThan(5);

  const calendar = new ICAL.Component(ICAL.parse(bytes('fr_v1.ics').toString()));
  const todo = calendar.getAllSubcomponents('vtodo').map((one) => one.getFirstPropertyValue('summary'));
  expect(todo).toContain('Publier le premier jeu d’indicateurs.');
  const events = calendar.getAllSubcomponents('vevent').map((one) => one.getFirstPropertyValue('summary'));
  expect(events).toContain('LACNIC 40');

  const data = JSON.parse(bytes('fr_v1.json').toString()) as { entries: { code: string; text: { text: string } }[] };
  expect(data).toMatchObject({ format: 'plenaria-summary', version: 1, language: 'fr', template: 'takeaways' });
  expect(data.entries.find(({ code }) => code === 'C-05')?.text.text).toBe('Publier le premier jeu d’indicateurs.');

  const pdf = await PDFDocument.load(bytes('fr+es_v1.pdf'), { updateMetadata: false });
  expect(pdf.getTitle()).toMatch(/^Rencontre avec .* \/ Reunión con /);
  expect(pdf.getPageCount()).toBeGreaterThan(2);
  await close();
});
