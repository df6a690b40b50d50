import 'fake-indexeddb/auto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DestinationId, asId } from '#domain/ids.ts';
import { createDeliverer } from '#main/destinations/deliver.ts';
import { ArtifactStore } from '#main/files/artifact-store.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { entriesFor, testEngine } from '../builders/outbox-engine.ts';
import { artifact, destination } from '../builders/outbox.ts';
import { startRunner } from '../builders/runner.ts';
import { type Fault, type FaultProxy, startFaultProxy } from '../servers/fault-proxy.ts';
import { type WebdavServer, available, startWebdav } from '../servers/webdav.ts';

const missing = available();

let server: WebdavServer;
let proxy: FaultProxy;

describe('a WebDAV server', () => {
  beforeEach(({ skip }) => skip(missing !== null, missing ?? ''));
  beforeAll(async () => {
    if (missing !== null) return;
    server = await startWebdav();
    proxy = await startFaultProxy(server.url);
  });
  afterAll(async () => {
    if (missing !== null) return;
    await proxy.close();
    await server.remove();
  });

  it('with faults at random loses nothing, doubles nothing, and says delivered only of what is there', async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'plenaria-artifacts-'));
    const store = new ArtifactStore(root);
    for (let seed = 1; seed <= 20; seed += 1) await storyWithFaults(seed, store);
    await rm(root, { recursive: true, force: true });
  });
});

async function storyWithFaults(seed: number, store: ArtifactStore): Promise<void> {
  const random = seeded(seed);
  const contents = Array.from({ length: 5 }, (_, n) => new Uint8Array(Buffer.from(`${seed} ${n} `.repeat(200 + n))));
  const stored = await Promise.all(contents.map((content) => store.store(content)));
  const files = stored.map((file, n) => ({ sha256: file.sha256, fileName: `f${n}.md` }));
  const place = destination({
    id: asId<DestinationId>('apache'),
    url: `${proxy.url}seed-${seed}/`,
    user: server.user,
  });
  const runner = await startRunner();
  await runner.given({ artifacts: [artifact()], destinations: [place], outbox: entriesFor(files, place.id) });
  const deliverer = createDeliverer({
    artifacts: store,
    folders: { pathOf: () => null },
    passwords: { get: () => server.password },
  });
  const host = { 'delivery.send': deliverer.send, 'delivery.verify': deliverer.verify };
  const faults: Fault[] = [
    { kind: 'cut' },
    { kind: 'lose_answer' },
    { kind: 'portal' },
    { kind: 'truncate_answer' },
    { kind: 'truncate_upload' },
    { kind: 'status', status: 503 },
    { kind: 'status', status: 429, headers: { 'retry-after': '7' } },
    { kind: 'garbage' },
  ];
  proxy.setFault(() => (random() < 0.4 ? (faults[Math.floor(random() * faults.length)] as Fault) : { kind: 'pass' }));
  let story = testEngine(runner.db, host);
  await story.engine.start();
  for (let round = 1; round <= 30; round += 1) {
    await story.engine.settled();
    if (round === 8) proxy.heal();
    if (round % 3 === 0) {
      // As after a restart between two attempts: another engine goes on from the rows alone.
      await story.engine.stop();
      story = testEngine(runner.db, host);
      await story.engine.start();
    }
    for (const { id, state } of await runner.db.outbox.toArray()) {
      if (state === 'conflict' || state === 'failed') await runCommand('outbox.retry', { entryId: id });
    }
    story.passTo(new Date(Date.parse('2023-02-08T15:00:00.000Z') + round * 3_600_000).toISOString());
  }
  await story.engine.stop();
  const entries = await runner.db.outbox.toArray();
  expect(
    entries.map(({ state }) => state),
    `seed ${seed}`,
  ).toEqual(Array(5).fill('delivered'));
  const folder = path.join(server.folder, `seed-${seed}`);
  expect((await readdir(folder)).sort()).toEqual(files.map(({ fileName }) => fileName));
  for (const [n, { fileName }] of files.entries()) {
    expect(new Uint8Array(await readFile(path.join(folder, fileName)))).toEqual(contents[n]);
  }
  expect(story.bugs).toEqual([]);
}

/** A linear congruential generator (Numerical Recipes), so that a seed tells the same story again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
