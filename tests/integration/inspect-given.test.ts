import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldText } from '#domain/text/fold.ts';
import { readImport } from '#formats/read/read-file.ts';
import { inspectFile, printReport, type InspectReport } from '#main/cli/inspect.ts';
import { translate } from '../builders/english-notices.ts';
import { givenBytes, givenFile } from '../fixtures/given.ts';

/** Counted in the files by other means than the readers under test. */
const agendas: Record<string, Partial<InspectReport>> = {
  'agendas/pretalx-democon.schedule.json': {
    format: 'schedule.json',
    timeZone: 'UTC',
    days: [
      { date: '2020-12-14', sessions: 12 },
      { date: '2020-12-15', sessions: 12 },
      { date: '2020-12-16', sessions: 12 },
    ],
    sessions: 36,
    rooms: ['Gray Room', 'Tan Room'],
    first: {
      title: 'Focused 5thgeneration hardware',
      start: '2020-12-14T08:00+00:00',
      end: '2020-12-14T08:30+00:00',
      room: 'Gray Room',
    },
    last: {
      title: 'Seamless real-time installation',
      start: '2020-12-16T14:00+00:00',
      end: '2020-12-16T14:30+00:00',
      room: 'Gray Room',
    },
    skipped: [],
  },
  'agendas/c3hub-schedule2.json': {
    format: 'schedule.json',
    timeZone: 'Europe/Berlin',
    days: [
      { date: '2024-12-27', sessions: 1 },
      { date: '2024-12-28', sessions: 1 },
    ],
    sessions: 2,
    rooms: ['Saal 1', 'Saal GLITCH', 'Saal ZIGZAG', 'Stage HUFF', 'Stage YELL'],
    first: {
      title: '38C3: Opening Ceremony',
      start: '2024-12-27T10:30+01:00',
      end: '2024-12-27T11:00+01:00',
      room: 'Saal 1',
    },
    last: {
      title: 'A Competitive Time-Trial AI for Need for Speed:',
      start: '2024-12-28T00:15+01:00',
      end: '2024-12-28T00:55+01:00',
      room: 'Saal ZIGZAG',
    },
    skipped: [],
    warnings: [],
  },
  'agendas/pyconuk-2015.ics': {
    format: 'ics',
    timeZone: 'UTC',
    days: [
      { date: '2015-09-18', sessions: 55 },
      { date: '2015-09-19', sessions: 57 },
      { date: '2015-09-20', sessions: 44 },
      { date: '2015-09-21', sessions: 6 },
    ],
    sessions: 162,
    rooms: [
      'Cafeteria',
      'PythonAnywhere Room (CC1.3)',
      'Training and Hackathon (Simulation Centre)',
      'Bank of America Education Track (Simulation Centre)',
      'Osper Room (CC1.4)',
      'YPlan Room (CC1.8)',
      'LaterPay Room (CC2.1)',
      'Bistro',
      'LaterPay Learning Space (Bistro)',
      'The Software Sustainability Institute Room (CC2.1)',
      'Sprint Rooms',
    ],
    first: {
      title: 'Registration / Breakfast',
      start: '2015-09-18T07:00+00:00',
      end: '2015-09-18T08:30+00:00',
      room: 'Cafeteria',
    },
    last: {
      title: 'End of Conference, pack up, see you in 2016!',
      start: '2015-09-21T16:00+00:00',
      end: '2015-09-21T16:00+00:00',
      room: 'Sprint Rooms',
    },
    skipped: [],
  },
  'agendas/bristol-data-week-2026.ics': {
    format: 'ics',
    timeZone: 'UTC',
    days: [
      { date: '2026-06-01', sessions: 2 },
      { date: '2026-06-02', sessions: 2 },
      { date: '2026-06-03', sessions: 1 },
      { date: '2026-06-04', sessions: 2 },
      { date: '2026-06-05', sessions: 2 },
    ],
    sessions: 9,
    rooms: ['In-person; Training', 'In-person; Workshop', 'In-person; Seminar'],
    first: {
      title: 'Introduction to Python',
      start: '2026-06-01T08:30+00:00',
      end: '2026-06-01T11:30+00:00',
      room: 'In-person; Training',
    },
    last: {
      title: 'Careers in Data Science',
      start: '2026-06-05T13:00+00:00',
      end: '2026-06-05T15:30+00:00',
      room: 'In-person; Seminar',
    },
    skipped: [],
  },
};

