import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { givenFile } from '../fixtures/given.ts';
import { type WebdavServer, available, startWebdav } from '../servers/webdav.ts';
import { type Running, answerDialog, expect, launch, overrule, saved, test } from './app.ts';

const attendees =
  'Nombre;Organización;Correo\nÍris Muñoz;Red Austral;iris@ejemplo.org\nJoão Prado;Rede Sul;joao@exemplo.org\n';

const agendas = [
  { file: 'agendas/pretalx-democon.schedule.json', sessions: /Importar \d+ sesiones/ },
  { file: 'agendas/pyconuk-2015.ics', sessions: /Importar \d+ sesiones/ },
] as const;

for (const { file, sessions } of agendas) {
  test(`goes the whole way in Spanish, from ${file} to summaries read back from the server`, async ({ userData }) => {
    const agenda = givenFile(file);
    test.skip(agenda === null, 'the given files are not beside the checkout');
    test.skip(available() !== null, available() ?? '');
    const server = await startWebdav({ stopped: true });
    try {
      const first = await launch({ userData });
      await importAgenda(first, agenda ?? '', sessions);
      await importPeople(first, path.join(userData, 'asistentes.csv'));
      await checkIn(first);
      await capture(first);
      await queueSummaries(first, server);
      await saved(first.page);
      expect(await server.list()).toEqual([]);
      await first.close();
      const second = await launch({ userData });
      await server.start();
      await deliver(second, server);
      await compareWithServer(second, server);
      await second.close();
    } finally {
      await server.remove();
    }
  });
}

async function importAgenda({ app, page }: Running, file: string, button: RegExp): Promise<void> {
  await answerDialog(app, file);
  await page.getByRole('button', { name: /^Importar un programa/ }).click();
  await page.getByRole('button', { name: 'Elegir un archivo' }).click();
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Orden del día' })).toBeVisible();
}

async function importPeople({ app, page }: Running, file: string): Promise<void> {
  writeFileSync(file, attendees);
  await answerDialog(app, file);
  await page.keyboard.press('Alt+2');
  await page.getByRole('button', { name: 'Importar una lista' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /Elegir/ }).click();
  await dialog.getByRole('button', { name: /^Importar/ }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Íris Muñoz').first()).toBeVisible();
}

async function checkIn({ page }: Running): Promise<void> {
  await page.keyboard.press('Alt+3');
  const search = page.getByRole('combobox').first();
  await search.fill('munoz iris');
  await expect(page.getByRole('row')).toHaveCount(1);
  await search.press('Enter');
  await expect(page.getByRole('button', { name: /^Acreditación/ })).toContainText('1');
}

async function capture({ page }: Running): Promise<void> {
  await page.keyboard.press('Alt+4');
  const line = page.getByRole('textbox').last();
  await line.fill('decisión: La red se abre a todos los miembros #apertura');
  await line.press('Enter');
  await expect(page.getByText('D-01').first()).toBeVisible();
}

async function queueSummaries({ page }: Running, server: WebdavServer): Promise<void> {
  await page.keyboard.press('Alt+6');
  await page.getByRole('button', { name: 'Agregar destino' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nombre').fill('Nube');
  await dialog.getByLabel('Dirección de la carpeta').fill(server.url);
  await dialog.getByLabel('Usuario').fill(server.user);
  await dialog.getByLabel('Contraseña').fill(server.password);
  await dialog.getByRole('button', { name: 'Agregar destino' }).click();
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Alt+5');
  await page.getByRole('button', { name: /^Exportar/ }).click();
  for (const box of await page.getByRole('checkbox').all()) await box.setChecked(false);
  for (const name of ['Español', 'English', 'Português', 'Français']) {
    for (const format of ['MD', 'HTML', 'PDF']) {
      await page.getByRole('checkbox', { name: new RegExp(`^${name}, ${format}`, 'i') }).check();
    }
  }
  const nube = page
    .getByRole('button', { name: /Nube/ })
    .or(page.getByRole('checkbox', { name: /Nube/ }))
    .first();
  if ((await nube.getAttribute('aria-pressed')) !== 'true') await nube.click();
  await page.getByRole('button', { name: /Exportar y enviar/ }).click();
  await overrule(page);
  await expect(page.getByText(/12 archivos/).first()).toBeVisible({ timeout: 60_000 });
}

async function deliver({ page }: Running, server: WebdavServer): Promise<void> {
  await page.keyboard.press('Alt+6');
  const ask = page.getByRole('button', { name: 'Escribir la contraseña' }).first();
  await ask.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Contraseña').fill(server.password);
  await dialog.getByRole('button', { name: 'Usar esta contraseña' }).click();
  await expect(page.getByRole('radio', { name: /Entregado/ })).toContainText('12', { timeout: 60_000 });
  expect((await server.list()).length).toBe(12);
}

/** The files on the server are, byte for byte, those that the artifact store holds under their sha256. */
async function compareWithServer({ app }: Running, server: WebdavServer): Promise<void> {
  const { existsSync, readFileSync } = await import('node:fs');
  const store = path.join(await app.evaluate(({ app: electron }) => electron.getPath('userData')), 'artifacts');
  const languages = new Set<string>();
  for (const name of await server.list()) {
    const there = (await server.read(name)) ?? Buffer.alloc(0);
    const sha256 = createHash('sha256').update(there).digest('hex');
    const local = path.join(store, sha256.slice(0, 2), sha256);
    expect(existsSync(local)).toBe(true);
    expect(readFileSync(local).equals(there)).toBe(true);
    if (!name.endsWith('.pdf')) expect(there.toString()).toContain('La red se abre a todos los miembros');
    else expect(there.subarray(0, 5).toString()).toBe('%PDF-');
    languages.add(/_takeaways_(..)_v1\.(?:md|html|pdf)$/.exec(name)?.[1] ?? name);
  }
  expect([...languages].sort()).toEqual(['en', 'es', 'fr', 'pt']);
}
