import { randomUUID } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import { readImage } from '#formats/read/read-image.ts';

/** The page's origin. `file://` pages could read any file of the machine; `app://` serves one folder. */
export const appOrigin = 'app://plenaria';

/** The address of the page, the only one that the main window ever shows. */
export const home = `${appOrigin}/index.html`;

/** The same page for the room's screen: the projector of one meeting, the only one that its window shows. */
export function projectorAddress(meetingId: string): string {
  return `${home}?projector=${encodeURIComponent(meetingId)}`;
}

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * Styles are ours alone; `style-src-attr` stays closed since React sets styles through the CSSOM.
 * Radix writes one `<style>` while a dialog holds the scroll: allowed by its nonce.
 */
export const contentSecurityPolicy = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** Must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/** Gives the bytes stored under a sha256; null where there are none, or not the right ones. */
type Stored = (sha256: string) => Promise<Uint8Array | null>;

/** Serves the built page from its folder, and the pictures of notes. Whatever points elsewhere, in any encoding, is 404. */
export function serveApp(rendererFolder: string, stored: Stored): void {
  protocol.handle('app', async (request) => {
    const nonce = randomUUID();
    const image = imageAddress(request.url);
    if (image !== null) return (await imageResponse(image, stored)) ?? notFound(nonce);
    const file = await fileWithin(rendererFolder, request.url);
    if (file === null) return notFound(nonce);
    const raw = await readFile(file);
    const extension = path.extname(file);
    const body = extension === '.html' ? raw.toString('utf8').replaceAll('__NONCE__', nonce) : new Uint8Array(raw);
    return new Response(body, { headers: headersOf(extension, nonce) });
  });
}

function notFound(nonce: string): Response {
  return new Response('Not found', { status: 404, headers: headersOf('.txt', nonce) });
}

/** The sha256 of `app://plenaria/images/<sha256>`; null for every other address. */
export function imageAddress(url: string): string | null {
  const { host, pathname } = new URL(url);
  return host === 'plenaria' ? (/^\/images\/([0-9a-f]{64})$/.exec(pathname)?.[1] ?? null) : null;
}

/** A stored picture, as what its bytes say it is. The store holds documents too: they are not served. */
async function imageResponse(sha256: string, stored: Stored): Promise<Response | null> {
  const bytes = await stored(sha256);
  const facts = bytes === null ? null : readImage(bytes);
  if (bytes === null || facts === null) return null;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': facts.mediaType,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      // Bytes under their own hash never change.
      'cache-control': 'private, max-age=31536000, immutable',
    },
  });
}

function headersOf(extension: string, nonce: string): Record<string, string> {
  return {
    'content-type': mimeTypes[extension] ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
  };
}

/** The real path of a served file, or null for what is not in the folder. */
export async function fileWithin(folder: string, url: string): Promise<string | null> {
  const parsed = new URL(url);
  if (parsed.host !== 'plenaria') return null;
  let name: string;
  try {
    name = decodeURIComponent(parsed.pathname);
  } catch {
    return null;
  }
  if (/[\\\0%]/.test(name)) return null;
  const root = await realpath(folder);
  const wanted = path.join(root, name === '/' ? 'index.html' : name);
  if (!wanted.startsWith(root + path.sep)) return null;
  try {
    const real = await realpath(wanted);
    if (!real.startsWith(root + path.sep) || path.extname(real) === '') return null;
    return (await stat(real)).isFile() ? real : null;
  } catch {
    return null;
  }
}
