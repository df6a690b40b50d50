import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type Running, expect, launch, saved, test } from './app.ts';
import { type Dictated, type Language, dictation } from './dictation.ts';

const duringCyber = '2023-02-08T14:40:00Z';
const count = 200;

const letters = { takeaway: 'T', decision: 'D', commitment: 'C', action: 'A', question: 'Q', risk: 'R', parked: 'P' };
const sampleIs = { es: 'Abrir la muestra', en: 'Open the sample', pt: 'Abrir a amostra', fr: 'Ouvrir l’exemple' };

for (const language of ['es', 'en', 'pt', 'fr'] as const) {
  test(`takes ${count} entries of a session as fast as they are typed, in ${language}, over a kill`, async ({
    userData,
  }, info) => {
    test.setTimeout(300_000);
    const lines = dictation(language, count);
    const half = Math.floor(count / 2);
    const first = await openCapture(userData, language);
    const delays = await typeAll(first.page, lines.slice(0, half));
    await first.page.keyboard.type(lines[half]?.typed.slice(0, 12) ?? '');
    await saved(first.page);
    await kill(first);
    const second = await launch({ userData, locale: language, clock: duringCyber });
    const line = second.page.locator('#capture-line');
    await expect(line).toHaveValue(lines[half]?.typed.slice(0, 12) ?? '');
    await line.fill('');
    delays.push(...(await typeAll(second.page, lines.slice(half))));
    await recorded(second.page, lines);
    await second.close();
    // Every key was measured; how fast they were is told, since a machine that is busy is no defect.
    writeFileSync(info.outputPath('key-to-frame.json'), JSON.stringify(delays));
    expect(delays.length).toBeGreaterThan(lines.map(({ typed }) => typed).join('').length * 0.9);
  });
}

async function openCapture(userData: string, language: Language): Promise<Running> {
  const running = await launch({ userData, locale: language, clock: duringCyber });
  await running.page.getByRole('button', { name: sampleIs[language] }).click();
  await running.page
    .getByRole('button', { name: /Ciber|Cyber/ })
    .first()
    .waitFor();
  await running.page.keyboard.press('Alt+4');
  await expect(running.page.locator('#capture-line')).toBeFocused();
  return running;
}

/** Types every line without waiting for anything, and gives what each key took to its frame. Milliseconds. */
async function typeAll(page: Page, lines: readonly Dictated[]): Promise<number[]> {
  await page.evaluate(() => {
    const taken: number[] = [];
    document.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => taken.push(performance.now() - timeStamp));
      },
      true,
    );
    Object.assign(globalThis, { taken });
  });
  for (const { typed } of lines) {
    await page.keyboard.type(typed);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
  }
  return page.evaluate(() => (globalThis as unknown as { readonly taken: number[] }).taken);
}

/** Every line stands in the stream once, in order, with its kind and margin. */
async function recorded(page: Page, lines: readonly Dictated[]): Promise<void> {
  const last = lines.at(-1)?.text ?? '';
  await expect(page.getByRole('article').filter({ hasText: last })).toBeVisible();
  await page.keyboard.press('ArrowUp');
  const seen = new Map<string, string>();
  await expect
    .poll(
      async () => {
        for (const text of await page.getByRole('article').allInnerTexts()) seen.set(keyOf(text, lines), text);
        for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowUp');
        return lines.filter(({ text }) => !seen.has(text)).length;
      },
      { timeout: 60_000, intervals: [0] },
    )
    .toBe(0);
  for (const { text, kind, margin } of lines) {
    const row = seen.get(text) ?? '';
    expect(row, text).toMatch(new RegExp(`\\b${letters[kind]}-\\d+`, 'u'));
    for (const fact of margin) expect(row, text).toContain(fact);
  }
}

/** The line whose text a row shows; rows of the sample have none. */
function keyOf(row: string, lines: readonly Dictated[]): string {
  return lines.find(({ text }) => row.split('\n').includes(text))?.text ?? '';
}

async function kill({ app }: Running): Promise<void> {
  const child = app.process();
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}
