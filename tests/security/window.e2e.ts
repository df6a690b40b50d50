import { channels } from '#shared/channels.ts';
import { type Running, expect, launch } from '../e2e/app.ts';
import { test } from './running.ts';

type Preferences = Readonly<Record<string, unknown>>;

const on = ['contextIsolation', 'sandbox', 'webSecurity'];
const off = [
  'nodeIntegration',
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'enableBlinkFeatures',
  'webviewTag',
  'navigateOnDragDrop',
];

async function preferencesOf({ app }: Running): Promise<readonly Preferences[]> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) =>
      (webContents as unknown as { getLastWebPreferences: () => Preferences }).getLastWebPreferences(),
    ),
  );
}

/** Chromium leaves out some that are off, and tells none of the Blink features by an empty text. */
function told(preferences: Preferences | undefined): readonly (readonly [string, boolean])[] {
  return [...on, ...off].map((name) => [name, Boolean(preferences?.[name])]);
}

const closed = [...on.map((name) => [name, true]), ...off.map((name) => [name, false])];

test('opens its window without Node, without experiments, isolated and sandboxed', async ({ running }) => {
  const preferences = await preferencesOf(running);
  expect(preferences).toHaveLength(1);
  expect(told(preferences[0])).toEqual(closed);
});

test('opens the projector under the same, keeps it at its page and answers it what it needs to show', async ({
  running,
}) => {
  const { app, page } = running;
  const opening = app.waitForEvent('window');
  await page.evaluate(() => globalThis.bridge?.['projector.open']({ meetingId: 'none' }));
  const screen = await opening;
  await screen.getByRole('heading').waitFor();
  const preferences = await preferencesOf(running);
  expect(preferences).toHaveLength(2);
  for (const each of preferences) expect(told(each)).toEqual(closed);
  const address = 'app://plenaria/index.html?projector=none';
  for (const url of ['https://example.org/', 'app://plenaria/index.html', 'app://plenaria/index.html?projector=x']) {
    await screen.evaluate((there) => location.assign(there), url).catch((cause: unknown) => cause);
    await screen.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    expect(screen.url()).toBe(address);
  }
  await screen.evaluate(() => void window.open('app://plenaria/index.html'));
  const refused = { ok: false, failure: { code: 'bad_request' } };
  expect(await screen.evaluate(() => globalThis.bridge?.['secret.clear']({ destinationId: 'd' }))).toEqual(refused);
  expect(await screen.evaluate(() => globalThis.bridge?.['app.relaunch']({ rebuild: true }))).toEqual(refused);
  expect(await screen.evaluate(() => globalThis.bridge?.['app.info']({}).then(({ ok }) => ok))).toBe(true);
  expect(await preferencesOf(running)).toHaveLength(2);
  await page.evaluate(() => globalThis.bridge?.['projector.close']({}));
  await expect.poll(async () => (await preferencesOf(running)).length).toBe(1);
});

test('gives the page nothing of Node', async ({ running }) => {
  const known = await running.page.evaluate(() => {
    const names = [
      'require',
      'process',
      'module',
      'exports',
      'global',
      'Buffer',
      '__dirname',
      'electron',
      'ipcRenderer',
    ];
    return names.filter((name) => name in globalThis);
  });
  expect(known).toEqual([]);
});

test('gives the page a frozen bridge of the listed channels and nothing else', async ({ running }) => {
  const bridge = await running.page.evaluate(() => {
    const { bridge } = globalThis;
    if (bridge === undefined) return null;
    const replaced = Reflect.set(globalThis, 'bridge', {}) || Reflect.set(bridge, 'app.info', () => null);
    return {
      names: Reflect.ownKeys(bridge).map(String),
      onlyFunctions: Reflect.ownKeys(bridge).every((name) => typeof Reflect.get(bridge, name) === 'function'),
      isFrozen: Object.isFrozen(bridge),
      replaced,
    };
  });
  expect(bridge).toEqual({ names: [...channels, 'on'], onlyFunctions: true, isFrozen: true, replaced: false });
});

test('hears only the listed events of the host, and gets their payload without the event', async ({ running }) => {
  const heard = await running.page.evaluate(() => {
    const seen: unknown[] = [];
    (globalThis as unknown as { heard: unknown[] }).heard = seen;
    globalThis.bridge?.on('host.resumed', (...values) => seen.push(...values));
    try {
      globalThis.bridge?.on('secret.changed' as 'host.resumed', () => undefined);
      return 'listens';
    } catch {
      return 'refused';
    }
  });
  expect(heard).toBe('refused');
  await running.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('host.resumed', null);
  });
  const payloads = () => running.page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
  await expect.poll(payloads).toEqual([null]);
});

test('has developer tools only while it is developed', async ({ userData, running }) => {
  const opens = async ({ app }: typeof running) =>
    app.evaluate(async ({ BrowserWindow, app: host }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const opened = new Promise<boolean>((resolve) => {
        contents?.once('devtools-opened', () => resolve(true));
        setTimeout(() => resolve(false), 1500);
      });
      contents?.openDevTools({ mode: 'detach' });
      const result = { packaged: host.isPackaged, opened: await opened };
      contents?.closeDevTools();
      return result;
    });
  expect(await opens(running)).toEqual({ packaged: false, opened: true });
  const packaged = await launch({ userData, env: { ELECTRON_FORCE_IS_PACKAGED: '1' } });
  expect(await opens(packaged)).toEqual({ packaged: true, opened: false });
  await packaged.close();
});
