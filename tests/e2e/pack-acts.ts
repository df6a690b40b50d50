import { existsSync } from 'node:fs';
import { type Running, answerDialog, answerSaveDialog, expect, saved } from './app.ts';

/** Writes the open meeting as a pack. */
export async function saveTo({ app, page }: Running, file: string): Promise<void> {
  await answerSaveDialog(app, file);
  await page.keyboard.press('Control+K');
  await page.getByPlaceholder(/^Busque una sesión/).fill('Guardar como paquete');
  await page.keyboard.press('Enter');
  await expect.poll(() => existsSync(file)).toBe(true);
}

/** Opens a pack and brings it in. */
export async function bringIn({ app, page }: Running, file: string): Promise<void> {
  await answerDialog(app, file);
  await page.keyboard.press('Control+K');
  await page.getByPlaceholder(/^Busque una sesión/).fill('Abrir un paquete');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Elegir un archivo' }).click();
  await page.getByRole('button', { name: 'Incorporar' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Gives the session about measuring IPv6 another title. */
export async function rename({ page }: Running, title: string): Promise<void> {
  await page.getByRole('button', { name: /Medir IPv6/ }).click();
  const field = page.getByRole('textbox', { name: 'Título', exact: true });
  await field.fill(title);
  await field.press('Enter');
  await expect(page.getByRole('button', { name: new RegExp(title) })).toBeVisible();
  await saved(page);
}
