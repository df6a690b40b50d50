import { describe, expect, it } from 'vitest';
import { personNamed, records } from '#tests/builders/sample-records.ts';
import { attendanceOf } from '../attendance/presence.ts';
import { wallClock } from '../time/zone.ts';

const { meeting } = records;

describe('the people of the sample', () => {
  it('carry badges 001 to 058', () => {
    const badges = records.attendees.map(({ badgeCode }) => badgeCode);
    expect(badges).toEqual(Array.from({ length: 58 }, (_, index) => String(index + 1).padStart(3, '0')));
    const camila = records.attendees.find(({ personId }) => personId === personNamed('Camila Sant’Anna'));
    expect(camila?.badgeCode).toBe('027');
  });

  it('use only addresses that lead nowhere (RFC 2606)', () => {
    const emails = records.people.map(({ email }) => email ?? '');
    for (const email of emails) expect(email).toMatch(/^[a-z]+\.[a-z]+@example\.org$/);
    expect(new Set(emails).size).toBe(58);
  });

  it('came, sent apologies or gave a proxy', () => {
    const states = [...attendanceOf(records.presenceEvents).values()].map(({ state }) => state);
    const count = (state: string): number => states.filter((other) => other === state).length;
    expect([count('present'), count('left'), count('excused'), count('represented')]).toEqual([39, 5, 3, 2]);
    const proxies = records.attendees.filter(({ proxyForAttendeeId }) => proxyForAttendeeId !== null);
    expect(proxies).toHaveLength(2);
    const attendance = attendanceOf(records.presenceEvents);
    for (const { id, proxyForAttendeeId } of proxies) {
      expect(attendance.get(id)?.state).toBe('present');
      expect(attendance.get(proxyForAttendeeId ?? id)?.state).toBe('represented');
    }
    expect(records.attendees.filter(({ mode }) => mode === 'remote')).toHaveLength(4);
  });

  it('checked in between 08:40 and 09:40, one by mistake', () => {
    const checkIns = records.presenceEvents.filter(({ kind }) => kind === 'check_in');
    for (const { at } of checkIns) {
      const { time } = wallClock(at, meeting.timeZone);
      expect(time >= '08:40' && time < '09:40').toBe(true);
    }
    const voids = records.presenceEvents.filter(({ kind }) => kind === 'void');
    expect(voids).toHaveLength(1);
    expect(checkIns.map(({ id }) => id)).toContain(voids[0]?.voids);
    expect(checkIns.filter(({ method }) => method === 'walk_in')).toHaveLength(1);
  });
});
