import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Locale } from '#domain/primitives.ts';
import { launch, overrule } from '../e2e/app.ts';
import { bringIn, rename, saveTo } from '../e2e/pack-acts.ts';
import { type Theatre, languages, openTheatre, sizes } from './stage.ts';
import { composerScenes } from './composer-scenes.ts';
import { entryScenes } from './entry-scenes.ts';
import { keptScenes } from './kept-scenes.ts';
import { scenes } from './scenes.ts';

test('every dialog, preview and state, in each language', async () => {
  const theatre = await openTheatre();
  const { page, resize, picture, problems, end } = theatre;
  await page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await page.getByRole('button', { name: /Ciberseguridad: coalición/ }).waitFor();
  await disagree(theatre);
  await fillOutbox(theatre);
  for (const [width, height] of sizes) {
    for (const [locale, name] of Object.entries(languages) as [Locale, string][]) {
      await resize(1440, 900);
      await page.getByRole('button', { name, exact: true }).click();
      await resize(width, height);
      for (const scene of [...scenes, ...entryScenes, ...composerScenes, ...keptScenes]) {
        await page.keyboard.press('Alt+1');
        await scene.go({ ...theatre, locale });
        await picture(`${scene.name}_${locale}_light_${width}`);
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        await scene.leave?.({ ...theatre, locale });
      }
    }
  }
  await end();
  expect(problems).toEqual([]);
});

/** Another laptop gives a session another title: both texts wait. */
async function disagree(theatre: Theatre): Promise<void> {
  const [there, back] = ['ida.plenaria', 'vuelta.plenaria'].map((name) => path.join(theatre.folder, name));
  await saveTo(theatre, there ?? '');
  const other = await launch({ userData: path.join(theatre.folder, 'other') });
  await bringIn(other, there ?? '');
  await rename(other, 'Medir IPv6: qué, cómo y para quién');
  await saveTo(other, back ?? '');
  await other.close();
  await rename(theatre, 'Medir IPv6 entre todos');
  await bringIn(theatre, back ?? '');
}

/** Twelve files for a server that is not there: they wait. */
async function fillOutbox({ page }: Theatre): Promise<void> {
  await page.keyboard.press('Alt+6');
  await page.getByRole('button', { name: 'Agregar destino' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nombre').fill('Nube de la secretaría');
  await dialog.getByLabel('Dirección de la carpeta').fill('http://127.0.0.1:9/actas/2023/');
  await dialog.getByLabel('Usuario').fill('relatoria');
  await dialog.getByLabel('Contraseña').fill('clave');
  await dialog.getByRole('button', { name: 'Agregar destino' }).click();
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Alt+5');
  await page.getByRole('button', { name: /^Exportar/ }).click();
  for (const box of await page.getByRole('checkbox', { name: /^(?!Bilingüe).*, (?:MD|HTML|PDF)$/ }).all())
    await box.setChecked(true);
  await page.getByRole('button', { name: /Exportar y enviar 12/ }).click();
  await overrule(page);
  await expect(page.getByText(/12 archivos/).first()).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Escape');
}
