import { describe, expect, it } from 'vitest';
import type { AgendaPreview, ImportFailure } from '#domain/import/preview.ts';
import { readIcs } from './read-ics.ts';

const event = (...lines: string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const calendar = (...parts: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...parts, 'END:VCALENDAR', ''].join('\r\n');

function read(text: string, zone = 'America/Montevideo'): AgendaPreview {
  const result = readIcs(text, zone);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

function refusal(text: string): ImportFailure {
  const result = readIcs(text, 'UTC');
  if (result.ok) throw new Error('It was read');
  return result.failure;
}

const starts = (preview: AgendaPreview): string[] => preview.sessions.map(({ startsAt }) => startsAt);
const codes = (notices: AgendaPreview['warnings']): string[] => notices.map(({ code }) => code);

describe('a calendar', () => {
  it('brings in the opening of the meeting, unfolded and unescaped', () => {
    const preview = read(
      calendar(
        'X-WR-CALNAME:Reunión regional',
        'X-WR-TIMEZONE:America/Montevideo',
        event(
          'UID:1@casa',
          'DTSTART;TZID=America/Montevideo:20230208T090000',
          'DTEND;TZID=America/Montevideo:20230208T103000',
          'SUMMARY;LANGUAGE=es:Apertura\\, saludo y\\n presen',
          ' tación',
          'LOCATION:Sala\\; grande',
          'URL:https://example.org/1',
          'DESCRIPTION:Uno\\nDos',
        ),
      ),
    );
    expect(preview).toMatchObject({ title: 'Reunión regional', timeZone: 'America/Montevideo', timeZoneFrom: 'file' });
    expect(preview.sessions).toEqual([
      {
        externalId: '1@casa',
        externalSystem: 'ics',
        url: 'https://example.org/1',
        title: 'Apertura, saludo y presentación',
        subtitle: null,
        abstract: 'Uno\nDos',
        room: 'Sala; grande',
        startsAt: '2023-02-08T12:00:00.000Z',
        plannedMinutes: 90,
        kind: 'presentation',
        presenters: [],
        language: 'es',
        order: 0,
      },
    ]);
    expect([preview.warnings, preview.skipped]).toEqual([[], []]);
  });

  it('reads a length instead of an end, and says when neither is there', () => {
    const preview = read(
      calendar(
        event('UID:a', 'DTSTART:20230208T120000Z', 'DURATION:PT1H15M', 'SUMMARY:Plenary'),
        event('UID:b', 'DTSTART:20230208T140000Z', 'SUMMARY:Lunch'),
        event('UID:c', 'DTSTART:20230208T150000Z', 'DTEND:20230208T140000Z', 'SUMMARY:Talk'),
      ),
    );
    expect(preview.sessions.map(({ plannedMinutes, kind }) => [plannedMinutes, kind])).toEqual([
      [75, 'plenary'],
      [0, 'break'],
      [0, 'presentation'],
    ]);
    expect(codes(preview.warnings)).toEqual(['zone_assumed', 'no_end', 'end_before_start']);
  });

  it('leaves out, by name, what has no time or does not take place', () => {
    const preview = read(
      calendar(
        event('UID:ok', 'DTSTART:20230208T120000Z', 'SUMMARY:Talk', 'DURATION:PT5M'),
        event('UID:none', 'SUMMARY:No start'),
        event('UID:day', 'DTSTART;VALUE=DATE:20230208', 'SUMMARY:All day'),
        event('UID:feb', 'DTSTART:20230231T100000', 'SUMMARY:31 February'),
        event('UID:off', 'DTSTART:20230208T120000Z', 'SUMMARY:Off', 'STATUS:CANCELLED'),
        event('UID:far', 'DTSTART:99991231T235959Z', 'SUMMARY:Far'),
      ),
    );
    expect(preview.sessions.map(({ externalId }) => externalId)).toEqual(['ok']);
    expect(preview.skipped.map(({ where, code }) => [where, code])).toEqual([
      ['line 9, VEVENT none', 'no_start'],
      ['line 13, VEVENT day', 'all_day'],
      ['line 18, VEVENT feb', 'bad_start'],
      ['line 23, VEVENT off', 'cancelled'],
      ['line 29, VEVENT far', 'bad_start'],
    ]);
  });

  it('refuses a calendar of which nothing can be read, with the cause', () => {
    expect(refusal(calendar(event('UID:x', 'SUMMARY:No start')))).toMatchObject({
      where: 'line 3, VEVENT x',
      code: 'no_start',
    });
    expect(refusal(calendar(event('UID:x'), event('UID:y')))).toMatchObject({
      code: 'no_sessions',
      values: { count: 2 },
    });
    expect(refusal(calendar()).code).toBe('no_sessions');
    expect(refusal('BEGIN:VEVENT\nEND:VEVENT').code).toBe('not_calendar');
  });

  it('reads times without a zone in the one of the meeting, and says so once', () => {
    const preview = read(
      calendar(
        event('UID:a', 'DTSTART:20230208T090000', 'DURATION:PT1H', 'SUMMARY:A'),
        event('UID:b', 'DTSTART:20230208T100000', 'DURATION:PT1H', 'SUMMARY:B'),
      ),
    );
    expect(starts(preview)).toEqual(['2023-02-08T12:00:00.000Z', '2023-02-08T13:00:00.000Z']);
    expect(preview.warnings.map(({ code, values }) => [code, values['count'] ?? 0])).toEqual([
      ['zone_assumed', 0],
      ['floating_time', 2],
    ]);
  });

  it('knows the zone names of Outlook, and prefixed ones', () => {
    const preview = read(
      calendar(
        event('UID:a', 'DTSTART;TZID=W. Europe Standard Time:20240701T090000', 'DURATION:PT1H', 'SUMMARY:A'),
        event('UID:b', 'DTSTART;TZID="/example.org/2020/Europe/Berlin":20240701T090000', 'DURATION:PT1H', 'SUMMARY:B'),
      ),
    );
    expect(preview.timeZone).toBe('Europe/Berlin');
    expect(starts(preview)).toEqual(['2024-07-01T07:00:00.000Z', '2024-07-01T07:00:00.000Z']);
  });

  it('uses the rules a file brings for a zone nobody knows', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Casa',
      'BEGIN:STANDARD',
      'DTSTART:19701025T030000',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:19700329T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ];
    const at = (time: string): string =>
      event(`UID:${time}`, `DTSTART;TZID=Casa:${time}`, 'DURATION:PT1H', 'SUMMARY:A');
    const preview = read(calendar(...zone, at('20240115T090000'), at('20240715T090000'), at('20240331T023000')), 'UTC');
    expect(starts(preview)).toEqual([
      '2024-01-15T08:00:00.000Z',
      '2024-07-15T07:00:00.000Z',
      '2024-03-31T01:30:00.000Z',
    ]);
    expect(codes(preview.warnings)).toEqual(['zone_assumed', 'wall_gap']);
  });

  it('names a zone that nothing explains', () => {
    const preview = read(calendar(event('UID:a', 'DTSTART;TZID=Mars:20230208T090000', 'DURATION:PT1H', 'SUMMARY:A')));
    expect(preview.warnings.find(({ code }) => code === 'zone_unknown')?.values).toEqual({
      zone: 'Mars',
      used: 'America/Montevideo',
    });
    expect(starts(preview)).toEqual(['2023-02-08T12:00:00.000Z']);
  });
});

