import { describe, expect, it } from 'vitest';
import { aSession, anOutcome, instant, texts } from '#tests/builders/meeting.ts';
import { type AgendaItemId, type RoomId, asId } from '../ids.ts';
import type { Visibility } from '../primitives.ts';
import type { AgendaItem, Session } from '../records/meeting.ts';
import { type BoardChoice, type BoardRecords, boardOf } from './board.ts';

const auditorio = asId<RoomId>('auditorio');
const ceibo = asId<RoomId>('ceibo');
const live = { state: 'live' } as const;
const cyber = aSession('ciber', {
  ...live,
  roomId: auditorio,
  startsAt: instant('2023-02-08T14:20:00.000Z'),
  actualStartAt: instant('2023-02-08T14:24:00.000Z'),
  plannedMinutes: 100,
});
const bilateral = aSession('bilateral', {
  ...live,
  roomId: ceibo,
  startsAt: instant('2023-02-08T14:40:00.000Z'),
  actualStartAt: instant('2023-02-08T14:41:00.000Z'),
});
const lunch = aSession('almuerzo', { kind: 'break', startsAt: instant('2023-02-08T16:00:00.000Z') });

function anItem(id: string, fields: Partial<AgendaItem> = {}): AgendaItem {
  return {
    id: asId<AgendaItemId>(id),
    meetingId: cyber.meetingId,
    sessionId: cyber.id,
    parentId: null,
    rank: id,
    title: texts(id),
    purpose: 'discussion',
    presenterIds: [],
    plannedMinutes: 30,
    actualStartAt: null,
    actualEndAt: null,
    state: 'pending',
    visibility: 'public',
    deletedAt: null,
    ...fields,
  };
}

const inItem = (code: string, item: string | null, minute: number, visibility: Visibility = 'public') =>
  anOutcome(code, texts(code), {
    sessionId: cyber.id,
    agendaItemId: item === null ? null : asId<AgendaItemId>(item),
    capturedAt: instant(`2023-02-08T14:${minute}:00.000Z`),
    rank: `V${minute}`,
    visibility,
  });

const records: BoardRecords = {
  sessions: [lunch, cyber, bilateral],
  items: [anItem('1', { state: 'done' }), anItem('2', { state: 'current' }), anItem('3')],
  outcomes: [
    inItem('D-02', '2', 50),
    inItem('T-01', '1', 30),
    inItem('T-06', '2', 40),
    inItem('R-01', '2', 51, 'internal'),
    inItem('Q-02', '2', 45, 'members'),
  ],
};

const choice: BoardChoice = {
  circle: 'public',
  follow: { kind: 'room', roomId: auditorio },
  captured: null,
  now: instant('2023-02-08T14:55:00.000Z'),
};

/** The board in a line: session, number of the item, codes. */
function told(some: Partial<BoardRecords> = {}, other: Partial<BoardChoice> = {}): string {
  const board = boardOf({ ...records, ...some }, { ...choice, ...other });
  if (board.kind === 'waiting') return `waiting: ${board.current?.id ?? '-'}, ${board.next?.id ?? '-'}`;
  const codes = board.outcomes.map(({ code }) => code);
  return [`${board.session.id} ${board.item?.number ?? '-'}:`, ...codes].join(' ');
}

