import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outboxEntry, takeawaysHash } from '#tests/builders/outbox.ts';
import type { Instant } from '../primitives.ts';
import { type DeliveryFailureCode, type OutboxEntry, deliveryFailureCodes } from '../records/summary.ts';
import { partsOfKey } from './key.ts';
import { type Moment, type OutboxEvent, next } from './next.ts';

const moment: Moment = { now: '2023-02-08T20:36:11.000Z' as Instant, jitter: 1 };

const failed = (code: DeliveryFailureCode, retryAfterSeconds: number | null = null): OutboxEvent => ({
  kind: 'failed',
  code,
  httpStatus: null,
  retryAfterSeconds,
});
const sent: OutboxEvent = { kind: 'sent', etag: null };
const verified: OutboxEvent = { kind: 'verified', etag: '"9f2c-60a1e7"', sha256: takeawaysHash };

const after = (entry: OutboxEntry, ...events: OutboxEvent[]) =>
  events.reduce((current, event) => next(current, event, moment), entry);

describe('an entry of the outbox', () => {
  it('is delivered after it was sent and read back, with a receipt', () => {
    const sending = after(outboxEntry(), { kind: 'start' });
    expect(sending).toMatchObject({ state: 'sending', attempts: 1, sentAt: null });
    const verifying = after(sending, sent);
    expect(verifying).toMatchObject({ state: 'verifying', sentAt: moment.now, receipt: null });
    expect(after(verifying, verified)).toMatchObject({
      state: 'delivered',
      error: null,
      receipt: { etag: '"9f2c-60a1e7"', sha256: takeawaysHash, at: moment.now },
    });
  });

  it.each([
    ['offline', 'queued', 5],
    ['unreachable', 'queued', 5],
    ['timeout', 'queued', 5],
    ['server_error', 'queued', 5],
    ['locked', 'queued', 5],
    ['too_many_requests', 'queued', 5],
    ['not_webdav', 'queued', 5],
    ['unauthorized', 'paused', null],
    ['no_password', 'paused', null],
    ['tls', 'paused', null],
    ['redirected', 'paused', null],
    ['forbidden', 'failed', null],
    ['no_collection', 'failed', null],
    ['no_space', 'failed', null],
    ['local_copy_missing', 'failed', null],
    ['unexpected_answer', 'failed', null],
    ['name_taken', 'conflict', null],
    ['mismatch', 'conflict', null],
  ] as const)('that fails to be sent with %s is %s', (code, state, seconds) => {
    const entry = after(outboxEntry(), { kind: 'start' }, failed(code));
    expect(entry).toMatchObject({ state, error: { code, at: moment.now }, receipt: null });
    const waits =
      entry.nextAttemptAt === null ? null : (Date.parse(entry.nextAttemptAt) - Date.parse(moment.now)) / 1000;
    expect(waits).toBe(seconds);
  });

  it('has an answer for every failure there is', () => {
    for (const code of deliveryFailureCodes) {
      expect(after(outboxEntry(), { kind: 'start' }, failed(code)).state).not.toBe('sending');
    }
  });

  it('waits longer after each attempt, up to a quarter of an hour', () => {
    const waits: number[] = [];
    let entry = outboxEntry();
    for (let attempt = 0; attempt < 10; attempt += 1) {
      entry = after(entry, { kind: 'start' }, failed('unreachable'));
      waits.push((Date.parse(entry.nextAttemptAt ?? '') - Date.parse(moment.now)) / 1000);
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900, 900]);
  });

  it('never comes back sooner than the server asked for, nor later than an hour', () => {
    const at = (seconds: number) =>
      after(outboxEntry(), { kind: 'start' }, failed('too_many_requests', seconds)).nextAttemptAt;
    expect(at(120)).toBe('2023-02-08T20:38:11.000Z');
    expect(at(315_360_000)).toBe('2023-02-08T21:36:11.000Z');
  });

  it('found under way at the start is read back before anything is sent', () => {
    const found = after(outboxEntry(), { kind: 'start' }, { kind: 'interrupted' });
    expect(found).toMatchObject({ state: 'verifying', sentAt: null });
    expect(after(found, verified).state).toBe('delivered');
    expect(after(found, failed('no_collection'))).toMatchObject({ state: 'queued', error: null, nextAttemptAt: null });
  });

  it('whose read-back fails for the network is read back again, not sent again', () => {
    const waiting = after(outboxEntry(), { kind: 'start' }, sent, failed('unreachable'));
    expect(waiting).toMatchObject({ state: 'queued', sentAt: moment.now });
    expect(after(waiting, { kind: 'start' }).state).toBe('verifying');
  });

  it('that vanishes after the acknowledgement is sent again, and in the end shown to a person', () => {
    const events: OutboxEvent[] = [{ kind: 'start' }, sent, failed('no_collection')];
    let entry = after(outboxEntry(), ...events);
    expect(entry).toMatchObject({ state: 'queued', sentAt: null, error: { code: 'no_collection' } });
    for (let attempt = 0; attempt < 4; attempt += 1) entry = after(entry, ...events);
    expect(entry.state).toBe('failed');
  });

  it('read back with other bytes is a conflict, whatever the host says of them', () => {
    const other: OutboxEvent = { kind: 'verified', etag: null, sha256: '0'.repeat(64) };
    expect(after(outboxEntry(), { kind: 'start' }, sent, other)).toMatchObject({
      state: 'conflict',
      error: { code: 'mismatch' },
      receipt: null,
    });
  });

  it('in conflict can go beside what is there, under a name of its own', () => {
    const conflict = after(outboxEntry(), { kind: 'start' }, failed('name_taken'));
    const copy = after(conflict, { kind: 'send_copy' });
    expect(copy).toMatchObject({ state: 'queued', error: null, sentAt: null });
    expect(partsOfKey(copy.idempotencyKey).fileName).toBe('montevideo-2023_takeaways_es_v1_4be107d9.pdf');
    const again = after(copy, { kind: 'start' }, failed('name_taken'), { kind: 'send_copy' });
    expect(partsOfKey(again.idempotencyKey).fileName).toBe('montevideo-2023_takeaways_es_v1_4be107d9-2.pdf');
  });

  it('stays paused until a person lets it go on', () => {
    const paused = after(outboxEntry(), { kind: 'pause' });
    expect(after(paused, { kind: 'start' }, { kind: 'network_back' }, sent, verified)).toEqual(paused);
    expect(after(paused, { kind: 'resume' }).state).toBe('queued');
  });

  it('goes at once when the network is back, unless it waits for something else', () => {
    const waiting = after(outboxEntry(), { kind: 'start' }, failed('offline'));
    expect(after(waiting, { kind: 'network_back' }).nextAttemptAt).toBeNull();
    const asked = after(outboxEntry(), { kind: 'start' }, failed('too_many_requests', 60));
    expect(after(asked, { kind: 'network_back' })).toEqual(asked);
  });
});

