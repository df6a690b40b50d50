import {
  asId,
  type AgendaItemId,
  type AttendeeId,
  type Id,
  type MeetingId,
  type MilestoneId,
  type OrganizationId,
  type OutcomeId,
  type PersonId,
  type RoomId,
  type SessionId,
  type TopicId,
} from '../ids.ts';
import { localizedIn, type LocalizedText } from '../localized-text.ts';
import { locales, type Instant, type Locale } from '../primitives.ts';
import { instantFromWall } from '../time/zone.ts';
import type { SampleData, SampleItem, SampleText } from './sample-data.ts';

/** Where each key leads, and how the times and texts of the sample are read. */
export type SampleFrame = {
  readonly meetingId: MeetingId;
  readonly newId: () => string;
  readonly organizations: ReadonlyMap<string, OrganizationId>;
  readonly people: ReadonlyMap<string, PersonId>;
  /** By the key of the person. */
  readonly attendees: ReadonlyMap<string, AttendeeId>;
  readonly rooms: ReadonlyMap<string, RoomId>;
  readonly sessions: ReadonlyMap<string, SessionId>;
  /** By `session/item`. */
  readonly items: ReadonlyMap<string, AgendaItemId>;
  readonly topics: ReadonlyMap<string, TopicId>;
  readonly milestones: ReadonlyMap<string, MilestoneId>;
  /** Only of those that another entry names. */
  readonly outcomes: ReadonlyMap<string, OutcomeId>;
  readonly at: (time: string) => Instant;
  readonly text: (text: SampleText) => LocalizedText;
};

/** Gives every key its id, so that the records can name each other in whatever order they are built. */
export function sampleFrame(data: SampleData, newId: () => string): SampleFrame {
  const { date, timeZone, sourceLocale } = data.meeting;
  const ids = <I extends Id<string>>(keys: readonly string[]): ReadonlyMap<string, I> => idsByKey<I>(keys, newId);
  return {
    meetingId: asId<MeetingId>(newId()),
    newId,
    organizations: ids<OrganizationId>(data.organizations.map(({ key }) => key)),
    people: ids<PersonId>(data.people.map(({ key }) => key)),
    attendees: ids<AttendeeId>(data.people.map(({ key }) => key)),
    rooms: ids<RoomId>(data.meeting.rooms.map(({ key }) => key)),
    sessions: ids<SessionId>(data.sessions.map(({ key }) => key)),
    items: ids<AgendaItemId>(data.sessions.flatMap(({ key, items }) => itemKeys(key, items))),
    topics: ids<TopicId>(data.topics.map(({ key }) => key)),
    milestones: ids<MilestoneId>(data.milestones.map(({ key }) => key)),
    outcomes: ids<OutcomeId>(data.outcomes.flatMap(({ key }) => key ?? [])),
    at: (time) => instantFromWall({ date, time, timeZone }).instant,
    text: (text) => localizedOf(text, sourceLocale),
  };
}

/** The id behind a key. A key that leads nowhere is a mistake in the sample. */
export function idOf<I>(ids: ReadonlyMap<string, I>, key: string): I {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The sample names "${key}", which is not there`);
  return id;
}

export function idsOf<I>(ids: ReadonlyMap<string, I>, keys: readonly string[] | undefined): I[] {
  return (keys ?? []).map((key) => idOf(ids, key));
}

function idsByKey<I extends Id<string>>(keys: readonly string[], newId: () => string): ReadonlyMap<string, I> {
  const ids = new Map<string, I>();
  for (const key of keys) {
    if (ids.has(key)) throw new Error(`The sample has "${key}" twice`);
    ids.set(key, asId<I>(newId()));
  }
  return ids;
}

function itemKeys(session: string, items: readonly SampleItem[] | undefined): string[] {
  return (items ?? []).flatMap((item) => [`${session}/${item.key}`, ...itemKeys(session, item.items)]);
}

/** A text with a stale translation had its source edited once: the others are based on the second revision. */
function localizedOf(text: SampleText, source: Locale): LocalizedText {
  const given = locales.flatMap((locale) => {
    const value = text[locale];
    return value === undefined ? [] : [[locale, value] as const];
  });
  const fresh = localizedIn(source, Object.fromEntries(given));
  const stale = text.stale ?? [];
  if (stale.length === 0) return fresh;
  const rev = fresh.rev + 1;
  const values = Object.entries(fresh.values).map(
    ([locale, value]) => [locale, stale.includes(locale as Locale) ? value : { ...value, basedOnRev: rev }] as const,
  );
  return { ...fresh, rev, values: Object.fromEntries(values) };
}
