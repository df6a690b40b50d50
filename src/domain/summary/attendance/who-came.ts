import { attendanceOf, standingEvents, type Attendance } from '../../attendance/presence.ts';
import { quorumOf, type QuorumState } from '../../attendance/quorum.ts';
import type { AttendeeId } from '../../ids.ts';
import type { Instant } from '../../primitives.ts';
import type { Attendee, Organization, Person, PresenceEvent } from '../../records/people.ts';
import type { MeetingRecords } from '../../records/tables.ts';
import { isAlive } from '../plan.ts';

/** From when to when somebody was there; `to` is null where nobody saw them leave. */
export type Stay = { readonly from: Instant; readonly to: Instant | null };

/** One person at the meeting, as it went. */
export type Participant = {
  readonly attendee: Attendee;
  readonly person: Person;
  readonly organization: Organization | null;
  readonly stays: readonly Stay[];
  readonly standing: 'came' | 'excused' | 'represented' | 'absent';
  /** Whoever came and spoke for this one; null where nobody did. */
  readonly holder: Person | null;
};

type Records = Pick<MeetingRecords, 'attendees' | 'people' | 'organizations' | 'presenceEvents' | 'meeting'>;

/** Everybody on the list, with when they were there. An attendee whose person is gone has no line. */
export function participantsOf(records: Records): Participant[] {
  const people = new Map<string, Person>(records.people.map((person) => [person.id, person]));
  const organizations = new Map<string, Organization>(records.organizations.map((one) => [one.id, one]));
  const alive = records.attendees.filter(isAlive);
  const stays = staysOf(records.presenceEvents);
  const attendance = attendanceOf(records.presenceEvents);
  const came = (id: AttendeeId): boolean => (stays.get(id) ?? []).length > 0;
  const holderOf = (id: AttendeeId): Person | null => {
    const holder = alive.find((other) => other.proxyForAttendeeId === id && came(other.id));
    return holder === undefined ? null : (people.get(holder.personId) ?? null);
  };
  return alive.flatMap((attendee) => {
    const person = people.get(attendee.personId);
    if (person === undefined) return [];
    const { representingOrganizationId: represented } = attendee;
    const holder = came(attendee.id) ? null : holderOf(attendee.id);
    return {
      attendee,
      person,
      organization: represented === null ? null : (organizations.get(represented) ?? null),
      stays: stays.get(attendee.id) ?? [],
      standing: came(attendee.id) ? 'came' : standingOf(attendance.get(attendee.id), holder),
      holder,
    };
  });
}

function standingOf(attendance: Attendance | undefined, holder: Person | null): Participant['standing'] {
  if (holder !== null || attendance?.state === 'represented') return 'represented';
  return attendance?.state === 'excused' ? 'excused' : 'absent';
}

/** Whether enough came, over the whole meeting: whoever was there at some time counts. */
export function quorumOver({ meeting, attendees, presenceEvents }: Records): QuorumState {
  const attendance = new Map<AttendeeId, Attendance>();
  for (const [id, [first]] of staysOf(presenceEvents)) {
    if (first !== undefined) attendance.set(id, { state: 'present', since: first.from });
  }
  return quorumOf({ attendees: attendees.filter(isAlive), attendance }, meeting.quorum);
}

/** From the events of the meeting; of somebody who has none, from those of its sessions. */
function staysOf(events: readonly PresenceEvent[]): ReadonlyMap<AttendeeId, readonly Stay[]> {
  const standing = standingEvents(events).toSorted((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1));
  const byAttendee = new Map<AttendeeId, PresenceEvent[]>();
  for (const event of standing) byAttendee.set(event.attendeeId, [...(byAttendee.get(event.attendeeId) ?? []), event]);
  return new Map(
    [...byAttendee].map(([id, own]) => {
      const whole = own.filter(({ sessionId }) => sessionId === null);
      return [id, stays(whole.some(({ kind }) => kind === 'check_in') ? whole : own)];
    }),
  );
}

function stays(events: readonly PresenceEvent[]): Stay[] {
  const found: Stay[] = [];
  let from: Instant | null = null;
  for (const { kind, at } of events) {
    if (kind === 'check_in') from ??= at;
    else if (from !== null) {
      found.push({ from, to: at });
      from = null;
    }
  }
  return from === null ? found : [...found, { from, to: null }];
}