const anyEvent: fc.Arbitrary<OutboxEvent> = fc.oneof(
  // The way to a delivery is drawn more often, or hardly any run would get there.
  { weight: 3, arbitrary: fc.constantFrom<OutboxEvent>({ kind: 'start' }, sent, verified) },
  fc.constantFrom<OutboxEvent>(
    { kind: 'interrupted' },
    { kind: 'network_back' },
    { kind: 'retry' },
    { kind: 'pause' },
    { kind: 'resume' },
    { kind: 'send_copy' },
    { kind: 'verified', etag: null, sha256: 'f'.repeat(64) },
  ),
  fc.constantFrom(...deliveryFailureCodes).map((code) => failed(code)),
);

describe('whatever happens', () => {
  it('nothing is delivered without a read-back of the right bytes, and nothing follows a delivery', () => {
    let deliveries = 0;
    fc.assert(
      fc.property(
        fc.array(anyEvent, { maxLength: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (events, jitter) => {
          let entry = outboxEntry();
          for (const event of events) {
            const moved = next(entry, event, { ...moment, jitter });
            if (entry.state === 'delivered') expect(moved).toBe(entry);
            else if (moved.state === 'delivered') {
              deliveries += 1;
              expect(entry.state).toBe('verifying');
              expect(event).toBe(verified);
            }
            if (moved.state === 'sending' && entry.state !== 'sending') expect(event.kind).toBe('start');
            expect((moved.receipt !== null) === (moved.state === 'delivered')).toBe(true);
            entry = moved;
          }
        },
      ),
      { numRuns: 3000 },
    );
    expect(deliveries).toBeGreaterThan(50);
  });

  it('a waiting time lies between half of the planned one and an hour', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.option(fc.double({ min: 0, max: 1e9, noNaN: true })),
        (attempts, jitter, retryAfterSeconds) => {
          const start: OutboxEvent = { kind: 'start' };
          const entry = next(outboxEntry({ attempts }), start, moment);
          const waiting = next(entry, failed('locked', retryAfterSeconds), { ...moment, jitter });
          const seconds = (Date.parse(waiting.nextAttemptAt ?? '') - Date.parse(moment.now)) / 1000;
          expect(seconds).toBeGreaterThanOrEqual(2.5);
          expect(seconds).toBeLessThanOrEqual(3600);
        },
      ),
    );
  });
});
