import { mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { answerDialog, expect, launch, overrule, saved } from '../e2e/app.ts';
import { test } from './running.ts';

const canary = 'canario-ñ7Qx2Vb9';
const destinationName = 'Nube con canario';

/** A text in the ways that files hold one: UTF-8, UTF-16 (IndexedDB), Latin 1, Base64 at each offset, in an address. */
function writings(text: string): readonly Buffer[] {
  const base64 = [0, 1, 2].map((offset) => {
    const encoded = Buffer.from(' '.repeat(offset) + text).toString('base64');
    return encoded.slice(offset === 0 ? 0 : 4, -4);
  });
  const address = encodeURIComponent(text);
  const json = JSON.stringify(text).slice(1, -1).replace('ñ', '\\u00f1');
  return [
    ...[text, ...base64, address, address.toLowerCase(), json].map((each) => Buffer.from(each)),
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'latin1'),
  ];
}

function filesWith(folder: string, text: string): readonly string[] {
  const wanted = writings(text);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(names.length).toBeGreaterThan(10);
  return names.filter((name) => {
    const file = path.join(folder, name);
    if (!statSync(file).isFile()) return false;
    const bytes = readFileSync(file);
    return wanted.some((each) => bytes.includes(each));
  });
}

for (const keychain of [false, true]) {
  const where = keychain ? 'with a keychain' : 'without a keychain';
  test(`leaves a password in no file, no export and no message, ${where}`, async ({ userData }) => {
    const folder = path.join(userData, 'salida');
    mkdirSync(folder);
    const { app, page, close } = await launch({ userData });
    let said = '';
    app.process().stdout?.on('data', (text) => (said += String(text)));
    app.process().stderr?.on('data', (text) => (said += String(text)));
    await app.evaluate(({ safeStorage }, isThere) => {
      safeStorage.isEncryptionAvailable = () => isThere;
      safeStorage.getSelectedStorageBackend = () => 'gnome_libsecret';
      // Stands for the keychain's cipher, whose result doesn't resemble the text.
      safeStorage.encryptString = (text) => Buffer.from(Buffer.from(text).map((byte) => byte ^ 0xa5));
    }, keychain);
    await page.getByRole('button', { name: 'Abrir la muestra' }).click();
    await expect(page.getByRole('button', { name: /Ciberseguridad: coalición/ })).toBeVisible();
    await page.keyboard.press('Alt+6');
    await page.getByRole('button', { name: 'Agregar destino' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nombre').fill(destinationName);
    await dialog.getByLabel('Dirección de la carpeta').fill('http://127.0.0.1:9/dav/');
    await dialog.getByLabel('Usuario').fill('ana');
    await dialog.getByLabel('Contraseña').fill(canary);
    await dialog.getByRole('button', { name: 'Agregar destino' }).click();
    await expect(dialog).toBeHidden();
    await page.keyboard.press('Alt+5');
    await answerDialog(app, folder);
    await page.getByRole('button', { name: /^Exportar/ }).click();
    await page.getByRole('button', { name: /Guardar en/ }).click();
    await overrule(page);
    await expect.poll(() => readdirSync(folder).length, { timeout: 30_000 }).toBeGreaterThan(0);
    await saved(page);
    expect(await page.content()).not.toContain(canary);
    await close();
    expect(filesWith(userData, canary)).toEqual([]);
    expect(said).not.toContain(canary);
    // The search finds what is there: the name of the destination, and the sealed password where there is a keychain.
    expect(filesWith(userData, destinationName)).not.toEqual([]);
    expect(readdirSync(userData).includes('secrets.json')).toBe(keychain);
  });
}
