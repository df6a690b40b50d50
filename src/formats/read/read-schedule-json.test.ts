import { describe, expect, it } from 'vitest';
import type { AgendaPreview } from '#domain/import/preview.ts';
import { readDuration } from './iso-time.ts';
import { parseJson } from './json-text.ts';
import { readScheduleJson } from './read-schedule-json.ts';

const plenary = {
  guid: 'g1',
  date: '2023-02-08T09:00:00-03:00',
  duration: '01:30',
  title: 'Apertura',
  type: 'plenary',
  language: 'es',
  persons: [{ public_name: 'Ana García' }, { name: 'Luis Pérez' }],
};

function schedule(events: unknown, conference: object = {}): unknown {
  return {
    schedule: {
      conference: {
        title: 'Reunión',
        time_zone_name: 'America/Montevideo',
        start: '2023-02-08',
        end: '2023-02-08',
        days: [{ date: '2023-02-08', day_start: '2023-02-08T06:00:00-03:00', rooms: { 'Saal 1': events } }],
        ...conference,
      },
    },
  };
}

function read(data: unknown): AgendaPreview {
  const result = readScheduleJson(data, 'UTC');
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

describe('a schedule', () => {
  it('brings in a session with everything it says', () => {
    const preview = read(
      schedule([{ ...plenary, subtitle: 'Saludo', abstract: 'Uno', description: 'Dos', url: 'https://x.org/1' }]),
    );
    expect(preview).toMatchObject({
      title: 'Reunión',
      timeZone: 'America/Montevideo',
      timeZoneFrom: 'file',
      rooms: ['Saal 1'],
    });
    expect(preview.sessions[0]).toEqual({
      externalId: 'g1',
      externalSystem: 'schedule.json',
      url: 'https://x.org/1',
      title: 'Apertura',
      subtitle: 'Saludo',
      abstract: 'Uno\n\nDos',
      room: 'Saal 1',
      startsAt: '2023-02-08T12:00:00.000Z',
      plannedMinutes: 90,
      kind: 'plenary',
      presenters: ['Ana García', 'Luis Pérez'],
      language: 'es',
      order: 0,
    });
    expect([preview.warnings, preview.skipped]).toEqual([[], []]);
  });

  it('reads the clock in the zone of the file where no offset is given, and goes on after midnight', () => {
    const at = (guid: string, start: string) => ({ ...plenary, guid, date: undefined, start });
    expect(read(schedule([at('a', '09:00'), at('b', '01:00')])).sessions.map(({ startsAt }) => startsAt)).toEqual([
      '2023-02-08T12:00:00.000Z',
      '2023-02-09T04:00:00.000Z',
    ]);
  });

  it('reads durations as the family writes them', () => {
    expect(['01:30', '1:05', '1:00:00', '24:00', 45, '45'].map(readDuration)).toEqual([90, 65, 1440, 1440, 45, 45]);
    expect(['1:75', '', {}, null, -5, Number.NaN, 'two hours'].map(readDuration)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('leaves out, by place, what is missing or has the wrong type', () => {
    const preview = read(
      schedule([
        plenary,
        { ...plenary, title: '' },
        { ...plenary, title: 7 },
        { ...plenary, date: undefined },
        { ...plenary, date: '2023-02-31T09:00:00-03:00' },
        { ...plenary, date: 20230208 },
        { ...plenary, duration: ['01:00'] },
        'Apertura',
        null,
      ]),
    );
    expect(preview.sessions).toHaveLength(1);
    expect(preview.skipped.map(({ where, code }) => [where, code])).toEqual([
      ['conference.days[0].rooms.Saal 1[1]', 'no_title'],
      ['conference.days[0].rooms.Saal 1[2]', 'wrong_type'],
      ['conference.days[0].rooms.Saal 1[3] Apertura', 'no_start'],
      ['conference.days[0].rooms.Saal 1[4] Apertura', 'bad_start'],
      ['conference.days[0].rooms.Saal 1[5] Apertura', 'wrong_type'],
      ['conference.days[0].rooms.Saal 1[6] Apertura', 'wrong_type'],
      ['conference.days[0].rooms.Saal 1[7]', 'wrong_type'],
      ['conference.days[0].rooms.Saal 1[8]', 'wrong_type'],
    ]);
  });

  it('names rooms and days of the wrong type', () => {
    const days = [{ rooms: [] }, 'day', { rooms: { A: 'x', B: [plenary] } }, { date: 'no rooms' }];
    const preview = read(schedule([], { days }));
    expect(preview.skipped.map(({ where, code }) => [where, code])).toEqual([
      ['conference.days[0]', 'wrong_type'],
      ['conference.days[1]', 'wrong_type'],
      ['conference.days[2].rooms.A', 'wrong_type'],
    ]);
    expect(preview.rooms).toEqual(['A', 'B']);
  });

  it('reads the second generation, whose events stand in one list', () => {
    const events = [
      {
        guid: 'a',
        start: '2023-02-08T09:00:00-03:00',
        end: '2023-02-08T09:45:00-03:00',
        title: 'A',
        room: { name: 'R' },
        type: 'TALK',
        abstract: { es: 'Hola', en: 'Hi' },
        language: 'en',
        participants: [{ name: 'Ana' }],
      },
      {
        guid: 'b',
        start: '2023-02-08T10:00:00-03:00',
        end: '2023-02-08T10:30:00-03:00',
        title: 'Off',
        state: 'CANCELED',
      },
      { start: '2023-02-08T10:00:00-03:00', end: '2023-02-08T10:30:00-03:00', title: 'Coffee', type: 'BREAK' },
    ];
    const data = {
      schedule: { conference: { title: 'X', time_zone_name: 'America/Montevideo', days: [{ index: 1 }] }, events },
    };
    const preview = read(data);
    expect(
      preview.sessions.map(({ title, room, plannedMinutes, kind, abstract }) => [
        title,
        room,
        plannedMinutes,
        kind,
        abstract,
      ]),
    ).toEqual([
      ['A', 'R', 45, 'presentation', 'Hi'],
      ['Coffee', null, 30, 'break', null],
    ]);
    expect(preview.skipped.map(({ code }) => code)).toEqual(['cancelled']);
  });

  it('warns about dates outside, an unknown zone, a missing length and a newer format', () => {
    const data = {
      $schema: 'https://c3voc.de/schema3.json',
      ...(schedule([{ ...plenary, date: '2023-03-08T09:00:00-03:00', duration: undefined }], {
        time_zone_name: 'Mars/Olympus',
      }) as object),
    };
    const preview = read(data);
    expect(preview).toMatchObject({ timeZone: 'UTC', timeZoneFrom: 'assumed' });
    expect(preview.warnings.map(({ code }) => code)).toEqual([
      'newer_version',
      'zone_unknown',
      'outside_dates',
      'no_end',
    ]);
  });

  it('takes keys of the language for ordinary words', () => {
    const text = `{"__proto__": {"polluted": 1}, "schedule": {"constructor": {"prototype": {"polluted": 1}}, "conference": {"time_zone_name": "UTC", "title": "x", "days": [{"rooms": {"__proto__": [${JSON.stringify(plenary)}], "constructor": [{"__proto__": {"title": "inherited"}, "date": "2023-02-08T09:00:00Z"}]}}]}}}`;
    const data = parseJson(text);
    const preview = read(data.ok ? data.value : null);
    expect(preview.rooms).toEqual(['__proto__', 'constructor']);
    expect(preview.sessions.map(({ room, title }) => [room, title])).toEqual([['__proto__', 'Apertura']]);
    expect(preview.skipped.map(({ code }) => code)).toEqual(['no_title']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('refuses another family of JSON, and a schedule without sessions', () => {
    const codeOf = (data: unknown): string => {
      const result = readScheduleJson(data, 'UTC');
      return result.ok ? 'read' : result.failure.code;
    };
    expect([{}, [], null, 7, { schedule: {} }, { schedule: { conference: {} } }].map(codeOf)).toEqual(
      Array.from({ length: 6 }, () => 'json_not_schedule'),
    );
    expect(codeOf(schedule([]))).toBe('no_sessions');
    expect(codeOf(schedule([{ ...plenary, title: null }]))).toBe('no_title');
  });
});

describe('JSON text', () => {
  const placeOf = (text: string): string => {
    const result = parseJson(text);
    return result.ok ? 'read' : `${result.failure.code} ${result.failure.where}`;
  };

  it('names line and column of an error, the same in every runtime', () => {
    expect(placeOf('{\n  "a": 1,\n  "b": }\n')).toBe('json_syntax line 3, column 8');
    expect(placeOf('{"a": [1, 2')).toBe('json_syntax line 1, column 12');
    expect(placeOf('{"a": tru}')).toBe('json_syntax line 1, column 7');
    expect(placeOf('{"a" 1}')).toBe('json_syntax line 1, column 6');
    expect(placeOf('{"a": 1,}')).toBe('json_syntax line 1, column 9');
    expect(placeOf('[1]\n[2]')).toBe('json_syntax line 2, column 1');
    expect(placeOf('{"a": "x')).toBe('json_syntax line 1, column 7');
    expect(placeOf('{"a": 1} ')).toBe('read');
  });

  it('refuses a hundred thousand brackets, but not the ones inside a text', () => {
    expect(placeOf('['.repeat(100_000))).toBe('json_depth line 1, column 201');
    expect(placeOf('{"a":'.repeat(100_000))).toMatch(/^json_depth/);
    expect(placeOf(JSON.stringify('['.repeat(100_000)))).toBe('read');
  });
});
