import path from 'node:path';
import { type Page, test } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { type Runs, report, times } from './report.ts';
import { type Opened, measuredKeys, openCapture, openPage } from './typing.ts';

const entries = times(5000, 500);
const keys = times(400, 60);
const enters = times(60, 10);
const sentence = 'the coalition publishes its first indicators ';

/**
 * How fast the keys follow each other. A fast typist leaves 60 ms between two; the burst is one that no hand can type
 * (a key held down, a tool that types), straight after Enter, while the entry before is still being saved.
 */
const paces = [
  { name: 'capture.key', between: 60, afterEnter: 150 },
  { name: 'capture.key in a burst', between: 15, afterEnter: 0 },
] as const;

test('capture.key and capture.enter', async () => {
  const typed = paces.map((): Record<Side, number[]> => ({ ours: [], limit: [], baseline: [] }));
  const shown: Record<Side, number[]> = { ours: [], limit: [], baseline: [] };
  const recorded: Record<Side, number[]> = { ours: [], limit: [], baseline: [] };
  const plain = await builtPlain();
  const openers: Readonly<Record<Side, () => Promise<Opened>>> = {
    limit: () => openPage(path.resolve('bench/pages/bare/index.html')),
    ours: openOurs,
    baseline: () => openPage(plain),
  };
  // One window at a time: one that lies below another draws no frames.
  for (const side of ['limit', 'ours', 'baseline'] as const) {
    const { page, line, close } = await openers[side]();
    for (let round = 0; round < enters; round += 1) {
      for (const [index, { between, afterEnter }] of paces.entries()) {
        await page.locator(line).focus();
        await page.waitForTimeout(afterEnter);
        const text = sentence.slice(0, Math.ceil(keys / enters));
        typed[index]?.[side].push(...(await measuredKeys(page, text, between)));
        const entered = await measuredEnter(page, rows[side]);
        shown[side].push(entered.shown);
        recorded[side].push(entered.recorded);
      }
    }
    await close();
  }
  for (const [index, { name }] of paces.entries()) {
    report({
      name: `${name}, ${entries} entries`,
      unit: 'ms',
      ...(typed[index] ?? { ours: [], limit: [], baseline: [] }),
      goal: {
        text: 'median at most 1.1 × a bare input',
        met: ({ median }) => (median.ours ?? 0) <= 1.1 * (median.limit ?? 0),
      },
    });
  }
  reportEnter(shown, recorded.ours);
});

type Side = 'ours' | 'limit' | 'baseline';

function reportEnter(shown: Readonly<Record<Side, Runs>>, recorded: Runs): void {
  report({
    name: `capture.enter, ${entries} entries`,
    unit: 'ms',
    ...shown,
    goal: {
      text: 'words in the stream: median at most 2.5 × a bare row',
      met: ({ median }) => (median.ours ?? 0) <= 2.5 * (median.limit ?? 0),
    },
  });
  // The bare row is recorded nowhere: there is nothing that this could be held against.
  report({ name: `capture.recorded, ${entries} entries`, unit: 'ms', ours: recorded, limit: null, baseline: null });
}

type Rows = { readonly shown: string; readonly recorded: string };

/** Where the words stand as soon as they are shown, and where they stand once they are on record. */
const rows: Readonly<Record<Side, Rows>> = {
  ours: { shown: 'article, [data-recording]', recorded: 'article' },
  limit: { shown: 'li', recorded: 'li' },
  baseline: { shown: 'li', recorded: 'li' },
};

/** The app at the capture of a session with thousands of entries. */
function openOurs(): Promise<Opened> {
  return openCapture(
    Array.from({ length: entries }, (_, at) => `number ${at} @LACNIC`),
    500,
  );
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

type Entered = { readonly shown: number; readonly recorded: number };

/** From Enter to the frame in which the new row stands there, and to the one in which it is on record. Milliseconds. */
async function measuredEnter(page: Page, where: Rows): Promise<Entered> {
  const mark = `row-${Math.random().toString(36).slice(2)}`;
  await page.keyboard.type(mark);
  // Set up and told to be so before the key is pressed: the two come to the page on different ways.
  await page.evaluate(
    ({ wanted, shown, recorded }) => {
      let from = 0;
      document.addEventListener('keydown', (event) => (from = event.timeStamp), { capture: true, once: true });
      const standsIn = (selector: string) =>
        new Promise<number>((resolve) => {
          const look = () => {
            const last = [...document.querySelectorAll(selector)].slice(-5);
            if (!last.some((one) => one.textContent?.includes(wanted))) return void requestAnimationFrame(look);
            const channel = new MessageChannel();
            channel.port1.addEventListener('message', () => resolve(performance.now() - from));
            channel.port1.start();
            channel.port2.postMessage(0);
          };
          requestAnimationFrame(look);
        });
      const entered = Promise.all([standsIn(shown), standsIn(recorded)]);
      Object.assign(globalThis, { entered });
    },
    { wanted: mark, ...where },
  );
  await page.keyboard.press('Enter');
  const [shown, recorded] = await page.evaluate(
    () => (globalThis as unknown as { readonly entered: Promise<[number, number]> }).entered,
  );
  return { shown, recorded };
}
