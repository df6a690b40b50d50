import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { answerSaveDialog, command, expect, launch, saved, test } from './app.ts';

test('leaves the data of a newer version untouched, says so, and gives a copy of it away', async ({ userData }) => {
  const first = await launch({ userData });
  await first.page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await saved(first.page);
  await first.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('plenaria', 990);
        opening.addEventListener('success', () => {
          opening.result.close();
          resolve();
        });
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
      }),
  );
  await first.close();

  const { executablePath, args } = command(userData);
  const app = await _electron.launch({ executablePath, args: [...args, '--lang=es'] });
  const page = await app.firstWindow();
  await expect(page.getByRole('alert')).toContainText('Estas reuniones son de una versión más nueva de Plenaria');
  const copy = path.join(userData, 'copia.plenaria');
  await answerSaveDialog(app, copy);
  await page.getByRole('button', { name: 'Guardar una copia de los datos' }).click();
  await expect(page.getByText('Guardada como copia.plenaria')).toBeVisible();
  expect(existsSync(copy) && readFileSync(copy).subarray(0, 2).toString()).toBe('PK');
  await app.close();
});