describe('a recurring event', () => {
  const weekly = (...lines: string[]): string =>
    event('UID:w', 'DTSTART;TZID=Europe/Berlin:20241014T100000', 'DURATION:PT1H', 'SUMMARY:Weekly', ...lines);

  it('keeps its wall clock over the change to winter time', () => {
    expect(starts(read(calendar(weekly('RRULE:FREQ=WEEKLY;COUNT=3'))))).toEqual([
      '2024-10-14T08:00:00.000Z',
      '2024-10-21T08:00:00.000Z',
      '2024-10-28T09:00:00.000Z',
    ]);
  });

  it('honours exceptions by time and by date, extra dates, and a moved instance', () => {
    const preview = read(
      calendar(
        weekly(
          'RRULE:FREQ=WEEKLY;UNTIL=20241111T235959Z',
          'EXDATE;TZID=Europe/Berlin:20241021T100000',
          'EXDATE;VALUE=DATE:20241028',
          'RDATE;TZID=Europe/Berlin:20241120T100000',
        ),
        event(
          'UID:w',
          'RECURRENCE-ID;TZID=Europe/Berlin:20241104T100000',
          'DTSTART;TZID=Europe/Berlin:20241105T140000',
          'DURATION:PT2H',
          'SUMMARY:Weekly, moved',
        ),
      ),
    );
    expect(preview.sessions.map(({ externalId, startsAt, title }) => [externalId, startsAt, title])).toEqual([
      ['w#20241014T080000Z', '2024-10-14T08:00:00.000Z', 'Weekly'],
      ['w#20241111T090000Z', '2024-11-11T09:00:00.000Z', 'Weekly'],
      ['w#20241120T090000Z', '2024-11-20T09:00:00.000Z', 'Weekly'],
      ['w#20241104T090000Z', '2024-11-05T13:00:00.000Z', 'Weekly, moved'],
    ]);
  });

  it('stops an endless rule and says so', () => {
    const preview = read(calendar(weekly('RRULE:FREQ=DAILY')));
    expect(preview.sessions).toHaveLength(500);
    expect(preview.warnings.map(({ code, values }) => [code, values['count']])).toContainEqual([
      'recurrence_limit',
      500,
    ]);
  });

  it('imports the first date of a rule it cannot follow', () => {
    const preview = read(calendar(weekly('RRULE:FREQ=SECONDLY')));
    expect(preview.sessions).toHaveLength(1);
    expect(codes(preview.warnings)).toEqual(['recurrence_unsupported']);
  });

  it('is not made to hang by thousands of rules that never match', () => {
    const hostile = Array.from({ length: 5000 }, (_, index) =>
      event(
        `UID:${index}`,
        'DTSTART:20240131T100000Z',
        'SUMMARY:x',
        'DURATION:PT1H',
        'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
      ),
    );
    expect(read(calendar(...hostile)).sessions).toHaveLength(5000);
  });
});

