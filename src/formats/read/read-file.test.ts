import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importCodes, type ImportPreview } from '#domain/import/preview.ts';
import en from '#locales/en/import.json' with { type: 'json' };
import es from '#locales/es/import.json' with { type: 'json' };
import fr from '#locales/fr/import.json' with { type: 'json' };
import pt from '#locales/pt/import.json' with { type: 'json' };
import { readImport } from './read-file.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function shown(content: string | Uint8Array, fileName: string): Promise<string> {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  const result = await readImport({ bytes, fileName, assumedTimeZone: 'UTC' });
  if (!result.ok)
    return [result.failure.code, result.failure.values['type']].filter((part) => part !== undefined).join(' ');
  return result.value.format;
}

const ics =
  'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20230208T120000Z\nDURATION:PT1H\nSUMMARY:A\nEND:VEVENT\nEND:VCALENDAR\n';
const json = JSON.stringify({
  schedule: {
    conference: {
      title: 'T',
      time_zone_name: 'UTC',
      days: [{ rooms: { A: [{ title: 'A', date: '2023-02-08T12:00:00Z', duration: '01:00' }] } }],
    },
  },
});
const csv = 'Nombre;Apellidos;Correo\nAna;García;ana@x.org\n';

describe('a file dropped on the window', () => {
  it('is known by its content, whatever its name', async () => {
    expect(await Promise.all(['a.ics', 'a.txt', 'a', 'a.csv'].map((name) => shown(ics, name)))).toEqual([
      'ics',
      'ics',
      'ics',
      'ics',
    ]);
    expect(await Promise.all(['a.json', 'a.txt', ''].map((name) => shown(json, name)))).toEqual(
      Array(3).fill('schedule.json'),
    );
    expect(await Promise.all(['a.csv', 'a.tsv', 'a.txt'].map((name) => shown(csv, name)))).toEqual(
      Array(3).fill('csv'),
    );
    expect(await shown(`\uFEFF\n${ics}`, 'x')).toBe('ics');
  });

  it('is refused by what it is', async () => {
    expect(await shown('', 'a.csv')).toBe('empty');
    expect(await shown(' \n\t', 'a.json')).toBe('empty');
    expect(await shown(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'list.csv')).toBe('binary PNG');
    expect(await shown(json.slice(0, 60), 'a.json')).toBe('json_syntax');
    expect(await shown('<?xml version="1.0"?><schedule/>', 'a.xml')).toBe('unknown_format schedule.xml');
    expect(await shown('<!DOCTYPE html><html></html>', 'a.csv')).toBe('unknown_format HTML');
    expect(await shown('BEGIN:VCARD\nEND:VCARD', 'a.txt')).toBe('unknown_format vCard');
    expect(await shown('salas:\n  - nombre: A', 'a.yaml')).toBe('unknown_format YAML');
    expect(await shown('# Notes\n\n| Name | Email |\n|---|---|\n', 'a.md')).toBe('unknown_format Markdown');
    expect(await shown('Just some words.', 'a.txt')).toBe('unknown_text');
    expect(await shown('nothing', 'a.ics')).toBe('not_calendar');
    expect(await shown(new Uint8Array(100_000_001), 'a.csv')).toBe('too_large');
  });

  it('says of every text in an old encoding that it was assumed', async () => {
    const latin = new Uint8Array([...utf8(ics.replace('SUMMARY:A', 'SUMMARY:Se')), 0x0a]);
    const bytes = new Uint8Array(latin);
    bytes[bytes.indexOf(0x53, ics.indexOf('SUMMARY:')) + 8] = 0xf1;
    const result = await readImport({ bytes, fileName: 'a.ics', assumedTimeZone: 'UTC' });
    expect(result.ok && result.value.warnings[0]?.code).toBe('encoding_assumed');
  });
});

