import { readFileSync } from 'node:fs';
import type { Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ app: { on: () => undefined } }));
const { restrictSession } = await import('./permissions.ts');

const allowed = ['clipboard-sanitized-write', 'persistent-storage'];

/** Every name that Electron's own types know, and what older versions sent besides. */
function permissionNames(): string[] {
  const types = readFileSync(new URL('../../../node_modules/electron/electron.d.ts', import.meta.url), 'utf8');
  const unions = types.matchAll(/set\w*Permission(?:Request|Check)Handler\(handler: .*?permission: ([^,]+),/g);
  const names = [...unions].flatMap(([, union]) =>
    [...(union ?? '').matchAll(/'([^']+)'/g)].map(([, name]) => name ?? ''),
  );
  return [...new Set([...names, 'accessibility-events', 'bluetooth', 'notifications', 'wakeLockScreen', 'proxy', ''])];
}

type Handlers = {
  request: (contents: unknown, permission: string, callback: (granted: boolean) => void) => void;
  check: (contents: unknown, permission: string) => boolean;
  device: (details: unknown) => boolean;
  display: (request: unknown, callback: (streams: object) => void) => void;
  before: (details: { url: string }, callback: (answer: { cancel?: boolean }) => void) => void;
};

function restricted(): Handlers {
  const handlers: Partial<Handlers> = {};
  const session = {
    setPermissionRequestHandler: (handler: Handlers['request']) => (handlers.request = handler),
    setPermissionCheckHandler: (handler: Handlers['check']) => (handlers.check = handler),
    setDevicePermissionHandler: (handler: Handlers['device']) => (handlers.device = handler),
    setDisplayMediaRequestHandler: (handler: Handlers['display']) => (handlers.display = handler),
    webRequest: { onBeforeRequest: (handler: Handlers['before']) => (handlers.before = handler) },
    setProxy: () => Promise.resolve(),
  };
  restrictSession(session as unknown as Session);
  return handlers as Handlers;
}

describe('what the page may do beside showing itself', () => {
  const handlers = restricted();
  const names = permissionNames();

  it('is known for every permission of Electron', () => {
    expect(names.length).toBeGreaterThan(40);
    for (const name of [...allowed, 'media', 'geolocation', 'fileSystem', 'openExternal', 'unknown']) {
      expect(names).toContain(name);
    }
  });

  it('is granted for two of them alone, whether asked for or looked up', () => {
    const granted: string[] = [];
    for (const name of names) {
      let answers = 0;
      handlers.request(null, name, (yes) => {
        answers += 1;
        if (yes) granted.push(name);
      });
      expect([name, answers]).toEqual([name, 1]);
    }
    expect(granted.sort()).toEqual(allowed);
    expect(names.filter((name) => handlers.check(null, name)).sort()).toEqual(allowed);
  });

  it('includes no device and no picture of the screen', () => {
    for (const deviceType of ['hid', 'serial', 'usb']) expect(handlers.device({ deviceType, device: {} })).toBe(false);
    handlers.display({ videoRequested: true }, (streams) => expect(streams).toEqual({}));
    expect.assertions(4);
  });

  it('includes no address but its own', () => {
    const cancelled = (url: string) => {
      let cancel: boolean | undefined;
      handlers.before({ url }, (answer) => (cancel = answer.cancel));
      return cancel;
    };
    const outside = [
      'https://a.org/',
      'http://127.0.0.1/',
      'ws://a.org/',
      'wss://a.org/',
      'file:///etc/passwd',
      'ftp://a/',
    ];
    expect(outside.map(cancelled)).toEqual(outside.map(() => true));
    expect(['app://plenaria/index.html', 'blob:app://plenaria/1', 'data:,x'].map(cancelled)).toEqual([
      false,
      false,
      false,
    ]);
  });
});
