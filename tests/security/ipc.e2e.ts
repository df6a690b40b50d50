import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { type Channel, channels } from '#shared/channels.ts';
import { hostFailureCodes } from '#shared/contract.ts';
import { deliveryFailureCodes } from '#domain/records/summary.ts';
import { machineFailureCodes } from '#domain/translation/machine.ts';
import { goodInputs, sampledCalls } from '../builders/calls.ts';
import { answerDialog, expect } from '../e2e/app.ts';
import { leaks, test } from './running.ts';

type Answer = { readonly ok: boolean; readonly failure?: { readonly code: string } };
type Bridge = Readonly<Record<string, (input: unknown) => Promise<Answer>>>;

const refused = { ok: false, failure: { code: 'bad_request' } };
const token = '0f8fad5b-d9cb-469f-a165-70867728950e';
const sha256 = 'ab'.repeat(32);

test('answers hundreds of bad calls with a code, never a stack or a path, and stays up', async ({
  running: { app, page },
}) => {
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
  });
  const calls = sampledCalls(30);
  const answers = await page.evaluate(async (all) => {
    const bridge = globalThis.bridge as unknown as Bridge;
    const asked = all.map(async ([channel, input]) => bridge[channel]?.(input) ?? null);
    const settled = await Promise.allSettled(asked);
    return settled.map((result) => (result.status === 'fulfilled' ? result.value : String(result.reason)));
  }, calls);
  const codes = new Set<string>([...hostFailureCodes, ...deliveryFailureCodes, ...machineFailureCodes]);
  let refusals = 0;
  for (const [index, answer] of answers.entries()) {
    const about = `${calls[index]?.[0]} ${JSON.stringify(calls[index]?.[1])?.slice(0, 200)}`;
    const code = typeof answer === 'object' && answer !== null && !answer.ok ? answer.failure?.code : 'ok';
    expect([about, code === 'ok' || codes.has(code ?? '')]).toEqual([about, true]);
    // Its own failure would say so: bad input must be refused at the door, not break a handler.
    expect([about, code]).not.toEqual([about, 'internal']);
    expect([about, leaks(answer)]).toEqual([about, false]);
    if (code === 'bad_request') refusals += 1;
  }
  expect(answers).toHaveLength(30 * channels.length);
  expect(refusals).toBeGreaterThan(answers.length / 2);
  expect(await page.evaluate(() => ({}) as { polluted?: unknown }).then(({ polluted }) => polluted)).toBeUndefined();
  expect(await app.evaluate(() => ({}) as { polluted?: unknown }).then(({ polluted }) => polluted)).toBeUndefined();
  expect(await page.evaluate(() => globalThis.bridge?.['app.info']({}).then(({ ok }) => ok))).toBe(true);
});

test('knows files and folders by the tokens of dialogs alone', async ({ running: { app, page }, userData }) => {
  const ask = (channel: Channel, input: unknown) =>
    page.evaluate(async ([name, value]) => (globalThis.bridge as unknown as Bridge)[name as Channel]?.(value) ?? null, [
      channel,
      input,
    ] as const);
  const files = [{ sha256, fileName: 'a.md' }];
  const invented = { ok: false, failure: { code: 'not_found' } };
  expect(await ask('file.read', { token })).toEqual(invented);
  expect(await ask('folder.write', { token, files })).toEqual(invented);
  expect(await ask('artifact.reveal', { sha256, fileName: 'a.md' })).toEqual(invented);
  for (const notToken of ['/etc/passwd', '..', `${userData}/x.csv`, `file://${userData}/x.csv`, '__proto__', '']) {
    expect(await ask('file.read', { token: notToken })).toEqual(refused);
    expect(await ask('folder.write', { token: notToken, files: [] })).toEqual(refused);
    expect(await ask('artifact.reveal', { sha256: notToken, fileName: 'a.md' })).toEqual(refused);
  }
  for (const fileName of ['../a.md', 'a/b.md', 'a\\b.md', 'a\0.md', '']) {
    expect(await ask('folder.write', { token, files: [{ sha256, fileName }] })).toEqual(refused);
    expect(await ask('artifact.reveal', { sha256, fileName })).toEqual(refused);
  }
  const stored = await ask('app.info', {});
  expect(leaks(stored)).toBe(false);
  const folder = path.join(userData, 'chosen');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'personas.csv'), 'Nombre\nAna\n');
  await answerDialog(app, path.join(folder, 'personas.csv'));
  const picked = await ask('file.pick', { purpose: 'attendees', title: 'x' });
  expect(picked).toEqual({
    ok: true,
    value: { token: expect.stringMatching(/^[0-9a-f-]{36}$/), name: 'personas.csv', size: 11 },
  });
  await answerDialog(app, folder);
  const chosen = await ask('folder.pick', { title: 'x' });
  expect(chosen).toEqual({ ok: true, value: { token: expect.stringMatching(/^[0-9a-f-]{36}$/), name: 'chosen' } });
  for (const url of [folder, `file://${folder}`, token, '..']) {
    const destination = { id: 'd', kind: 'folder', url, user: '' };
    const answer = await ask('delivery.verify', { destination, sha256, fileName: 'personas.csv' });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'no_collection' } });
  }
});

