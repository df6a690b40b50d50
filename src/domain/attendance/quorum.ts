import type { AttendeeId, OrganizationId } from '../ids.ts';
import type { Quorum } from '../records/meeting.ts';
import type { Attendee } from '../records/people.ts';
import type { Attendance } from './presence.ts';

/** How one organization is represented. */
export type OrganizationPresence = {
  readonly organizationId: OrganizationId;
  /** Its people on the list, without given-back tickets. */
  readonly expected: number;
  /** Its people in the room, on line included. */
  readonly present: number;
  /** Its absent people somebody in the room speaks for. */
  readonly byProxy: number;
};

export type QuorumState = {
  /** The largest delegation first. */
  readonly organizations: readonly OrganizationPresence[];
  readonly basis: Quorum['basis'];
  readonly count: number;
  readonly of: number;
  /** Null where the meeting has no quorum. */
  readonly min: number | null;
  readonly reached: boolean;
};

type Presence = {
  readonly attendees: readonly Attendee[];
  readonly attendance: ReadonlyMap<AttendeeId, Attendance>;
};

/**
 * Whether enough are represented. An organization is when one of its people is present, or when a present attendee
 * holds the proxy of one of them; a person is when present or spoken for by a present holder.
 */
export function quorumOf({ attendees, attendance }: Presence, quorum: Quorum | null): QuorumState {
  const isPresent = (id: AttendeeId): boolean => attendance.get(id)?.state === 'present';
  const spokenFor = new Set<AttendeeId>();
  for (const { id, proxyForAttendeeId } of attendees) {
    if (proxyForAttendeeId !== null && isPresent(id) && !isPresent(proxyForAttendeeId))
      spokenFor.add(proxyForAttendeeId);
  }
  const counted = attendees.filter(({ id, partstat }) => partstat !== 'DECLINED' || isPresent(id) || spokenFor.has(id));
  const organizations = byOrganization(counted, { isPresent, spokenFor });
  const basis = quorum?.basis ?? 'organizations';
  const [count, of] =
    basis === 'organizations'
      ? [organizations.filter(isRepresented).length, organizations.length]
      : [counted.filter(({ id }) => isPresent(id) || spokenFor.has(id)).length, counted.length];
  const min = quorum?.min ?? null;
  return { organizations, basis, count, of, min, reached: min !== null && count >= min };
}

export function isRepresented({ present, byProxy }: OrganizationPresence): boolean {
  return present + byProxy > 0;
}

export type Headcount = {
  readonly present: number;
  /** Everybody on the list but given-back tickets of people who did not come. */
  readonly expected: number;
  /** Present on line. */
  readonly remote: number;
  readonly excused: number;
  /** Attendees who speak for somebody else. */
  readonly proxies: number;
  /** Present without having been on the list before the doors opened. */
  readonly walkIns: number;
};

/** Where an attendee stands who was added at the door. */
export const walkInSource = 'walk_in';

/** The figures at the door. */
export function headcountOf({ attendees, attendance }: Presence): Headcount {
  const counts = { present: 0, expected: 0, remote: 0, excused: 0, proxies: 0, walkIns: 0 };
  for (const attendee of attendees) {
    const state = attendance.get(attendee.id)?.state ?? 'expected';
    const present = state === 'present';
    if (attendee.partstat !== 'DECLINED' || state !== 'expected') counts.expected += 1;
    if (present) counts.present += 1;
    if (present && attendee.mode === 'remote') counts.remote += 1;
    if (state === 'excused') counts.excused += 1;
    if (attendee.proxyForAttendeeId !== null) counts.proxies += 1;
    if (present && attendee.source?.system === walkInSource) counts.walkIns += 1;
  }
  return counts;
}

type Tests = { readonly isPresent: (id: AttendeeId) => boolean; readonly spokenFor: ReadonlySet<AttendeeId> };

function byOrganization(attendees: readonly Attendee[], { isPresent, spokenFor }: Tests): OrganizationPresence[] {
  const organizations = new Map<OrganizationId, { expected: number; present: number; byProxy: number }>();
  for (const { id, representingOrganizationId } of attendees) {
    if (representingOrganizationId === null) continue;
    const counts = organizations.get(representingOrganizationId) ?? { expected: 0, present: 0, byProxy: 0 };
    counts.expected += 1;
    if (isPresent(id)) counts.present += 1;
    else if (spokenFor.has(id)) counts.byProxy += 1;
    organizations.set(representingOrganizationId, counts);
  }
  return [...organizations]
    .map(([organizationId, counts]) => ({ organizationId, ...counts }))
    .sort((a, b) => b.expected - a.expected || (a.organizationId < b.organizationId ? -1 : 1));
}
