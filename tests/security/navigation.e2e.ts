import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from '../e2e/app.ts';
import { type Listeners, startListeners } from '../servers/listeners.ts';
import { test } from './running.ts';

const home = 'app://plenaria/index.html';

let listeners: Listeners;
test.beforeAll(async ({ running: { app, page } }) => {
  listeners = await startListeners();
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = (url) => {
      opened.push(url);
      return Promise.resolve();
    };
  });
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
});
test.afterAll(() => listeners.close());

const goings: readonly { readonly name: string; readonly go: (port: number) => unknown }[] = [
  { name: 'location to http', go: (port) => location.assign(`http://127.0.0.1:${port}/`) },
  { name: 'location to https', go: () => location.replace('https://example.org/') },
  { name: 'location to a file', go: () => (location.href = 'file:///etc/passwd') },
  { name: 'location to data', go: () => (location.href = 'data:text/html,<script>1</script>') },
  { name: 'location to javascript', go: () => (location.href = 'javascript:globalThis.ran=["x"]') },
  {
    name: 'location to a blob',
    go: () => (location.href = URL.createObjectURL(new Blob(['<p>'], { type: 'text/html' }))),
  },
  { name: 'location to another host of the app', go: () => (location.href = 'app://print/index.html') },
  { name: 'location to a host that begins alike', go: () => (location.href = 'app://plenaria.example.org/') },
  { name: 'location with our name as user', go: () => (location.href = 'app://plenaria@other/') },
  { name: 'location to an inner page of Chromium', go: () => (location.href = 'chrome://gpu') },
  { name: 'location to the developer tools', go: () => (location.href = 'devtools://devtools/bundled/inspector.html') },
  { name: 'location to another program', go: () => (location.href = 'mailto:somebody@example.org') },
  { name: 'location to another file of the app', go: () => (location.href = 'app://plenaria/assets/none.js') },
  {
    name: 'a link',
    go: (port) => Object.assign(document.createElement('a'), { href: `http://127.0.0.1:${port}/` }).click(),
  },
  {
    name: 'a download',
    go: (port) => {
      const href = `http://127.0.0.1:${port}/setup.exe`;
      Object.assign(document.createElement('a'), { href, download: 'setup.exe' }).click();
    },
  },
  {
    name: 'a refresh',
    go: (port) => {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'refresh';
      meta.content = `0;url=http://127.0.0.1:${port}/`;
      document.head.append(meta);
    },
  },
  { name: 'window.open of data', go: () => void window.open('data:text/html,x') },
  { name: 'window.open of blank', go: () => void window.open('about:blank') },
  { name: 'window.open of the app itself', go: () => void window.open('app://plenaria/index.html', 'x', 'popup') },
  { name: 'window.open of a script', go: () => void window.open('javascript:globalThis.ran=["x"]') },
  { name: 'window.open of a file', go: () => void window.open('file:///etc/passwd') },
];

for (const { name, go } of goings) {
  test(`stays on its page: ${name}`, async ({ running: { app, page } }) => {
    await page.evaluate(() => (globalThis.ran = []));
    await page.evaluate(go, listeners.tcpPort).catch((cause: unknown) => cause);
    await settled(page);
    expect(page.url()).toBe(home);
    const here = await page.evaluate(() => ({
      same: 'sameDocument' in globalThis,
      ran: globalThis.ran,
      address: location.href,
    }));
    expect(here).toEqual({ same: true, ran: [], address: home });
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(listeners.arrived()).toEqual([]);
    expect(await opened(app)).toEqual([]);
  });
}

test('stays on its page when a link or a file is dropped on it', async ({ running: { app, page } }) => {
  const session = await page.context().newCDPSession(page);
  const drop = async (items: readonly { readonly mimeType: string; readonly data: string }[], files: string[]) => {
    const data = { items: [...items], files, dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data });
    }
    await settled(page);
  };
  await drop([{ mimeType: 'text/uri-list', data: `http://127.0.0.1:${listeners.tcpPort}/` }], []);
  await drop([{ mimeType: 'text/uri-list', data: 'https://example.org/dropped' }], []);
  await drop([], ['/etc/hostname']);
  expect(page.url()).toBe(home);
  expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(listeners.arrived()).toEqual([]);
  // Chromium would show a dropped link in a window of its own: that way it would come to the system.
  expect(await opened(app)).toEqual([]);
  await session.detach();
});

const hostile = [
  'http://example.org/',
  'file:///etc/passwd',
  'file://server/share/setup.exe',
  '\\\\server\\share\\setup.exe',
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:app://plenaria/7d9f1c3e',
  'app://plenaria/index.html',
  'about:blank',
  'chrome://settings',
  'view-source:https://example.org/',
  'ms-msdt:/id%20PCWDiagnostic%20/skip%20force',
  'ms-officecmd:{}',
  'search-ms:query=x&crumb=location:%5C%5Cserver%5Cshare',
  'smb://server/share',
  'ftp://example.org/x',
  'ssh://-oProxyCommand=id@host/',
  'tel:+59899123456',
  'intent://scan/#Intent;scheme=zxing;end',
  'x-apple.systempreferences:',
  'mailto:a@example.org?attach=/etc/passwd',
  'mailto:a@example.org?subject=x&ATTACHMENT=C:%5Csecret.txt',
  'https://',
];

test('hands the system no hostile address, and those of the web and of mail alone', async ({
  running: { app, page },
}) => {
  for (const url of hostile)
    await page.evaluate((address) => void window.open(address), url).catch((cause: unknown) => cause);
  await settled(page);
  expect(await opened(app)).toEqual([]);
  const kind = ['https://example.org/a?b=c#d', 'HTTPS://EXAMPLE.ORG', 'mailto:a@example.org?subject=Acta'];
  for (const url of kind) await page.evaluate((address) => void window.open(address), url);
  await expect
    .poll(() => opened(app))
    .toEqual(['https://example.org/a?b=c#d', 'https://example.org/', 'mailto:a@example.org?subject=Acta']);
  expect(page.url()).toBe(home);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('still loads itself anew', async ({ running: { page } }) => {
  await page.evaluate(() => location.reload());
  await page.waitForFunction(() => !('sameDocument' in globalThis));
  await page.getByTestId('save-status').waitFor({ state: 'attached' });
  expect(page.url()).toBe(home);
});

test('comes back from the blank page, which nobody can keep Chromium from', async ({ running: { page } }) => {
  await page.evaluate(() => {
    Object.assign(globalThis, { sameDocument: true });
    location.href = 'about:blank';
  });
  await page.waitForFunction(() => !('sameDocument' in globalThis) && location.href !== 'about:blank');
  await page.getByTestId('save-status').waitFor({ state: 'attached' });
  expect(page.url()).toBe(home);
});

/** What the stub of the system's opener was handed. */
function opened(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(() => (globalThis as unknown as { opened: readonly string[] }).opened);
}

/** Nothing tells of a navigation that doesn't happen: it gets the time that one which does would need. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100))).catch((cause: unknown) => cause);
}
