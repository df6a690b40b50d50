import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { RecordedTransaction } from '#domain/recovery/store-image.ts';
import { openJournal } from '#main/journal/open-journal.ts';
import { tell, tries } from './outcome.ts';
import { copyOf, openVictim, preparedFolder } from './rig.ts';

test('what the journal costs a keystroke', async () => {
  const folder = await preparedFolder();
  const count = tries(1000, 200);
  const taken: Record<'on' | 'off', number[]> = { on: [], off: [] };
  for (const journal of ['off', 'on'] as const) {
    const options = journal === 'off' ? { journal } : {};
    const victim = await openVictim(copyOf(folder, `cost-${journal}`), options);
    await victim.page.evaluate(() => globalThis.tortureRig?.measure(50));
    taken[journal] = (await victim.page.evaluate((many) => globalThis.tortureRig?.measure(many), count)) ?? [];
    await victim.quit();
  }
  rmSync(folder, { recursive: true, force: true });
  const figures = (list: readonly number[]) => `median ${share(list, 0.5)} ms, p95 ${share(list, 0.95)} ms`;
  const detail = `draft to "Saved" without a journal ${figures(taken.off)}; with it ${figures(taken.on)}`;
  tell({ name: 'cost of the journal', tried: count, lost: 0, ok: taken.on.length === count, detail });
  expect(taken.on).toHaveLength(count);
});

test('a database is made again of 100,000 changes', async () => {
  const userData = mkdtempSync(path.join(tmpdir(), 'plenaria-many-'));
  const changes = tries(100_000, 10_000);
  const { journal } = await openJournal({
    folder: path.join(userData, 'journal'),
    deviceId: 'laptop-many',
    newId: () => 'database-many',
  });
  const size = 100;
  for (let from = 1; from <= changes; from += size)
    await Promise.all(notesFrom(from, size).map((one) => journal.append(one)));
  await journal.close();
  const start = performance.now();
  const victim = await openVictim(userData);
  const seconds = (performance.now() - start) / 1000;
  const there = (await victim.texts()).length;
  await victim.quit();
  rmSync(userData, { recursive: true, force: true });
  const lost = changes - there;
  const detail = `${seconds.toFixed(1)} s from the start of the app to its first screen`;
  tell({ name: 'recovery of many changes', tried: changes, lost, ok: lost === 0, detail });
  expect(lost).toBe(0);
});

/** So many notes, each a transaction of its own. */
function notesFrom(from: number, count: number): RecordedTransaction[] {
  return Array.from({ length: count }, (_, index) => {
    const seq = from + index;
    const stamp = { txId: `tx-${seq}`, command: 'note.add', at: '2023-02-08T15:00:00.000Z', deviceId: 'laptop-many' };
    const after = {
      id: `note-${seq}`,
      meetingId: 'm',
      sessionId: 's',
      agendaItemId: null,
      text: `Nota número ${seq}`,
      capturedAt: stamp.at,
      visibility: 'internal',
      deletedAt: null,
    };
    const transaction = { ...stamp, kind: 'do', ofTx: null, meetingId: 'm', firstSeq: seq, lastSeq: seq };
    const change = { ...stamp, seq, entity: 'notes', entityId: after.id, before: null, after };
    return { transaction, changes: [change] } as unknown as RecordedTransaction;
  });
}

function share(list: readonly number[], at: number): string {
  const sorted = [...list].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0).toFixed(1);
}
