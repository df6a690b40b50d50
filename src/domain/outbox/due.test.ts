import { describe, expect, it } from 'vitest';
import { outboxEntry } from '#tests/builders/outbox.ts';
import { type DestinationId, type OutboxEntryId, asId } from '../ids.ts';
import type { Instant } from '../primitives.ts';
import type { OutboxEntry } from '../records/summary.ts';
import { destinationsWithoutPassword, dueEntries, nextDueAt } from './due.ts';

const now = '2023-02-08T20:40:00.000Z' as Instant;
const at = (time: string) => `2023-02-08T${time}.000Z` as Instant;
const nextcloud = asId<DestinationId>('nextcloud');
const stick = asId<DestinationId>('stick');
const site = asId<DestinationId>('site');

const entry = (id: string, fields: Partial<OutboxEntry> = {}) =>
  outboxEntry({ id: asId<OutboxEntryId>(id), queuedAt: at('20:30:00'), ...fields });
const error = (code: 'unauthorized' | 'unreachable') => ({ code, at: at('20:39:00'), httpStatus: null });

const due = (entries: readonly OutboxEntry[], underWay: readonly string[] = []) =>
  dueEntries(entries, {
    now,
    underWay: new Set(underWay.map((id) => asId<OutboxEntryId>(id))),
    destinationIds: new Set([nextcloud, stick, site]),
  }).map(({ id }) => id);

describe('what is due', () => {
  it('begins with the oldest', () => {
    const entries = [
      entry('later', { queuedAt: at('20:35:00') }),
      entry('b', { destinationId: stick }),
      entry('a', { destinationId: stick }),
    ];
    expect(due(entries)).toEqual(['a', 'b', 'later']);
  });

  it('goes past one that waits, failed, or is paused', () => {
    const entries = [
      entry('waits', { nextAttemptAt: at('20:41:00'), error: error('unreachable') }),
      entry('failed', { state: 'failed' }),
      entry('conflict', { state: 'conflict' }),
      entry('paused', { state: 'paused' }),
      entry('removed', { deletedAt: at('20:31:00') }),
      entry('delivered', { state: 'delivered' }),
      entry('free', { queuedAt: at('20:38:00') }),
    ];
    expect(due(entries)).toEqual(['free']);
  });

  it('takes two for a destination and four in all, counting what is under way', () => {
    const entries = [
      entry('n1', { state: 'sending' }),
      entry('n2'),
      entry('n3'),
      entry('s1', { destinationId: stick }),
      entry('s2', { destinationId: stick }),
      entry('s3', { destinationId: stick }),
      entry('w1', { destinationId: site }),
    ];
    expect(due(entries, ['n1'])).toEqual(['n2', 's1', 's2']);
    expect(due(entries)).toEqual(['n2', 'n3', 's1', 's2']);
  });

  it('holds back only the destination whose password is missing', () => {
    const entries = [
      entry('asks', { state: 'paused', error: error('unauthorized') }),
      entry('same place'),
      entry('elsewhere', { destinationId: stick }),
    ];
    expect(due(entries)).toEqual(['elsewhere']);
    expect([...destinationsWithoutPassword(entries)]).toEqual([nextcloud]);
  });

  it('leaves alone what goes to a destination that was removed', () => {
    expect(due([entry('a', { destinationId: asId<DestinationId>('gone') })])).toEqual([]);
  });

  it('does not wait for a clock that was set back', () => {
    const entries = [entry('a', { nextAttemptAt: '2031-01-01T00:00:00.000Z' as Instant })];
    expect(due(entries)).toEqual(['a']);
  });

  it('knows when the next one is due', () => {
    const entries = [
      entry('a', { nextAttemptAt: at('20:43:00') }),
      entry('b', { nextAttemptAt: at('20:42:00') }),
      entry('c', { state: 'paused', nextAttemptAt: at('20:41:00') }),
      entry('d'),
    ];
    expect(nextDueAt(entries)).toBe(at('20:42:00'));
    expect(nextDueAt([entry('d')])).toBeNull();
  });
});
