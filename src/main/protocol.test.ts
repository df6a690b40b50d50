import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

type Serve = (request: { url: string }) => Promise<Response>;
const served = vi.hoisted(() => ({ handlers: new Map<string, unknown>() }));
vi.mock('electron', () => ({
  protocol: { handle: (scheme: string, handler: unknown) => served.handlers.set(scheme, handler) },
}));
const { contentSecurityPolicy, fileWithin, serveApp } = await import('./protocol.ts');
const { ArtifactStore } = await import('./files/artifact-store.ts');

let base: string;
let folder: string;
let store: InstanceType<typeof ArtifactStore>;

beforeAll(() => {
  base = mkdtempSync(path.join(tmpdir(), 'plenaria-protocol-'));
  folder = path.join(base, 'renderer');
  mkdirSync(path.join(folder, 'assets', 'folder.js'), { recursive: true });
  mkdirSync(path.join(base, 'renderer-secret'));
  writeFileSync(path.join(folder, 'index.html'), '<meta content="__NONCE__">');
  writeFileSync(path.join(folder, 'assets', 'índice uno.js'), '1');
  writeFileSync(path.join(folder, 'assets', 'raw.bin'), Buffer.from([0, 255]));
  writeFileSync(path.join(folder, 'plain'), 'no extension');
  writeFileSync(path.join(base, 'secret.txt'), 'secret');
  writeFileSync(path.join(base, 'renderer-secret', 'secret.txt'), 'secret');
  symlinkSync(path.join(base, 'secret.txt'), path.join(folder, 'link.txt'));
  symlinkSync(base, path.join(folder, 'up'));
  symlinkSync(path.join(folder, 'index.html'), path.join(folder, 'inside.html'));
  // Only where names may hold such characters; elsewhere they are ways out.
  if (path.sep === '/') for (const name of ['assets\\back.js', '100%.js']) writeFileSync(path.join(folder, name), '');
  store = new ArtifactStore(path.join(base, 'artifacts'));
  serveApp(folder, (sha256) => store.read(sha256));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const serve = (url: string) => (served.handlers.get('app') as Serve)({ url });

describe('the files of the page', () => {
  it('are found by their address', async () => {
    expect(await fileWithin(folder, 'app://plenaria/')).toBe(path.join(folder, 'index.html'));
    expect(await fileWithin(folder, 'app://plenaria/index.html?a=1#b')).toBe(path.join(folder, 'index.html'));
    expect(await fileWithin(folder, 'app://plenaria/inside.html')).toBe(path.join(folder, 'index.html'));
    expect(await fileWithin(folder, 'app://plenaria/assets/%C3%ADndice%20uno.js')).toMatch(/índice uno\.js$/);
  });

  const outside = [
    'app://plenaria/../secret.txt',
    'app://plenaria/..%2fsecret.txt',
    'app://plenaria/%2e%2e/secret.txt',
    'app://plenaria/%2e%2e%2fsecret.txt',
    'app://plenaria/assets/..%2f..%2fsecret.txt',
    'app://plenaria/..%5csecret.txt',
    'app://plenaria/..\\secret.txt',
    'app://plenaria/assets%5cback.js',
    'app://plenaria/assets\\back.js',
    'app://plenaria/100%25.js',
    'app://plenaria/%252e%252e%252fsecret.txt',
    'app://plenaria/%25%32%65%25%32%65%2fsecret.txt',
    'app://plenaria/..%2frenderer-secret/secret.txt',
    'app://plenaria/..%2f..%2f..%2f..%2f..%2f..%2fetc%2fhosts.conf',
    'app://plenaria//etc/host.conf',
    'app://plenaria/index.html%00.js',
    'app://plenaria/%00',
    'app://plenaria/%c0%ae%c0%ae/secret.txt',
    'app://plenaria/%zz',
    'app://plenaria/link.txt',
    'app://plenaria/up/secret.txt',
    'app://plenaria/up/renderer-secret/secret.txt',
    'app://plenaria/plain',
    'app://plenaria/assets',
    'app://plenaria/assets/folder.js',
    'app://plenaria/missing.js',
    `app://plenaria/${'a'.repeat(5000)}.js`,
    'app://other/index.html',
    'app://plenaria.example.org/index.html',
    'app://plenaria:8080/index.html',
    'app:///index.html',
  ];

  it.each(outside)('end where the folder ends: %s', async (url) => {
    expect(await fileWithin(folder, url)).toBeNull();
    const answer = await serve(url);
    expect([answer.status, await answer.text()]).toEqual([404, 'Not found']);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('end where the folder ends, however the way out is written', async () => {
    const step = fc.constantFrom(
      ...['..', '.', '', 'up', 'assets', 'link.txt', 'secret.txt', 'renderer-secret', 'index.html', '%2e%2e', '%2e.'],
      ...['%252e%252e', '..;', '..%00', '%uff0e', '\u2025', '~', 'C:'],
    );
    const joint = fc.constantFrom('/', '%2f', '%5c', '\\', '//', '%252f');
    const way = fc.array(fc.tuple(joint, step), { minLength: 1, maxLength: 8 }).map((parts) => parts.flat().join(''));
    await fc.assert(
      fc.asyncProperty(way, async (rest) => {
        const file = await fileWithin(folder, `app://plenaria${rest.startsWith('/') ? '' : '/'}${rest}`);
        if (file !== null) expect(file.startsWith(folder + path.sep)).toBe(true);
        expect(file ?? '').not.toMatch(/secret/);
      }),
      { numRuns: 1000 },
    );
  });

  it('are served as what they are, never guessed', async () => {
    const types = async (name: string) => {
      const { headers } = await serve(`app://plenaria/${name}`);
      return [headers.get('content-type'), headers.get('x-content-type-options')];
    };
    expect(await types('index.html')).toEqual(['text/html; charset=utf-8', 'nosniff']);
    expect(await types('assets/%C3%ADndice%20uno.js')).toEqual(['text/javascript; charset=utf-8', 'nosniff']);
    expect(await types('assets/raw.bin')).toEqual(['application/octet-stream', 'nosniff']);
  });

  it('come with a policy of their own each time, whose nonce is in the page', async () => {
    const nonceOf = async () => {
      const answer = await serve('app://plenaria/index.html');
      const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? 'none';
      expect(await answer.text()).toContain(`content="${nonce}"`);
      return nonce;
    };
    expect(await nonceOf()).not.toBe(await nonceOf());
    expect(contentSecurityPolicy('n')).not.toMatch(/unsafe-|\*|https?:|ws:/);
    expect(contentSecurityPolicy('n')).not.toMatch(/script-src[^;]*nonce/);
  });
});

describe('the pictures of notes', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

  it('are served by the hash of their bytes, as pictures and nothing else', async () => {
    const { sha256 } = await store.store(png);
    const answer = await serve(`app://plenaria/images/${sha256}`);
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(png);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  });

  it('are not there under any other address', async () => {
    const { sha256 } = await store.store(png);
    const ways = [
      `app://plenaria/images/${sha256.toUpperCase()}`,
      `app://plenaria/images/${sha256}.png`,
      `app://plenaria/images/${sha256}/`,
      `app://plenaria/images/${sha256.slice(0, 2)}/${sha256}`,
      `app://plenaria/images/..%2f..%2fartifacts%2f${sha256.slice(0, 2)}%2f${sha256}`,
      `app://plenaria/images/%2e%2e/artifacts/${sha256.slice(0, 2)}/${sha256}`,
      `app://plenaria/images/../../artifacts/${sha256.slice(0, 2)}/${sha256}`,
      `app://plenaria/images/${'0'.repeat(64)}`,
      `app://plenaria/images/`,
      `app://plenaria/artifacts/${sha256}`,
      `app://other/images/${sha256}`,
    ];
    for (const url of ways) expect([url, (await serve(url)).status]).toEqual([url, 404]);
  });

  it.each([
    ['a document', '%PDF-1.7 a report'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ])('are not %s of the same store', async (_, text) => {
    const { sha256 } = await store.store(new TextEncoder().encode(text));
    expect((await serve(`app://plenaria/images/${sha256}`)).status).toBe(404);
  });

  it('are not served once their bytes are no longer those that were stored', async () => {
    const other = Buffer.concat([png, Buffer.from('x')]);
    const { sha256 } = await store.store(other);
    writeFileSync(path.join(base, 'artifacts', sha256.slice(0, 2), sha256), png);
    expect((await serve(`app://plenaria/images/${sha256}`)).status).toBe(404);
  });
});
