import type { AttendeeId, MeetingId, OrganizationId, PersonId, PresenceEventId, SessionId } from '../ids.ts';
import type { Instant } from '../primitives.ts';
import type { SoftDelete } from './base.ts';

/** A human, known to every meeting on this laptop. */
export type Person = SoftDelete & {
  readonly id: PersonId;
  readonly givenName: string;
  readonly familyName: string;
  /** The name as it is spoken and printed; the only one that is always there. */
  readonly displayName: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** BCP 47 tags of the languages the person speaks. */
  readonly languages: readonly string[];
};

export type Organization = SoftDelete & {
  readonly id: OrganizationId;
  readonly name: string;
  /** What people say and type: "LACNIC". Empty where there is none. */
  readonly acronym: string;
  readonly kind: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
};

export const attendeeRoles = [
  'chair',
  'delegate',
  'presenter',
  'staff',
  'interpreter',
  'rapporteur',
  'observer',
  'guest',
  'press',
] as const;
export type AttendeeRole = (typeof attendeeRoles)[number];

/** RFC 5545, 3.2.12: participation status. */
export type Partstat = 'NEEDS-ACTION' | 'ACCEPTED' | 'DECLINED' | 'TENTATIVE' | 'DELEGATED';

/** That person at this meeting. */
export type Attendee = SoftDelete & {
  readonly id: AttendeeId;
  readonly meetingId: MeetingId;
  readonly personId: PersonId;
  readonly representingOrganizationId: OrganizationId | null;
  readonly role: AttendeeRole;
  readonly partstat: Partstat;
  readonly mode: 'onsite' | 'remote';
  readonly badgeCode: string;
  readonly proxyForAttendeeId: AttendeeId | null;
  readonly source: { readonly system: string; readonly externalId: string } | null;
};

export type PresenceKind = 'check_in' | 'check_out' | 'apology' | 'proxy' | 'void';

/** Append-only: a mistake is taken back by a `void` event that names it, never by removing a row. */
export type PresenceEvent = {
  readonly id: PresenceEventId;
  readonly meetingId: MeetingId;
  readonly attendeeId: AttendeeId;
  readonly sessionId: SessionId | null;
  readonly kind: PresenceKind;
  readonly at: Instant;
  readonly method: 'manual' | 'qr' | 'walk_in' | 'import';
  readonly voids: PresenceEventId | null;
};
