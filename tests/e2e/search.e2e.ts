import { expect, launch, test } from './app.ts';

test('finds only what is of a kind, a session and an organization, and opens it where it stands', async ({
  userData,
}) => {
  const { page, close } = await launch({ userData, clock: '2023-02-08T14:40:00Z' });
  await page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await expect(page.getByRole('button', { name: /Ciberseguridad: coalición/ })).toBeVisible();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('secretaria');
  const palette = page.getByRole('dialog');
  const found = palette.getByRole('option');
  await expect(found.filter({ hasText: 'D-0' }).first()).toBeVisible();
  const all = await found.count();
  await palette.getByRole('combobox', { name: 'Cualquier tipo' }).selectOption({ label: 'Decisión' });
  await expect.poll(() => found.count()).toBeLessThan(all);
  for (const text of await found.allInnerTexts()) expect(text).toMatch(/D-\d\d/);
  await palette.getByRole('combobox', { name: 'Cualquier organización' }).selectOption({ label: 'RedCLARA' });
  await expect(palette).toContainText('Sin resultados');
  await palette.getByRole('button', { name: 'Todo', exact: true }).click();
  await expect.poll(() => found.count()).toBe(all);
  await palette.getByRole('combobox', { name: 'Cualquier tipo' }).selectOption({ label: 'Decisión' });
  await palette.getByRole('combobox', { name: 'Search' }).or(palette.locator('[cmdk-input]')).first().press('Enter');
  await expect(page.getByRole('article').filter({ hasText: 'secretaría' }).first()).toBeVisible();
  await close();
});
