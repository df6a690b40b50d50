import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importCodes } from '#domain/import/preview.ts';
import { readImport } from '#formats/read/read-file.ts';
import { readPack } from '#formats/read/read-pack.ts';
import { writeFirstPack } from '#tests/builders/first-pack.ts';
import { aPerson, anAttendee, aSession, meetingRecords } from '#tests/builders/meeting.ts';
import { openPack, packParts, sha256, zipOf } from '#tests/builders/pack.ts';

const person = aPerson('Beatriz Nóbrega');
const records = meetingRecords({
  people: [person],
  attendees: [anAttendee(person, null)],
  sessions: [aSession('opening'), aSession('keynote')],
});
const { manifest, files } = openPack(records);

/** A pack whose texts lie open, so that a wound hits records and not only the packing. */
const stored = zipOf(packParts({ manifest, files }).map((part) => ({ ...part, method: 0 })));

const utf8 = (text: string) => new TextEncoder().encode(text);

const good = {
  'a.ics': utf8(
    [
      'BEGIN:VCALENDAR',
      'BEGIN:VTIMEZONE\r\nTZID:Montevideo',
      'BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:-0300\r\nTZOFFSETTO:-0300\r\nEND:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT\r\nUID:a@x\r\nDTSTART;TZID=Montevideo:20230208T090000\r\nDURATION:PT1H\r\nSUMMARY:Apertura\\, sesión',
      'RRULE:FREQ=WEEKLY;BYDAY=WE,TH;COUNT=5\r\nEXDATE;TZID=Montevideo:20230215T090000\r\nEND:VEVENT',
      'BEGIN:VEVENT\r\nUID:b@x\r\nDTSTART:20230208T140000Z\r\nDTEND:20230208T150000Z\r\nSUMMARY:Cierre\r\nLOCATION:Sala Ombú',
      'RRULE:FREQ=MONTHLY;BYDAY=2TU;UNTIL=20240101T000000Z\r\nEND:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n'),
  ),
  'a.json': utf8(
    JSON.stringify({
      schedule: {
        conference: {
          title: 'Reunión',
          time_zone_name: 'America/Montevideo',
          days: [
            {
              date: '2023-02-08',
              rooms: {
                Ombú: [
                  {
                    guid: 'g',
                    title: 'Apertura',
                    date: '2023-02-08T09:00:00-03:00',
                    start: '09:00',
                    duration: '01:00',
                  },
                  {
                    id: 7,
                    title: 'Cierre',
                    date: '2023-02-08T17:00:00-03:00',
                    duration: '00:30',
                    persons: [{ name: 'Ana' }],
                  },
                ],
                ['__proto__']: [{ title: 'polluted', date: '2023-02-08T10:00:00-03:00', duration: '00:30' }],
              },
            },
          ],
        },
      },
    }).replace(
      '"title":"Reunión"',
      '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"title":"Reunión"',
    ),
  ),
  'a.csv': utf8(
    'Nombre;Apellidos;Correo;Organización;__proto__\r\nAna;García;ana@example.org;"LACNIC; Casa ""A""";polluted\r\n=cmd;Núñez;luis@example.org;;1\r\n',
  ),
  'packed.plenaria': writeFirstPack(records, sha256),
  'stored.plenaria': stored,
} as const;

type Name = keyof typeof good;
const names = Object.keys(good) as Name[];

/** One thing that goes wrong with a file on its way. */
type Wound =
  | { readonly kind: 'flip'; readonly at: number; readonly bits: number }
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'drop' | 'repeat'; readonly at: number; readonly length: number }
  | {
      readonly kind: 'splice';
      readonly at: number;
      readonly other: Name;
      readonly from: number;
      readonly length: number;
    }
  | { readonly kind: 'insert'; readonly at: number; readonly bytes: Uint8Array };

/** Places are parts of the whole, so that a wound stays one while the file shrinks. */
const place = fc.double({ min: 0, max: 1, noNaN: true });
const length = fc.integer({ min: 1, max: 200 });
const nasty = fc.constantFrom(
  '"',
  '\0',
  '\r',
  '\uFEFF',
  '9'.repeat(40),
  '[[[[[[',
  '{"__proto__":{"polluted":1}}',
  'RRULE:FREQ=SECONDLY\r\n',
);

