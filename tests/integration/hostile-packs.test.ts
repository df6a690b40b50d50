import { strToU8 } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import type { ImportFailure } from '#domain/import/preview.ts';
import { type OutcomeId, asId } from '#domain/ids.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { buildSample } from '#domain/sample/build-sample.ts';
import { readPack } from '#formats/read/read-pack.ts';
import { sampleData } from '#formats/read/sample-data.ts';
import { writeFirstPack } from '#tests/builders/first-pack.ts';
import { type OpenPack, type ZipPart, openPack, packParts, sha256, zipOf } from '#tests/builders/pack.ts';

let count = 0;
const sample: MeetingRecords = buildSample(sampleData, { newId: () => `id-${(count += 1)}` });
const pack: OpenPack = openPack(sample);
const good = packParts({ ...pack, manifest: withoutSums(pack.manifest) });

/** Counts and checksums are worked out again for what is spoilt. */
function withoutSums(manifest: OpenPack['manifest']): OpenPack['manifest'] {
  const { counts: _counts, sha256: _sums, ...rest } = manifest;
  return rest;
}

function refusal(bytes: Uint8Array): ImportFailure {
  const read = readPack(bytes, sha256);
  if (read.ok) throw new Error('The pack was let in');
  return read.failure;
}

/** How a pack is refused with more parts, or with other ones. */
const withPart = (part: ZipPart) => refusal(zipOf([...good, part]));
const withParts = (change: (part: ZipPart) => ZipPart | null) =>
  refusal(zipOf(good.flatMap((part) => change(part) ?? [])));

/** How a pack is refused whose lines were changed by somebody who also mended the checksums. */
function withLines(entity: string, change: (lines: string[]) => string[], manifest: object = {}): ImportFailure {
  const name = `records/${entity}.ndjson`;
  const lines = (pack.files[name] ?? '').trimEnd().split('\n');
  const files = {
    ...pack.files,
    [name]: change(lines)
      .map((line) => `${line}\n`)
      .join(''),
  };
  return refusal(zipOf(packParts({ manifest: { ...withoutSums(pack.manifest), ...manifest }, files })));
}

/** The first line of a list with other fields. */
const withFields = (entity: string, fields: object) =>
  withLines(entity, ([first = '{}', ...rest]) => [
    JSON.stringify({ ...(JSON.parse(first) as object), ...fields }),
    ...rest,
  ]);

const broken = (where: string) => ({ where, code: 'pack_broken', values: {} });
const unsafe = (where: string) => ({ where, code: 'pack_unsafe', values: {} });
const damaged = (where: string) => ({ where, code: 'pack_damaged', values: {} });
const wrongAt = (where: string, field: string) => ({ where, code: 'pack_record', values: { field } });

