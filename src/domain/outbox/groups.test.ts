import { describe, expect, it } from 'vitest';
import { destination, outboxEntry } from '#tests/builders/outbox.ts';
import type { Change } from '../change.ts';
import type { Instant } from '../primitives.ts';
import type { DeliveryFailureCode, OutboxEntry } from '../records/summary.ts';
import { destinationStatus, groupOf } from './groups.ts';
import { failedAttempts } from './timeline.ts';

const error = (code: DeliveryFailureCode) => ({ code, at: '2023-02-08T20:36:00.000Z' as Instant, httpStatus: null });

describe('the list of the outbox', () => {
  it.each<[string, Partial<OutboxEntry>]>([
    ['attention', { state: 'failed', error: error('forbidden') }],
    ['attention', { state: 'conflict', error: error('name_taken') }],
    ['attention', { state: 'paused', error: error('unauthorized') }],
    ['pending', { state: 'paused' }],
    ['pending', { state: 'queued', error: error('unreachable') }],
    ['pending', { state: 'verifying' }],
    ['delivered', { state: 'delivered' }],
  ])('puts into %s what is %o', (group, fields) => {
    expect(groupOf(outboxEntry(fields))).toBe(group);
  });

  it('says the one thing to know about a destination', () => {
    const status = (...entries: Partial<OutboxEntry>[]) => destinationStatus(destination(), entries.map(outboxEntry));
    expect(status()).toEqual({ kind: 'idle' });
    expect(status({ state: 'delivered' })).toEqual({ kind: 'delivered', count: 1 });
    expect(status({ state: 'delivered' }, { state: 'paused' })).toEqual({ kind: 'paused', count: 1 });
    expect(status({}, { error: error('offline') }, { error: error('timeout') })).toEqual({ kind: 'network', count: 2 });
    expect(status({}, { state: 'failed', error: error('forbidden') })).toEqual({ kind: 'attention', count: 1 });
    expect(status({ state: 'sending' }, { state: 'failed' })).toEqual({ kind: 'sending', count: 1 });
    expect(status({ state: 'sending' }, { state: 'paused', error: error('no_password') })).toEqual({
      kind: 'password',
    });
  });

  it('tells of the attempts that failed, from the change log', () => {
    const change = (seq: number, after: Partial<OutboxEntry> | null) =>
      ({ seq, entity: 'outbox', entityId: 'entry-1', before: {}, after }) as unknown as Change;
    const log = [
      change(3, { state: 'queued', error: error('timeout') }),
      change(1, { state: 'sending', attempts: 1 }),
      change(2, { state: 'queued', error: error('unreachable') }),
      change(4, { state: 'delivered', error: null }),
    ];
    expect(failedAttempts(log).map(({ code }) => code)).toEqual(['unreachable', 'timeout']);
  });
});
