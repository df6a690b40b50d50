import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Running, answerDialog, answerSaveDialog, expect, launch, saved, test } from './app.ts';

test('goes to another laptop on a stick and back; what both wrote waits with both texts, and is decided', async ({
  userData,
}) => {
  const stick = path.join(userData, 'reunion.plenaria');
  const ana = await launch({ userData: path.join(userData, 'ana') });
  await ana.page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await expect(ana.page.getByRole('button', { name: /Medir IPv6/ })).toBeVisible();
  await saveTo(ana, stick);

  const bia = await launch({ userData: path.join(userData, 'bia') });
  await bringIn(bia, stick);
  await expect(bia.page.getByRole('button', { name: /Medir IPv6/ })).toBeVisible();
  await rename(bia, 'Medir IPv6 con Bia');
  await saveTo(bia, path.join(userData, 'vuelta.plenaria'));
  await bia.close();

  await rename(ana, 'Medir IPv6 con Ana');
  await bringIn(ana, path.join(userData, 'vuelta.plenaria'));
  await expect(ana.page.getByRole('heading', { name: 'Conflictos' })).toBeVisible();
  await expect(ana.page.getByText('Medir IPv6 con Bia').first()).toBeVisible();
  await expect(ana.page.getByText('Medir IPv6 con Ana').first()).toBeVisible();
  await ana.page.keyboard.press('1');
  await saved(ana.page);
  await ana.page.keyboard.press('Alt+1');
  await expect(ana.page.getByRole('button', { name: /Medir IPv6 con (?:Ana|Bia)/ })).toHaveCount(1);
  await ana.close();
});

async function rename({ page }: Running, title: string): Promise<void> {
  await page.getByRole('button', { name: /Medir IPv6/ }).click();
  const field = page.getByRole('textbox', { name: 'Título', exact: true });
  await field.fill(title);
  await field.press('Enter');
  await expect(page.getByRole('button', { name: new RegExp(title) })).toBeVisible();
  await saved(page);
}

async function saveTo({ app, page }: Running, file: string): Promise<void> {
  await answerSaveDialog(app, file);
  await page.keyboard.press('Control+K');
  await page.getByPlaceholder(/^Busque una sesión/).fill('Guardar como paquete');
  await page.keyboard.press('Enter');
  await expect.poll(() => existsSync(file)).toBe(true);
}

async function bringIn({ app, page }: Running, file: string): Promise<void> {
  await answerDialog(app, file);
  await page.keyboard.press('Control+K');
  await page.getByPlaceholder(/^Busque una sesión/).fill('Abrir un paquete');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Elegir un archivo' }).click();
  await page.getByRole('button', { name: 'Incorporar' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}
