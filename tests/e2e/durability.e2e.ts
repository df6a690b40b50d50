import { rmSync } from 'node:fs';
import path from 'node:path';
import { cutNewestLog } from '../torture/damage.ts';
import { copyOf, lostOf, openVictim, preparedFolder, preparedTexts } from '../torture/rig.ts';
import { expect, test } from './app.ts';

let folder = '';
test.beforeAll(async () => {
  folder = await preparedFolder();
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('loses nothing that stood under Saved when the whole tree is killed while a writer writes', async () => {
  const userData = copyOf(folder, 'killed');
  const all: string[] = [...preparedTexts];
  for (const round of [0, 1, 2]) {
    const victim = await openVictim(userData);
    expect(lostOf(all, await victim.texts())).toEqual([]);
    victim.write(`round-${round}`, 5, 10_000);
    await expect.poll(() => victim.acknowledged.length).toBeGreaterThan(20);
    await victim.kill();
    all.push(...victim.acknowledged);
  }
  const last = await openVictim(userData);
  expect(lostOf(all, await last.texts())).toEqual([]);
  await last.close();
});

test('brings everything back when the database is gone, and says so in one sentence', async () => {
  const userData = copyOf(folder, 'gone');
  rmSync(path.join(userData, 'IndexedDB'), { recursive: true });
  const victim = await openVictim(userData);
  await expect(victim.page.getByText('Todo lo guardado está de vuelta')).toBeVisible();
  expect(lostOf(preparedTexts, await victim.texts())).toEqual([]);
  await victim.page.getByRole('button', { name: 'Detalles' }).click();
  await expect(victim.page.getByText('La base de trabajo faltaba o estaba vacía.')).toBeVisible();
  await victim.page.getByRole('button', { name: 'Cerrar' }).click();
  await expect(victim.page.getByText('Todo lo guardado está de vuelta')).toBeHidden();
  await victim.close();
});

test('survives the torn log that makes the browser drop its database, opened twice', async () => {
  const userData = copyOf(folder, 'torn');
  cutNewestLog(userData, 20);
  const first = await openVictim(userData);
  expect(lostOf(preparedTexts, await first.texts())).toEqual([]);
  await first.writeAll('after', 3);
  expect(first.acknowledged).toHaveLength(3);
  await first.kill();
  const second = await openVictim(userData);
  expect(lostOf([...preparedTexts, ...first.acknowledged], await second.texts())).toEqual([]);
  await second.close();
});
