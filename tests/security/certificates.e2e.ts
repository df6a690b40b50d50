import { expect } from '../e2e/app.ts';
import { type SelfSigned, noCertificate, startSelfSigned } from '../servers/self-signed.ts';
import { test } from './running.ts';

const missing = noCertificate();
test.skip(missing !== null, missing ?? '');

let server: SelfSigned;
test.beforeAll(async () => {
  server = await startSelfSigned();
});
test.afterAll(() => server.close());

test('delivers nothing to a server that nobody vouches for', async ({ running: { page } }) => {
  const answers = await page.evaluate(async (port) => {
    const { bridge } = globalThis;
    const stored = await bridge?.['artifact.store']({ bytes: new TextEncoder().encode('acta') });
    if (bridge === undefined || !stored?.ok) return null;
    const destination = { id: 'tls', kind: 'webdav' as const, url: `https://127.0.0.1:${port}/dav/`, user: 'ana' };
    await bridge['secret.set']({ destinationId: 'tls', password: 'clave' });
    const input = { destination, sha256: stored.value.sha256, fileName: 'acta.md' };
    return [await bridge['delivery.send'](input), await bridge['delivery.verify'](input)];
  }, server.port);
  const refused = { ok: false, failure: { code: 'tls', httpStatus: null, retryAfterSeconds: null } };
  expect(answers).toEqual([refused, refused]);
  expect(server.counts().connections).toBeGreaterThan(0);
  expect(server.counts().requests).toBe(0);
});

test('shows no page of a server that nobody vouches for, in whatever window', async ({ running: { app } }) => {
  const before = server.counts().connections;
  const outcome = await app.evaluate(async ({ BrowserWindow, session }, port) => {
    // With its network open again, so that only the certificate stands in the way.
    const partition = session.fromPartition('certificates');
    await partition.setProxy({ mode: 'direct' });
    const window = new BrowserWindow({ show: false, webPreferences: { session: partition } });
    const outcome = await window.loadURL(`https://127.0.0.1:${port}/`).then(
      () => window.getTitle(),
      (cause: Error) => cause.message,
    );
    window.destroy();
    return outcome;
  }, server.port);
  expect(outcome).toContain('ERR_CERT_AUTHORITY_INVALID');
  expect(server.counts().connections).toBeGreaterThan(before);
  expect(server.counts().requests).toBe(0);
});
