import { expect, launch, test } from './app.ts';

test('finds only what is of a kind, a session and an organization, and opens it where it stands', async ({
  userData,
}) => {
  const { page, close } = await launch({ userData, clock: '2023-02-08T14:40:00Z' });
  await page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await expect(page.getByRole('button', { name: /Ciberseguridad: coalición/ })).toBeVisible();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('coalicion');
  const palette = page.getByRole('dialog');
  const found = palette.locator('[cmdk-item]');
  await expect(found.filter({ hasText: 'D-0' }).first()).toBeVisible();
  const others = found.filter({ hasNotText: /D-\d\d/ });
  await expect(others.first()).toBeVisible();
  await palette.getByRole('combobox', { name: 'Cualquier tipo' }).selectOption({ label: 'Decisión' });
  await expect(others).toHaveCount(0);
  await expect(found.first()).toBeVisible();
  await palette.getByRole('combobox', { name: 'Cualquier organización' }).selectOption({ label: 'RedCLARA' });
  await expect(palette).toContainText('Sin resultados');
  await palette.getByRole('button', { name: 'Todo', exact: true }).click();
  await expect(others.first()).toBeVisible();
  await palette.getByRole('combobox', { name: 'Cualquier tipo' }).selectOption({ label: 'Decisión' });
  await palette.locator('[cmdk-input]').press('Enter');
  await expect(
    page
      .getByRole('article')
      .filter({ hasText: /coalición/i })
      .first(),
  ).toBeVisible();
  await close();
});

test('opens what was typed, not what was found before it, when Enter comes at once', async ({ userData }) => {
  const { page, close } = await launch({ userData, clock: '2023-02-08T14:40:00Z' });
  await page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await expect(page.getByRole('button', { name: /Ciberseguridad: coalición/ })).toBeVisible();
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.insertText('coalicion');
  await expect(page.getByRole('dialog').locator('[cmdk-item]').filter({ hasText: 'D-0' }).first()).toBeVisible();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('D-02');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('article').filter({ hasText: 'D-02' })).toBeFocused();
  // It stays so when the line has come as well.
  await expect(page.getByRole('textbox', { name: 'Entrada nueva' })).toBeVisible();
  await expect(page.locator('[aria-current="true"]').filter({ hasText: 'D-02' })).toBeFocused();
  await close();
});
