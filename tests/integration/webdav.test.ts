import 'fake-indexeddb/auto';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DestinationId, asId } from '#domain/ids.ts';
import { createDeliverer } from '#main/destinations/deliver.ts';
import { sendToFolder, verifyInFolder } from '#main/destinations/folder.ts';
import type { Account } from '#main/destinations/http-call.ts';
import { retryAfterSeconds } from '#main/destinations/webdav-failures.ts';
import { sendToWebdav, verifyOnWebdav } from '#main/destinations/webdav.ts';
import { ArtifactStore, sha256Of } from '#main/files/artifact-store.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { entriesFor, testEngine } from '../builders/outbox-engine.ts';
import { artifact, destination } from '../builders/outbox.ts';
import { startRunner } from '../builders/runner.ts';
import { type Fault, type FaultProxy, startFaultProxy } from '../servers/fault-proxy.ts';
import { type WebdavServer, available, freePort, startWebdav } from '../servers/webdav.ts';

const missing = available();
const bytes = new Uint8Array(
  Buffer.from('<!doctype html><html lang="es"><p>Conclusiones de la reunión</p></html>'.repeat(40)),
);
const sha256 = sha256Of(bytes);

let server: WebdavServer;
let proxy: FaultProxy;
let counter = 0;

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
  afterEach(() => {
    if (missing !== null) return;
    proxy.heal();
    proxy.seen.length = 0;
  });

  /** A file of its own for each story, through the proxy. */
  function upload(account: Partial<Account> = {}) {
    const { user, password } = server;
    const fileName = `conclusiones ñ ${(counter += 1)}.html`;
    return {
      account: { url: proxy.url, user, password, patienceMilliseconds: 2000, ...account },
      fileName,
      sha256,
      bytes,
    };
  }

  const codeOf = (answer: Awaited<ReturnType<typeof sendToWebdav | typeof verifyOnWebdav>>) =>
    answer.ok ? 'ok' : answer.failure.code;

  it('keeps a file as it was sent, and gives it back with its ETag', async () => {
    const target = upload();
    expect(await verifyOnWebdav(target)).toMatchObject({ ok: false, failure: { code: 'no_collection' } });
    expect(codeOf(await sendToWebdav(target))).toBe('ok');
    expect(await verifyOnWebdav(target)).toEqual({
      ok: true,
      value: { etag: expect.stringMatching(/^(W\/)?".+"$/) as string, sha256 },
    });
    expect(await server.read(target.fileName)).toEqual(Buffer.from(bytes));
  });

  it('is not sent the same file twice', async () => {
    const target = upload();
    await sendToWebdav(target);
    expect(codeOf(await sendToWebdav(target))).toBe('ok');
    expect(proxy.seen.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it('keeps what somebody else put under that name', async () => {
    const target = upload();
    await writeFile(path.join(server.folder, target.fileName), 'somebody else’s minutes');
    expect(codeOf(await sendToWebdav(target))).toBe('name_taken');
    expect((await server.read(target.fileName))?.toString()).toBe('somebody else’s minutes');
  });

  it('gets the folders it lacks, once', async () => {
    const target = upload({ url: `${proxy.url}actas/2023/febrero` });
    expect(codeOf(await sendToWebdav(target))).toBe('ok');
    expect(codeOf(await verifyOnWebdav(target))).toBe('ok');
    expect(codeOf(await sendToWebdav({ ...target, fileName: 'otra.html' }))).toBe('ok');
    expect(proxy.seen.filter(({ method, status }) => method === 'MKCOL' && status === 201)).toHaveLength(3);
  });

  it('refuses a wrong password', async () => {
    const target = upload({ password: 'wrong' });
    expect(codeOf(await sendToWebdav(target))).toBe('unauthorized');
    expect(codeOf(await verifyOnWebdav(target))).toBe('unauthorized');
  });

  it.each<[string, string, Fault]>([
    ['73 a captive portal', 'not_webdav', { kind: 'portal' }],
    ['73 a portal that asks to sign in', 'not_webdav', { kind: 'status', status: 511 }],
    ['75 a connection reset', 'unreachable', { kind: 'cut' }],
    ['75 no answer', 'timeout', { kind: 'stall' }],
    ['75 an answer that is not HTTP', 'unreachable', { kind: 'garbage' }],
    ['77 the password refused', 'unauthorized', { kind: 'status', status: 401 }],
    ['77 not allowed', 'forbidden', { kind: 'status', status: 403 }],
    ['78 locked', 'locked', { kind: 'status', status: 423 }],
    ['78 full', 'no_space', { kind: 'status', status: 507 }],
    ['78 too large', 'no_space', { kind: 'status', status: 413 }],
    ['79 too many requests', 'too_many_requests', { kind: 'status', status: 429 }],
    ['a server error', 'server_error', { kind: 'status', status: 503 }],
    ['a web server without WebDAV', 'not_webdav', { kind: 'status', status: 405 }],
    [
      '82 a redirect elsewhere',
      'redirected',
      { kind: 'status', status: 302, headers: { location: 'http://evil.test/' } },
    ],
  ])('%s is %s, before and after sending, and leaves no file', async (_name, code, fault) => {
    const before = upload({ patienceMilliseconds: 300 });
    proxy.setFault(() => fault);
    expect(codeOf(await sendToWebdav(before))).toBe(code);
    expect(codeOf(await verifyOnWebdav(before))).toBe(code);
    proxy.fault('PUT', fault);
    const during = upload({ patienceMilliseconds: 300 });
    expect(codeOf(await sendToWebdav(during))).toBe(code);
    expect(await server.read(during.fileName)).toBeNull();
    proxy.heal();
    expect(codeOf(await sendToWebdav(during))).toBe('ok');
  });

  it('73 a portal that shows its page instead of a file is no proof of anything', async () => {
    const target = upload();
    await sendToWebdav(target);
    proxy.setFault(() => ({ kind: 'portal' }));
    expect(codeOf(await verifyOnWebdav(target))).toBe('not_webdav');
    expect(codeOf(await sendToWebdav(target))).toBe('not_webdav');
    proxy.setFault(() => ({ kind: 'status', status: 404 }));
    expect(codeOf(await verifyOnWebdav(target))).toBe('no_collection');
  });

  it('75 an answer that drips is given up', async () => {
    const target = upload({ patienceMilliseconds: 300 });
    await sendToWebdav(target);
    proxy.fault('GET', { kind: 'drip' });
    expect(codeOf(await verifyOnWebdav(target))).toBe('timeout');
  });

  it('80 an answer lost after storing is found out, and nothing is doubled', async () => {
    const target = upload();
    const before = (await server.list()).length;
    proxy.fault('PUT', { kind: 'lose_answer' });
    expect(codeOf(await sendToWebdav(target))).toBe('unreachable');
    proxy.heal();
    expect(codeOf(await sendToWebdav(target))).toBe('ok');
    expect(codeOf(await verifyOnWebdav(target))).toBe('ok');
    expect(proxy.seen.filter(({ method }) => method === 'PUT')).toHaveLength(1);
    expect(await server.list()).toHaveLength(before + 1);
  });

  it('81 half a file, acknowledged, is never taken for the whole one, and is repaired', async () => {
    const target = upload();
    proxy.fault('PUT', { kind: 'truncate_upload' });
    expect(codeOf(await sendToWebdav(target))).toBe('ok');
    expect(codeOf(await verifyOnWebdav(target))).toBe('mismatch');
    proxy.heal();
    expect(codeOf(await sendToWebdav(target))).toBe('ok');
    expect(codeOf(await verifyOnWebdav(target))).toBe('ok');
  });

  it('81 half a read-back is no delivery', async () => {
    const target = upload();
    await sendToWebdav(target);
    proxy.fault('GET', { kind: 'truncate_answer' });
    expect(codeOf(await verifyOnWebdav(target))).toBe('unreachable');
  });

  it('82 credentials never follow a redirect', async () => {
    const elsewhere = await startFaultProxy(server.url);
    proxy.setFault(() => ({ kind: 'status', status: 307, headers: { location: elsewhere.url } }));
    await sendToWebdav(upload());
    await verifyOnWebdav(upload());
    expect(elsewhere.seen).toEqual([]);
    await elsewhere.close();
  });

  it('83 an upload cut in the middle leaves nothing half', async () => {
    const large = new Uint8Array(4_000_000).fill(7);
    const target = { ...upload(), bytes: large, sha256: sha256Of(large) };
    proxy.fault('PUT', { kind: 'cut_upload' });
    expect(codeOf(await sendToWebdav(target))).toBe('unreachable');
    proxy.heal();
    expect(codeOf(await sendToWebdav(target))).toBe('ok');
    expect(codeOf(await verifyOnWebdav(target))).toBe('ok');
  });

  it('stays inside its folder, and speaks only HTTP', async () => {
    expect(codeOf(await sendToWebdav({ ...upload(), fileName: '..' }))).toBe('not_webdav');
    for (const url of ['file:///etc/', 'ftp://127.0.0.1/', 'nube', 'http://', '']) {
      expect(codeOf(await sendToWebdav(upload({ url })))).toBe('not_webdav');
      expect(codeOf(await verifyOnWebdav(upload({ url })))).toBe('not_webdav');
    }
  });

  it('75 nobody there is unreachable', async () => {
    const url = `http://127.0.0.1:${await freePort()}/dav/`;
    expect(codeOf(await sendToWebdav(upload({ url })))).toBe('unreachable');
    expect(['unreachable', 'offline']).toContain(
      codeOf(await sendToWebdav(upload({ url: 'http://no-such-host.invalid/' }))),
    );
  });

  it('76 a certificate nobody vouches for is refused', async ({ skip }) => {
    const files = await selfSigned();
    if (files === null) return skip('openssl is not installed');
    let asked = 0;
    const secure = createServer(files, (_incoming, answer) => {
      asked += 1;
      answer.end();
    });
    await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
    const { port } = secure.address() as AddressInfo;
    expect(codeOf(await sendToWebdav(upload({ url: `https://localhost:${port}/dav/` })))).toBe('tls');
    const plain = `https://127.0.0.1:${new URL(proxy.url).port}/dav/`;
    expect(codeOf(await sendToWebdav(upload({ url: plain })))).toBe('tls');
    expect(asked).toBe(0);
    secure.close();
  });

  it('with faults at random loses nothing, doubles nothing, and says delivered only of what is there', async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'plenaria-artifacts-'));
    const store = new ArtifactStore(root);
    for (let seed = 1; seed <= 20; seed += 1) await storyWithFaults(seed, store);
    await rm(root, { recursive: true, force: true });
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
});

