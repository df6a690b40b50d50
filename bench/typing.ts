import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Page, _electron, expect } from '@playwright/test';
import { command, launch } from '#tests/e2e/app.ts';
import type { Runs } from './report.ts';

export type Opened = { readonly page: Page; readonly line: string; readonly close: () => Promise<void> };

/** The app at the capture of a session of the sample, after so many entries were typed in as lists. */
export async function openCapture(texts: readonly string[], inOne: number): Promise<Opened> {
  const userData = mkdtempSync(path.join(tmpdir(), 'plenaria-bench-'));
  const { page, close } = await launch({ userData, locale: 'en', clock: '2023-02-08T14:40:00Z' });
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await page.getByRole('button', { name: /Cyber/ }).first().waitFor();
  await page.keyboard.press('Alt+4');
  const line = page.locator('#capture-line');
  await expect(line).toBeFocused();
  for (let from = 0; from < texts.length; from += inOne) {
    const part = texts.slice(from, from + inOne);
    await line.fill(part.map((text, at) => `- Entry ${from + at}: ${text} #indicadores`).join('\n'));
    await page.keyboard.press('Enter');
    const last = page.getByRole('article').filter({ hasText: `Entry ${from + part.length - 1}:` });
    await expect(last).toBeVisible({ timeout: 60_000 });
  }
  return {
    page,
    line: '#capture-line',
    close: async () => {
      await close();
      rmSync(userData, { recursive: true, force: true });
    },
  };
}

/** A page in a window of its own with nothing around it. */
export async function openPage(page: string): Promise<Opened> {
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
    close: async () => {
      await app.close();
      rmSync(userData, { recursive: true, force: true });
    },
  };
}

/** From each keydown to the frame after it, with so many milliseconds between the keys. Milliseconds. */
export async function measuredKeys(page: Page, text: string, between = 15): Promise<Runs> {
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
  await page.keyboard.type(text, { delay: between });
  return page.evaluate(() => {
    const { taken, stopMeasuring } = globalThis as unknown as { taken: number[]; stopMeasuring: () => void };
    stopMeasuring();
    return taken;
  });
}
