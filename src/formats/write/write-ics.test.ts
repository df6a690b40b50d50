import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Calendar, CalendarEntry, DayEvent, TimedEvent, ToDo } from '#domain/published/calendar.ts';
import type { Instant, PlainDate } from '#domain/primitives.ts';
import { brokenTexts, hostileTexts } from '#tests/builders/hostile.ts';
import { writeIcs } from './write-ics.ts';

const options = { createdAt: '2023-02-09T12:34:56.000Z' as Instant, version: 3 };

const common = { description: null, place: null, category: null } as const;
const milestone: DayEvent = {
  ...common,
  kind: 'days',
  uid: 'm1@plenaria',
  title: { text: 'LACNIC 40', lang: 'es' },
  start: '2023-10-02' as PlainDate,
  end: '2023-10-06' as PlainDate,
};
const promise: ToDo = {
  ...common,
  kind: 'todo',
  uid: 'c5@plenaria',
  title: { text: 'Publicar los indicadores', lang: 'es' },
  due: '2023-10-01' as PlainDate,
  status: 'in_progress',
  before: 'm1@plenaria',
};
const opening: TimedEvent = {
  ...common,
  kind: 'timed',
  uid: 's1@plenaria',
  title: { text: 'Apertura', lang: 'es' },
  startsAt: '2023-02-08T12:00:00.000Z' as Instant,
  minutes: 90,
  cancelled: false,
};

function calendar(entries: readonly CalendarEntry[], fields: Partial<Calendar> = {}): Calendar {
  const head = { locale: 'es', title: 'Compromisos', timeZone: 'America/Montevideo' } as const;
  return { ...head, entries, ...fields };
}

const write = (entries: readonly CalendarEntry[], fields?: Partial<Calendar>) =>
  writeIcs(calendar(entries, fields), options);
const read = (ics: string) => new ICAL.Component(ICAL.parse(ics));
const withTitle = (text: string) => write([{ ...milestone, title: { text, lang: 'es' } }]);
const titleIn = (ics: string) => read(ics).getFirstSubcomponent('vevent')?.getFirstPropertyValue('summary');

describe('days of a document as a calendar', () => {
  it('gives a milestone its whole days, the end being the day after', () => {
    const event = read(write([milestone])).getFirstSubcomponent('vevent');
    expect(event?.getFirstPropertyValue('dtstart')?.toString()).toBe('2023-10-02');
    expect(event?.getFirstProperty('dtstart')?.type).toBe('date');
    expect(event?.getFirstPropertyValue('dtend')?.toString()).toBe('2023-10-07');
    expect(event?.getFirstProperty('summary')?.getParameter('language')).toBe('es');
  });

  it('makes a promise something to do by its last day, told of the milestone', () => {
    const todo = read(write([milestone, promise])).getFirstSubcomponent('vtodo');
    expect(todo?.getFirstPropertyValue('due')?.toString()).toBe('2023-10-01');
    expect(todo?.getFirstPropertyValue('status')).toBe('IN-PROCESS');
    expect(todo?.getFirstPropertyValue('related-to')).toBe('m1@plenaria');
  });

  it('stamps every entry, and lets a later version take the place of an earlier one', () => {
    for (const entry of read(write([milestone, promise, opening]))
      .getAllSubcomponents()
      .filter(({ name }) => name !== 'vtimezone')) {
      expect(entry.getFirstPropertyValue('dtstamp')?.toString()).toBe('2023-02-09T12:34:56Z');
      expect(entry.getFirstPropertyValue('sequence')).toBe(3);
      expect(entry.getFirstPropertyValue('uid')).toMatch(/@plenaria$/);
    }
  });

  it('ends a milestone whose end lies before its start on the day it starts', () => {
    const ics = write([{ ...milestone, end: '2023-09-01' as PlainDate }]);
    expect(ics).toContain('DTEND;VALUE=DATE:20231003\r\n');
  });
});