describe('a chosen folder', () => {
  it('gets the file, keeps what is there, and is not made anew when its stick is gone', async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'plenaria-folder-'));
    const folder = path.join(root, 'stick');
    const target = { folder, fileName: 'acta.html', sha256, bytes };
    expect(await sendToFolder(target)).toMatchObject({ ok: false, failure: { code: 'unreachable' } });
    expect(await readdir(root)).toEqual([]);
    await mkdir(folder);
    expect(await verifyInFolder(target)).toMatchObject({ ok: false, failure: { code: 'no_collection' } });
    expect(await sendToFolder(target)).toMatchObject({ ok: true });
    expect(await sendToFolder(target)).toMatchObject({ ok: true });
    expect(await verifyInFolder(target)).toEqual({ ok: true, value: { etag: null, sha256 } });
    await writeFile(path.join(folder, 'acta.html'), 'changed by somebody');
    expect(await verifyInFolder(target)).toMatchObject({ ok: false, failure: { code: 'mismatch' } });
    expect(await sendToFolder(target)).toMatchObject({ ok: false, failure: { code: 'name_taken' } });
    expect(await sendToFolder({ ...target, fileName: '..' })).toMatchObject({ ok: false });
    expect(await sendToFolder({ ...target, folder: null })).toMatchObject({ failure: { code: 'no_collection' } });
    expect(await readdir(folder)).toEqual(['acta.html']);
    await rm(root, { recursive: true });
  });
});

