import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { answerDialog, expect, launch, overrule, saved, test } from './app.ts';
import { copiedPassage } from './clipboard.ts';

const reason = 'La mesa pidió publicarla hoy.';

test('composes the minutes, overrules the gate with a reason, approves, and sees the approval end with an edit', async ({
  userData,
}) => {
  const folder = path.join(userData, 'salida');
  mkdirSync(folder);
  const { app, page, close } = await launch({ userData });
  await page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await expect(page.getByRole('button', { name: /Ciberseguridad: coalición/ })).toBeVisible();
  await page.keyboard.press('Alt+5');
  const sheet = page.getByRole('article');

  await test.step('the minutes have their own audience, and a section of them goes up by keys', async () => {
    await page.getByRole('combobox', { name: 'Documento' }).selectOption('Acta');
    await page.getByRole('combobox', { name: 'Destinatarios' }).selectOption('Miembros');
    await expect(sheet).toContainText('Solo para miembros');
    const before = await headings(page);
    await page.getByRole('button', { name: 'Secciones', exact: true }).click();
    const panel = page.getByRole('dialog', { name: 'Secciones del documento' });
    const names = await panel.getByRole('checkbox').allTextContents();
    // The decisions, after the facts, the attendance and the proceedings.
    const at = 3;
    const name = names[at] ?? '';
    const moving = panel.getByRole('checkbox', { name, exact: true });
    await moving.focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(panel.getByRole('status')).toHaveText(`${name}: lugar 3 de ${names.length}`);
    await expect(moving).toBeFocused();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => panel.getByRole('checkbox').allTextContents()).toEqual(moveUp(names, at, 2));
    await expect(moving).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect.poll(() => headings(page)).not.toEqual(before);
  });

  await test.step('an introduction takes its facts from the meeting, and a word nobody knows is told', async () => {
    await page.getByRole('button', { name: 'Agregar una introducción' }).click();
    const editor = page.getByRole('textbox', { name: 'Introducción, español' });
    await editor.pressSequentially('Reunión en {');
    await page.getByRole('option', { name: /Ciudad/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(editor).toHaveValue('Reunión en {city}');
    await editor.pressSequentially(', con {gente} personas.');
    await expect(page.getByText('{gente} (carácter 24) no es un dato conocido.', { exact: false })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(sheet).toContainText('Reunión en Montevideo, con {gente} personas.');
    await expect(page.getByText('1 dato por insertar no se puede completar')).toBeVisible();
    await page.getByRole('button', { name: /Ir: 1 dato por insertar/ }).click();
    await editor.fill('Reunión en {city}, con {attendees} personas.');
    await editor.press('Enter');
    await expect(sheet).toContainText(/Reunión en Montevideo, con \d+ personas\./);
    await expect(page.getByText('Cada dato por insertar se puede completar')).toBeVisible();
  });

  await test.step('the export waits for a reason, which stays with the version', async () => {
    await answerDialog(app, folder);
    await page.getByRole('button', { name: /^Exportar/ }).click();
    for (const box of await page.getByRole('checkbox').all()) if (await box.isChecked()) await box.uncheck();
    await page.getByRole('checkbox', { name: 'Español, MD' }).check();
    await page.getByRole('button', { name: /Guardar en/ }).click();
    await overrule(page, reason);
    await expect.poll(() => readdirSync(folder)).toEqual(['montevideo-2023_minutes_es_v1.md']);
    const text = readFileSync(path.join(folder, 'montevideo-2023_minutes_es_v1.md'), 'utf8');
    expect(text).toMatch(/Reunión en Montevideo, con \d+ personas\./);
    await page.getByRole('dialog').getByRole('button', { name: 'Listo' }).click();
  });

  await test.step('it is approved, and an edit of what is published takes that back in sight of everybody', async () => {
    const state = page.getByTestId('summary-state');
    await expect(state).toHaveText('Borrador');
    await page.getByRole('button', { name: 'Estado', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Aprobar' }).click();
    await overrule(page, 'Aprobada en la plenaria.');
    await expect(state).toHaveText('Aprobado');
    await saved(page);
    await page.getByRole('button', { name: /Reunión en Montevideo/ }).click();
    const editor = page.getByRole('textbox', { name: 'Introducción, español' });
    await editor.fill('Encuentro en {city}, con {attendees} personas.');
    await editor.press('Enter');
    await expect(state).toHaveText('En revisión');
    await expect(page.getByText('La aprobación ya no vale')).toBeVisible();
  });

  await test.step('the versions say what changed, and undo brings the approval back', async () => {
    await page.getByRole('button', { name: 'Ver qué cambió' }).click();
    const dialog = page.getByRole('dialog', { name: 'Versiones: Acta' });
    await expect(dialog.getByRole('status')).toHaveText('1 línea distinta');
    const line = dialog.getByRole('listitem').first();
    await expect(line.locator('del')).toHaveText('Reunión');
    await expect(line.locator('ins')).toHaveText('Encuentro');
    await dialog.getByRole('combobox', { name: 'Desde' }).selectOption({ index: 1 });
    await expect(dialog).toContainText(`La versión 1 salió con controles por resolver: ${reason}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Z');
    await expect(page.getByTestId('summary-state')).toHaveText('Aprobado');
    await expect(page.getByText('La aprobación ya no vale')).toBeHidden();
  });
  await close();
});

test('leaves a section out with the space bar and moves one with the pointer; undo takes back each', async ({
  userData,
}) => {
  const { page, close } = await launch({ userData });
  await page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await expect(page.getByRole('button', { name: /Ciberseguridad: coalición/ })).toBeVisible();
  await page.keyboard.press('Alt+5');
  const sheet = page.getByRole('article');
  await expect(sheet).toContainText('Compromisos');
  await page.getByRole('button', { name: 'Secciones', exact: true }).click();
  const panel = page.getByRole('dialog', { name: 'Secciones del documento' });
  const boxes = panel.getByRole('checkbox');
  const names = await boxes.allTextContents();
  const commitments = panel.getByRole('checkbox', { name: 'Compromisos', exact: true });
  await commitments.focus();
  await page.keyboard.press('Space');
  await expect(commitments).not.toBeChecked();
  await expect(sheet).not.toContainText('Compromisos');
  await commitments.dragTo(boxes.first());
  await expect.poll(() => boxes.allTextContents()).toEqual(moveUp(names, names.indexOf('Compromisos'), 9));
  await panel.getByRole('button', { name: 'Como en la plantilla' }).click();
  await expect.poll(() => boxes.allTextContents()).toEqual(names);
  await expect(sheet).toContainText('Compromisos');
  await page.keyboard.press('Escape');
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Control+Z');
  await page.getByRole('button', { name: 'Secciones', exact: true }).click();
  await expect.poll(() => boxes.allTextContents()).toEqual(names);
  await expect(commitments).toBeChecked();
  await close();
});

test('copies a document as an e-mail and dresses the documents of the house', async ({ userData }) => {
  const { app, page, close } = await launch({ userData });
  await page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await expect(page.getByRole('button', { name: /Ciberseguridad: coalición/ })).toBeVisible();
  await page.keyboard.press('Alt+5');
  await page.getByRole('button', { name: 'Aspecto', exact: true }).click();
  const look = page.getByRole('dialog', { name: /aspecto/ });
  const logo = path.join(userData, 'logo.png');
  writeFileSync(
    logo,
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  );
  await answerDialog(app, logo);
  await look.getByRole('button', { name: 'Elegir un logotipo' }).click();
  await expect(look.getByRole('img', { name: 'logo.png' })).toBeVisible();
  await look.getByLabel('Color de acento').fill('#aaddee');
  await expect(look.getByText('Este color se lee mal sobre papel')).toBeVisible();
  await look.getByLabel('Color de acento').fill('#8c2f63');
  await expect(look.getByText('Este color se lee mal sobre papel')).toBeHidden();
  await look.getByRole('button', { name: /^Guardar/ }).click();
  await expect(look).toBeHidden();

  await page.getByRole('button', { name: 'Correo', exact: true }).click();
  const email = page.getByRole('dialog', { name: 'El documento como correo' });
  await email.getByRole('radio', { name: 'Français' }).click();
  await expect(email).toContainText('Rencontre avec la communauté technique');
  await email.getByRole('button', { name: 'Copiar como correo' }).click();
  await expect(email).toBeHidden();
  const copied = await copiedPassage(app);
  expect(copied.text).toContain('Rencontre avec la communauté technique');
  expect(copied.html).toContain('Rencontre avec la communauté technique');
  expect(copied.html).toContain('#8c2f63');
  await close();
});

/** What the sheet is divided by. */
function headings(page: Page): Promise<string[]> {
  return page.getByRole('article').getByRole('heading').allTextContents();
}

function moveUp(names: readonly string[], at: number, by: number): string[] {
  const to = Math.max(0, at - by);
  return names.toSpliced(at, 1).toSpliced(to, 0, names[at] ?? '');
}