/** What came in: a file that is read holds something. */
function contentsOf(preview: ImportPreview): readonly unknown[] {
  if (preview.kind === 'agenda') return preview.sessions;
  if (preview.kind === 'attendees') return preview.rows;
  return [...(preview.attendees ?? []), ...preview.outcomes, ...preview.notes];
}

describe('hostile files', { timeout: 60_000 }, () => {
  const cut = (text: string) =>
    fc
      .tuple(fc.nat(text.length), fc.nat(text.length), fc.string({ unit: 'binary', maxLength: 20 }))
      .map(([from, length, noise]) => text.slice(0, from) + noise + text.slice(from + (length % 30)));
  const names = fc.constantFrom('a.csv', 'a.json', 'a.ics', 'a.txt', '');

  async function survives(bytes: Uint8Array, fileName: string): Promise<void> {
    const result = await readImport({ bytes, fileName, assumedTimeZone: 'America/Montevideo' });
    if (result.ok) expect(contentsOf(result.value)).not.toHaveLength(0);
    else expect(importCodes).toContain(result.failure.code);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  }

  it('never make the reader throw or hang: any bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), names, survives), { numRuns: 500 });
  });

  it('never make the reader throw or hang: good files with a wound', async () => {
    const rule = ics.replace(
      'SUMMARY',
      'RRULE:FREQ=MONTHLY;BYDAY=2TU;UNTIL=20250101T000000Z\nEXDATE:20230314T120000Z\nSUMMARY',
    );
    const polluted = json.replace('"title":"T"', '"__proto__":{"polluted":1},"title":"T"');
    const wounded = fc.oneof(cut(ics), cut(rule), cut(json), cut(polluted), cut(csv)).map(utf8);
    await fc.assert(fc.asyncProperty(wounded, names, survives), { numRuns: 1500 });
  });

  it('never make the reader throw or hang: JSON of any shape in the place of a schedule', async () => {
    const value = fc.jsonValue({ maxDepth: 4 });
    const event = fc.record(
      {
        title: value,
        date: value,
        start: value,
        end: value,
        duration: value,
        persons: value,
        guid: value,
        language: value,
      },
      { requiredKeys: [] },
    );
    const data = fc.record({
      schedule: fc.record({
        conference: fc.record({
          title: value,
          time_zone_name: value,
          start: value,
          end: value,
          rooms: value,
          days: fc.array(
            fc.record({
              date: value,
              day_start: value,
              rooms: fc.dictionary(fc.string(), fc.oneof(value, fc.array(event))),
            }),
          ),
        }),
        events: fc.oneof(value, fc.array(event)),
      }),
    });
    await fc.assert(
      fc.asyncProperty(data, async (input) => survives(utf8(JSON.stringify(input)), 'a.json')),
      { numRuns: 150 },
    );
  });
});

describe('the words of every remark', () => {
  const languages: Record<string, Record<string, string>> = {
    en: en.notice,
    es: es.notice,
    pt: pt.notice,
    fr: fr.notice,
  };
  const placeholders = (text: string): string[] =>
    [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

  it.each(importCodes)('%s has a sentence in four languages with the same values', (code) => {
    const plural = Object.hasOwn(en.notice, `${code}_other`);
    const reference = placeholders(languages['en']?.[plural ? `${code}_other` : code] ?? '');
    for (const [language, words] of Object.entries(languages)) {
      const categories = language === 'en' ? ['one', 'other'] : ['one', 'many', 'other'];
      const keys = plural ? categories.map((category) => `${code}_${category}`) : [code];
      for (const key of keys) {
        expect(words[key], `${language} ${key}`).toMatch(/^\S.*\.$/);
        expect(placeholders(words[key] ?? ''), `${language} ${key}`).toEqual(reference);
      }
    }
  });

  it('holds no words for remarks nobody makes', () => {
    const known: readonly string[] = importCodes;
    const unused = Object.keys(en.notice).filter((key) => !known.includes(key.replace(/_(one|other)$/, '')));
    expect(unused).toEqual([]);
  });
});