describe('79 Retry-After', () => {
  const now = Date.parse('Wed, 08 Feb 2023 20:36:11 GMT');
  it.each([
    ['120', 120],
    [' 0 ', 0],
    ['Wed, 08 Feb 2023 20:37:11 GMT', 60],
    ['Wednesday, 08-Feb-23 20:37:11 GMT', 60],
    ['Wed, 08 Feb 2023 20:00:00 GMT', 0],
    ['315360000', 3600],
    ['Fri, 08 Feb 2033 20:36:11 GMT', 3600],
    ['99999999999999999999999', 3600],
    ['soon', null],
    ['-5', null],
    ['1e3', null],
    ['', null],
  ])('%s is %s seconds', (header, seconds) => {
    expect(retryAfterSeconds(header, now)).toBe(seconds);
  });

  it('may be absent', () => {
    expect(retryAfterSeconds(null, now)).toBeNull();
  });
});

/** A linear congruential generator (Numerical Recipes), so that a seed tells the same story again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

async function selfSigned(): Promise<{ readonly key: Buffer; readonly cert: Buffer } | null> {
  const root = await mkdtemp(path.join(tmpdir(), 'plenaria-tls-'));
  const [key, cert] = [path.join(root, 'key.pem'), path.join(root, 'cert.pem')];
  const make = `req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=localhost -keyout ${key} -out ${cert}`;
  try {
    execFileSync('openssl', make.split(' '), { stdio: 'ignore' });
    return { key: await readFile(key), cert: await readFile(cert) };
  } catch (cause: unknown) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw cause;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
