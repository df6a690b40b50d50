import { describe, expect, it } from 'vitest';
import { sampleData } from '#formats/read/sample-data.ts';
import { countedIds, records } from '#tests/builders/sample-records.ts';
import { visibilities } from '../primitives.ts';
import { creationsOf } from '../records/of-meeting.ts';
import { sessionKinds } from '../records/meeting.ts';
import { outcomeKinds } from '../records/outcome.ts';
import { attendeeRoles } from '../records/people.ts';
import type { MeetingRecords } from '../records/tables.ts';
import { buildSample } from './build-sample.ts';
import type { SampleData } from './sample-data.ts';

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

function allRows(): readonly { readonly id: string }[] {
  return Object.values(records).flatMap((rows: unknown) => rows as { readonly id: string }[]);
}

function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('00000000-0000-7000-8000-') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(idsIn) : [];
}
