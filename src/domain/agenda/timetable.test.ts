import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aSession, instant, meetingId } from '#tests/builders/meeting.ts';
import { type RoomId, type SessionId, asId } from '../ids.ts';
import type { Room, Session } from '../records/meeting.ts';
import { instantFromWall } from '../time/zone.ts';
import { minuteOf, timetable } from './timetable.ts';

const montevideo = 'America/Montevideo';

function room(id: string, rank: string): Room {
  return { id: asId<RoomId>(id), meetingId, name: id, capacity: null, rank, deletedAt: null };
}

const rooms = [room('ceibo', 'b'), room('auditorio', 'a')];

type At = {
  readonly minutes: number;
  readonly in?: string | null;
  readonly kind?: Session['kind'];
  readonly zone?: string;
};

/** A session by the clock on the wall: `2023-02-08 09:00`. */
function at(wall: string, { minutes, in: roomId = 'auditorio', kind = 'plenary', zone = montevideo }: At): Session {
  const [date = '', time = ''] = wall.split(' ');
  return aSession(wall, {
    startsAt: instantFromWall({ date, time, timeZone: zone }).instant,
    plannedMinutes: minutes,
    roomId: roomId === null ? null : asId<RoomId>(roomId),
    kind,
  });
}

const named = (id: string, session: Session): Session => ({ ...session, id: asId<SessionId>(id) });

/** A day as a picture: each room with its blocks. */
function shown(sessions: readonly Session[], zone = montevideo) {
  return timetable(sessions, rooms, zone).map(({ date, columns, bands, fromMinute, toMinute }) => ({
    date,
    hours: [fromMinute / 60, toMinute / 60],
    columns: Object.fromEntries(
      columns.map(({ room: column, blocks }) => [
        column?.id ?? 'nowhere',
        blocks.map((block) => `${block.fromMinute}-${block.toMinute} ${block.lane + 1}/${block.lanes}`),
      ]),
    ),
    bands: bands.map((band) => `${band.fromMinute}-${band.toMinute}`),
  }));
}

describe('a day of the agenda', () => {
  it('has its rooms in their order, each with its sessions by time', () => {
    const day = shown([
      at('2023-02-08 11:00', { minutes: 30 }),
      at('2023-02-08 09:20', { minutes: 40, in: 'ceibo' }),
      at('2023-02-08 09:00', { minutes: 90 }),
    ]);
    expect(day).toEqual([
      {
        date: '2023-02-08',
        hours: [9, 12],
        columns: { auditorio: ['540-630 1/1', '660-690 1/1'], ceibo: ['560-600 1/1'] },
        bands: [],
      },
    ]);
    expect(Object.keys(day[0]?.columns ?? {})).toEqual(['auditorio', 'ceibo']);
  });

  it('leaves out rooms nobody uses that day, and shows sessions without a known room at the end', () => {
    const [day] = shown([
      at('2023-02-08 09:00', { minutes: 30, in: null }),
      at('2023-02-08 09:30', { minutes: 30, in: 'torn down' }),
      at('2023-02-08 10:00', { minutes: 30, in: 'ceibo' }),
    ]);
    expect(Object.entries(day?.columns ?? {})).toEqual([
      ['ceibo', ['600-630 1/1']],
      ['nowhere', ['540-570 1/1', '570-600 1/1']],
    ]);
  });

  it('has a band for a break that nothing runs beside, and a block for one that is not alone', () => {
    const coffee = at('2023-02-08 10:00', { minutes: 30, kind: 'break', in: null });
    expect(shown([coffee, at('2023-02-08 10:30', { minutes: 30 })])[0]).toMatchObject({
      columns: { auditorio: ['630-660 1/1'] },
      bands: ['600-630'],
    });
    expect(shown([coffee, at('2023-02-08 10:15', { minutes: 30 })])[0]).toMatchObject({
      columns: { auditorio: ['615-645 1/1'], nowhere: ['600-630 1/1'] },
      bands: [],
    });
    expect(shown([coffee])[0]).toMatchObject({ columns: { nowhere: [] }, bands: ['600-630'] });
  });

  it('is none when there is nothing on it', () => {
    expect(timetable([], rooms, montevideo)).toEqual([]);
  });
});