describe('what the room sees', () => {
  it('are the entries of the current item, the newest last', () => {
    expect(told()).toBe('ciber 2: T-06 D-02');
  });

  it('are those of members too where members are in the room, and internal ones never', () => {
    expect(told({}, { circle: 'members' })).toBe('ciber 2: T-06 Q-02 D-02');
  });

  it('is what the session has so far, while none of its items is current', () => {
    const outcomes = [...records.outcomes, inItem('P-01', null, 55)];
    const items = records.items.map((item) => ({ ...item, state: 'pending' as const }));
    expect(told({ items, outcomes })).toBe('ciber -: T-01 T-06 D-02 P-01');
  });

  it('is the title of the session alone, while an internal item is current', () => {
    const hide = (id: string) =>
      records.items.map((item) => (item.id === id ? { ...item, visibility: 'internal' as const } : item));
    expect(told({ items: hide('2') })).toBe('ciber -:');
    const parts = [anItem('2.1', { parentId: asId<AgendaItemId>('2'), state: 'current' })];
    const above = hide('2').map((item) => ({ ...item, state: 'pending' as const }));
    expect(told({ items: [...above, ...parts], outcomes: [inItem('T-09', '2.1', 52)] })).toBe('ciber -:');
  });

  it('are no entries of an internal item once the session goes on without one', () => {
    const items = [anItem('1', { state: 'done', visibility: 'internal' }), anItem('2', { state: 'done' })];
    expect(told({ items })).toBe('ciber -: T-06 D-02');
  });

  it('is nothing of what lies in the trash', () => {
    const gone = { deletedAt: instant('2023-02-08T14:52:00.000Z') };
    expect(told({ outcomes: records.outcomes.map((outcome) => ({ ...outcome, ...gone })) })).toBe('ciber 2:');
    expect(told({ sessions: [{ ...cyber, ...gone }, lunch] })).toBe('waiting: -, -');
  });
});

describe('the session that is followed', () => {
  const current = { follow: { kind: 'current' } } as const;
  const sessions = (fields: Partial<Session>) => [{ ...cyber, ...fields }, bilateral, lunch];

  it('is the one the note-taker captures in, else the one captured in last, else the one that began last', () => {
    expect(told({}, { ...current, captured: bilateral.id })).toMatch(/^bilateral/);
    expect(told({}, { ...current, captured: 'whole' })).toMatch(/^ciber/);
    expect(told({}, current)).toMatch(/^ciber/);
    expect(told({ outcomes: [] }, current)).toMatch(/^bilateral/);
  });

  it('is the one on in the chosen room, paused or not', () => {
    expect(told({}, { follow: { kind: 'room', roomId: ceibo }, captured: cyber.id })).toMatch(/^bilateral/);
    expect(told({ sessions: sessions({ state: 'paused' }) })).toMatch(/^ciber/);
  });

  it('is on once one of its items is, or it is captured in during its hours, though nobody pressed start', () => {
    const scheduled = sessions({ state: 'scheduled', actualStartAt: null });
    expect(told({ sessions: scheduled })).toMatch(/^ciber 2/);
    expect(told({ sessions: scheduled, items: [], outcomes: [] })).toBe('waiting: ciber, -');
    expect(told({ sessions: scheduled, items: [], outcomes: [] }, { captured: cyber.id })).toBe('ciber -:');
    expect(told({ sessions: scheduled, items: [] })).toMatch(/^ciber -/);
    const after = { captured: cyber.id, now: instant('2023-02-08T17:30:00.000Z') };
    expect(told({ sessions: scheduled, items: [] }, after)).toBe('waiting: -, -');
  });

  it('is the chosen one even when it is over, but never an internal one', () => {
    const follow = { kind: 'session', sessionId: cyber.id } as const;
    expect(told({ sessions: sessions({ state: 'done' }) }, { follow })).toMatch(/^ciber 2/);
    expect(told({ sessions: sessions({ visibility: 'internal' }) }, { follow })).toMatch(/^waiting/);
    expect(told({ sessions: sessions({ visibility: 'members' }) }, { follow, circle: 'members' })).toMatch(/^ciber/);
  });

  it('is none between two: then the room reads what is on by plan and what comes next', () => {
    const now = instant('2023-02-08T15:30:00.000Z');
    const done = [{ ...cyber, state: 'scheduled' as const }, lunch];
    expect(told({ sessions: done, items: [], outcomes: [] }, { ...current, now })).toBe('waiting: ciber, almuerzo');
  });
});
