import path from 'node:path';
import { expect, launch, saved, test } from './app.ts';
import { bringIn, rename, saveTo } from './pack-acts.ts';

test('goes to another laptop on a stick and back; what both wrote waits with both texts, and is decided', async ({
  userData,
}) => {
  const stick = path.join(userData, 'reunion.plenaria');
  const ana = await launch({ userData: path.join(userData, 'ana') });
  await ana.page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await expect(ana.page.getByRole('button', { name: /Medir IPv6/ })).toBeVisible();
  await saveTo(ana, stick);

  const bia = await launch({ userData: path.join(userData, 'bia') });
  await bringIn(bia, stick);
  await expect(bia.page.getByRole('button', { name: /Medir IPv6/ })).toBeVisible();
  await rename(bia, 'Medir IPv6 con Bia');
  await saveTo(bia, path.join(userData, 'vuelta.plenaria'));
  await bia.close();

  await rename(ana, 'Medir IPv6 con Ana');
  await bringIn(ana, path.join(userData, 'vuelta.plenaria'));
  await expect(ana.page.getByRole('heading', { name: 'Conflictos' })).toBeVisible();
  await expect(ana.page.getByText('Medir IPv6 con Bia').first()).toBeVisible();
  await expect(ana.page.getByText('Medir IPv6 con Ana').first()).toBeVisible();
  const inRail = ana.page.getByRole('button', { name: /^Conflictos/ });
  await expect(inRail).toHaveCount(1);

  // The side her laptop does not show yet, so that the agenda has to change.
  const sides = ana.page.getByRole('region', { name: /^(?:Primero|Segundo)$/ });
  await expect(sides).toHaveCount(2);
  const hers = sides.filter({ hasText: 'Medir IPv6 con Bia' });
  await hers.getByRole('button', { name: 'Conservar este' }).click();
  await expect(ana.page.getByRole('status').getByText('Todo está resuelto')).toBeVisible();
  await saved(ana.page);

  await ana.page.keyboard.press('Alt+1');
  await expect(ana.page.getByRole('button', { name: /Medir IPv6 con Bia/ })).toHaveCount(1);
  await expect(ana.page.getByRole('button', { name: /Medir IPv6 con Ana/ })).toHaveCount(0);
  await expect(inRail).toHaveCount(0);
  await ana.close();
});