describe('sessions at once in one room', () => {
  const lanesOf = (...sessions: readonly Session[]) => shown(sessions)[0]?.columns['auditorio'];

  it('stand side by side, and only as long as they have to', () => {
    expect(
      lanesOf(
        at('2023-02-08 09:00', { minutes: 60 }),
        at('2023-02-08 09:30', { minutes: 60 }),
        at('2023-02-08 10:00', { minutes: 30 }),
        at('2023-02-08 10:30', { minutes: 30 }),
      ),
    ).toEqual(['540-600 1/2', '570-630 2/2', '600-630 1/2', '630-660 1/1']);
  });

  it('put the longer one first', () => {
    const short = named('short', at('2023-02-08 09:00', { minutes: 15 }));
    expect(lanesOf(short, at('2023-02-08 09:00', { minutes: 60 }))).toEqual(['540-600 1/2', '540-555 2/2']);
  });

  it('do not hide each other when the file gave them no length', () => {
    const one = named('one', at('2023-02-08 09:00', { minutes: 0 }));
    const two = named('two', at('2023-02-08 09:00', { minutes: 0 }));
    expect(lanesOf(one, two)).toEqual(['540-540 1/2', '540-540 2/2']);
    expect(shown([one])[0]?.hours).toEqual([9, 10]);
    const coffee = at('2023-02-08 09:00', { minutes: 0, kind: 'break', in: null });
    expect(shown([coffee, at('2023-02-08 09:00', { minutes: 60 })])[0]?.bands).toEqual([]);
  });

  it('never lie on top of each other, whatever the agenda', () => {
    const slot = fc.record({ minute: fc.nat(300), minutes: fc.nat(120) });
    fc.assert(
      fc.property(fc.array(slot, { minLength: 1, maxLength: 25 }), (slots) => {
        const sessions = slots.map(({ minute, minutes }, index) => {
          const startsAt = instant(new Date(Date.parse('2023-02-08T11:00:00Z') + minute * 60_000).toISOString());
          return aSession(`s${index}`, { startsAt, plannedMinutes: minutes, roomId: asId<RoomId>('auditorio') });
        });
        const blocks = timetable(sessions, rooms, montevideo)[0]?.columns[0]?.blocks ?? [];
        expect(new Set(blocks.map(({ session }) => session.id)).size).toBe(sessions.length);
        for (const [index, a] of blocks.entries()) {
          expect(a.lane).toBeLessThan(a.lanes);
          for (const b of blocks.slice(index + 1)) {
            const meet =
              a.fromMinute < Math.max(b.toMinute, b.fromMinute + 1) &&
              b.fromMinute < Math.max(a.toMinute, a.fromMinute + 1);
            if (meet) expect([a.lane, a.lanes]).not.toEqual([b.lane, b.lanes]);
            if (meet) expect(a.lanes).toBe(b.lanes);
          }
        }
      }),
    );
  });
});

describe('days', () => {
  it('are those of the meeting’s zone, in their order', () => {
    const late = at('2023-02-09 00:30', { minutes: 30 });
    const evening = at('2023-02-08 23:00', { minutes: 60 });
    expect(shown([late, evening]).map(({ date }) => date)).toEqual(['2023-02-08', '2023-02-09']);
    expect(shown([late, evening], 'UTC').map(({ date }) => date)).toEqual(['2023-02-09']);
    expect(shown([late, evening], 'Pacific/Kiritimati')[0]?.date).toBe('2023-02-09');
  });

  it('keep a dinner that goes on past midnight on the evening it began', () => {
    const dinner = at('2023-02-08 22:30', { minutes: 180, kind: 'social' });
    const early = at('2023-02-09 00:30', { minutes: 30 });
    expect(shown([dinner, early])).toEqual([
      { date: '2023-02-08', hours: [22, 26], columns: { auditorio: ['1350-1530 1/1'] }, bands: [] },
      { date: '2023-02-09', hours: [0, 1], columns: { auditorio: ['30-60 1/1'] }, bands: [] },
    ]);
    expect(shown([at('2023-02-08 23:00', { minutes: 60 })])[0]?.hours).toEqual([23, 24]);
  });

  it('begin and end with the year', () => {
    expect(shown([at('2022-12-31 23:30', { minutes: 60 })])[0]).toMatchObject({
      date: '2022-12-31',
      columns: { auditorio: ['1410-1470 1/1'] },
    });
  });
});

describe('a night on which clocks change', () => {
  const zone = 'America/New_York';

  it('shows a session that runs over the hour that is left out until the clock shows its end', () => {
    const [day] = shown(
      [at('2023-03-12 01:30', { minutes: 60, zone }), at('2023-03-12 03:00', { minutes: 60, zone })],
      zone,
    );
    expect(day?.columns).toEqual({ auditorio: ['90-210 1/2', '180-240 2/2'] });
  });

  it('shows one after the other what is one after the other when the clock is put back', () => {
    const party = at('2023-11-04 22:00', { minutes: 300, zone, kind: 'social' });
    expect(shown([party], zone)[0]?.columns).toEqual({ auditorio: ['1320-1560 1/1'] });
    const early = at('2023-11-05 00:30', { minutes: 120, zone });
    const next = { ...named('next', early), startsAt: instant('2023-11-05T06:30:00.000Z'), plannedMinutes: 30 };
    expect(shown([early, next], zone)[0]?.columns).toEqual({ auditorio: ['30-90 1/1', '90-120 1/1'] });
  });

  it('gives a session its length where the clock ends at or before its start', () => {
    expect(shown([at('2023-11-05 01:30', { minutes: 60, zone })], zone)[0]?.columns).toEqual({
      auditorio: ['90-150 1/1'],
    });
  });

  it('keeps the wall clock of a day that has 23 or 25 hours', () => {
    const morning = (date: string) => shown([at(`${date} 09:00`, { minutes: 60, zone })], zone)[0]?.columns;
    for (const date of ['2023-03-12', '2023-11-05']) expect(morning(date)).toEqual({ auditorio: ['540-600 1/1'] });
  });
});

it('counts minutes from midnight', () => {
  expect(['00:00', '09:05', '23:59'].map(minuteOf)).toEqual([0, 545, 1439]);
});
