import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { type DestinationId, asId } from '#domain/ids.ts';
import { partsOfKey } from '#domain/outbox/key.ts';
import { secretIdOf } from '#domain/outbox/secret-id.ts';
import type { DeliveryFailureCode, Destination, OutboxEntry } from '#domain/records/summary.ts';
import { fail, ok } from '#domain/result.ts';
import { redo, undo } from '#renderer/commands/history/undo.ts';
import { setDestinationPassword } from '#renderer/commands/outbox/set-password.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { type DeliveryHost, type TestEngine, entriesFor, testEngine } from '../builders/outbox-engine.ts';
import { artifact, destination } from '../builders/outbox.ts';
import { type TestRunner, startRunner } from '../builders/runner.ts';

const nextcloud = destination({ id: asId<DestinationId>('nextcloud') });
const stick = destination({ id: asId<DestinationId>('stick'), kind: 'folder', name: 'Stick', url: 'token', user: '' });

const files = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => ({
  fileName: `${letter}.pdf`,
  sha256: letter.repeat(64),
}));

type Script = (call: {
  readonly kind: 'send' | 'verify';
  readonly fileName: string;
  readonly n: number;
}) => DeliveryFailureCode | 'lost' | 'throws' | null;

/** A host with places that keep what they get, and fail by a script. */
function scriptedHost() {
  const stored = new Map<string, string>();
  const calls: string[] = [];
  const counts = new Map<string, number>();
  const under = { now: 0, most: 0, perPlace: new Map<string, number>(), mostPerPlace: 0 };
  let script: Script = () => null;
  const failure = (code: DeliveryFailureCode) => fail({ code, httpStatus: null, retryAfterSeconds: null });
  const serve = async <T>(place: string, work: () => T): Promise<T> => {
    under.now += 1;
    under.most = Math.max(under.most, under.now);
    under.perPlace.set(place, (under.perPlace.get(place) ?? 0) + 1);
    under.mostPerPlace = Math.max(under.mostPerPlace, under.perPlace.get(place) ?? 0);
    await new Promise((resolve) => setTimeout(resolve, 15));
    under.now -= 1;
    under.perPlace.set(place, (under.perPlace.get(place) ?? 0) - 1);
    return work();
  };
  const judge = (kind: 'send' | 'verify', fileName: string) => {
    calls.push(`${kind} ${fileName}`);
    const n = (counts.get(`${kind} ${fileName}`) ?? 0) + 1;
    counts.set(`${kind} ${fileName}`, n);
    const verdict = script({ kind, fileName, n });
    if (verdict === 'throws') throw new Error('the host is gone');
    return verdict;
  };
  const host: DeliveryHost = {
    'delivery.send': ({ destination: place, fileName, sha256 }) =>
      serve(place.id, () => {
        const verdict = judge('send', fileName);
        if (verdict !== null && verdict !== 'lost') return failure(verdict);
        stored.set(`${place.id}/${fileName}`, sha256);
        return verdict === 'lost' ? failure('unreachable') : ok({ etag: null });
      }),
    'delivery.verify': ({ destination: place, fileName }) =>
      serve(place.id, () => {
        const verdict = judge('verify', fileName);
        if (verdict !== null && verdict !== 'lost') return failure(verdict);
        const sha256 = stored.get(`${place.id}/${fileName}`);
        return sha256 === undefined ? failure('no_collection') : ok({ etag: '"1"', sha256 });
      }),
  };
  return { host, stored, calls, under, setScript: (next: Script) => (script = next) };
}

let started: TestEngine | null = null;
afterEach(async () => {
  await started?.engine.stop();
  started = null;
});

async function outboxWith(entries: readonly OutboxEntry[], destinations: readonly Destination[] = [nextcloud, stick]) {
  const runner = await startRunner();
  await runner.given({ artifacts: [artifact()], destinations, outbox: entries });
  const scripted = scriptedHost();
  started = testEngine(runner.db, scripted.host);
  return { ...runner, ...started, ...scripted };
}

const statesOf = async ({ db }: Pick<TestRunner, 'db'>) =>
  Object.fromEntries((await db.outbox.toArray()).map((entry) => [entry.id, entry.state]));