const wound: fc.Arbitrary<Wound> = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: place, bits: fc.constantFrom(1, 2, 4, 8, 16, 32, 64, 128, 255) }),
  fc.record({ kind: fc.constant('cut' as const), at: place }),
  fc.record({ kind: fc.constantFrom('drop' as const, 'repeat' as const), at: place, length }),
  fc.record({ kind: fc.constant('splice' as const), at: place, other: fc.constantFrom(...names), from: place, length }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: place,
    bytes: fc.oneof(nasty.map(utf8), fc.uint8Array({ maxLength: 8 })),
  }),
);

function wounded(bytes: Uint8Array, by: Wound): Uint8Array {
  const at = Math.floor(by.at * bytes.length);
  const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (by.kind) {
    case 'flip':
      return joined(
        head,
        tail.subarray(0, 1).map((byte) => byte ^ by.bits),
        tail.subarray(1),
      );
    case 'cut':
      return head;
    case 'drop':
      return joined(head, tail.subarray(by.length));
    case 'repeat':
      return joined(head, tail.subarray(0, by.length), tail);
    case 'splice': {
      const other = good[by.other];
      const from = Math.floor(by.from * other.length);
      return joined(head, other.subarray(from, from + by.length), tail);
    }
    case 'insert':
      return joined(head, by.bytes, tail);
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

const cases = fc
  .record({
    name: fc.constantFrom(...names),
    wounds: fc.oneof(fc.tuple(wound), fc.array(wound, { minLength: 2, maxLength: 4 })),
  })
  .map(({ name, wounds }) => ({ name, bytes: wounds.reduce(wounded, good[name]) }));

const outcomes = new Map<string, number>();

/** Reads a file both ways a person can open it, and counts how that ended. */
async function read(name: Name, bytes: Uint8Array): Promise<void> {
  const asFile = await readImport({ bytes, fileName: name, assumedTimeZone: 'America/Montevideo' });
  const asPack = readPack(bytes, sha256);
  for (const [way, result] of [
    ['file', asFile],
    ['pack', asPack],
  ] as const) {
    if (!result.ok) expect(importCodes).toContain(result.failure.code);
    const end = `${way} ${name} ${result.ok ? 'read' : 'refused'}`;
    outcomes.set(end, (outcomes.get(end) ?? 0) + 1);
  }
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
}

describe('good files', () => {
  it('are read', async () => {
    for (const name of ['a.ics', 'a.json', 'a.csv'] as const) {
      const result = await readImport({ bytes: good[name], fileName: name, assumedTimeZone: 'UTC' });
      expect([name, result.ok]).toEqual([name, true]);
    }
    for (const name of ['packed.plenaria', 'stored.plenaria'] as const) {
      expect(readPack(good[name], sha256)).toEqual({ ok: true, value: records });
    }
  });
});

describe('two thousand damaged files', { timeout: 60_000 }, () => {
  it('are each read or refused by name: nothing throws, nothing hangs, no object is polluted', async () => {
    await fc.assert(
      fc.asyncProperty(cases, ({ name, bytes }) => read(name, bytes)),
      { numRuns: 2000 },
    );
    // The wounds must be neither all deadly nor all harmless, or the test has lost its teeth.
    for (const name of ['a.ics', 'a.json', 'a.csv']) {
      for (const end of ['read', 'refused'])
        expect([name, end, outcomes.get(`file ${name} ${end}`)]).not.toContain(undefined);
    }
    expect(outcomes.get('pack stored.plenaria refused')).toBeGreaterThan(100);
  });

  it('never let a pack in that is not the one that was written', async () => {
    const ofPack = cases.filter(({ name }) => name.endsWith('.plenaria'));
    fc.assert(
      fc.property(ofPack, ({ bytes }) => {
        const result = readPack(bytes, sha256);
        if (result.ok) expect(result.value).toEqual(records);
      }),
      { numRuns: 500 },
    );
  });
});
