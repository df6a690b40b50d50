import { createHash } from 'node:crypto';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { readImport } from './read-file.ts';
import { readPack } from './read-pack.ts';

const keys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];
const evil =
  '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "prototype": {"polluted": 1}}';

const members = (value: string) => keys.map((key) => `"${key}": ${value}`).join(', ');
const event = `{${members(evil)}, "title": "Apertura", "date": "2023-02-08T12:00:00Z", "duration": "01:00"}`;
const day = `{${members(evil)}, "date": "2023-02-08", "rooms": {${members(`[${event}]`)}, "Sala A": [${event}]}}`;
const schedule = `{${members(evil)}, "conference": {${members(evil)}, "title": "T", "time_zone_name": "UTC", "days": [${day}]}}`;

const heads = keys.join(';');
const rows = [keys, keys.map(() => evil.replaceAll('"', '""')).map((cell) => `"${cell}"`)].map((cells) =>
  cells.join(';'),
);
const property = (key: string) => `${key};${key}=${key}:${key}`;

const files: readonly (readonly [name: string, content: string, isRead: boolean])[] = [
  ['hostile.json', `{${members(evil)}, "schedule": ${schedule}}`, true],
  ['only.json', evil, false],
  ['list.json', `[${evil}, ${evil}]`, false],
  ['hostile.csv', `Nombre;${heads}\n${rows.map((row) => `Ana;${row}`).join('\n')}\n`, true],
  ['names.csv', `Nombre;Correo\n${keys.map((key) => `${key};${key}@x.org`).join('\n')}\n`, true],
  ['twice.csv', `Nombre;__proto__;__proto__\nAna;polluted;1\n`, true],
  [
    'hostile.ics',
    `BEGIN:VCALENDAR\r\n${keys.map(property).join('\r\n')}\r\nBEGIN:VEVENT\r\nUID:__proto__\r\n${keys
      .map(property)
      .join(
        '\r\n',
      )}\r\nDTSTART;TZID=__proto__:20230208T120000\r\nDURATION:PT1H\r\nSUMMARY:Apertura\r\nLOCATION:constructor\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
    true,
  ],
];

describe('keys of the language in somebody else’s file', () => {
  const before = JSON.stringify(
    [Object, Array, Function, String].map((type) => Object.getOwnPropertyNames(type.prototype)),
  );

  afterEach(() => {
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(([] as unknown as Record<string, unknown>)['polluted']).toBeUndefined();
    const after = [Object, Array, Function, String].map((type) => Object.getOwnPropertyNames(type.prototype));
    expect(JSON.stringify(after)).toBe(before);
  });

  it.each(files)('stay words in %s', async (fileName, content, isRead) => {
    const bytes = new TextEncoder().encode(content);
    const result = await readImport({ bytes, fileName, assumedTimeZone: 'UTC' });
    expect(result.ok).toBe(isRead);
  });

  it('stay words in a pack', () => {
    const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    const lines = strToU8(`${evil}\n`);
    const sums = `{"records/meetings.ndjson": "${sha256(lines)}", ${members('"x"')}}`;
    const manifest = `{${members(evil)}, "format": "plenaria-pack", "version": 1, "meetingIds": ["m"], "counts": {}, "sha256": ${sums}}`;
    const packs = [manifest, evil].map((text) =>
      renamed(zipSync({ 'manifest.json': strToU8(text), 'records/meetings.ndjson': lines, XXprotoXX: lines })),
    );
    for (const pack of packs) expect(readPack(pack, sha256).ok).toBe(false);
  });
});

/** The writer of zips can't write that name itself. */
function renamed(zip: Uint8Array): Uint8Array {
  return strToU8(strFromU8(zip, true).replaceAll('XXprotoXX', '__proto__'), true);
}
