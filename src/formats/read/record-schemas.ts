import { z } from 'zod';
import { locales, visibilities } from '#domain/primitives.ts';
import { sessionKinds } from '#domain/records/meeting.ts';
import { outcomeKinds } from '#domain/records/outcome.ts';
import { attendeeRoles } from '#domain/records/people.ts';

/** The records of a pack as they must be to be let in. Unknown fields are kept: a newer program may know them. */
const id = z.string().min(1).max(64);
const ids = z.array(id).max(10_000);
const text = z.string().max(200_000);
const instant = z.iso.datetime();
const date = z.iso.date();
const locale = z.enum(locales);
const visibility = z.enum(visibilities);
const deletedAt = instant.nullable();
const status = z.enum(['open', 'in_progress', 'blocked', 'done', 'dropped']);
const minutes = z.number().min(0).max(100_000);

const localizedValue = z.looseObject({
  text,
  state: z.enum(['initial', 'translated', 'reviewed', 'final']),
  basedOnRev: z.number().int().min(0),
  origin: z.enum(['human', 'import', 'memory', 'machine']),
});
const localized = z.looseObject({
  source: locale,
  rev: z.number().int().min(1),
  values: z.partialRecord(locale, localizedValue),
});

const ofMeeting = { id, meetingId: id, deletedAt };

const meeting = z.looseObject({
  id,
  deletedAt,
  acronym: text,
  title: localized,
  startDate: date,
  endDate: date,
  timeZone: z.string().max(100),
  venue: text,
  city: text,
  workingLocales: z.array(locale),
  sourceLocale: locale,
  hostOrganizationIds: ids,
  attributionRule: z.enum(['name', 'organization', 'chatham_house']),
  defaultVisibility: visibility,
});

const session = z.looseObject({
  ...ofMeeting,
  roomId: id.nullable(),
  kind: z.enum(sessionKinds),
  title: localized,
  abstract: localized.nullable(),
  startsAt: instant,
  plannedMinutes: minutes,
  chairIds: ids,
  presenterIds: ids,
  rapporteurIds: ids,
  partyOrganizationIds: ids,
  presenterNames: z.array(text),
  visibility,
});

const owner = z.looseObject({
  party: z.looseObject({ kind: z.enum(['organization', 'person']), id }),
  part: z.enum(['lead', 'support']),
});
const due = z.union([
  z.looseObject({ kind: z.literal('date'), date }),
  z.looseObject({ kind: z.literal('milestone'), milestoneId: id }),
]);
const attribution = z.union([
  z.looseObject({ kind: z.literal('none') }),
  z.looseObject({ kind: z.enum(['person', 'organization']), id }),
]);
const decision = z.looseObject({
  status: z.enum(['proposed', 'adopted', 'deferred', 'rejected', 'superseded']),
  method: text.nullable(),
  rationale: localized.nullable(),
  supersedesId: id.nullable(),
});

const outcome = z.looseObject({
  ...ofMeeting,
  kind: z.enum(outcomeKinds),
  code: z.string().max(20),
  text: localized,
  details: localized.nullable(),
  topicIds: ids,
  sessionId: id.nullable(),
  agendaItemId: id.nullable(),
  capturedAt: instant,
  rank: z.string(),
  visibility,
  attribution,
  presentAttendeeIds: ids,
  decision: decision.nullable(),
  owners: z.array(owner),
  due: due.nullable(),
});

/** One schema an entity of a pack, by the name of its file. */
export const recordSchemas = {
  meetings: meeting,
  rooms: z.looseObject({ ...ofMeeting, name: text, capacity: z.number().nullable(), rank: z.string() }),
  sessions: session,
  agendaItems: z.looseObject({
    ...ofMeeting,
    sessionId: id,
    parentId: id.nullable(),
    rank: z.string(),
    title: localized,
  }),
  people: z.looseObject({ id, deletedAt, displayName: text, givenName: text, familyName: text }),
  organizations: z.looseObject({ id, deletedAt, name: text, acronym: text }),
  attendees: z.looseObject({
    ...ofMeeting,
    personId: id,
    representingOrganizationId: id.nullable(),
    role: z.enum(attendeeRoles),
  }),
  presenceEvents: z.looseObject({ id, meetingId: id, attendeeId: id, at: instant, voids: id.nullable() }),
  outcomes: outcome,
  topics: z.looseObject({ ...ofMeeting, title: localized, lead: localized.nullable(), tag: text, rank: z.string() }),
  milestones: z.looseObject({ ...ofMeeting, name: localized, date, endDate: date.nullable(), place: text }),
  notes: z.looseObject({ ...ofMeeting, sessionId: id, text }),
  progress: z.looseObject({ ...ofMeeting, outcomeId: id, at: instant, text: localized, status: status.nullable() }),
  indicators: z.looseObject({
    ...ofMeeting,
    topicId: id.nullable(),
    outcomeId: id.nullable(),
    name: localized,
    unit: text,
    baseline: z.number().nullable(),
    target: z.number().nullable(),
    rank: z.string(),
  }),
  readings: z.looseObject({ ...ofMeeting, indicatorId: id, date, value: z.number(), note: text }),
  links: z.looseObject({ ...ofMeeting, fromId: id, toId: id }),
  markers: z.looseObject({
    ...ofMeeting,
    sessionId: id.nullable(),
    agendaItemId: id.nullable(),
    outcomeId: id.nullable(),
    at: instant,
    text,
    state: z.enum(['open', 'done']),
  }),
  glossaryTerms: z.looseObject({
    ...ofMeeting,
    acronym: text,
    term: localized,
    definition: localized.nullable(),
    doNotTranslate: z.boolean(),
  }),
  images: z.looseObject({
    ...ofMeeting,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    mediaType: z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp']),
    bytes: z.number().int().min(0),
    width: z.number().min(0),
    height: z.number().min(0),
    name: text,
  }),
  closings: z.looseObject({
    ...ofMeeting,
    sessionId: id.nullable(),
    finalizedAt: instant,
    reopenedAt: instant.nullable(),
    reason: text,
  }),
  summaries: z.looseObject({
    ...ofMeeting,
    // A newer program may know more of them: such a summary waits for it.
    template: z.string().max(40),
    grouping: z.enum(['topic', 'session']),
    audience: visibility,
    attribution: z.enum(['name', 'organization', 'chatham_house']),
    intro: localized.nullable(),
    closing: localized.nullable(),
    /** Rows written before there were sections have none. */
    sections: z
      .array(z.looseObject({ id: z.string().max(60), on: z.boolean() }))
      .max(200)
      .optional(),
    version: z.number().int().min(0),
  }),
  versions: z.looseObject({
    ...ofMeeting,
    summaryId: id,
    template: z.string().max(40),
    version: z.number().int().min(0),
    cause: z.enum(['export', 'approval']),
    at: instant,
    audience: visibility,
    attribution: z.enum(['name', 'organization', 'chatham_house']),
    reason: text.nullable(),
    state: z.enum(['draft', 'in_review', 'approved', 'published']),
    texts: z.partialRecord(
      locale,
      z.array(z.looseObject({ key: z.string().max(300), role: z.string().max(40), text })).max(20_000),
    ),
  }),
} as const;

export type PackEntity = keyof typeof recordSchemas;
