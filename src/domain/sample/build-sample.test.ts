import { describe, expect, it } from 'vitest';
import { sampleData } from '#formats/read/sample-data.ts';
import { clashesOf } from '../agenda/clashes.ts';
import { attendanceOf, presentAttendees } from '../attendance/presence.ts';
import { statusOf, textIn, type LocalizedText } from '../localized-text.ts';
import { locales, visibilities, type Locale } from '../primitives.ts';
import { sessionKinds } from '../records/meeting.ts';
import { outcomeKinds, type Outcome } from '../records/outcome.ts';
import { attendeeRoles } from '../records/people.ts';
import type { MeetingRecords } from '../records/tables.ts';
import { planSummary } from '../summary/plan.ts';
import { foldText } from '../text/fold.ts';
import { wallClock } from '../time/zone.ts';
import { creationsOf } from '../records/of-meeting.ts';
import { buildSample } from './build-sample.ts';
import type { SampleData, SampleItem, SampleText } from './sample-data.ts';

const records = buildSample(sampleData, { newId: countedIds() });
const { meeting } = records;

describe('the sample meeting', () => {
  it('is the day in Montevideo, as big as a real one', () => {
    expect(meeting).toMatchObject({
      acronym: 'Montevideo 2023',
      startDate: '2023-02-08',
      endDate: '2023-02-08',
      timeZone: 'America/Montevideo',
      venue: 'Casa de Internet',
      state: 'in_progress',
      sourceLocale: 'es',
      origin: 'sample',
    });
    expect(records.organizations).toHaveLength(7);
    expect(records.people).toHaveLength(58);
    expect(records.rooms.map(({ name, capacity }) => [name, capacity])).toEqual([
      ['Auditorio', 120],
      ['Sala Ceibo', 14],
      ['Sala Ombú', 24],
    ]);
    expect(records.topics).toHaveLength(6);
    expect(records.milestones).toHaveLength(5);
    expect(records.outcomes).toHaveLength(46);
    expect(records.summaries).toHaveLength(1);
    expect(records.notes.length).toBeGreaterThan(5);
    expect(new Set(records.outcomes.map(({ kind }) => kind))).toEqual(new Set(outcomeKinds));
  });

  it('is the same on every run with the same ids', () => {
    expect(buildSample(sampleData, { newId: countedIds() })).toEqual(records);
  });

  it('creates every record once', () => {
    const ids = creationsOf(records).map(({ entityId }) => entityId);
    expect(ids).toHaveLength(allRows().length);
    expect(new Set(ids)).toEqual(new Set(allRows().map(({ id }) => id)));
    expect(creationsOf(records).every(({ before, after }) => before === null && after !== null)).toBe(true);
  });

  it('uses no word that the records do not know', () => {
    for (const session of records.sessions) expect(sessionKinds).toContain(session.kind);
    for (const attendee of records.attendees) expect(attendeeRoles).toContain(attendee.role);
    for (const { visibility } of [...records.sessions, ...records.outcomes, ...records.notes, ...records.agendaItems]) {
      expect(visibilities).toContain(visibility);
    }
    const purposes = new Set(records.agendaItems.map(({ purpose }) => purpose));
    expect(purposes).toEqual(new Set(['information', 'discussion', 'decision', 'aob']));
    const methods = new Set(records.presenceEvents.map(({ method }) => method));
    expect(methods).toEqual(new Set(['manual', 'qr', 'walk_in']));
  });

  it('refuses a key that leads nowhere, and one that stands twice', () => {
    const broken = (fields: Partial<SampleData>): (() => MeetingRecords) => {
      return () => buildSample({ ...sampleData, ...fields }, { newId: countedIds() });
    };
    expect(broken({ milestones: [] })).toThrow(/icann76|lacnic39/);
    expect(broken({ topics: [...sampleData.topics, ...sampleData.topics] })).toThrow('twice');
  });

  it('lets no organization and person share a key', () => {
    const keys = [...sampleData.organizations, ...sampleData.people].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('names only records that are there', () => {
    const known = new Set<string>(allRows().map(({ id }) => id));
    const named = allRows().flatMap((row) => idsIn(row));
    expect(named.length).toBeGreaterThan(500);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('the agenda of the sample', () => {
  it('has plenaries and eight bilaterals, each between two organizations', () => {
    const bilaterals = records.sessions.filter(({ kind }) => kind === 'bilateral');
    expect(bilaterals).toHaveLength(8);
    expect(bilaterals.every(({ partyOrganizationIds }) => new Set(partyOrganizationIds).size === 2)).toBe(true);
    expect(records.sessions.filter(({ kind }) => kind === 'plenary').length).toBeGreaterThanOrEqual(3);
    expect(records.sessions.some((session) => session.visibility === 'members')).toBe(true);
  });

  it('stays inside the day', () => {
    const instants = [
      ...records.sessions.flatMap((session) => [session.startsAt, session.actualStartAt, session.actualEndAt]),
      ...records.agendaItems.flatMap((item) => [item.actualStartAt, item.actualEndAt]),
      ...records.presenceEvents.map(({ at }) => at),
      ...records.outcomes.map(({ capturedAt }) => capturedAt),
      ...records.notes.map(({ capturedAt }) => capturedAt),
    ].filter((instant) => instant !== null);
    for (const instant of instants) {
      const { date, time } = wallClock(instant, meeting.timeZone);
      expect(date).toBe('2023-02-08');
      expect(time >= '08:00' && time <= '17:45').toBe(true);
    }
    const starts = records.sessions.map(({ startsAt }) => startsAt).sort();
    expect([starts.at(0), starts.at(-1)]).toEqual(['2023-02-08T12:00:00.000Z', '2023-02-08T20:10:00.000Z']);
  });

  it('is done before 11:20 and scheduled from then on', () => {
    for (const session of records.sessions) {
      const { time } = wallClock(session.startsAt, meeting.timeZone);
      expect([time, session.state]).toEqual([time, time < '11:20' ? 'done' : 'scheduled']);
      expect(session.actualEndAt === null).toBe(session.state === 'scheduled');
    }
  });

  it('puts one person into two rooms, on purpose', () => {
    const clashes = clashesOf(records.sessions);
    expect(clashes).toHaveLength(1);
    expect(clashes[0]).toMatchObject({ kind: 'person', personId: personNamed('Beatriz Nóbrega') });
    const titles = clashes[0]?.sessions.map(({ title }) => textIn(title, 'es').text);
    expect(titles).toEqual(['Ciberseguridad: coalición, indicadores y capacidades', 'LACTLD – ICANN']);
  });

  it('plans no more minutes of items than a session has', () => {
    for (const session of records.sessions) {
      const items = records.agendaItems.filter(({ sessionId, parentId }) => sessionId === session.id && !parentId);
      const minutes = items.reduce((sum, { plannedMinutes }) => sum + (plannedMinutes ?? 0), 0);
      expect(minutes).toBeLessThanOrEqual(session.plannedMinutes);
      const ranked = items.map(({ rank }) => rank);
      expect(ranked).toEqual([...new Set(ranked)].sort());
    }
    const cyber = sessionTitled('Ciberseguridad: coalición, indicadores y capacidades');
    const items = records.agendaItems.filter(({ sessionId, parentId }) => sessionId === cyber.id && parentId === null);
    expect(items.map(({ plannedMinutes }) => plannedMinutes)).toEqual([25, 30, 30, 15]);
    expect(records.agendaItems.filter(({ parentId }) => parentId !== null)).toHaveLength(2);
  });

  it('gives roles only to people who came, and parties their own people', () => {
    const came = new Set(
      records.attendees.filter(({ id }) => wasIn(records, id)).map(({ personId }) => personId as string),
    );
    for (const { chairIds, presenterIds, rapporteurIds, partyOrganizationIds } of records.sessions) {
      for (const id of [...chairIds, ...presenterIds, ...rapporteurIds]) expect(came).toContain(id);
      if (partyOrganizationIds.length === 2) {
        expect(presenterIds.map(organizationOf)).toEqual(partyOrganizationIds);
      }
    }
  });
});

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

describe('the outcomes of the sample', () => {
  it('are coded per kind in order of capture', () => {
    const captured = records.outcomes.map(({ capturedAt }) => capturedAt);
    expect(captured).toEqual([...captured].sort());
    for (const kind of outcomeKinds) {
      const codes = records.outcomes.filter((outcome) => outcome.kind === kind).map(({ code }) => code);
      expect(codes).toEqual(codes.map((code, index) => `${code.charAt(0)}-${String(index + 1).padStart(2, '0')}`));
    }
    expect(new Set(records.outcomes.map(({ code }) => code)).size).toBe(46);
    expect(es(coded('T-09').text)).toMatch(/^El taller sobre contenidos ilegales se rediseña/);
    expect(es(coded('C-05').text)).toMatch(/^Publicar el primer juego de indicadores/);
  });

  it('belong to an item of their session, and are captured while it runs', () => {
    for (const outcome of [...records.outcomes, ...records.notes]) {
      const session = records.sessions.find(({ id }) => id === outcome.sessionId);
      if (session === undefined) throw new Error('An outcome without a session');
      const item = records.agendaItems.find(({ id }) => id === outcome.agendaItemId);
      if (item !== undefined) expect(item.sessionId).toBe(session.id);
      const minutes = (Date.parse(outcome.capturedAt) - Date.parse(session.startsAt)) / 60_000;
      expect(minutes).toBeGreaterThanOrEqual(0);
      expect(minutes).toBeLessThanOrEqual(session.plannedMinutes + 5);
    }
  });

  it('say who promises: organizations own commitments, people own actions', () => {
    for (const { code, kind, owners, due } of records.outcomes) {
      const leads = owners.filter(({ part }) => part === 'lead').map(({ party }) => party.kind);
      if (kind === 'commitment') expect([code, leads]).toEqual([code, ['organization']]);
      else if (kind === 'action') expect([code, leads]).toEqual([code, ['person']]);
      else expect([code, owners, due]).toEqual([code, [], null]);
    }
  });

  it('keep what the introduction of the summary says', () => {
    const commitments = records.outcomes.filter(({ kind }) => kind === 'commitment');
    expect(commitments.filter(({ due }) => due !== null)).toHaveLength(12);
    expect(commitments.filter(({ due }) => due === null).map(({ code }) => code)).toEqual(['C-06']);
    expect(commitments.every(({ visibility }) => visibility === 'public')).toBe(true);
    expect(es(records.summaries[0]?.intro ?? null)).toMatch(/^Siete organizaciones .* ocho .* doce compromisos/);
  });

  it('stamp a decision with who was in the room, and supersede one', () => {
    expect(coded('D-02').decision?.supersedesId).toBe(coded('D-01').id);
    expect(coded('D-01').decision?.status).toBe('superseded');
    expect(coded('D-02').presentAttendeeIds).toHaveLength(41);
    expect(coded('D-06').presentAttendeeIds).toHaveLength(39);
    expect(new Set(coded('D-06').presentAttendeeIds)).toEqual(presentAttendees(records.presenceEvents));
    for (const { kind, decision } of records.outcomes) expect(decision !== null).toBe(kind === 'decision');
  });

  it('give every topic a public takeaway, and leave some entries out', () => {
    const summary = records.summaries[0];
    if (summary === undefined) throw new Error('No summary');
    const { groups, leftOut } = planSummary(records, summary);
    const published = groups.flatMap(({ outcomes }) => outcomes);
    for (const { id } of records.topics) {
      expect(published.some(({ kind, topicIds }) => kind === 'takeaway' && topicIds.includes(id))).toBe(true);
    }
    expect(new Set(leftOut.map(({ reason }) => reason))).toEqual(new Set(['internal', 'members', 'superseded']));
  });

  it('tag topics as they are typed: folded, in one word', () => {
    for (const { tag } of records.topics) expect(tag).toMatch(/^[a-z]+$/);
    for (const { tag } of records.topics) expect(foldText(tag)).toBe(tag);
  });
});

describe('the texts of the sample', () => {
  it('stand in four languages, except where the data says so', () => {
    for (const text of writtenTexts()) {
      for (const locale of locales) {
        const marked = text.missing?.includes(locale) ?? false;
        expect([text.es, locale, (text[locale] ?? '').trim() === '']).toEqual([text.es, locale, marked]);
      }
    }
  });

  it('leave some French for the translation desk', () => {
    const codesOf = (status: string): string[] =>
      records.outcomes.filter(({ text }) => statusOf(text, 'fr') === status).map(({ code }) => code);
    expect(codesOf('stale')).toEqual(['T-04', 'C-05', 'C-11']);
    expect(codesOf('missing')).toEqual(['T-09', 'D-04', 'Q-04', 'T-12']);
    for (const locale of ['pt', 'en'] as const) {
      expect(records.outcomes.every(({ text }) => statusOf(text, locale) === 'ok')).toBe(true);
    }
  });

  it('are translated, not copied', () => {
    for (const text of writtenTexts()) {
      const long = locales.map((locale) => text[locale] ?? '').filter((value) => wordsIn(value) > 3);
      expect(long).toEqual([...new Set(long)]);
    }
  });

  it('use the marks of their language', () => {
    for (const text of writtenTexts()) {
      for (const locale of locales) {
        const value = text[locale];
        if (value === undefined) continue;
        expect(wrongMarks(value, locale)).toEqual([]);
      }
    }
    for (const { text } of records.notes) expect(wrongMarks(text, 'es')).toEqual([]);
  });

  it('know a wrong mark when they see one', () => {
    const narrow = '\u202F';
    expect(wrongMarks(`Quoi${narrow}?`, 'fr')).toEqual([]);
    for (const wrong of ['Quoi ?', 'Quoi?', 'Deux choses : une', '« oui »', "l'un", '"a"', 'a...']) {
      expect(wrongMarks(wrong, 'fr')).not.toEqual([]);
    }
    expect(wrongMarks('un “taller”', 'es')).not.toEqual([]);
    expect(wrongMarks('uma «oficina»', 'pt')).not.toEqual([]);
  });
});

function countedIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`;
  };
}

function allRows(): readonly { readonly id: string }[] {
  return Object.values(records).flatMap((rows: unknown) => rows as { readonly id: string }[]);
}

function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('00000000-0000-7000-8000-') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(idsIn) : [];
}

function coded(code: string): Outcome {
  const outcome = records.outcomes.find((other) => other.code === code);
  if (outcome === undefined) throw new Error(`No ${code}`);
  return outcome;
}

function es(text: LocalizedText | null): string {
  return text === null ? '' : textIn(text, 'es').text;
}

function personNamed(name: string): string | undefined {
  return records.people.find(({ displayName }) => displayName === name)?.id;
}

function sessionTitled(title: string): MeetingRecords['sessions'][number] {
  const session = records.sessions.find((other) => es(other.title) === title);
  if (session === undefined) throw new Error(`No session ${title}`);
  return session;
}

function organizationOf(personId: string): string | null | undefined {
  return records.attendees.find((attendee) => attendee.personId === personId)?.representingOrganizationId;
}

function wasIn({ presenceEvents }: MeetingRecords, attendeeId: string): boolean {
  return presenceEvents.some((event) => event.attendeeId === attendeeId && event.kind === 'check_in');
}

/** Every text that the files of the sample hold in several languages. */
function writtenTexts(): SampleText[] {
  const { meeting: ours, sessions, topics, milestones, outcomes, summary } = sampleData;
  return [
    ours.title,
    ...sessions.flatMap((session) => [session.title, session.abstract ?? [], itemTitles(session.items)].flat()),
    ...topics.flatMap(({ title, lead }) => [title, lead]),
    ...milestones.map(({ name }) => name),
    ...outcomes.flatMap(({ text, details, decision }) => [text, details ?? [], decision?.rationale ?? []].flat()),
    summary.intro,
    summary.closing,
  ];
}

function itemTitles(items: readonly SampleItem[] | undefined): SampleText[] {
  return (items ?? []).flatMap((item) => [item.title, ...itemTitles(item.items)]);
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** French: U+202F before ; ! ? and inside « », U+00A0 before the colon. The others use no space there. */
function wrongMarks(text: string, locale: Locale): string[] {
  const everywhere = [...text.matchAll(/["']|\.\.\.| {2}|^\s|\s$/g)].map(([mark]) => mark);
  const own =
    locale === 'fr'
      ? /(?<!\u202F)[;!?»]|«(?!\u202F)|(?<![\u00A0\d]):|[“”]/g
      : locale === 'es'
        ? /[\u00A0\u202F“”]|\s[;:!?»]|«\s/g
        : /[\u00A0\u202F«»]|\s[;:!?]/g;
  return [...everywhere, ...[...text.matchAll(own)].map(([mark]) => mark)];
}
