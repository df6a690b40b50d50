import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '#main/destinations/http-call.ts';
import { sendToWebdav, verifyOnWebdav } from '#main/destinations/webdav.ts';
import { sha256Of } from '#main/files/artifact-store.ts';
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
});

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