test('tells of a handler that broke, but neither where nor how', async ({ running: { app, page } }) => {
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.reject(new Error("EXDEV: open '/home/ana/secreto.csv'"));
  });
  const answers = await page.evaluate(async () => [
    await globalThis.bridge?.['file.pick']({ purpose: 'agenda', title: 'x' }),
    await globalThis.bridge?.['folder.pick']({ title: 'x' }),
  ]);
  const broken = { ok: false, failure: { code: 'internal' } };
  expect(answers).toEqual([broken, broken]);
});

/** Opens windows of our own making beside the app's, with a bridge to every channel, and has each call once. */
async function callFrom(app: ElectronApplication, preload: string, url: string, names: readonly string[]) {
  return app.evaluate(
    async ({ BrowserWindow, session }, { preload, url, calls }) => {
      const partition = session.fromPartition(`foreign-${url}`);
      partition.protocol.handle('app', (request) => {
        const body = request.url.endsWith('/framed') ? '<iframe src="app://plenaria/inner"></iframe>' : '<p>x</p>';
        return new Response(body, { headers: { 'content-type': 'text/html' } });
      });
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          preload,
          session: partition,
          sandbox: true,
          contextIsolation: true,
          nodeIntegrationInSubFrames: true,
        },
      });
      await window.loadURL(url);
      const frames = window.webContents.mainFrame.framesInSubtree;
      const answers = await Promise.all(
        frames.map(
          (frame) => frame.executeJavaScript(`Promise.all(${calls}.map(([c, i]) => raw(c, i)))`) as Promise<unknown[]>,
        ),
      );
      window.destroy();
      return answers;
    },
    { preload, url, calls: JSON.stringify(names.map((name) => [name, goodInputs[name as Channel] ?? {}])) },
  );
}

function rawPreload(folder: string): string {
  const file = path.join(folder, 'preload.cjs');
  const text = `const { contextBridge, ipcRenderer } = require('electron');
contextBridge.exposeInMainWorld('raw', (channel, input) =>
  ipcRenderer.invoke(channel, input).catch((cause) => 'thrown ' + cause.message));`;
  writeFileSync(file, text);
  return file;
}

test('hears its own page on the listed channels and on no other', async ({ running: { app }, userData }) => {
  const unknown = ['shell.openExternal', 'app.quit', 'file.write', 'APP.INFO', '__proto__', 'constructor', ''];
  const [answers] = await callFrom(app, rawPreload(userData), 'app://plenaria/own', ['app.info', ...unknown]);
  expect(answers?.[0]).toMatchObject({ ok: true });
  for (const [index, name] of unknown.entries()) {
    expect(answers?.[index + 1]).toContain(`No handler registered for '${name}'`);
    expect(leaks(answers?.[index + 1])).toBe(false);
  }
  // Whatever listens beside invoked channels would have no wrapper.
  const heard = await app.evaluate(({ ipcMain }) => ipcMain.eventNames().map(String));
  // Electron itself keeps errors from ending the process.
  expect(heard.filter((name) => name !== 'error')).toEqual([]);
});

for (const url of [
  'app://print/x',
  'app://plenaria.example.org/x',
  'app://plenaria@other/x',
  'data:text/html,x',
  'about:blank',
]) {
  test(`refuses every call of a window at ${url}`, async ({ running: { app }, userData }) => {
    const [answers] = await callFrom(app, rawPreload(userData), url, channels);
    expect(answers).toEqual(channels.map(() => refused));
  });
}

test('refuses every call of a frame, even of its own origin', async ({ running: { app }, userData }) => {
  const names = ['app.info', 'secret.state'];
  const [main, inner] = await callFrom(app, rawPreload(userData), 'app://plenaria/framed', names);
  expect(main).toMatchObject([{ ok: true }, { ok: true }]);
  expect(inner).toEqual([refused, refused]);
});
