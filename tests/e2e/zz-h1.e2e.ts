import { launch, test, expect } from './app.ts';
test('shots', async ({ userData }) => {
  test.setTimeout(120000);
  const { page, close } = await launch({ userData });
  await page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await expect(page.getByRole('button', { name: /Ciberseguridad: coalición/ })).toBeVisible();
  await page.keyboard.press('Alt+5');
  for (const [name, size] of [
    ['wide', { width: 1440, height: 900 }],
    ['small', { width: 1024, height: 700 }],
  ] as const) {
    await page.setViewportSize(size);
    for (const label of ['Acta', 'Registro de decisiones', 'Registro de compromisos', 'Asistencia', 'Escaleta']) {
      const box = page.getByRole('combobox', { name: 'Documento' });
      const options = await box.locator('option').allTextContents();
      const found = options.find((one) => one.startsWith(label)) ?? options[0] ?? '';
      await box.selectOption(found);
      await page.waitForTimeout(600);
      await page.screenshot({ path: `/tmp/shots/h1/${label.split(' ').at(-1)}-${name}.png` });
    }
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForTimeout(300);
  await page.screenshot({ path: '/tmp/shots/h1/dark.png' });
  await close();
});
