import type { Locale } from '#domain/primitives.ts';
import type { SampleData, SampleOutcome, SampleSession, SampleText } from '#domain/sample/sample-data.ts';
import { kindWords } from '#domain/capture/kind-prefix.ts';
import { sampleData } from '#formats/read/sample-data.ts';
import { frenchOf } from './french.ts';

/** The entries of one session as somebody would type them, in Spanish. */
export type SessionScript = {
  readonly title: string;
  readonly lines: readonly string[];
};

export type DemoScript = {
  readonly schedule: string;
  readonly attendees: string;
  /** Family names of those who come through the door first. */
  readonly arrivals: readonly string[];
  readonly sessions: readonly SessionScript[];
  /** A translation by its Spanish source. */
  readonly translation: (source: string, locale: Locale) => string | null;
};

/** The reference meeting as the people who run it would bring it in: a schedule, a list, lines typed, texts translated. */
export function demoScript(data: SampleData = sampleData): DemoScript {
  const texts = new Map(allTexts(data).map((text) => [text.es ?? '', text]));
  return {
    schedule: JSON.stringify(scheduleOf(data), null, 2),
    attendees: attendeesOf(data),
    arrivals: data.people.filter(({ mode }) => mode !== 'remote').map(({ familyName }) => familyName),
    sessions: data.sessions.flatMap((session) => {
      const lines = data.outcomes.filter((outcome) => outcome.session === session.key).map((one) => lineOf(one, data));
      return lines.length === 0 ? [] : [{ title: session.title.es ?? '', lines }];
    }),
    translation: (source, locale) =>
      (locale === 'fr' ? frenchOf[source] : undefined) ?? texts.get(source)?.[locale] ?? null,
  };
}

/** A schedule.json of the first generation, as frab and pretalx write it. */
function scheduleOf({ meeting, sessions, people }: SampleData) {
  const nameOf = (key: string) => {
    const person = people.find((one) => one.key === key);
    return person === undefined ? key : `${person.givenName} ${person.familyName}`;
  };
  const rooms: Record<string, unknown[]> = {};
  sessions.forEach((session, index) => {
    const room = meeting.rooms.find(({ key }) => key === session.room)?.name ?? '';
    (rooms[room] ??= []).push({
      id: index + 1,
      guid: `demo-${session.key}`,
      date: `${meeting.date}T${session.start}:00-03:00`,
      start: session.start,
      duration: durationOf(session),
      room,
      title: session.title.es,
      abstract: session.abstract?.es ?? '',
      type: session.kind,
      language: 'es',
      persons: (session.presenters ?? []).map((key) => ({ public_name: nameOf(key) })),
    });
  });
  const day = { index: 1, date: meeting.date, day_start: `${meeting.date}T09:00:00-03:00`, rooms };
  const conference = {
    acronym: meeting.acronym,
    title: meeting.title.es,
    start: meeting.date,
    end: meeting.date,
    daysCount: 1,
    time_zone_name: meeting.timeZone,
    days: [day],
  };
  return { schedule: { version: '1.0', base_url: 'https://example.org/', conference } };
}

function durationOf({ minutes }: SampleSession): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function attendeesOf({ people, organizations }: SampleData): string {
  const head = 'Nombre;Apellidos;Organización;Correo electrónico;Función;Idioma;Credencial';
  const rows = people.map((person) =>
    [
      person.givenName,
      person.familyName,
      organizations.find(({ key }) => key === person.organization)?.acronym ?? person.organization,
      person.email,
      person.role,
      person.languages[0] ?? 'es',
      person.badge,
    ].join(';'),
  );
  return `${[head, ...rows].join('\n')}\n`;
}

/** `decisión: Texto @"ORG" +@"ORG" #"tema" >2023-05-08 ~interno` */
function lineOf(outcome: SampleOutcome, data: SampleData): string {
  const [lead, support] = [outcome.lead ?? [], outcome.support ?? []].map((keys) =>
    keys.map((key) => quoted(partyOf(key, data))),
  );
  const topics = outcome.topics.map(
    (key) => `#${quoted(data.topics.find((topic) => topic.key === key)?.title.es ?? key)}`,
  );
  return [
    `${kindWords.es[outcome.kind][0] ?? outcome.kind}: ${outcome.text.es ?? ''}`,
    ...(lead ?? []).map((name) => `@${name}`),
    ...(support ?? []).map((name) => `+@${name}`),
    ...(outcome.by === undefined ? [] : [`@${quoted(partyOf(outcome.by, data))}`]),
    ...topics,
    ...(outcome.due === undefined ? [] : [`>${dateOf(outcome.due, data)}`]),
    ...(outcome.visibility === 'internal' ? ['~interno'] : outcome.visibility === 'members' ? ['~miembros'] : []),
    ...(outcome.details?.es === undefined ? [] : [`// ${outcome.details.es}`]),
  ].join(' ');
}

function partyOf(key: string, { organizations, people }: SampleData): string {
  const organization = organizations.find((one) => one.key === key);
  if (organization !== undefined) return organization.acronym;
  const person = people.find((one) => one.key === key);
  return person === undefined ? key : `${person.givenName} ${person.familyName}`;
}

function quoted(name: string): string {
  return `"${name}"`;
}

/** The meeting that is played has no milestones yet: what is due by one is due on its first day. */
function dateOf(due: string, { milestones }: SampleData): string {
  return milestones.find(({ key }) => key === due)?.date ?? due;
}

function allTexts(data: SampleData): SampleText[] {
  return [
    data.meeting.title,
    ...data.outcomes.map(({ text }) => text),
    ...data.sessions.map(({ title }) => title),
    ...data.topics.map(({ title }) => title),
  ];
}
