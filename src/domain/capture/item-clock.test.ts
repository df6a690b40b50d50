import { describe, expect, it } from 'vitest';
import { aSession, instant, texts } from '#tests/builders/meeting.ts';
import { asId, type AgendaItemId } from '../ids.ts';
import type { AgendaItem } from '../records/meeting.ts';
import { expectedClosing, itemSeconds, numberedItems } from './item-clock.ts';

const session = aSession('ciber', { startsAt: instant('2023-02-08T14:20:00.000Z'), plannedMinutes: 100 });

function anItem(id: string, rank: string, fields: Partial<AgendaItem> = {}): AgendaItem {
  return {
    id: asId<AgendaItemId>(id),
    meetingId: session.meetingId,
    sessionId: session.id,
    parentId: null,
    rank,
    title: texts(id),
    purpose: 'discussion',
    presenterIds: [],
    plannedMinutes: null,
    actualStartAt: null,
    actualEndAt: null,
    state: 'pending',
    visibility: 'public',
    deletedAt: null,
    ...fields,
  };
}

const parent = asId<AgendaItemId>('b');
const items = [
  anItem('c', 'V3', { plannedMinutes: 30 }),
  anItem('a', 'V1', {
    plannedMinutes: 25,
    state: 'done',
    actualStartAt: instant('2023-02-08T14:20:00.000Z'),
    actualEndAt: instant('2023-02-08T14:54:00.000Z'),
  }),
  anItem('b', 'V2', { plannedMinutes: 30, state: 'current', actualStartAt: instant('2023-02-08T14:54:00.000Z') }),
  anItem('b2', 'V5', { parentId: parent, plannedMinutes: 10 }),
  anItem('b1', 'V4', { parentId: parent, plannedMinutes: 20 }),
  anItem('d', 'V9', { plannedMinutes: 15 }),
];

describe('the items of a session', () => {
  it('are numbered by their order, those below an item after it', () => {
    expect(numberedItems(items).map(({ item, number, depth }) => [item.id, number, depth])).toEqual([
      ['a', '1', 0],
      ['b', '2', 0],
      ['b1', '2.1', 1],
      ['b2', '2.2', 1],
      ['c', '3', 0],
      ['d', '4', 0],
    ]);
  });

  it('keep an item whose parent is gone', () => {
    expect(numberedItems([anItem('x', 'V1', { parentId: asId<AgendaItemId>('gone') })])[0]).toMatchObject({
      number: '1',
      depth: 0,
    });
  });

  it('tell how long they take and when the session ends if the rest goes by plan', () => {
    const now = instant('2023-02-08T15:03:42.000Z');
    const current = items[2] as AgendaItem;
    expect(itemSeconds(current, now)).toBe(9 * 60 + 42);
    expect(itemSeconds(items[1] as AgendaItem, now)).toBe(34 * 60);
    expect(itemSeconds(items[0] as AgendaItem, now)).toBeNull();
    // 21 minutes are left of the current one, 45 of those to come; the plan ends at 16:00.
    expect(expectedClosing(session, items, now)).toEqual({ at: '2023-02-08T16:09:42.000Z', minutesLate: 10 });
    expect(expectedClosing(session, [anItem('a', 'V1')], now)).toBeNull();
  });
});
