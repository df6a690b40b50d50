import { describe, expect, it } from 'vitest';
import { es, personNamed, records } from '#tests/builders/sample-records.ts';
import { clashesOf } from '../agenda/clashes.ts';
import { textIn } from '../localized-text.ts';
import type { MeetingRecords } from '../records/tables.ts';
import { wallClock } from '../time/zone.ts';

const { meeting } = records;

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