describe('the outbox engine', () => {
  it('sends, reads back and delivers every file, a few at once', async () => {
    const story = await outboxWith([...entriesFor(files, nextcloud.id), ...entriesFor(files, stick.id)]);
    await story.engine.start();
    await story.engine.settled();
    expect(new Set(Object.values(await statesOf(story)))).toEqual(new Set(['delivered']));
    expect(story.calls.filter((call) => call === 'send a.pdf')).toHaveLength(2);
    expect(story.calls).toHaveLength(24);
    expect(story.under.most).toBe(4);
    expect(story.under.mostPerPlace).toBe(2);
    expect(story.network.at(-1)).toBe('online');
    const first = await story.db.outbox.get('nextcloud-1');
    expect(first?.receipt).toMatchObject({ etag: '"1"', sha256: files[0]?.sha256 });
    expect(story.bugs).toEqual([]);
  });

  it('keeps sending the others while one fails', async () => {
    const story = await outboxWith(entriesFor(files, nextcloud.id));
    story.setScript(({ fileName }) =>
      fileName === 'a.pdf' ? 'server_error' : fileName === 'b.pdf' ? 'forbidden' : null,
    );
    await story.engine.start();
    await story.engine.settled();
    expect(Object.values(await statesOf(story))).toEqual(['queued', 'failed', ...Array(4).fill('delivered')]);
    expect(story.timer()).toBeGreaterThan(0);
  });

  it('waits without a network, tells so, and goes on when it is back', async () => {
    const story = await outboxWith(entriesFor(files.slice(0, 3), nextcloud.id));
    story.setScript(() => 'offline');
    await story.engine.start();
    await story.engine.settled();
    expect(Object.values(await statesOf(story))).toEqual(['queued', 'queued', 'queued']);
    expect(story.network).toEqual(['offline', 'offline', 'offline']);
    const attempts = story.calls.length;
    story.engine.wake();
    await story.engine.settled();
    expect(story.calls).toHaveLength(attempts);
    story.setScript(() => null);
    await story.engine.networkBack();
    await story.engine.settled();
    expect(Object.values(await statesOf(story))).toEqual(['delivered', 'delivered', 'delivered']);
    expect(story.network.at(-1)).toBe('online');
  });

  it('tries again by itself when its time has come', async () => {
    const story = await outboxWith(entriesFor(files.slice(0, 1), nextcloud.id));
    story.setScript(({ n }) => (n === 1 ? 'timeout' : null));
    await story.engine.start();
    await story.engine.settled();
    expect(story.timer()).toBeGreaterThan(0);
    story.passTo('2023-02-08T16:00:00.000Z');
    await story.engine.settled();
    expect(await statesOf(story)).toEqual({ 'nextcloud-1': 'delivered' });
    expect(story.timer()).toBeNull();
  });

  it('does not send twice what was stored before its answer was lost', async () => {
    const story = await outboxWith(entriesFor(files.slice(0, 1), nextcloud.id));
    story.setScript(({ kind, n }) => (kind === 'send' && n === 1 ? 'lost' : null));
    await story.engine.start();
    await story.engine.settled();
    expect(await statesOf(story)).toEqual({ 'nextcloud-1': 'queued' });
    await runCommand('outbox.retryAll', { meetingId: null, destinationId: null, which: 'all' });
    story.engine.wake();
    await story.engine.settled();
    expect(await statesOf(story)).toEqual({ 'nextcloud-1': 'delivered' });
    expect([...story.stored.values()]).toEqual([files[0]?.sha256]);
  });

  it.each(['sending', 'verifying'] as const)('reads back first what a crash left %s', async (state) => {
    const [entry] = entriesFor(files.slice(0, 1), nextcloud.id) as [OutboxEntry];
    const story = await outboxWith([{ ...entry, state, attempts: 1 }]);
    story.stored.set(`${secretIdOf(nextcloud)}/a.pdf`, 'a'.repeat(64));
    await story.engine.start();
    await story.engine.settled();
    expect(story.calls).toEqual(['verify a.pdf']);
    expect(await statesOf(story)).toEqual({ 'nextcloud-1': 'delivered' });
  });

  it('sends after a crash what had not arrived', async () => {
    const [entry] = entriesFor(files.slice(0, 1), nextcloud.id) as [OutboxEntry];
    const story = await outboxWith([{ ...entry, state: 'sending', attempts: 1 }]);
    await story.engine.start();
    await story.engine.settled();
    expect(story.calls).toEqual(['verify a.pdf', 'send a.pdf', 'verify a.pdf']);
    expect(await statesOf(story)).toEqual({ 'nextcloud-1': 'delivered' });
  });

  it('asks for a password once, and holds back only that destination until it has it', async () => {
    const story = await outboxWith([...entriesFor(files, nextcloud.id), ...entriesFor(files.slice(0, 2), stick.id)]);
    const passwords = new Map<string, string>();
    (globalThis as { bridge?: unknown }).bridge = {
      'secret.set': async ({ destinationId, password }: { destinationId: string; password: string }) => {
        passwords.set(destinationId, password);
        return ok({ kept: 'memory' as const });
      },
    };
    const real = story.host['delivery.send'];
    const asking: DeliveryHost = {
      ...story.host,
      'delivery.send': async (input) =>
        input.destination.kind === 'webdav' && !passwords.has(input.destination.id)
          ? fail({ code: 'no_password', httpStatus: null, retryAfterSeconds: null })
          : real(input),
    };
    started = testEngine(story.db, asking);
    await started.engine.start();
    await started.engine.settled();
    const states = Object.values(await statesOf(story));
    expect(states.filter((state) => state === 'paused').length).toBeLessThanOrEqual(2);
    expect(states.filter((state) => state === 'delivered')).toHaveLength(2);
    const kept = await setDestinationPassword(nextcloud, 'clave');
    expect(kept).toEqual(ok('memory'));
    started.engine.wake();
    await started.engine.settled();
    expect(new Set(Object.values(await statesOf(story)))).toEqual(new Set(['delivered']));
    (globalThis as { bridge?: unknown }).bridge = undefined;
  });

  it('shows as a failure, and reports, what the host itself could not do', async () => {
    const story = await outboxWith(entriesFor(files.slice(0, 1), nextcloud.id));
    story.setScript(() => 'throws');
    await story.engine.start();
    await story.engine.settled();
    expect((await story.db.outbox.get('nextcloud-1'))?.error?.code).toBe('unexpected_answer');
    expect(story.bugs).toHaveLength(1);
  });

  it('leaves an entry that was discarded while it waited', async () => {
    const story = await outboxWith(entriesFor(files.slice(0, 2), nextcloud.id));
    await runCommand('outbox.remove', { entryId: entriesFor(files, nextcloud.id)[0]!.id });
    await story.engine.start();
    await story.engine.settled();
    expect(story.calls).toEqual(['send b.pdf', 'verify b.pdf']);
  });
});

