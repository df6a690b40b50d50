import { describe, expect, it } from 'vitest';
import { parseCsv } from '#formats/read/csv.ts';
import { readImport } from '#formats/read/read-file.ts';
import { inspectFile } from '#main/cli/inspect.ts';
import { translate } from '../builders/english-notices.ts';
import { givenBytes, givenFile } from '../fixtures/given.ts';

const absent = givenFile('suites/csv-spectrum/csvs/simple.csv') === null;
const why = absent ? ' (skipped: the folder of given files is absent)' : '';

const icalSamples =
  'blank_description blank_line_end blank_line_mid daily_recur day_long_recur_yearly duration_instead_of_dtend forced_types google_birthday minimal multiple_rrules only_dtstart_date only_dtstart_time parserv2 rdate_exdate recur_instances recur_instances_finite timezone_from_file utc_negative_zero'.split(
    ' ',
  );

describe(`the samples of ical.js${why}`, () => {
  it.skipIf(absent).each(icalSamples)('reads %s or says why not', async (name) => {
    const bytes = await givenBytes(`suites/ical.js/samples/${name}.ics`);
    const read = await readImport({ bytes, fileName: `${name}.ics`, assumedTimeZone: 'UTC' });
    if (read.ok && read.value.kind === 'agenda') expect(read.value.sessions.length).toBeGreaterThan(0);
    else expect(read.ok).toBe(false);
  });

  it.skipIf(absent)('reads a zone that only the file knows', async () => {
    const report = await inspectFile({
      path: 'x.ics',
      bytes: await givenBytes('suites/ical.js/samples/timezone_from_file.ics'),
      assumedTimeZone: 'UTC',
      translate,
    });
    // 13:42 at seven hours and 41 minutes west of UTC.
    expect(report.ok && report.value.first?.start).toBe('2023-03-06T21:23+00:00');
  });

  it.skipIf(absent)('expands a monthly rule with extra dates', async () => {
    const bytes = await givenBytes('suites/ical.js/samples/recur_instances_finite.ics');
    const read = await readImport({ bytes, fileName: 'x.ics', assumedTimeZone: 'UTC' });
    if (!read.ok || read.value.kind !== 'agenda') throw new Error('not read');
    // First Tuesdays until the end of 2012 (three), and two single dates; 10:00 in Los Angeles, once in summer.
    expect(read.value.sessions.map(({ startsAt }) => startsAt)).toEqual([
      '2012-10-02T17:00:00.000Z',
      '2012-11-05T18:00:00.000Z',
      '2012-11-06T18:00:00.000Z',
      '2012-11-10T18:00:00.000Z',
      '2012-12-04T18:00:00.000Z',
    ]);
  });
});

const csvSpectrum =
  'comma_in_quotes empty empty_crlf escaped_quotes json location_coordinates newlines newlines_crlf quotes_and_newlines simple simple_crlf utf8'.split(
    ' ',
  );

describe(`the csv-spectrum suite${why}`, () => {
  it.skipIf(absent).each(csvSpectrum)('%s', async (name) => {
    const folder = 'suites/csv-spectrum';
    const decoder = new TextDecoder();
    const text = decoder.decode(await givenBytes(`${folder}/csvs/${name}.csv`));
    const parsed = parseCsv(text);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
    const [header = [], ...body] = parsed.value.records;
    const objects = body.map((row) => Object.fromEntries(header.map((key, index) => [key, row[index]])));
    const expected: unknown = JSON.parse(decoder.decode(await givenBytes(`${folder}/json/${name}.json`)));
    if (name === 'location_coordinates') {
      // The suite's own expectation lists one object and another number; the cells it shares are compared.
      expect(objects[0]).toMatchObject({ Cities: 'Modesto', Counties: 'Stanislaus' });
      expect(header).toEqual(Object.keys(expected as object));
    } else expect(objects).toEqual(expected);
  });
});
