import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { cutNewestLog } from './damage.ts';
import { isQuick, tell, tries } from './outcome.ts';
import { type Victim, copyOf, databaseFolder, lostOf, openVictim, preparedFolder, preparedTexts } from './rig.ts';

let folder = '';
test.beforeAll(async () => {
  folder = await preparedFolder();
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Damage = (userData: string, round: number) => void;

/** Damages a copy, opens it twice with a write between, and counts what is missing of all that was saved. */
async function survive(damage: Damage, round: number, journal?: 'off'): Promise<number> {
  const userData = copyOf(folder, 'damaged');
  damage(userData, round);
  const options = journal === undefined ? {} : { journal };
  const first = await openVictim(userData, options);
  const lost = lostOf(preparedTexts, await first.texts()).length;
  if (journal === undefined) await first.writeAll(`after-${round}`, 3);
  else await writeUnsafely(first);
  const saved = [...preparedTexts, ...first.acknowledged];
  await first.kill();
  const second = await openVictim(userData, options);
  const lostAgain = lostOf(saved, await second.texts()).length;
  await second.quit();
  return lost + lostAgain;
}

/** Without a journal the database may be empty: then there is no session to write in, only a setting to touch. */
async function writeUnsafely(victim: Victim): Promise<void> {
  await victim.writeAll('after', 3).catch(() => undefined);
}

const lengths = isQuick ? [1, 20, 300] : [...Array.from({ length: 64 }, (_, index) => index + 1), 100, 300, 700];

test('torn tails of the newest log of the database, opened twice', async () => {
  let lost = 0;
  for (const [round, bytes] of lengths.entries()) lost += await survive((data) => cutNewestLog(data, bytes), round);
  tell({ name: 'torn log tail', tried: lengths.length, lost, ok: lost === 0, detail: 'two openings each' });
  expect(lost).toBe(0);
});

test('the same with the journal switched off shows the loss', async () => {
  const cuts = [1, 20, 300].slice(0, tries(3, 1));
  let lost = 0;
  for (const [round, bytes] of cuts.entries()) lost += await survive((data) => cutNewestLog(data, bytes), round, 'off');
  const detail = 'without a journal it must lose: this is what the others are worth';
  tell({ name: 'torn log tail, journal off', tried: cuts.length, lost, ok: lost > 0, detail });
  expect(lost).toBeGreaterThan(0);
});

test('the folder of the database is gone', async () => {
  const rounds = tries(20, 2);
  let lost = 0;
  for (let round = 0; round < rounds; round += 1) {
    lost += await survive((data) => rmSync(path.join(data, 'IndexedDB'), { recursive: true }), round);
  }
  tell({ name: 'database removed', tried: rounds, lost, ok: lost === 0, detail: 'restored from the journal' });
  expect(lost).toBe(0);
});

test('the files of the database are filled with garbage', async () => {
  const rounds = tries(20, 2);
  let lost = 0;
  for (let round = 0; round < rounds; round += 1) lost += await survive(fillWithGarbage, round);
  const detail = 'CURRENT, MANIFEST, .log and .ldb in turn, restored from the journal';
  tell({ name: 'database garbage', tried: rounds, lost, ok: lost === 0, detail });
  expect(lost).toBe(0);
});

function fillWithGarbage(userData: string, round: number): void {
  const database = databaseFolder(userData);
  const kinds = [/^CURRENT$/, /^MANIFEST/, /\.log$/, /\.ldb$|\.log$/];
  const wanted = kinds[round % kinds.length] ?? /./;
  for (const name of readdirSync(database)) {
    if (wanted.test(name))
      writeFileSync(path.join(database, name), randomBytes(Math.max(16, statSync(path.join(database, name)).size)));
  }
}

function segmentsOf(userData: string): string[] {
  const journal = path.join(userData, 'journal');
  const names = readdirSync(journal).filter((name) => /^segment-\d+\.ndjson$/.test(name));
  return names.sort().map((name) => path.join(journal, name));
}

test('the last line of the journal is torn', async () => {
  const rounds = tries(20, 2);
  let lost = 0;
  for (let round = 0; round < rounds; round += 1) {
    lost += await survive((data) => {
      const file = segmentsOf(data).at(-1) ?? '';
      truncateSync(file, statSync(file).size - 1 - round * 7);
    }, round);
  }
  tell({ name: 'torn journal line', tried: rounds, lost, ok: lost === 0, detail: 'fed again from the database' });
  expect(lost).toBe(0);
});

test('the database is gone, a line of the journal is damaged, and the newest snapshot is cut', async () => {
  const rounds = tries(20, 2);
  let lost = 0;
  for (let round = 0; round < rounds; round += 1) {
    lost += await survive((data) => {
      damageJournal(data, 0.05 + (round % 10) * 0.08);
      truncateNewestSnapshot(data);
      rmSync(path.join(data, 'IndexedDB'), { recursive: true });
    }, round);
  }
  const detail = 'restored from the older snapshot and the journal after it';
  tell({ name: 'damaged journal, cut snapshot', tried: rounds, lost, ok: lost === 0, detail });
  expect(lost).toBe(0);
});

/** Alters one byte, before what the older snapshot holds. */
function damageJournal(userData: string, share: number): void {
  const file = segmentsOf(userData)[0] ?? '';
  const bytes = readFileSync(file);
  const at = Math.floor(bytes.length * share);
  bytes[at] = (bytes[at] ?? 0) ^ 0x20;
  writeFileSync(file, bytes);
}

function truncateNewestSnapshot(userData: string): void {
  const snapshots = path.join(userData, 'snapshots');
  const newest = readdirSync(snapshots, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort()
    .at(-1);
  if (newest !== undefined) truncateSync(path.join(snapshots, newest), 100);
}
