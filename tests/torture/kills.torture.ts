import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { tell, tries } from './outcome.ts';
import { copyOf, lostOf, openVictim, preparedFolder, preparedTexts } from './rig.ts';

test('kill -9 of the whole tree while a writer writes every 5 ms', async () => {
  const folder = await preparedFolder();
  const userData = copyOf(folder, 'killed');
  const all: string[] = [...preparedTexts];
  const kills = tries(200, 8);
  let lost = 0;
  let opened = 0;
  for (let round = 0; round < kills; round += 1) {
    const victim = await openVictim(userData);
    opened += 1;
    lost += lostOf(all, await victim.texts()).length;
    victim.write(`round-${round}`, 5, 10_000);
    await victim.page.waitForTimeout(200 + ((round * 137) % 900));
    await victim.kill();
    all.push(...victim.acknowledged);
  }
  const last = await openVictim(userData);
  lost += lostOf(all, await last.texts()).length;
  await last.quit();
  const detail = `${all.length} saved, opened ${opened} of ${kills}`;
  tell({ name: 'kill -9 while writing', tried: kills, lost, ok: lost === 0 && opened === kills, detail });
  rmSync(folder, { recursive: true, force: true });
  expect(lost).toBe(0);
});

test('kill -9 of the whole tree while somebody types', async () => {
  const folder = await preparedFolder();
  const kills = tries(40, 3);
  let lost = 0;
  let typed = 0;
  for (let round = 0; round < kills; round += 1) {
    const userData = copyOf(folder, 'typed');
    const victim = await openVictim(userData);
    await victim.page.keyboard.press('Alt+4');
    const line = victim.page.getByRole('textbox', { name: 'Entrada nueva' });
    await line.waitFor();
    const kept = await victim.page.evaluateHandle(() => {
      const seen = { text: '' };
      setInterval(() => {
        const state = document.querySelector('[data-testid="save-status"]')?.getAttribute('data-state');
        const field = document.getElementById('capture-line') as HTMLTextAreaElement | null;
        if (state === 'saved' && field !== null) seen.text = field.value;
      }, 5);
      return seen;
    });
    await line.pressSequentially(`decisión: palabra ${round} `.repeat(2), { delay: 12 });
    await victim.page.waitForTimeout((round * 61) % 400);
    const saved = await kept.evaluate(({ text }) => text);
    typed += saved.length;
    await victim.kill();
    const again = await openVictim(userData);
    await again.page.keyboard.press('Alt+4');
    const found = await again.page.getByRole('textbox', { name: 'Entrada nueva' }).inputValue();
    if (!found.startsWith(saved)) lost += 1;
    await again.quit();
  }
  const detail = `${typed} letters stood under "Saved"`;
  tell({ name: 'kill -9 while typing', tried: kills, lost, ok: lost === 0 && typed > 0, detail });
  rmSync(folder, { recursive: true, force: true });
  expect(lost).toBe(0);
});

test('a second start focuses the first', async () => {
  const folder = await preparedFolder();
  const userData = copyOf(folder, 'twice');
  const starts = tries(20, 2);
  const first = await openVictim(userData);
  let focused = 0;
  for (let round = 0; round < starts; round += 1) {
    await first.app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      const seen = globalThis as { focusedTimes?: number };
      seen.focusedTimes = 0;
      if (window !== undefined) window.focus = () => void ((seen.focusedTimes ?? 0) === 0 && (seen.focusedTimes = 1));
    });
    const { startAgain } = await import('./second-start.ts');
    const code = await startAgain(userData);
    const was = await first.app.evaluate(() => (globalThis as { focusedTimes?: number }).focusedTimes ?? 0);
    if (code === 0 && was === 1) focused += 1;
  }
  const lost = lostOf(preparedTexts, await first.texts()).length;
  await first.quit();
  tell({
    name: 'double start',
    tried: starts,
    lost,
    ok: focused === starts && lost === 0,
    detail: `${focused} focused`,
  });
  rmSync(folder, { recursive: true, force: true });
  expect(focused).toBe(starts);
});