afterEach(() => {
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

it('a good pack put together by hand is let in', () => {
  const read = readPack(zipOf(good), sha256);
  expect(read.ok && read.value).toEqual(sample);
});

it('a good pack that went through a program that adds folders is let in', () => {
  const folder = { name: 'records/', data: new Uint8Array(), method: 0, mode: 0o040755 };
  expect(readPack(zipOf([...good, folder]), sha256).ok).toBe(true);
});

describe('what is no whole zip is refused', () => {
  it('when it is something else', () => {
    expect(refusal(new Uint8Array())).toEqual(broken('zip'));
    expect(refusal(strToU8('Name;Email\nAna;ana@example.org\n'))).toEqual(broken('zip'));
    expect(refusal(strToU8('PK\u0003\u0004'.padEnd(4000, 'x')))).toEqual(broken('zip'));
  });

  it('wherever it was cut off', () => {
    const bytes = writeFirstPack(sample, sha256);
    for (let kept = 0; kept < bytes.length; kept += 997) {
      expect([kept, refusal(bytes.subarray(0, kept))]).toEqual([kept, broken('zip')]);
    }
    expect(refusal(bytes.subarray(0, -1))).toEqual(broken('zip'));
    expect(refusal(bytes.subarray(1))).toEqual(broken('zip'));
  });

  it('when its directory counts four thousand million files', () => {
    const bytes = zipOf(good);
    const end = new DataView(bytes.buffer, bytes.length - 22);
    end.setUint16(8, 0xffff, true);
    end.setUint16(10, 0xffff, true);
    expect(refusal(bytes)).toEqual(broken('zip'));
    end.setUint16(8, 0, true);
    end.setUint16(10, 0, true);
    expect(refusal(bytes)).toEqual(broken('zip'));
  });

  it('when a file in it is packed in a way that is not ours', () => {
    expect(withPart({ name: 'extra', data: strToU8('x'), method: 12 })).toEqual(broken('extra'));
    expect(withPart({ name: 'extra', data: strToU8('no deflate'), method: 8, declaredBytes: 3 })).toEqual(
      broken('extra'),
    );
  });
});

describe('a name that leads out of the pack is refused', () => {
  it.each([
    '../../x',
    'records/../../x',
    '..',
    '/etc/passwd',
    'C:/x',
    'C:\\x',
    '..\\x',
    'records//x',
    './x',
    'a\u0000b',
    '',
    'records/.hidden',
  ])('%j', (name) => {
    expect(withPart({ name, data: strToU8('x') })).toEqual(unsafe(name));
  });

  it('and so is a symbolic link', () => {
    const link = { name: 'records/link', data: strToU8('../../x'), method: 0, mode: 0o120777 };
    expect(withPart(link)).toEqual(unsafe('records/link'));
  });

  it('and a name that stands twice', () => {
    expect(refusal(zipOf([...good, ...good.slice(0, 1)]))).toEqual(unsafe('manifest.json'));
  });
});

describe('a bomb is refused before it is unpacked', () => {
  const gigabyte = 1024 ** 3;

  it('when it says how large it is', () => {
    const bomb = { name: 'records/rooms.ndjson', data: strToU8('x'), method: 8, declaredBytes: gigabyte };
    const before = process.memoryUsage().arrayBuffers;
    const failure = refusal(zipOf([bomb, ...good.filter(({ name }) => name !== bomb.name)]));
    expect(failure).toEqual({
      where: 'records/rooms.ndjson',
      code: 'too_large',
      values: { megabytes: 1024, limit: 256 },
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
  });

  it('when it is cut into many small ones', () => {
    const noise = strToU8(Array.from({ length: 600 }, (_, n) => sha256(Uint8Array.of(n, n >> 8))).join(''));
    const small = Array.from({ length: 20 }, (_, n) => {
      return { name: `artifacts/${n}`, data: noise, method: 8, declaredBytes: gigabyte / 64 };
    });
    expect(refusal(zipOf([...good, ...small]))).toMatchObject({ where: 'artifacts/15', code: 'too_large' });
  });

  it('when it says it is small', () => {
    const zeros = { name: 'artifacts/zeros', data: new Uint8Array(100_000_000), declaredBytes: 10 };
    const bytes = zipOf([...good, zeros]);
    const before = process.memoryUsage().arrayBuffers;
    expect(refusal(bytes)).toEqual(broken('artifacts/zeros'));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
  });

  it('when it says it is larger than its bytes can hold', () => {
    expect(withPart({ name: 'artifacts/x', data: strToU8('x'), declaredBytes: 200_000_000 })).toEqual(
      broken('artifacts/x'),
    );
  });
});

describe('an encrypted pack is refused as such', () => {
  it.each([
    ['by ZipCrypto', { method: 8, flags: 1 }],
    ['by AES', { method: 99, flags: 1 }],
    ['with its directory', { method: 8, flags: 0x2041 }],
  ])('%s', (_, how) => {
    const failure = withParts((part) => ({ ...part, ...how }));
    expect(failure).toEqual({ where: 'manifest.json', code: 'pack_encrypted', values: {} });
  });
});

describe('files that are not what was written are refused', () => {
  const spoilt = (name: string, data: Uint8Array) =>
    withParts((part) => (part.name === name ? { ...part, data } : part));

  it('by their checksum', () => {
    expect(spoilt('records/rooms.ndjson', strToU8(''))).toEqual(damaged('records/rooms.ndjson'));
    expect(withLines('rooms', (lines) => lines, { sha256: { 'records/rooms.ndjson': 'ff' } })).toEqual(
      damaged('records/rooms.ndjson'),
    );
  });

  it('when they are missing, or were never listed', () => {
    expect(withParts((part) => (part.name === 'records/notes.ndjson' ? null : part))).toEqual(
      damaged('records/notes.ndjson'),
    );
    expect(withPart({ name: 'records/drafts.ndjson', data: strToU8('{}\n') })).toEqual(
      damaged('records/drafts.ndjson'),
    );
    expect(withPart({ name: '__proto__', data: strToU8('{"polluted":1}') })).toEqual(damaged('__proto__'));
  });

  it('when a list was left out together with its checksum', () => {
    const { 'records/outcomes.ndjson': _gone, ...files } = pack.files;
    const { counts } = pack.manifest;
    const bytes = zipOf(packParts({ manifest: { ...withoutSums(pack.manifest), counts }, files }));
    expect(refusal(bytes)).toEqual(damaged('records/outcomes.ndjson'));
  });
});

describe('the manifest', () => {
  const withManifest = (manifest: object) =>
    refusal(zipOf(packParts({ ...pack, manifest: { ...withoutSums(pack.manifest), ...manifest } })));

  it('must be there, and be one', () => {
    expect(withParts((part) => (part.name === 'manifest.json' ? null : part))).toEqual(broken('manifest.json'));
    for (const text of ['', '{', '[]', 'null', '"plenaria-pack"', '['.repeat(100_000)]) {
      const spoil = (part: ZipPart) => (part.name === 'manifest.json' ? { ...part, data: strToU8(text) } : part);
      expect(withParts(spoil)).toEqual(broken('manifest.json'));
    }
    expect(withManifest({ format: 'something-else' })).toEqual(broken('manifest.json'));
    expect(withManifest({ meetingIds: ['id-a', 'id-b'] })).toEqual(broken('manifest.json'));
    expect(withManifest({ meetingIds: ['another'] })).toEqual(broken('manifest.json'));
  });

  it('of a newer version is refused with that version, and so are records of a kind nobody knows here', () => {
    expect(withManifest({ version: 2 })).toEqual({
      where: 'manifest.json',
      code: 'pack_newer',
      values: { version: 2 },
    });
    const files = { ...pack.files, 'records/motions.ndjson': '{"id":"m"}\n' };
    const bytes = zipOf(packParts({ manifest: withoutSums(pack.manifest), files }));
    expect(refusal(bytes)).toEqual({ where: 'records/motions.ndjson', code: 'pack_newer', values: { version: 1 } });
  });
});

describe('a record that cannot be is refused with its line', () => {
  it('when it is no JSON, or of no use', () => {
    expect(withLines('rooms', ([first = '']) => [first, '{"id":'])).toEqual(
      wrongAt('records/rooms.ndjson line 2', 'JSON'),
    );
    const deep = '['.repeat(5000) + ']'.repeat(5000);
    expect(withLines('rooms', ([first = '']) => [`{"extra":${deep},${first.slice(1)}`])).toEqual(
      wrongAt('records/rooms.ndjson line 1', 'JSON'),
    );
    expect(withFields('sessions', { plannedMinutes: '60' })).toEqual(
      wrongAt('records/sessions.ndjson line 1', 'plannedMinutes'),
    );
    expect(withFields('meetings', { timeZone: 'Mars/Olympus' })).toEqual(
      wrongAt('records/meetings.ndjson line 1', 'timeZone'),
    );
    expect(withLines('meetings', ([first = '']) => [first, first.replace(sample.meeting.id, 'two')])).toEqual(
      broken('records/meetings.ndjson'),
    );
    expect(withLines('meetings', () => [])).toEqual(broken('records/meetings.ndjson'));
  });

  it('when its id stands twice', () => {
    expect(withLines('topics', (lines) => [...lines, ...lines.slice(0, 1)])).toEqual(
      wrongAt(`records/topics.ndjson line ${sample.topics.length + 1}`, 'id'),
    );
  });

  it.each([
    '{"__proto__":{"polluted":1},',
    '{"extra":{"__proto__":{"polluted":1}},',
    '{"\\u005f_proto__":{"polluted":1},',
  ])('when it would change what all objects are: %s', (start) => {
    expect(withLines('rooms', ([first = '']) => [`${start}${first.slice(1)}`])).toEqual(
      wrongAt('records/rooms.ndjson line 1', '__proto__'),
    );
  });

  const supersedes = { status: 'adopted', method: null, rationale: null, supersedesId: asId<OutcomeId>('nobody') };
  it.each([
    ['meetings', { hostOrganizationIds: ['nobody'] }, 'hostOrganizationIds'],
    ['rooms', { meetingId: 'nobody' }, 'meetingId'],
    ['sessions', { roomId: 'nobody' }, 'roomId'],
    ['sessions', { chairIds: ['nobody'] }, 'chairIds'],
    ['agendaItems', { sessionId: 'nobody' }, 'sessionId'],
    ['attendees', { personId: 'nobody' }, 'personId'],
    ['presenceEvents', { attendeeId: 'nobody' }, 'attendeeId'],
    ['presenceEvents', { voids: 'nobody' }, 'voids'],
    ['outcomes', { topicIds: ['nobody'] }, 'topicIds'],
    ['outcomes', { attribution: { kind: 'person', id: 'nobody' } }, 'attribution'],
    ['outcomes', { owners: [{ part: 'lead', party: { kind: 'organization', id: 'nobody' } }] }, 'owners.party'],
    ['outcomes', { due: { kind: 'milestone', milestoneId: 'nobody' } }, 'due.milestoneId'],
    ['outcomes', { decision: supersedes }, 'decision.supersedesId'],
    ['notes', { sessionId: 'nobody' }, 'sessionId'],
    ['summaries', { meetingId: 'nobody' }, 'meetingId'],
  ])('when it leads nowhere: %s %j', (entity, fields, field) => {
    expect(withFields(entity, fields)).toEqual(wrongAt(`records/${entity}.ndjson line 1`, field));
  });
});
