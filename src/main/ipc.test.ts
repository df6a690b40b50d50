import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '#domain/result.ts';
import { type Channel, channels, projectorChannels } from '#shared/channels.ts';
import { contract } from '#shared/contract.ts';
import { badInputs, goodInputs } from '#tests/builders/calls.ts';
import type { Handlers } from './ipc.ts';

type Listener = (event: unknown, input: unknown) => Promise<unknown>;
const listening = vi.hoisted(() => new Map<string, unknown>());
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, listener: unknown) => listening.set(channel, listener) },
  protocol: {},
}));
const { registerHandlers } = await import('./ipc.ts');

const page = { url: 'app://plenaria/index.html' };
const fromPage = { senderFrame: page, sender: { mainFrame: page } };
const projector = { mainFrame: page };
const refused = { ok: false, failure: { code: 'bad_request' } };

let handled: unknown[];
let said: string;

/** Handlers that all do the same. */
function register(answer: (input: unknown) => unknown): void {
  const each = channels.map((channel) => [
    channel,
    (input: unknown) => {
      handled.push(input);
      return answer(input);
    },
  ]);
  registerHandlers(Object.fromEntries(each) as unknown as Handlers, (sender) => (sender as unknown) === projector);
}

const call = (channel: Channel, input: unknown, event: unknown = fromPage) =>
  (listening.get(channel) as Listener)(event, input);

beforeEach(() => {
  handled = [];
  said = '';
  listening.clear();
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

describe('a call of the page', () => {
  it('is heard on the listed channels and no other', () => {
    register(() => ok({}));
    expect([...listening.keys()]).toEqual([...channels]);
  });

  it.each(channels)('%s reaches its handler when its input is good', async (channel) => {
    register(() => ok({}));
    await call(channel, goodInputs[channel]);
    expect(handled).toEqual([goodInputs[channel]]);
  });

  it.each(channels)('%s takes a thousand bad inputs without a throw, and none of them goes on', async (channel) => {
    register(() => ok({}));
    let refusals = 0;
    const input = badInputs(channel);
    await fc.assert(
      fc.asyncProperty(input, async (value) => {
        const before = handled.length;
        const answer = await call(channel, value);
        const isGood = contract[channel].input.safeParse(value).success;
        expect(handled.length - before).toBe(isGood ? 1 : 0);
        if (isGood) return;
        refusals += 1;
        expect(answer).toEqual(refused);
      }),
      { numRuns: 1000 },
    );
    expect(refusals).toBeGreaterThan(500);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('is answered without stack or path when the handler breaks, and the log has the cause', async () => {
    const cause = Object.assign(new Error("ENOTDIR: not a directory, open '/home/ana/secret.txt'"), {
      path: '/home/ana',
    });
    register(() => Promise.reject(cause));
    for (const channel of channels) {
      expect(await call(channel, goodInputs[channel])).toEqual({ ok: false, failure: { code: 'internal' } });
    }
    expect(said).toContain('/home/ana/secret.txt');
  });

  it('is answered by nothing that its contract does not hold', async () => {
    const code = 'not_found';
    register(() => ({ ok: false, failure: { code, stack: 'at file.ts:1:1', path: '/home/ana' } }));
    for (const channel of channels) {
      expect(await call(channel, goodInputs[channel])).toEqual({ ok: false, failure: { code: 'internal' } });
    }
  });
});

it('answers the page of the projector on the channels it needs to show, and refuses it all that writes', async () => {
  register(() => ok({}));
  const event = { senderFrame: page, sender: projector };
  for (const channel of channels) {
    const answer = await call(channel, goodInputs[channel], event);
    if (!projectorChannels.includes(channel)) expect([channel, answer]).toEqual([channel, refused]);
  }
  expect(handled).toEqual(projectorChannels.map((channel) => goodInputs[channel]));
  expect(projectorChannels).toEqual(['app.info', 'projector.close']);
});

describe('a call of somebody else', () => {
  const frames: readonly (readonly [string, unknown])[] = [
    ['another page', { url: 'https://example.org/' }],
    ['a file', { url: 'file:///app://plenaria/index.html' }],
    ['another host of the app', { url: 'app://print/1.html' }],
    ['a host that begins alike', { url: 'app://plenaria.example.org/' }],
    ['our name as user', { url: 'app://plenaria@example.org/' }],
    ['a blob of ours', { url: 'blob:app://plenaria/1' }],
    ['a blank page', { url: 'about:blank' }],
    ['a data page', { url: 'data:text/html,app://plenaria/' }],
    ['a page that has not begun', { url: '' }],
  ];

  it.each(frames)('is refused: %s', async (_name, frame) => {
    register(() => ok({}));
    const event = { senderFrame: frame, sender: { mainFrame: frame } };
    for (const channel of channels) expect(await call(channel, goodInputs[channel], event)).toEqual(refused);
    expect(handled).toEqual([]);
  });

  it('is refused: a frame in our page, and one that is gone', async () => {
    register(() => ok({}));
    for (const senderFrame of [{ ...page }, null]) {
      const event = { senderFrame, sender: { mainFrame: page } };
      for (const channel of channels) expect(await call(channel, goodInputs[channel], event)).toEqual(refused);
    }
    expect(handled).toEqual([]);
  });
});