describe('sessions in the zone of the meeting', () => {
  it('names the times of the meeting, with the zone that explains them', () => {
    const root = read(write([opening]));
    const zone = root.getFirstSubcomponent('vtimezone');
    expect(zone?.getFirstPropertyValue('tzid')).toBe('America/Montevideo');
    const event = root.getFirstSubcomponent('vevent');
    expect(event?.getFirstProperty('dtstart')?.toICALString()).toBe('DTSTART;TZID=America/Montevideo:20230208T090000');
    expect(event?.getFirstProperty('dtend')?.toICALString()).toBe('DTEND;TZID=America/Montevideo:20230208T103000');
  });

  it.each([
    ['Europe/Madrid', '2023-03-25T23:30:00.000Z', '2023-03-26T00:30:00.000Z'],
    ['Europe/Madrid', '2023-03-26T00:30:00.000Z', '2023-03-26T02:00:00.000Z'],
    ['Europe/Madrid', '2023-07-01T08:00:00.000Z', '2023-07-01T09:30:00.000Z'],
    // The hour that is shown twice, the first and the second time.
    ['Europe/Madrid', '2023-10-29T00:15:00.000Z', '2023-10-29T00:45:00.000Z'],
    ['Europe/Madrid', '2023-10-29T01:15:00.000Z', '2023-10-29T01:45:00.000Z'],
    ['Europe/Dublin', '2023-01-10T10:00:00.000Z', '2023-01-10T11:30:00.000Z'],
    ['Asia/Kathmandu', '2023-02-08T12:00:00.000Z', '2023-02-08T13:30:00.000Z'],
    ['America/Sao_Paulo', '2018-11-04T12:00:00.000Z', '2018-11-04T13:00:00.000Z'],
    ['Australia/Lord_Howe', '2023-04-01T15:10:00.000Z', '2023-04-01T16:00:00.000Z'],
  ])('is read back to the instant in %s at %s', (timeZone, from, to) => {
    const minutes = (Date.parse(to) - Date.parse(from)) / 60_000;
    const root = read(write([{ ...opening, startsAt: from as Instant, minutes }], { timeZone }));
    const event = root.getFirstSubcomponent('vevent');
    const zone = root.getFirstSubcomponent('vtimezone');
    if (event === null || zone === null) throw new Error('no event');
    const own = new ICAL.Timezone(zone);
    const at = (name: string): string => {
      const property = event.getFirstProperty(name);
      const time = property?.getFirstValue() as InstanceType<typeof ICAL.Time>;
      if (property?.getParameter('tzid') !== undefined) time.zone = own;
      return time.toJSDate().toISOString();
    };
    expect([at('dtstart'), at('dtend')]).toEqual([from, to]);
  });

  it('says that a session was cancelled', () => {
    expect(write([{ ...opening, cancelled: true }])).toContain('STATUS:CANCELLED\r\n');
  });

  it('has no zone where there are no times', () => {
    expect(write([milestone, promise])).not.toContain('VTIMEZONE');
  });
});

describe('what people wrote, in a calendar', () => {
  it.each([...hostileTexts, ']]>', 'a;b,c\\d:e', 'END:VEVENT', 'x'.repeat(10_000), 'ñ😀'.repeat(300)])(
    'keeps %j as text',
    (text) => {
      const ics = withTitle(text);
      expect(titleIn(ics)).toBe(text.replace(/[ \t\n]+/g, ' ').trim());
      expect(read(ics).getAllSubcomponents()).toHaveLength(1);
    },
  );

  it('keeps the lines of a description and never begins a line of the file with one', () => {
    const description = { text: 'uno\r\nEND:VCALENDAR\n\ndos', lang: 'es' } as const;
    const ics = write([{ ...milestone, description }]);
    const event = read(ics).getFirstSubcomponent('vevent');
    expect(event?.getFirstPropertyValue('description')).toBe('uno\nEND:VCALENDAR\n\ndos');
  });

  it.each(brokenTexts)('shows %j as %j', (raw, shown) => {
    expect(titleIn(withTitle(raw))).toBe(shown);
  });

  it('folds at 75 octets, between letters, and ends every line with CRLF', () => {
    const ics = withTitle('ñ😀a'.repeat(200));
    const lines = ics.split('\r\n');
    expect(lines.pop()).toBe('');
    expect(lines.some((line) => line.includes('\n') || line.includes('\r'))).toBe(false);
    const octets = lines.map((line) => Buffer.byteLength(line));
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
    expect(lines.some((line) => line.includes('\uFFFD'))).toBe(false);
  });
});
