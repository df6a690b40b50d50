import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AttendeeId, type MeetingId, type PresenceEventId, type SessionId, asId } from '../ids.ts';
import type { Instant } from '../primitives.ts';
import type { PresenceEvent } from '../records/people.ts';
import { latestEntries, presenceHistory } from './history.ts';
import { attendanceOf, presentAttendees, standingEvents } from './presence.ts';

const camila = asId<AttendeeId>('camila');
const dario = asId<AttendeeId>('dario');
const session = asId<SessionId>('bilateral');

/** An event at a time of the morning; its id follows the order events are written down in. */
function event(
  id: string,
  time: string,
  kind: PresenceEvent['kind'],
  fields: Partial<PresenceEvent> = {},
): PresenceEvent {
  return {
    id: asId<PresenceEventId>(id),
    meetingId: asId<MeetingId>('meeting'),
    attendeeId: camila,
    sessionId: null,
    kind,
    at: `2023-02-08T${time}:00.000Z` as Instant,
    method: 'manual',
    voids: null,
    ...fields,
  };
}

function voiding(id: string, time: string, target: string): PresenceEvent {
  return event(id, time, 'void', { voids: asId<PresenceEventId>(target) });
}

describe('who is in the room', () => {
  it('knows nobody before the doors open', () => {
    expect(attendanceOf([]).get(camila)).toBeUndefined();
  });

  it('follows somebody in, out for a call, and back in', () => {
    const events = [event('1', '12:00', 'check_in'), event('2', '12:40', 'check_out'), event('3', '13:05', 'check_in')];
    expect(attendanceOf(events.slice(0, 1)).get(camila)).toEqual({ state: 'present', since: events[0]!.at });
    expect(attendanceOf(events.slice(0, 2)).get(camila)).toEqual({ state: 'left', at: events[1]!.at });
    expect(attendanceOf(events).get(camila)).toEqual({ state: 'present', since: events[2]!.at });
  });

  it('takes back a mistaken entry, and brings it back when the undo is undone', () => {
    const entry = event('1', '12:00', 'check_in');
    const undone = voiding('2', '12:01', '1');
    const redone = voiding('3', '12:02', '2');
    expect(attendanceOf([entry, undone]).has(camila)).toBe(false);
    expect(attendanceOf([entry, undone, redone]).get(camila)).toEqual({ state: 'present', since: entry.at });
    expect(attendanceOf([entry, undone, redone, voiding('4', '12:03', '3')]).has(camila)).toBe(false);
  });

  it('keeps an entry voided as long as one of two voids stands', () => {
    const events = [event('1', '12:00', 'check_in'), voiding('2', '12:01', '1'), voiding('3', '12:02', '1')];
    expect(attendanceOf([...events, voiding('4', '12:03', '3')]).has(camila)).toBe(false);
    expect(attendanceOf([...events, voiding('4', '12:03', '3'), voiding('5', '12:04', '2')]).has(camila)).toBe(true);
  });

  it('falls back to the entry when the exit is taken back', () => {
    const entry = event('1', '12:00', 'check_in');
    const events = [entry, event('2', '12:30', 'check_out'), voiding('3', '12:31', '2')];
    expect(attendanceOf(events).get(camila)).toEqual({ state: 'present', since: entry.at });
  });

  it('lets a late arrival overrule apologies, and knows who is represented', () => {
    const events = [event('1', '10:00', 'apology'), event('2', '10:05', 'proxy', { attendeeId: dario })];
    expect(attendanceOf(events).get(camila)?.state).toBe('excused');
    expect(attendanceOf(events).get(dario)?.state).toBe('represented');
    expect(presentAttendees([...events, event('3', '12:10', 'check_in')])).toEqual(new Set([camila]));
  });

  it('keeps sessions apart from the meeting as a whole', () => {
    const events = [
      event('1', '12:00', 'check_in'),
      event('2', '14:00', 'check_in', { sessionId: session, attendeeId: dario }),
      event('3', '14:30', 'check_out', { sessionId: session }),
    ];
    expect(attendanceOf(events).get(camila)?.state).toBe('present');
    expect(attendanceOf(events).has(dario)).toBe(false);
    expect(attendanceOf(events, session).get(dario)?.state).toBe('present');
    expect(attendanceOf(events, session).get(camila)?.state).toBe('left');
  });

  it('decides by the id where two events share an instant', () => {
    const events = [event('2', '12:00', 'check_out'), event('1', '12:00', 'check_in')];
    expect(attendanceOf(events).get(camila)?.state).toBe('left');
  });

  it('comes to the same answer in whatever order the events are read', () => {
    const events = [
      event('1', '12:00', 'check_in'),
      voiding('2', '12:01', '1'),
      event('3', '12:02', 'check_in'),
      event('4', '12:02', 'check_in', { attendeeId: dario }),
      event('5', '12:40', 'check_out'),
      voiding('6', '12:41', '5'),
      voiding('7', '12:42', '6'),
      event('8', '13:00', 'apology', { attendeeId: dario }),
    ];
    const expected = attendanceOf(events);
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        expect(attendanceOf(shuffled)).toEqual(expected);
        expect(new Set(standingEvents(shuffled))).toEqual(new Set(standingEvents(events)));
      }),
    );
  });
});

describe('what is told of it', () => {
  const events = [
    event('1', '12:00', 'check_in'),
    voiding('2', '12:01', '1'),
    event('3', '12:05', 'check_in'),
    event('4', '12:06', 'check_in', { attendeeId: dario }),
    event('5', '12:07', 'check_in', { attendeeId: dario, sessionId: session }),
    event('6', '12:30', 'check_out'),
  ];

  it('shows a mistake as taken back instead of hiding it', () => {
    const lines = presenceHistory([...events].reverse(), camila).map(({ event: { id }, stands }) => [id, stands]);
    expect(lines).toEqual([
      ['1', false],
      ['3', true],
      ['6', true],
    ]);
  });

  it('lists the last entries that stand, newest first', () => {
    expect(latestEntries(events, 6).map(({ id }) => id)).toEqual(['4', '3']);
    expect(latestEntries(events, 1).map(({ id }) => id)).toEqual(['4']);
  });
});