describe('what a person does with the outbox', () => {
  it('sends a file beside a taken name', async () => {
    const story = await outboxWith(entriesFor(files.slice(0, 1), nextcloud.id));
    story.setScript(({ kind, fileName }) => (kind === 'send' && fileName === 'a.pdf' ? 'name_taken' : null));
    await story.engine.start();
    await story.engine.settled();
    const entryId = entriesFor(files, nextcloud.id)[0]!.id;
    expect(await statesOf(story)).toEqual({ 'nextcloud-1': 'conflict' });
    await runCommand('outbox.sendCopy', { entryId });
    story.engine.wake();
    await story.engine.settled();
    const entry = await story.db.outbox.get(entryId);
    expect(entry?.state).toBe('delivered');
    expect(partsOfKey(entry?.idempotencyKey ?? '').fileName).toBe('a_aaaaaaaa.pdf');
  });

  it('pauses and resumes, and does not undo what the outbox did since', async () => {
    const story = await outboxWith(entriesFor(files.slice(0, 1), nextcloud.id));
    const entryId = entriesFor(files, nextcloud.id)[0]!.id;
    await runCommand('outbox.pause', { entryId });
    await story.engine.start();
    await story.engine.settled();
    expect(story.calls).toEqual([]);
    await runCommand('outbox.resume', { entryId });
    story.engine.wake();
    await story.engine.settled();
    expect(await undo(artifact().meetingId)).toBeNull();
    expect(await statesOf(story)).toEqual({ 'nextcloud-1': 'delivered' });
  });

  it('discards an entry and takes that back, but never one that is delivered', async () => {
    const story = await outboxWith(entriesFor(files.slice(0, 2), nextcloud.id));
    const [first, second] = entriesFor(files, nextcloud.id).map(({ id }) => id) as [
      OutboxEntry['id'],
      OutboxEntry['id'],
    ];
    await runCommand('outbox.remove', { entryId: first });
    expect((await story.db.outbox.get(first))?.deletedAt).not.toBeNull();
    expect(await undo(artifact().meetingId)).toEqual({ command: 'outbox.remove' });
    expect((await story.db.outbox.get(first))?.deletedAt).toBeNull();
    await story.engine.start();
    await story.engine.settled();
    await runCommand('outbox.remove', { entryId: second });
    expect((await story.db.outbox.get(second))?.deletedAt).toBeNull();
  });

  it('adds, edits and removes a destination with what waited for it, each one step of undo', async () => {
    const story = await outboxWith(entriesFor(files.slice(0, 1), nextcloud.id), [nextcloud]);
    const meetingId = artifact().meetingId;
    const fields = { kind: 'webdav', name: 'Sitio', url: 'https://sitio.ejemplo.org/', user: '' } as const;
    const added = await runCommand('destination.add', { meetingId, ...fields });
    await runCommand('destination.edit', { meetingId, destinationId: added.id, fields: { name: 'Sitio público' } });
    expect((await story.db.destinations.get(added.id))?.name).toBe('Sitio público');
    await undo(meetingId);
    expect((await story.db.destinations.get(added.id))?.name).toBe('Sitio');
    await undo(meetingId);
    expect(await story.db.destinations.get(added.id)).toBeUndefined();
    await redo(meetingId);
    await runCommand('destination.remove', { meetingId, destinationId: nextcloud.id });
    expect((await story.db.outbox.toArray()).every(({ deletedAt }) => deletedAt !== null)).toBe(true);
    await story.engine.start();
    await story.engine.settled();
    expect(story.calls).toEqual([]);
    await undo(meetingId);
    story.engine.wake();
    await story.engine.settled();
    expect(await statesOf(story)).toEqual({ 'nextcloud-1': 'delivered' });
  });
});
