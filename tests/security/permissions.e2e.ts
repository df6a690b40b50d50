import { expect } from '../e2e/app.ts';
import { test } from './running.ts';

/** By the names of the web; those that this Chromium does not know are left out by itself. */
const queries: readonly object[] = [
  ...'geolocation notifications midi camera microphone background-fetch background-sync ambient-light-sensor'.split(
    ' ',
  ),
  ...'accelerometer gyroscope magnetometer screen-wake-lock nfc display-capture payment-handler'.split(' '),
  ...'idle-detection periodic-background-sync system-wake-lock storage-access window-management'.split(' '),
  ...'local-fonts clipboard-read clipboard-write persistent-storage captured-surface-control'.split(' '),
  ...'speaker-selection keyboard-lock pointer-lock fullscreen hand-tracking web-app-installation'.split(' '),
  ...'local-network-access local-network loopback-network automatic-fullscreen'.split(' '),
].map((name) => ({ name }));
const special = [
  { name: 'push', userVisibleOnly: true },
  { name: 'midi', sysex: true },
  { name: 'camera', panTiltZoom: true },
  { name: 'clipboard-write', allowWithoutSanitization: true },
  { name: 'top-level-storage-access', requestedOrigin: 'https://example.org' },
];

test('grants the page its storage and the writing of the clipboard, of all that Chromium can be asked', async ({
  running: { page },
}) => {
  const states = await page.evaluate(
    async (all) => {
      const asked = all.map(async (descriptor) => {
        const { state } = await navigator.permissions.query(descriptor as unknown as PermissionDescriptor);
        return `${JSON.stringify(descriptor)} ${state}`;
      });
      const settled = await Promise.allSettled(asked);
      return settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    },
    [...queries, ...special],
  );
  expect(states.length).toBeGreaterThan(20);
  expect(states.filter((state) => state.endsWith(' granted')).sort()).toEqual([
    '{"name":"clipboard-write"} granted',
    '{"name":"persistent-storage"} granted',
  ]);
});

test('refuses whatever the page asks for: camera, screen, place, devices', async ({ running: { page } }) => {
  const got = await page.evaluate(async () => {
    const own = navigator as unknown as Record<string, Record<string, (options?: object) => Promise<unknown>>>;
    const device = (name: string, method: string, options?: object) => () => own[name]?.[method]?.(options) ?? refuse();
    const refuse = () => Promise.reject(new Error('not there'));
    const asks: Readonly<Record<string, () => Promise<unknown>>> = {
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia({ video: true }),
      place: () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      notifications: async () => (await Notification.requestPermission()) === 'granted' || refuse(),
      midi: () => navigator.requestMIDIAccess(),
      midiSysex: () => navigator.requestMIDIAccess({ sysex: true }),
      clipboard: () => navigator.clipboard.readText(),
      wakeLock: () => navigator.wakeLock.request('screen'),
      fullscreen: () => document.documentElement.requestFullscreen(),
      usb: device('usb', 'requestDevice', { filters: [] }),
      serial: device('serial', 'requestPort'),
      bluetooth: device('bluetooth', 'requestDevice', { acceptAllDevices: true }),
      keys: () => navigator.requestMediaKeySystemAccess('org.w3.clearkey', [{}]),
    };
    const answers = await Promise.all(
      Object.entries(asks).map(async ([name, ask]) => {
        // A refused full screen is never answered at all.
        const unanswered = new Promise<null>((resolve) => setTimeout(() => resolve(null), 1000));
        return Promise.race([
          ask().then(
            () => `${name} granted`,
            () => null,
          ),
          unanswered,
        ]);
      }),
    );
    const granted = [await own['hid']?.['requestDevice']?.({ filters: [] }).catch(() => [])].flat();
    return [...answers, ...granted].filter((answer) => answer !== null);
  });
  expect(got).toEqual([]);
  expect(await page.evaluate(() => navigator.storage.persist())).toBe(true);
});
