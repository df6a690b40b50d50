import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type Running, answerDialog, expect, launch, overrule, saved, test } from '../e2e/app.ts';
import { available, startWebdav } from '../servers/webdav.ts';
import { demoScript } from './script.ts';
import { type Place, folderPlace, webdavPlace } from './places.ts';

const out = path.resolve('out/demo');
const script = demoScript();
const languages = { en: 'English', pt: 'Português', fr: 'Français' } as const;

let pictures = 0;

test('plays the reference meeting, from import to delivered summaries', async () => {
  rmSync(out, { recursive: true, force: true });
  for (const folder of ['input', 'pictures', 'documents']) mkdirSync(path.join(out, folder), { recursive: true });
  const userData = mkdtempSync(path.join(tmpdir(), 'plenaria-demo-'));
  const place = available() === null ? webdavPlace(await startWebdav({ stopped: true })) : folderPlace();
  try {
    const morning = await launch({ userData, clock: '2023-02-08T12:05:00Z' });
    await resize(morning);
    await bringIn(morning);
    await openTheDoors(morning);
    await captureAll(morning);
    await translateAll(morning);
    await exportAll(morning, place);
    await saved(morning.page);
    await morning.close();
    const evening = await launch({ userData, clock: '2023-02-08T21:30:00Z' });
    await resize(evening);
    await deliver(evening, place);
    await evening.close();
  } finally {
    await place.remove();
    rmSync(userData, { recursive: true, force: true });
  }
});

async function bringIn(running: Running): Promise<void> {
  const { app, page } = running;
  await picture(page, 'first-run');
  const schedule = path.join(out, 'input', 'schedule.json');
  writeFileSync(schedule, script.schedule);
  await answerDialog(app, schedule);
  await page.getByRole('button', { name: /^Importar un programa/ }).click();
  await page.getByRole('button', { name: 'Elegir un archivo' }).click();
  const confirm = page.getByRole('button', { name: /Importar \d+ sesiones/ });
  await confirm.waitFor();
  await picture(page, 'import-agenda');
  await confirm.click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Orden del día' })).toBeVisible();
  await picture(page, 'agenda');
  const people = path.join(out, 'input', 'asistentes.csv');
  writeFileSync(people, script.attendees);
  await answerDialog(app, people);
  await page.keyboard.press('Alt+2');
  await page.getByRole('button', { name: 'Importar una lista' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /Elegir/ }).click();
  const importAll = dialog.getByRole('button', { name: /^Importar \d+/ });
  await importAll.waitFor();
  await picture(page, 'import-attendees');
  await importAll.click();
  await expect(dialog).toBeHidden();
  await picture(page, 'attendees');
}

async function openTheDoors({ page }: Running): Promise<void> {
  await page.keyboard.press('Alt+3');
  const search = page.getByRole('combobox').first();
  const counted = page.getByRole('button', { name: /^Acreditación/ });
  for (const [index, name] of script.arrivals.entries()) {
    await search.fill(name);
    await search.press('Enter');
    await expect(counted).toContainText(String(index + 1));
  }
  await search.fill('');
  await picture(page, 'check-in');
}

async function captureAll({ page }: Running): Promise<void> {
  await page.keyboard.press('Alt+4');
  const line = page.getByRole('textbox', { name: 'Entrada nueva' });
  let entries = 0;
  for (const { title, lines } of script.sessions) {
    await page.getByRole('button', { name: /^Sesión en captura/ }).click();
    await page.getByRole('menuitem').filter({ hasText: title }).first().click();
    for (const text of lines) {
      await line.fill(text);
      if (entries === 8) await picture(page, 'capture');
      await line.press('Enter');
      entries += 1;
      await expect(page.getByRole('button', { name: /^Captura/ })).toContainText(String(entries));
    }
  }
  await picture(page, 'captured');
}

/** Writes every passage in every language: Ctrl+Enter saves and goes on to what is missing next. */
async function translateAll({ page }: Running): Promise<void> {
  await page.keyboard.press('Alt+5');
  await page.getByRole('radio', { name: 'Documento' }).waitFor();
  await picture(page, 'summary-in-one-language');
  await page.getByRole('radio', { name: 'Idiomas' }).click();
  await page.keyboard.press('F8');
  for (;;) {
    const editor = page.locator('textarea[lang]');
    if ((await editor.count()) === 0) break;
    const locale = (await editor.getAttribute('lang')) as keyof typeof languages;
    const label = (await editor.getAttribute('aria-label')) ?? '';
    const row = page.getByRole('row').filter({ has: editor });
    const source = (await row.locator('[data-locale="es"]').textContent()) ?? '';
    const text = script.translation(source, locale);
    if (text === null) throw new Error(`No ${locale} text for: ${source}`);
    await editor.fill(text);
    await editor.press('Control+Enter');
    await expect(page.getByRole('textbox', { name: label, exact: true })).toHaveCount(0);
    if ((await editor.count()) === 0) await page.keyboard.press('F8');
  }
  await picture(page, 'languages');
  await page.getByRole('radio', { name: 'Documento' }).click();
  await page.getByRole('tab', { name: /Français/ }).click();
  await picture(page, 'summary-in-french');
}

async function exportAll(running: Running, place: Place): Promise<void> {
  const { page } = running;
  await page.keyboard.press('Alt+6');
  await page.getByRole('button', { name: 'Agregar destino' }).first().click();
  await place.describe(running);
  await page.keyboard.press('Alt+5');
  await page.getByRole('button', { name: /^Exportar/ }).click();
  for (const box of await page.getByRole('checkbox', { name: /^(?!Bilingüe).*, (?:MD|HTML|PDF)$/ }).all())
    await box.setChecked(true);
  await picture(page, 'export');
  await page.getByRole('button', { name: /Exportar y enviar 12/ }).click();
  await overrule(page);
  await expect(page.getByText(/12 archivos/).first()).toBeVisible({ timeout: 120_000 });
  await page.getByRole('dialog').getByRole('button', { name: 'Listo' }).click();
  await page.keyboard.press('Alt+6');
  await place.waits(running);
  await picture(page, 'outbox-waits');
}

async function deliver(running: Running, place: Place): Promise<void> {
  const { page } = running;
  await page.keyboard.press('Alt+6');
  await place.open(running);
  await expect(page.getByRole('radio', { name: /Entregado/ })).toContainText('12', { timeout: 120_000 });
  await page.getByRole('row').nth(1).click();
  await picture(page, 'outbox-delivered');
  const names = readdirSync(place.folder).filter((name) => /\.(?:md|html|pdf)$/.test(name));
  expect(names).toHaveLength(12);
  for (const name of names) copyFileSync(path.join(place.folder, name), path.join(out, 'documents', name));
}

async function picture(page: Page, name: string): Promise<void> {
  pictures += 1;
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 250))));
  await page.screenshot({ path: path.join(out, 'pictures', `${String(pictures).padStart(2, '0')}-${name}.png`) });
}

async function resize({ app }: Running): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
}
