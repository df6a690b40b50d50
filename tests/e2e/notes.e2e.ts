import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { answerDialog, expect, launch, saved, test } from './app.ts';
import { copyHtml, copyPicture } from './clipboard.ts';

const duringCyber = '2023-02-08T14:40:00Z';
const newNote = (page: Page) => page.getByRole('textbox', { name: 'Notas de la sesión' });
const notes = (page: Page) => page.getByRole('region', { name: 'Notas de la sesión' }).getByRole('article');

async function openNotes(userData: string) {
  const running = await launch({ userData, clock: duringCyber });
  await running.page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await expect(running.page.getByRole('button', { name: /Ciberseguridad: coalición/ })).toBeVisible();
  await showNotes(running.page);
  return running;
}

async function showNotes(page: Page) {
  await page.keyboard.press('Alt+4');
  await page.getByRole('radio', { name: /^Notas/ }).click();
  await newNote(page).click();
}

test('a note is written with keys, read as it is meant, and undone letter by letter', async ({ userData }) => {
  const { page, close } = await openNotes(userData);
  const field = newNote(page);
  await page.keyboard.type('El ');
  await page.keyboard.press('Control+B');
  await page.keyboard.type('plazo');
  await expect(field).toHaveValue('El **plazo**');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Shift+Digit8');
  await page.keyboard.type('sala');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('cable');
  await expect(field).toHaveValue('El **plazo**\n- sala\n  - cable');
  // What the keys did is undone as what was typed is.
  await page.keyboard.press('Control+Shift+Digit9');
  await expect(field).toHaveValue('El **plazo**\n- sala\n  - [ ] cable');
  await page.keyboard.press('Control+Z');
  await expect(field).toHaveValue('El **plazo**\n- sala\n  - cable');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+I');
  await expect(field).toHaveValue('*El **plazo**\n- sala\n  - cable*');
  await page.keyboard.press('Control+Z');
  await expect(field).toHaveValue('El **plazo**\n- sala\n  - cable');
  await page.keyboard.press('Control+Enter');
  const note = notes(page).last();
  await expect(note.locator('strong')).toHaveText('plazo');
  await expect(note.locator('li li')).toHaveText('cable');
  // Enter writes on it, Escape gives the old words back.
  await note.press('Enter');
  await page.keyboard.type(' otro');
  await page.keyboard.press('Escape');
  await expect(note).not.toContainText('otro');
  await expect(note).toBeFocused();
  await close();
});

test('what is pasted from a word processor and a screenshot is there after a restart', async ({ userData }) => {
  const first = await openNotes(userData);
  const { app, page } = first;
  await copyHtml(app, {
    text: 'Acuerdos La guía sale',
    html: '<h2>Acuerdos</h2><p>La <b>guía</b> sale <a href="https://example.org/g">aquí</a><script>globalThis.ran=1</script></p>',
  });
  await page.keyboard.press('Control+V');
  await expect(newNote(page)).toHaveValue('## Acuerdos\n\nLa **guía** sale [aquí](https://example.org/g)');
  await page.keyboard.press('Enter');
  await copyPicture(app, { width: 40, height: 30 });
  await page.keyboard.press('Control+V');
  await expect(newNote(page)).toHaveValue(/\n!\[Imagen\]\(image:[0-9a-f]{64}\)\n$/);
  await saved(page);
  await page.keyboard.press('Control+Enter');
  await expect(notes(page).last().getByRole('img', { name: 'Imagen' })).toBeVisible();
  await saved(page);
  await first.close();

  const second = await launch({ userData, clock: duringCyber });
  await showNotes(second.page);
  const note = notes(second.page).last();
  await expect(note.getByRole('heading', { name: 'Acuerdos' })).toBeVisible();
  await expect(note.getByRole('link', { name: 'aquí' })).toHaveAttribute('href', 'https://example.org/g');
  const picture = note.getByRole('img', { name: 'Imagen' });
  await expect
    .poll(() => picture.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight]))
    .toEqual([40, 30]);
  await second.close();
});

test('a picture that is not on this laptop, an SVG and a hostile note do no harm', async ({ userData }) => {
  const { page, close } = await openNotes(userData);
  const hostile = `![mapa](image:${'0'.repeat(64)}) <img src=x onerror=alert(1)> [a](javascript:alert(1)) ![x](https://example.org/x.png)`;
  await newNote(page).fill(hostile);
  await page.keyboard.press('Control+Enter');
  const note = notes(page).last();
  await expect(note).toContainText('La imagen está en la otra computadora');
  await expect(note).toContainText('<img src=x onerror=alert(1)> [a](javascript:alert(1))');
  await expect(note.locator('img')).toHaveCount(0);
  await newNote(page).evaluate((field) => {
    const data = new DataTransfer();
    data.items.add(new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'plano.png', { type: 'image/png' }));
    field.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole('alert')).toContainText('SVG');
  await close();
});

const minutes = `# Acta de la reunión del 8 de febrero de 2023

## Presentes

- Ana Ejemplo
- Luis Ejemplo

## Presupuesto

Falta **dinero** para viajes.

### Acuerdos

- Se recorta la imprenta
- Se busca patrocinio

## Tareas

- [ ] @LACNIC: escribir a los patrocinadores antes del 12/05/2023
`;

test('minutes come in line by line, and undo takes all of it back', async ({ userData }) => {
  const { app, page, close } = await openNotes(userData);
  const file = path.join(userData, 'acta.md');
  writeFileSync(file, minutes);
  await answerDialog(app, file);
  await page.keyboard.press('Control+K');
  await page.keyboard.type('Importar un acta');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Elegir un archivo' }).click();
  await expect(dialog.getByText('acta.md')).toBeVisible();
  await dialog.getByLabel('Sesión', { exact: true }).selectOption('new');
  await dialog.getByRole('checkbox', { name: /Se busca patrocinio/ }).uncheck();
  await expect(dialog.getByRole('status').filter({ hasText: 'resultados' })).toContainText('2 resultados');
  await dialog.getByRole('button', { name: /^Importar \d+ registros/ }).click();
  await expect(dialog).toBeHidden();
  const entries = page.getByRole('article');
  await expect(entries.filter({ hasText: 'Se recorta la imprenta' })).toContainText('D-07');
  await expect(entries.filter({ hasText: 'escribir a los patrocinadores' })).toContainText('LACNIC');
  await expect(page.getByText('Se busca patrocinio')).toHaveCount(0);
  await page.getByRole('radio', { name: /^Notas/ }).click();
  await expect(notes(page).filter({ hasText: 'Falta dinero para viajes' })).toBeVisible();
  await saved(page);
  await page.keyboard.press('Control+Z');
  await expect(page.getByText(/importación de un acta/)).toBeVisible();
  await expect(page.getByText('Falta dinero para viajes')).toHaveCount(0);
  await page.getByRole('radio', { name: /^Entradas/ }).click();
  await expect(page.getByText('Se recorta la imprenta')).toHaveCount(0);
  await close();
});