describe('a broken calendar', () => {
  it('loses one line to a broken line, not the file', () => {
    const preview = read(
      calendar('this is no line', event('UID:a', 'DTSTART:20230208T120000Z', 'DURATION:PT1H', 'SUMMARY:A', '***')),
    );
    expect(preview.sessions).toHaveLength(1);
    expect(preview.skipped.map(({ where, code }) => [where, code])).toEqual([
      ['line 3', 'bad_line'],
      ['line 9', 'bad_line'],
    ]);
  });

  it('reads what is left of a file that was cut off', () => {
    const preview = read('BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20230208T120000Z\nSUMMARY:A\nDURATION:PT1H');
    expect(preview.sessions).toHaveLength(1);
    expect(codes(preview.warnings).filter((code) => code === 'unclosed_component')).toHaveLength(2);
  });

  it('keeps two sessions that share an id apart, and drops a plain repetition', () => {
    const one = event('UID:a', 'DTSTART:20230208T120000Z', 'DURATION:PT1H', 'SUMMARY:A');
    const other = event('UID:a', 'DTSTART:20230208T150000Z', 'DURATION:PT1H', 'SUMMARY:B');
    const preview = read(calendar(one, one, other));
    expect(preview.sessions.map(({ externalId }) => externalId)).toEqual(['a', 'a~2']);
    expect([codes(preview.skipped), codes(preview.warnings)]).toEqual([['repeated'], ['zone_assumed', 'duplicate_id']]);
  });

  it('warns about a newer version of the format and about hidden letters', () => {
    const text = calendar(event('UID:a', 'DTSTART:20230208T120000Z', 'DURATION:PT1H', 'SUMMARY:A\u202Eb\u200B'));
    const preview = read(text.replace('VERSION:2.0', 'VERSION:3.0'));
    expect(preview.sessions[0]?.title).toBe('Ab');
    expect(codes(preview.warnings)).toEqual(['zone_assumed', 'newer_version', 'invisible_removed']);
  });
});
