import { afterEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { asId } from '#domain/ids.ts';
import type { PresenceEvent } from '#domain/records/people.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { buildSample } from '#domain/sample/build-sample.ts';
import { looksLikePack, readPack } from '#formats/read/read-pack.ts';
import { sampleData } from '#formats/read/sample-data.ts';
import { writeFirstPack } from '#tests/builders/first-pack.ts';
import { firstPackVersion } from '#formats/read/read-pack.ts';
import { brokenTexts, hostileTexts } from '#tests/builders/hostile.ts';
import {
  aMeeting,
  aMilestone,
  aPerson,
  aSession,
  aSummary,
  aTopic,
  anAttendee,
  anOrganization,
  anOutcome,
  dueBy,
  dueOn,
  instant,
  lead,
  meetingId,
  meetingRecords,
  support,
  texts,
} from '#tests/builders/meeting.ts';
import { sha256 } from '#tests/builders/pack.ts';

function sample(): MeetingRecords {
  let count = 0;
  return buildSample(sampleData, { newId: () => `id-${(count += 1)}` });
}

function readBack(records: MeetingRecords): MeetingRecords {
  const read = readPack(writeFirstPack(records, sha256), sha256);
  if (!read.ok) throw new Error(`Refused: ${JSON.stringify(read.failure)}`);
  return read.value;
}

describe('the sample meeting in a pack', () => {
  const zone = process.env['TZ'];

  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('comes out as it went in', () => {
    expect(readBack(sample())).toEqual(sample());
  });

  it('is the same bytes each time, whatever zone the laptop is in', () => {
    const sums = ['UTC', 'America/Montevideo', 'Pacific/Kiritimati', 'Etc/GMT+12'].map((timeZone) => {
      process.env['TZ'] = timeZone;
      return sha256(writeFirstPack(sample(), sha256));
    });
    expect(new Set(sums).size).toBe(1);
  });

  it('is a zip that names what it holds', () => {
    const bytes = writeFirstPack(sample(), sha256);
    expect(looksLikePack(bytes)).toBe(true);
    const files = unzipSync(bytes);
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as Record<string, unknown>;
    expect(manifest).toMatchObject({
      format: 'plenaria-pack',
      version: firstPackVersion,
      meetingIds: [sample().meeting.id],
      counts: { meetings: 1, people: 58, outcomes: 46, organizations: 7 },
    });
    expect(Object.keys(files).sort()).toEqual([
      'manifest.json',
      ...Object.keys(sample())
        .map((key) => `records/${key === 'meeting' ? 'meetings' : key}.ndjson`)
        .sort(),
    ]);
  });
});

describe('an empty meeting in a pack', () => {
  it('comes out as it went in', () => {
    expect(readBack(meetingRecords())).toEqual(meetingRecords());
  });

  it('keeps what a newer program may have added to a record', () => {
    const meeting = { ...aMeeting(), livestream: { url: 'https://example.org' } };
    expect(readBack(meetingRecords({ meeting })).meeting).toEqual(meeting);
  });
});

/** A meeting of some size whose texts are whatever people type. */
const meetings = fc.gen().map((gen): MeetingRecords => {
  const word = () => gen(text);
  const some = <T>(make: (index: number) => T) => Array.from({ length: gen(fc.nat, { max: 4 }) }, (_, n) => make(n));
  const oneOf = <T>(list: readonly T[]) =>
    list.length === 0 ? null : (list[gen(fc.nat, { max: list.length - 1 })] ?? null);
  const organizations = some((n) => anOrganization(`O${n}`, { name: word() }));
  const people = some((n) => aPerson(`P${n}`, { displayName: word(), email: word(), languages: [word()] }));
  const attendees = people.map((person) =>
    anAttendee(person, oneOf(organizations), { id: asId(`A-${person.id}`), badgeCode: word() }),
  );
  const people0 = people.slice(0, 1).map(({ id }) => id);
  const sessions = some((n) =>
    aSession(`S${n}`, { title: texts(word(), { en: word() }), chairIds: people0, abstract: texts(word()) }),
  );
  const topics = some((n) => aTopic(`T${n}`, texts(word(), { fr: word() }), { lead: texts(word()) }));
  const milestones = some((n) => aMilestone(`M${n}`, '2023-03-11', { place: word() }));
  const outcomes = some((n) => {
    const milestone = oneOf(milestones);
    const owner = oneOf([...organizations, ...people]);
    return anOutcome(`C-${n}`, texts(word(), { pt: word() }), {
      topicIds: topics.map(({ id }) => id),
      sessionId: oneOf(sessions)?.id ?? null,
      owners: owner === null ? [] : [lead(owner), support(owner)],
      due: milestone === null ? dueOn('2023-04-01') : dueBy(milestone),
      presentAttendeeIds: attendees.map(({ id }) => id),
      deletedAt: gen(fc.boolean) ? instant('2023-02-08T16:00:00.000Z') : null,
    });
  });
  const presenceEvents = attendees.flatMap(({ id }, n): PresenceEvent[] => {
    const event = {
      meetingId,
      attendeeId: id,
      sessionId: null,
      at: instant('2023-02-08T12:00:00.000Z'),
      method: 'qr',
    } as const;
    const entered = asId<PresenceEvent['id']>(`in-${n}`);
    return [
      { ...event, id: entered, kind: 'check_in', voids: null },
      { ...event, id: asId(`void-${n}`), kind: 'void', voids: entered },
    ];
  });
  const summaries = [aSummary({ intro: texts(word()) })];
  const lists = { organizations, people, attendees, sessions, topics, milestones, outcomes, presenceEvents, summaries };
  return meetingRecords({ meeting: aMeeting({ title: texts(word()), venue: word() }), ...lists });
});

const text = () =>
  fc.oneof(
    fc.constantFrom(...hostileTexts, ...brokenTexts.map(([raw]) => raw), '__proto__', '\u2028', '\n', '"', ''),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );

describe('any meeting in a pack', { timeout: 60_000 }, () => {
  it('comes out as it went in', () => {
    fc.assert(
      fc.property(meetings, (records) => {
        expect(readBack(records)).toEqual(records);
      }),
      { numRuns: 150 },
    );
  });
});
