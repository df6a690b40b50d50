import { beforeEach, describe, expect, it, vi } from 'vitest';
import { asId, type MeetingId, type RoomId, type SessionId } from '#domain/ids.ts';

const kept = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
});

/** The state as a window of the projector finds it. */
async function opened() {
  vi.resetModules();
  return (await import('./projector.ts')).useProjector;
}

beforeEach(() => kept.clear());

const [a, b] = [asId<MeetingId>('a'), asId<MeetingId>('b')];

describe('how the screen of the room looks', () => {
  it('shows the room no more than is public, until somebody chooses otherwise', async () => {
    expect((await opened()).getState()).toMatchObject({ circle: 'public', first: null, second: null, size: 1 });
  });

  it('is found again by the next window: languages, circle, light, and what each meeting follows', async () => {
    const projector = await opened();
    const room = { kind: 'room', roomId: asId<RoomId>('auditorio') } as const;
    const session = { kind: 'session', sessionId: asId<SessionId>('cierre') } as const;
    projector.getState().set({ first: 'pt', second: 'en', circle: 'members', theme: 'dark' });
    projector.getState().follow(a, room);
    projector.getState().follow(b, session);

    expect((await opened()).getState()).toMatchObject({
      first: 'pt',
      second: 'en',
      circle: 'members',
      theme: 'dark',
      follows: { a: room, b: session },
    });
  });

  it('grows and shrinks step by step, and stays at its ends', async () => {
    const projector = await opened();
    const { resize } = projector.getState();
    const sizes = ([1, 1, -1, -1, -1] as const).map((direction) => {
      resize(direction);
      return projector.getState().size;
    });
    expect(sizes).toEqual([1.15, 1.3, 1.15, 1, 0.9]);
    for (let times = 0; times < 20; times += 1) resize(1);
    expect((await opened()).getState().size).toBe(2);
  });

  it.each([
    ['no text of ours', '{"first"'],
    [
      'what an older version kept',
      '{"first":"de","second":7,"circle":"all","size":40,"theme":"sepia","follows":["x"]}',
    ],
    ['a follow without its room', '{"follows":{"a":{"kind":"room"},"b":{"kind":"session","sessionId":3}}}'],
  ])('is the usual one where the laptop kept %s', async (_, text) => {
    kept.set('plenaria.projector', text);
    expect((await opened()).getState()).toMatchObject({
      first: null,
      second: null,
      circle: 'public',
      size: 1,
      theme: 'system',
      follows: {},
    });
  });
});
