import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from '@playwright/test';
import MiniSearch from 'minisearch';
import { LayeredIndex } from '#domain/search/layered-index.ts';
import { PackedIndex } from '#domain/search/packed-index.ts';
import { foldText } from '#domain/text/fold.ts';
import { launch } from '#tests/e2e/app.ts';
import { noteDocument, packedParts } from '#tests/builders/search.ts';
import { report, times } from './report.ts';
import { idOf, notes } from './texts.ts';

const clock = '2023-02-08T14:40:00Z';

/** How long after the first screen a search finds everything, by the size of the store. */
test('search.index', async () => {
  for (const entries of [0, times(5000, 500), times(20_000, 2000)]) {
    const userData = mkdtempSync(path.join(tmpdir(), 'plenaria-bench-'));
    await fill(userData, entries);
    const ours: number[] = [];
    for (let round = 0; round < times(5, 2); round += 1) ours.push(await readyAfterWindow(userData));
    rmSync(userData, { recursive: true, force: true });
    report({
      name: `search.index, the sample and ${entries} entries`,
      unit: 'ms',
      ours,
      limit: null,
      baseline: null,
      goal: { text: 'ready 500 ms after the window', met: ({ median }) => (median.ours ?? 0) <= 500 },
    });
  }
});

/** What an index of so many notes takes once it is packed; MiniSearch too keeps no texts. */
test('search.memory', () => {
  const count = times(100_000, 10_000);
  // Written and read, as it is from the second start on.
  const stored = packedParts(notes(count).map((text, at) => noteDocument(idOf(at), text)));
  const ours = takenBy(() => new LayeredIndex(new PackedIndex(structuredClone(stored))));
  const baseline = takenBy(() => {
    const mini = new MiniSearch({ fields: ['text'], processTerm: foldText });
    mini.addAll(notes(count).map((text, id) => ({ id, text })));
    return mini;
  });
  report({
    name: `search.memory, ${count} notes`,
    unit: 'MB',
    ours: [ours],
    limit: [takenBy(() => notes(count).map(foldText))],
    baseline: [baseline],
    goal: {
      text: 'at most a quarter of MiniSearch; limit: the folded texts alone',
      met: ({ median }) => (median.ours ?? 0) <= (median.baseline ?? 0) / 4,
    },
  });
});

/** A store with the sample and entries typed in as lists. */
async function fill(userData: string, entries: number): Promise<void> {
  const { page, close } = await launch({ userData, locale: 'en', clock });
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await page.getByRole('button', { name: /Cyber/ }).first().waitFor();
  await page.keyboard.press('Alt+4');
  const line = page.locator('#capture-line');
  const texts = notes(entries);
  for (let from = 0; from < entries; from += 500) {
    const list = texts.slice(from, from + 500).map((text, at) => `- ${from + at} ${text}`);
    await line.fill(list.join('\n'));
    await page.keyboard.press('Enter');
    const last = from + list.length - 1;
    await expect(page.getByRole('article').filter({ hasText: `${last} ${texts[last] ?? ''}` })).toBeVisible({
      timeout: 60_000,
    });
  }
  await close();
}

/** Milliseconds from the first paint until all records can be found. */
async function readyAfterWindow(userData: string): Promise<number> {
  const { page, close } = await launch({ userData, locale: 'en', clock });
  const ready = await page.waitForFunction(
    () => {
      const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
      const read = performance.getEntriesByName('search.ready')[0]?.startTime;
      return painted === undefined || read === undefined ? null : { after: read - painted };
    },
    null,
    { timeout: 120_000 },
  );
  const { after } = (await ready.jsonValue()) ?? { after: NaN };
  await close();
  return after;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** The memory that something made holds. Megabytes. */
function takenBy(make: () => object): number {
  collect();
  const before = process.memoryUsage();
  const made = make();
  collect();
  const after = process.memoryUsage();
  expect(made).toBeTruthy();
  return (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6;
}
