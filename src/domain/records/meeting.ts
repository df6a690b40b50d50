import type { AgendaItemId, MeetingId, OrganizationId, PersonId, RoomId, SessionId } from '../ids.ts';
import type { LocalizedText } from '../localized-text.ts';
import type { Instant, Locale, PlainDate, TimeZone, Visibility } from '../primitives.ts';
import type { SoftDelete } from './base.ts';

export type MeetingState = 'draft' | 'open' | 'in_progress' | 'closed' | 'archived';
export type AttributionRule = 'name' | 'organization' | 'chatham_house';
export type Quorum = { readonly basis: 'organizations' | 'attendees'; readonly min: number };

export type Meeting = SoftDelete & {
  readonly id: MeetingId;
  /** The short name shown in the rail and in file names: "Montevideo 2023". */
  readonly acronym: string;
  readonly title: LocalizedText;
  readonly startDate: PlainDate;
  readonly endDate: PlainDate;
  readonly timeZone: TimeZone;
  readonly venue: string;
  readonly city: string;
  readonly mode: 'onsite' | 'online' | 'hybrid';
  readonly workingLocales: readonly Locale[];
  readonly sourceLocale: Locale;
  readonly hostOrganizationIds: readonly OrganizationId[];
  readonly state: MeetingState;
  readonly defaultVisibility: Visibility;
  readonly attributionRule: AttributionRule;
  readonly quorum: Quorum | null;
  /** Where the record came from: `sample` for the meeting that ships with the app. */
  readonly origin: 'own' | 'sample' | 'import';
};

export type Room = SoftDelete & {
  readonly id: RoomId;
  readonly meetingId: MeetingId;
  readonly name: string;
  /** Seats; null where nobody said. */
  readonly capacity: number | null;
  readonly rank: string;
};

export const sessionKinds = [
  'plenary',
  'bilateral',
  'breakout',
  'presentation',
  'workshop',
  'ceremony',
  'break',
  'social',
] as const;
export type SessionKind = (typeof sessionKinds)[number];
export type SessionState = 'scheduled' | 'live' | 'paused' | 'done' | 'cancelled';

export type Session = SoftDelete & {
  readonly id: SessionId;
  readonly meetingId: MeetingId;
  readonly roomId: RoomId | null;
  readonly kind: SessionKind;
  readonly title: LocalizedText;
  readonly abstract: LocalizedText | null;
  readonly startsAt: Instant;
  readonly plannedMinutes: number;
  readonly actualStartAt: Instant | null;
  readonly actualEndAt: Instant | null;
  readonly state: SessionState;
  readonly chairIds: readonly PersonId[];
  readonly presenterIds: readonly PersonId[];
  readonly rapporteurIds: readonly PersonId[];
  /** Two organizations when the session is bilateral. */
  readonly partyOrganizationIds: readonly OrganizationId[];
  /** Names as an imported agenda gives them, before anyone tied them to people. */
  readonly presenterNames: readonly string[];
  /** BCP 47 tags, as the agenda gives them. */
  readonly spokenLocales: readonly string[];
  readonly interpretationLocales: readonly string[];
  readonly visibility: Visibility;
  readonly externalRef: { readonly system: string; readonly id: string; readonly url: string | null } | null;
};

export type AgendaItem = SoftDelete & {
  readonly id: AgendaItemId;
  readonly meetingId: MeetingId;
  readonly sessionId: SessionId;
  readonly parentId: AgendaItemId | null;
  /** "2" or "2.1", derived from rank when shown. */
  readonly rank: string;
  readonly title: LocalizedText;
  readonly purpose: 'information' | 'discussion' | 'decision' | 'aob';
  readonly presenterIds: readonly PersonId[];
  readonly plannedMinutes: number | null;
  readonly actualStartAt: Instant | null;
  readonly actualEndAt: Instant | null;
  readonly state: 'pending' | 'current' | 'done' | 'deferred' | 'skipped';
  readonly visibility: Visibility;
};
