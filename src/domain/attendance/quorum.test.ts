import { describe, expect, it } from 'vitest';
import { type AttendeeId, type MeetingId, type OrganizationId, asId } from '../ids.ts';
import type { Instant } from '../primitives.ts';
import type { Attendee } from '../records/people.ts';
import type { Attendance } from './presence.ts';
import { headcountOf, quorumOf } from './quorum.ts';

const at = '2023-02-08T12:00:00.000Z' as Instant;

function attendee(id: string, organization: string | null, fields: Partial<Attendee> = {}): Attendee {
  return {
    id: asId<AttendeeId>(id),
    meetingId: asId<MeetingId>('meeting'),
    personId: asId(`person-${id}`),
    representingOrganizationId: organization === null ? null : asId<OrganizationId>(organization),
    role: 'delegate',
    partstat: 'ACCEPTED',
    mode: 'onsite',
    badgeCode: '',
    proxyForAttendeeId: null,
    source: null,
    deletedAt: null,
    ...fields,
  };
}

function present(...ids: string[]): Map<AttendeeId, Attendance> {
  return new Map(ids.map((id) => [asId<AttendeeId>(id), { state: 'present', since: at }]));
}

const attendees = [
  attendee('camila', 'RedCLARA'),
  attendee('dario', 'LACNIC'),
  attendee('yolanda', 'LACNIC', { mode: 'remote' }),
  attendee('ana', 'ISOC', { proxyForAttendeeId: asId<AttendeeId>('hector') }),
  attendee('hector', 'LAC-IX'),
  attendee('guest', null),
];

describe('quorum by organization', () => {
  it('is reached once enough organizations have somebody in, on line included', () => {
    const before = quorumOf({ attendees, attendance: present('camila') }, { basis: 'organizations', min: 2 });
    expect(before).toMatchObject({ count: 1, of: 4, min: 2, reached: false });
    const after = quorumOf({ attendees, attendance: present('camila', 'yolanda') }, { basis: 'organizations', min: 2 });
    expect(after).toMatchObject({ count: 2, reached: true });
  });

  it('counts an organization whose delegate gave a proxy to somebody in the room, but only while they are in', () => {
    const quorum = { basis: 'organizations', min: 2 } as const;
    const held = quorumOf({ attendees, attendance: present('ana') }, quorum);
    expect(held).toMatchObject({ count: 2, reached: true });
    expect(held.organizations.find(({ organizationId }) => organizationId === 'LAC-IX')).toMatchObject({
      expected: 1,
      present: 0,
      byProxy: 1,
    });
    const gone = new Map<AttendeeId, Attendance>([[asId<AttendeeId>('ana'), { state: 'left', at }]]);
    expect(quorumOf({ attendees, attendance: gone }, quorum)).toMatchObject({ count: 0, reached: false });
  });

  it('does not count the proxy of somebody who came after all a second time', () => {
    const { organizations } = quorumOf({ attendees, attendance: present('ana', 'hector') }, null);
    expect(organizations.find(({ organizationId }) => organizationId === 'LAC-IX')).toMatchObject({
      present: 1,
      byProxy: 0,
    });
  });

  it('lists the largest delegation first and leaves given-back tickets out, unless their holder comes', () => {
    const declined = [...attendees, attendee('ines', 'ISOC', { partstat: 'DECLINED' })];
    const absent = quorumOf({ attendees: declined, attendance: present('camila') }, null);
    expect(absent.organizations.map(({ organizationId, expected }) => [organizationId, expected])).toEqual([
      ['LACNIC', 2],
      ['ISOC', 1],
      ['LAC-IX', 1],
      ['RedCLARA', 1],
    ]);
    expect(absent).toMatchObject({ min: null, reached: false });
    const came = quorumOf({ attendees: declined, attendance: present('ines') }, null);
    expect(came.organizations[0]).toMatchObject({ organizationId: 'ISOC', expected: 2, present: 1 });
  });
});

describe('quorum by attendee', () => {
  it('counts people, with those a present holder speaks for', () => {
    const state = quorumOf({ attendees, attendance: present('ana', 'guest') }, { basis: 'attendees', min: 3 });
    expect(state).toMatchObject({ count: 3, of: 6, reached: true });
  });
});

describe('the figures at the door', () => {
  it('tells who is in, and of what kind', () => {
    const all = [
      ...attendees,
      attendee('ines', 'ISOC', { partstat: 'DECLINED' }),
      attendee('paula', null, { source: { system: 'walk_in', externalId: '' } }),
    ];
    const attendance = present('camila', 'yolanda', 'paula');
    attendance.set(asId<AttendeeId>('dario'), { state: 'excused', at });
    expect(headcountOf({ attendees: all, attendance })).toEqual({
      present: 3,
      expected: 7,
      remote: 1,
      excused: 1,
      proxies: 1,
      walkIns: 1,
    });
  });
});
