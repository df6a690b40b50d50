import { expect, launch, saved, test } from './app.ts';

test('opens the sample meeting with one click and finds it again after a restart', async ({ userData }) => {
  const first = await launch({ userData });
  await first.page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await expect(first.page.getByRole('button', { name: /Ciberseguridad: coalición/ })).toBeVisible();
  await saved(first.page);
  await first.close();

  const second = await launch({ userData });
  await expect(second.page.getByRole('button', { name: /Ciberseguridad: coalición/ })).toBeVisible();
  await second.page.getByRole('button', { name: 'Français' }).click();
  await expect(second.page.getByRole('heading', { name: 'Ordre du jour' })).toBeVisible();
  await second.close();
});

test('undoes and redoes an edit of a session after a restart', async ({ userData }) => {
  const first = await launch({ userData });
  await first.page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await first.page.getByRole('button', { name: /Medir IPv6/ }).click();
  const title = first.page.getByRole('textbox', { name: 'Título', exact: true });
  await title.fill('Medir IPv6 con rigor');
  await title.press('Enter');
  await expect(first.page.getByRole('button', { name: /Medir IPv6 con rigor/ })).toBeVisible();
  await saved(first.page);
  await first.close();

  const second = await launch({ userData });
  await expect(second.page.getByRole('button', { name: /Medir IPv6 con rigor/ })).toBeVisible();
  await second.page.keyboard.press('Control+Z');
  await expect(second.page.getByRole('button', { name: /Medir IPv6 sin adivinar/ })).toBeVisible();
  await second.page.keyboard.press('Control+Shift+Z');
  await expect(second.page.getByRole('button', { name: /Medir IPv6 con rigor/ })).toBeVisible();
  await second.close();
});

test('adds a session once, however often Enter is pressed', async ({ userData }) => {
  const { page, close } = await launch({ userData });
  await page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await page.getByRole('button', { name: 'Sesión', exact: true }).click();
  const title = page.getByRole('dialog').getByLabel('Título');
  await title.fill('Foto de grupo');
  await title.evaluate((field) => {
    for (let press = 0; press < 3; press += 1) (field as HTMLInputElement).form?.requestSubmit();
  });
  await expect(page.getByRole('dialog')).toBeHidden();
  await saved(page);
  await expect(page.getByRole('button', { name: /Foto de grupo/ })).toHaveCount(1);
  await close();
});
