import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Page, _electron, expect, test } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { command, launch } from '#tests/e2e/app.ts';
import { type Runs, report, times } from './report.ts';

const entries = times(5000, 500);
const keys = times(400, 60);
const enters = times(60, 10);
const sentence = 'the coalition publishes its first indicators ';

test('capture.key and capture.enter', async () => {
  const typed: Record<Side, number[]> = { ours: [], limit: [], baseline: [] };
  const entered: Record<Side, number[]> = { ours: [], limit: [], baseline: [] };
  const plain = await builtPlain();
  const openers: Readonly<Record<Side, () => Promise<Opened>>> = {
    limit: () => openPage(path.resolve('bench/pages/bare/index.html')),
    ours: openOurs,
    baseline: () => openPage(plain),
  };
  // One window at a time: one that lies below another draws no frames.
  for (const side of ['limit', 'ours', 'baseline'] as const) {
    const { page, line, row, close } = await openers[side]();
    for (let round = 0; round < enters; round += 1) {
      await page.locator(line).focus();
      typed[side].push(...(await measuredKeys(page, sentence.slice(0, Math.ceil(keys / enters)))));
      entered[side].push(await measuredEnter(page, row));
    }
    await close();
  }
  report({
    name: `capture.key, ${entries} entries`,
    unit: 'ms',
    ...typed,
    goal: {
      text: 'median at most 1.1 × a bare input',
      met: ({ median }) => (median.ours ?? 0) <= 1.1 * (median.limit ?? 0),
    },
  });
  report({
    name: `capture.enter, ${entries} entries`,
    unit: 'ms',
    ...entered,
    goal: {
      text: 'median at most 2.5 × a bare row',
      met: ({ median }) => (median.ours ?? 0) <= 2.5 * (median.limit ?? 0),
    },
  });
});

type Side = 'ours' | 'limit' | 'baseline';

type Opened = { readonly page: Page; readonly line: string; readonly row: string; readonly close: () => Promise<void> };

/** The app at the capture of a session with thousands of entries, typed in as lists. */
async function openOurs(): Promise<Opened> {
  const userData = mkdtempSync(path.join(tmpdir(), 'plenaria-bench-'));
  const { page, close } = await launch({ userData, locale: 'en', clock: '2023-02-08T14:40:00Z' });
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await page.getByRole('button', { name: /Cyber/ }).first().waitFor();
  await page.keyboard.press('Alt+4');
  const line = page.locator('#capture-line');
  await expect(line).toBeFocused();
  for (let from = 0; from < entries; from += 500) {
    await line.fill(
      Array.from({ length: 500 }, (_, at) => `- Entry number ${from + at} @LACNIC #indicadores`).join('\n'),
    );
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article').filter({ hasText: `Entry number ${from + 499}` })).toBeVisible({
      timeout: 60_000,
    });
  }
  return {
    page,
    line: '#capture-line',
    row: 'article',
    close: async () => {
      await close();
      rmSync(userData, { recursive: true, force: true });
    },
  };
}

/** A page in a window of its own with nothing around it. */
async function openPage(page: string): Promise<Opened> {
  const userData = mkdtempSync(path.join(tmpdir(), 'plenaria-bare-'));
  const { executablePath, args } = command(userData);
  const app = await _electron.launch({
    executablePath,
    args: [...args.filter((arg) => arg !== path.resolve('.')), path.resolve('bench/pages/bare')],
    env: { ...(process.env as Record<string, string>), BENCH_PAGE: page },
  });
  const window = await app.firstWindow();
  await window.waitForSelector('#line');
  return {
    page: window,
    line: '#line',
    row: 'li',
    close: async () => {
      await app.close();
      rmSync(userData, { recursive: true, force: true });
    },
  };
}

async function builtPlain(): Promise<string> {
  const outDir = path.resolve('out/bench-plain');
  await build({
    root: path.resolve('bench/pages/plain'),
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'chrome114', modulePreload: false },
  });
  return path.join(outDir, 'index.html');
}

/** From each keydown to the frame after it. Milliseconds. */
async function measuredKeys(page: Page, text: string): Promise<Runs> {
  await page.evaluate(() => {
    const taken: number[] = [];
    const onKey = (event: Event) => {
      const from = event.timeStamp;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.addEventListener('message', () => taken.push(performance.now() - from));
        channel.port1.start();
        channel.port2.postMessage(0);
      });
    };
    document.addEventListener('keydown', onKey, true);
    Object.assign(globalThis, { taken, stopMeasuring: () => document.removeEventListener('keydown', onKey, true) });
  });
  await page.keyboard.type(text, { delay: 15 });
  return page.evaluate(() => {
    const { taken, stopMeasuring } = globalThis as unknown as { taken: number[]; stopMeasuring: () => void };
    stopMeasuring();
    return taken;
  });
}

/** From Enter to the frame in which the new row stands there. Milliseconds. */
async function measuredEnter(page: Page, row: string): Promise<number> {
  const mark = `row-${Math.random().toString(36).slice(2)}`;
  await page.keyboard.type(mark);
  // Set up and told to be so before the key is pressed: the two come to the page on different ways.
  await page.evaluate(
    ([selector, wanted]) => {
      const entered = new Promise<number>((resolve) => {
        let from = 0;
        document.addEventListener('keydown', (event) => (from = event.timeStamp), { capture: true, once: true });
        const look = () => {
          const rows = [...document.querySelectorAll(selector ?? '')].slice(-5);
          if (!rows.some((one) => one.textContent?.includes(wanted ?? ''))) return void requestAnimationFrame(look);
          const channel = new MessageChannel();
          channel.port1.addEventListener('message', () => resolve(performance.now() - from));
          channel.port1.start();
          channel.port2.postMessage(0);
        };
        requestAnimationFrame(look);
      });
      Object.assign(globalThis, { entered });
    },
    [row, mark],
  );
  await page.keyboard.press('Enter');
  return page.evaluate(() => (globalThis as unknown as { readonly entered: Promise<number> }).entered);
}