const attendees: Record<string, Partial<InspectReport>> = {
  'attendees/es-semicolon-utf8-lf.csv': { attendees: 2, skipped: [], warnings: [] },
  'attendees/es-semicolon-utf8-bom-crlf.DERIVED.csv': { attendees: 2, skipped: [], warnings: [] },
  'attendees/eventbrite-attendees-custom-questions.csv': { attendees: 4, skipped: [] },
  'attendees/pretix-checkinlist.csv': { attendees: 2, organizations: 0, skipped: [] },
  // 31 joins of 27 people.
  'attendees/zoom-participants-heroes.csv': { attendees: 27, skipped: [] },
};

const refused: Record<string, string> = {
  'agendas/31c3-2014.frab.schedule.xml': 'unknown_format',
  'agendas/dd4w-cdmx-2026.es.yaml': 'unknown_format',
  'agendas/devopsdays-sao-paulo-2019.pt-BR.program.md': 'unknown_format',
  'agendas/gpn11-2011.csv': 'no_name_column',
  'agendas/ietf-httpbis-interim-2014-01.md': 'unknown_format',
  'agendas/ietf-httpbis-interim-2022-10.md': 'unknown_format',
  'agendas/opendataday2022.pt-BR.table.md': 'unknown_format',
  'agendas/pyconfr-2024.fr.pretalx-grid.json': 'json_not_schedule',
  'agendas/rust-compiler-events.toml': 'unknown_format',
  'attendees/hievents-attendees.HEADERS-ONLY.csv': 'no_rows',
  'attendees/xlsx/exceljs-1904.xlsx': 'unknown_format',
  'attendees/xlsx/exceljs-duplicateRowTest.xlsx': 'unknown_format',
  'attendees/xlsx/exceljs-many-columns.xlsx': 'unknown_format',
  'suites/voc-schedule/schema.json': 'json_not_schedule',
  'suites/cldr/plurals.json': 'json_not_schedule',
  'suites/ical.js/LICENSE': 'unknown_text',
  'suites/commonmark/spec.txt': 'unknown_text',
  'suites/ical.js/samples/only_dtstart_date.ics': 'all_day',
};

const absent = givenFile('agendas/pyconuk-2015.ics') === null;
const why = absent ? ' (skipped: the folder of given files is absent)' : '';

async function inspected(name: string): Promise<InspectReport> {
  const report = await inspectFile({ path: name, bytes: await givenBytes(name), assumedTimeZone: 'UTC', translate });
  if (!report.ok) throw new Error(`${name} was refused: ${JSON.stringify(report.failure)}`);
  return report.value;
}

