import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { answerDialog, expect, launch, saved, test } from './app.ts';

const badFiles = [
  { name: 'vacio.ics', content: '', says: /vacío/ },
  { name: 'cortado.json', content: '{"schedule": {"conference": ', says: /JSON/ },
  {
    name: 'imagen.csv',
    content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
    says: /PNG/,
  },
  { name: 'proto.json', content: '{"__proto__": {"polluted": true}, "constructor": 1}', says: /schedule/ },
] as const;

for (const { name, content, says } of badFiles) {
  test(`refuses ${name} with a clear sentence and writes nothing`, async ({ userData }) => {
    const { app, page, close } = await launch({ userData });
    const file = path.join(userData, name);
    writeFileSync(file, content);
    await answerDialog(app, file);
    await page.getByRole('button', { name: /Importar un programa/ }).click();
    await page.getByRole('button', { name: 'Elegir un archivo' }).click();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('El archivo no se importó');
    await expect(alert).toContainText(says);
    await page.keyboard.press('Escape');
    await expect(page.getByText('Todo empieza en una sala.')).toBeVisible();
    expect(await page.evaluate(() => ({}) as { polluted?: boolean }).then((o) => o.polluted)).toBeUndefined();
    await expect(page.getByTestId('save-status')).toHaveAttribute('data-state', 'idle');
    await close();
  });
}

const calendar = (...events: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Prueba//ES', ...events, 'END:VCALENDAR', ''].join('\r\n');
const timeless = ['BEGIN:VEVENT', 'UID:1', 'SUMMARY:Sin hora', 'END:VEVENT'];
const timed = ['BEGIN:VEVENT', 'UID:2', 'SUMMARY:Con hora', 'DTSTART:20230208T130000Z', 'END:VEVENT'];

test('names the event without a time, brings in the others, and all of it is one undo', async ({ userData }) => {
  const { app, page, close } = await launch({ userData });
  const file = path.join(userData, 'calendario.ics');
  writeFileSync(file, calendar(...timeless, ...timed));
  await answerDialog(app, file);
  await page.getByRole('button', { name: /Importar un programa/ }).click();
  await page.getByRole('button', { name: 'Elegir un archivo' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 entrada omitida');
  await expect(dialog).toContainText('no tiene hora de inicio');
  await dialog.getByRole('button', { name: /^Importar 1 sesi/ }).click();
  await expect(page.getByRole('button', { name: /Con hora/ })).toBeVisible();
  await saved(page);
  await page.keyboard.press('Control+Z');
  await expect(page.getByText('Todo empieza en una sala.')).toBeVisible();
  await close();
});

test('refuses a calendar in which nothing has a time', async ({ userData }) => {
  const { app, page, close } = await launch({ userData });
  const file = path.join(userData, 'calendario.ics');
  writeFileSync(file, calendar(...timeless));
  await answerDialog(app, file);
  await page.getByRole('button', { name: /Importar un programa/ }).click();
  await page.getByRole('button', { name: 'Elegir un archivo' }).click();
  await expect(page.getByRole('alert')).toContainText('línea 4, VEVENT 1: Omitido: no tiene hora de inicio');
  await expect(page.getByTestId('save-status')).toHaveAttribute('data-state', 'idle');
  await close();
});

const badLists = [
  { name: 'vacia.csv', content: '', says: /vacío/ },
  { name: 'solo-encabezados.csv', content: 'Nombre;Correo\n', says: /no contiene a nadie/ },
  { name: 'comillas.csv', content: 'Nombre;Correo\n"Ana;ana@ejemplo.org\n', says: /comillas/ },
  {
    name: 'foto.csv',
    content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
    says: /PNG/,
  },
] as const;

test('refuses broken attendee lists one after the other, names why, and the list stays as it was', async ({
  userData,
}) => {
  const { app, page, close } = await launch({ userData });
  await page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await saved(page);
  const status = page.getByTestId('save-status');
  await page.keyboard.press('Alt+2');
  // Inside of the meeting its zone tells the time.
  await expect(page.getByRole('heading', { name: 'Asistentes' })).toBeVisible();
  const before = await status.textContent();
  const dialog = page.getByRole('dialog');
  for (const { name, content, says } of badLists) {
    const file = path.join(userData, name);
    writeFileSync(file, content);
    await answerDialog(app, file);
    await page.getByRole('button', { name: 'Importar', exact: true }).click();
    await dialog.getByRole('button', { name: 'Elegir un archivo' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Este archivo no se puede importar');
    await expect(dialog.getByRole('alert')).toContainText(says);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  await expect(page.getByRole('button', { name: /^Asistentes/ })).toContainText('58');
  expect(await status.textContent()).toBe(before);
  await close();
});
