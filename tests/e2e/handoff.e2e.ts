import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { answerDialog, answerSaveDialog, expect, launch, saved, test } from './app.ts';

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await expect(page.getByRole('button', { name: /Ciberseguridad: coalición/ })).toBeVisible();
}

/** From the languages side by side, what goes out to translators or comes back. */
async function choose(page: Page, what: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Traductores' }).click();
  await page.getByRole('menuitem', { name: what }).click();
}

/** The first entry of the file with its French text written anew; its code and its text. */
function translate(file: string): { readonly code: string; readonly text: string } {
  const text = 'Une phrase traduite loin d’ici.';
  const before = readFileSync(file, 'utf8');
  const unit = /(<trans-unit id="outcomes:[^"]*" resname="([^"]*)".*?<target xml:lang="fr") state="[^"]*">[^<]*</s;
  const code = unit.exec(before)?.[2] ?? '';
  writeFileSync(file, before.replace(unit, `$1 state="translated">${text}<`));
  return { code, text };
}

test('texts go to the translator as XLIFF and come back into the desk; a file of another meeting is refused by name', async ({
  userData,
}) => {
  const { app, page, close } = await launch({ userData });
  const file = path.join(userData, 'traduccion.xlf');
  await openSample(page);
  await page.keyboard.press('Alt+5');
  await page.getByRole('radio', { name: 'Idiomas' }).click();

  await answerSaveDialog(app, file);
  await choose(page, /Entregar a traducción/);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Todo' }).click();
  for (const other of [/inglés/i, /portugués/i]) await dialog.getByRole('checkbox', { name: other }).uncheck();
  await dialog.getByRole('button', { name: 'Guardar 1 archivo' }).click();
  await expect(dialog.getByText(/traduccion\.xlf guardado/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  const { code, text } = translate(file);
  await answerDialog(app, file);
  await choose(page, /Recibir una traducción/);
  await dialog.getByRole('button', { name: 'Elegir un archivo' }).click();
  await expect(dialog.getByRole('region', { name: 'Traducciones cambiadas' })).toContainText(text);
  await expect(dialog.getByRole('checkbox', { name: `Incorporar: ${code}`, exact: true })).toBeChecked();
  await dialog.getByRole('button', { name: 'Incorporar 1 traducción' }).click();
  await expect(dialog).toBeHidden();
  const cell = page.getByRole('grid').getByRole('button', { name: text });
  await expect(cell).toBeVisible();
  await saved(page);
  await page.keyboard.press('Control+z');
  await expect(cell).toBeHidden();
  await page.keyboard.press('Control+Shift+z');
  await expect(cell).toBeVisible();

  // The stick of another meeting.
  const xliff = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    xliff
      .replace(/original="[^"]*"/, 'original="plenaria:meetings:otra"')
      .replace(/(<note from="meeting">)[^<]*/, '$1Asamblea de Asunción'),
  );
  await choose(page, /Recibir una traducción/);
  await dialog.getByRole('button', { name: 'Elegir un archivo' }).click();
  await expect(dialog.getByRole('alert')).toContainText('otra reunión: «Asamblea de Asunción»');

  // A copy that was cut off says where.
  writeFileSync(file, xliff.slice(0, xliff.length / 2));
  await dialog.getByRole('button', { name: 'Elegir un archivo' }).click();
  await expect(dialog.getByRole('alert')).toContainText('se cortó');
  await close();
});
