import { channels } from '#shared/channels.ts';
import { expect, launch } from '../e2e/app.ts';
import { test } from './running.ts';

type Preferences = Readonly<Record<string, unknown>>;

test('opens its window without Node, without experiments, isolated and sandboxed', async ({ running }) => {
  const preferences = await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) =>
      (webContents as unknown as { getLastWebPreferences: () => Preferences }).getLastWebPreferences(),
    ),
  );
  expect(preferences).toHaveLength(1);
  for (const name of ['contextIsolation', 'sandbox', 'webSecurity'])
    expect([name, preferences[0]?.[name]]).toEqual([name, true]);
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
  // Chromium leaves out some that are off, and tells none of the Blink features by an empty text.
  for (const name of off) expect([name, Boolean(preferences[0]?.[name])]).toEqual([name, false]);
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