describe(`the given files, inspected${why}`, () => {
  it.skipIf(absent).each(Object.entries(agendas))('counts the agenda %s', async (name, expected) => {
    expect(await inspected(name)).toMatchObject({ file: name, kind: 'agenda', ...expected });
  });

  it.skipIf(absent).each(Object.entries(attendees))('counts the people of %s', async (name, expected) => {
    const report = await inspected(name);
    expect(report).toMatchObject({ file: name, kind: 'attendees', format: 'csv', ...expected });
    expect(Object.keys(report)).not.toContain('sessions');
  });

  it.skipIf(absent).each(Object.entries(refused))('refuses %s: %s', async (name, code) => {
    const report = await inspectFile({ path: name, bytes: await givenBytes(name), assumedTimeZone: 'UTC', translate });
    if (report.ok) throw new Error(`${name} was read`);
    expect(report.failure.code).toBe(code);
    expect(translate(`notice.${code}`, report.failure.values)).toMatch(/^[A-Z].*\.$/);
  });

  it.skipIf(absent)('says what deserves a look', async () => {
    const codes = async (name: string): Promise<Record<string, number>> => {
      const counts: Record<string, number> = {};
      for (const { code } of (await inspected(name)).warnings) counts[code] = (counts[code] ?? 0) + 1;
      return counts;
    };
    expect(await codes('agendas/pyconuk-2015.ics')).toEqual({ zone_assumed: 1, no_end: 5, untitled: 4 });
    expect(await codes('agendas/pretalx-democon.schedule.json')).toEqual({ offset_differs: 1 });
    expect(await codes('attendees/zoom-participants-heroes.csv')).toEqual({ joins_merged: 1 });
    expect(await codes('attendees/pretix-checkinlist.csv')).toEqual({ duplicate_email: 1 });
    expect(await codes('attendees/eventbrite-attendees-custom-questions.csv')).toEqual({ ticket_void: 1 });
  });

  it.skipIf(absent)('keeps the names of the Spanish list, with and without byte order mark', async () => {
    for (const name of ['attendees/es-semicolon-utf8-lf.csv', 'attendees/es-semicolon-utf8-bom-crlf.DERIVED.csv']) {
      const read = await readImport({ bytes: await givenBytes(name), fileName: name, assumedTimeZone: 'UTC' });
      if (!read.ok || read.value.kind !== 'attendees') throw new Error('not read');
      expect(read.value.delimiter).toBe(';');
      expect(read.value.rows.map(({ displayName, email }) => [displayName, email])).toEqual([
        ['Ana García López', 'ana@example.com'],
        ['Luis Pérez', ''],
      ]);
      expect(read.value.columns.map(({ field }) => field)).toEqual([
        'givenName',
        'familyName',
        'email',
        null,
        null,
        null,
      ]);
    }
  });

  it.skipIf(absent)('knows the systems the lists come from', async () => {
    const systems = await Promise.all(
      [
        'pretix-checkinlist',
        'eventbrite-attendees-custom-questions',
        'zoom-participants-heroes',
        'es-semicolon-utf8-lf',
      ].map(async (name) => {
        const read = await readImport({
          bytes: await givenBytes(`attendees/${name}.csv`),
          fileName: 'list.csv',
          assumedTimeZone: 'UTC',
        });
        return read.ok && read.value.kind === 'attendees' ? read.value.system : null;
      }),
    );
    expect(systems).toEqual(['pretix', 'eventbrite', 'zoom', 'generic']);
  });
});

describe(`the same on every laptop${why}`, () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'plenaria-inspect-'));
    await build({
      configFile: false,
      logLevel: 'silent',
      root: path.resolve(import.meta.dirname, '../..'),
      build: {
        ssr: 'src/main/cli/inspect.ts',
        outDir: folder,
        emptyOutDir: false,
        target: 'node20',
        rollupOptions: { output: { entryFileNames: 'inspect.mjs', chunkFileNames: '[name].mjs' } },
      },
      ssr: { noExternal: true },
    });
  });
  afterAll(async () => rm(folder, { recursive: true, force: true }));

  async function reportUnder(zone: string, name: string): Promise<string> {
    const script = `
      import { readFileSync } from 'node:fs';
      import { inspectFile, printReport } from ${JSON.stringify(path.join(folder, 'inspect.mjs'))};
      const bytes = new Uint8Array(readFileSync(process.argv[1]));
      const report = await inspectFile({ path: 'file', bytes, assumedTimeZone: 'UTC', translate: (key) => key });
      console.log(new Date(0).getHours(), printReport(report.value, true));`;
    const args = ['--input-type=module', '-e', script, givenFile(name) ?? ''];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...process.env, TZ: zone } });
    return stdout;
  }

  it.skipIf(absent)('prints the same report in Montevideo, Tokyo and London', async () => {
    const files = [...Object.keys(agendas), 'suites/ical.js/samples/recur_instances_finite.ics'];
    for (const name of files) {
      const reports = await Promise.all(
        ['America/Montevideo', 'Asia/Tokyo', 'Europe/London'].map((zone) => reportUnder(zone, name)),
      );
      const [hours, bodies] = [
        reports.map((text) => text.split(' ')[0]),
        reports.map((text) => text.replace(/^\d+ /, '')),
      ];
      expect(hours, 'the zone of the process was really another').toEqual(['21', '9', '1']);
      expect(new Set(bodies).size, name).toBe(1);
      expect(bodies[0]).toContain('"first"');
    }
  });

  it.skipIf(absent)('prints JSON that holds the whole report, and lines for people', async () => {
    const report = await inspected('agendas/c3hub-schedule2.json');
    expect(JSON.parse(printReport(report, true))).toEqual(report);
    expect(printReport(report, false)).toContain('first: 2024-12-27T10:30+01:00 38C3: Opening Ceremony');
    expect(foldText(printReport(report, false))).toContain('sessions: 2');
  });
});
