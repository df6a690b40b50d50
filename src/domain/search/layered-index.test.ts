import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleData } from '#formats/read/sample-data.ts';
import { indexOf, noteDocument, packedParts, searchDocuments } from '#tests/builders/search.ts';
import { asId } from '../ids.ts';
import type { Instant } from '../primitives.ts';
import { buildSample } from '../sample/build-sample.ts';
import { type SearchDocument, type SearchFilters, noFilters } from './document.ts';
import { IdTable, packIds } from './id-table.ts';
import { LayeredIndex } from './layered-index.ts';
import { PackedIndex } from './packed-index.ts';
import { type IndexChange, SearchIndex } from './search-index.ts';

const vocabulary = [
  'red',
  'redes',
  'foro',
  'forum',
  'réseau',
  'rede',
  'calendario',
  'calendrier',
  'D-03',
  'd30',
  'ana',
];
const queries = [
  'red',
  're',
  'foro red',
  'calendaro',
  '"red foro"',
  'd3',
  'an',
  'rseau',
  '"foro re',
  'red an re ca',
  '',
];
const filters: readonly Partial<SearchFilters>[] = [
  {},
  { kind: 'people' },
  { kind: 'decision' },
  { meetingId: asId('m1') },
  { sessionId: asId('s1') },
  { topicId: asId('t1') },
  { organizationId: asId('o1') },
  { locale: 'fr' },
  { locale: 'es', meetingId: asId('m2') },
];

const texts = fc.array(fc.constantFrom(...vocabulary), { maxLength: 5 }).map((words) => words.join(' '));
const maybe = (...ids: string[]) => fc.constantFrom(null, ...ids.map((id) => asId<never>(id)));
const aDocument: fc.Arbitrary<SearchDocument> = fc
  .record({
    id: fc.integer({ min: 0, max: 9 }).map((at) => (at % 2 === 0 ? `x${at}` : uuid(at))),
    kind: fc.constantFrom('notes', 'outcomes', 'people', 'attendees', 'organizations'),
    outcomeKind: fc.constantFrom(null, 'decision', 'action'),
    meetingId: maybe('m1', 'm2'),
    sessionId: maybe('s1', 's2'),
    personId: maybe('p1', 'p2'),
    topicIds: fc.subarray([asId<never>('t1'), asId<never>('t2')]),
    organizationIds: fc.subarray([asId<never>('o1'), asId<never>('o2')]),
    namedIds: fc.subarray(['o1', 'p1', 'r1']),
    at: fc.constantFrom('2023-02-08T12:00:00.000Z', '2023-02-09T12:00:00.000Z').map((at) => at as Instant),
    fields: fc.array(
      fc.record({
        name: fc.constant('text'),
        role: fc.constantFrom('code', 'title', 'names', 'details'),
        locale: fc.constantFrom(null, 'es', 'fr'),
        text: texts,
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map((parts) =>
    noteDocument(parts.id, '', { ...parts, key: `${parts.kind}:${parts.id}` } as Partial<SearchDocument>),
  );
const aChange: fc.Arbitrary<IndexChange> = fc
  .tuple(aDocument, fc.integer({ max: 4, min: 0 }))
  .map(([document, fate]) => ({ key: document.key, document: fate === 0 ? null : document }));
const aStep = fc.record({
  changes: fc.array(aChange, { maxLength: 8 }),
  packs: fc.constantFrom('no', 'yes', 'meanwhile'),
});

describe('a packed index with what changed since over it', () => {
  it('finds and ranks exactly as one index of the same records, through any edits, deletions and packings', () => {
    fc.assert(
      fc.property(fc.array(aStep, { minLength: 1, maxLength: 6 }), (steps) => {
        const one = new SearchIndex();
        const layered = new LayeredIndex(null);
        for (const { changes, packs } of steps) {
          if (packs !== 'meanwhile') update(changes, one, layered);
          if (packs !== 'no') packWhile(layered, () => packs === 'meanwhile' && update(changes, one, layered));
          expectSame(layered, one);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('answers for the sample meeting as one index does, whatever part of it is packed', () => {
    let count = 0;
    const records = buildSample(sampleData, { newId: () => uuid((count += 1)) });
    const documents = searchDocuments(records);
    const one = indexOf(documents);
    const asked = documents.flatMap(({ fields }) => fields.map(({ text }) => text.slice(0, 24)));
    for (const packed of [0, 1, Math.floor(documents.length / 2), documents.length]) {
      const layered = new LayeredIndex(new PackedIndex(packedParts(documents.slice(0, packed))));
      layered.update(documents.slice(packed).map((document) => ({ key: document.key, document })));
      for (const text of [...asked, ...asked.map((text) => text.slice(0, 3))]) {
        expect(layered.find(text, noFilters, 20), text).toEqual(foundIn(one, text, noFilters, 20));
      }
    }
  });

  it('holds again only what changed while it was packed', () => {
    const layered = new LayeredIndex(null);
    layered.update(Array.from({ length: 50 }, (_, at) => changeOf(noteDocument(`n${at}`, `nota ${at}`))));
    expect(layered.looseSize).toBe(50);
    packWhile(layered, () =>
      layered.update([changeOf(noteDocument('n7', 'otra')), { key: 'notes:n8', document: null }]),
    );
    // One is in the delta, and two are out of the base.
    expect(layered.looseSize).toBe(3);
    expect(layered.find('otra', noFilters, 5).map(({ key }) => key)).toEqual(['notes:n7']);
    expect(layered.find('"nota 8"', noFilters, 5)).toEqual([]);
  });
});

describe('the numbers of ids', () => {
  it('finds each id by its text and gives it back, UUID or not', () => {
    const ids = [uuid(1), uuid(200), 'a', 'z-9', '', '0186'].sort();
    const table = new IdTable(packIds(ids));
    ids.forEach((id, number) => {
      expect(table.at(number)).toBe(id);
      expect(table.find(id)).toBe(number);
    });
    expect(table.find(uuid(2))).toBe(-1);
    expect(table.find('zz')).toBe(-1);
  });
});

function uuid(at: number): string {
  return `0186${String(at).padStart(4, '0')}-abcd-7000-8000-${String(at * 7919).padStart(12, '0')}`;
}

function changeOf(document: SearchDocument): IndexChange {
  return { key: document.key, document };
}

function update(changes: readonly IndexChange[], ...indexes: readonly (SearchIndex | LayeredIndex)[]): void {
  for (const index of indexes) index.update(changes);
}

/** Packs, and has something done when it has just begun; what was packed is written and read on the way. */
function packWhile(layered: LayeredIndex, act: () => void): void {
  const packing = layered.pack();
  let step = packing.next();
  act();
  while (!step.done) step = packing.next();
  layered.rebase(new PackedIndex(structuredClone(step.value)));
}

function foundIn(one: SearchIndex, text: string, asked: SearchFilters, limit: number) {
  return one.find(text, asked, limit).map(({ document: { key, at }, score }) => ({ key, score, time: Date.parse(at) }));
}

function expectSame(layered: LayeredIndex, one: SearchIndex): void {
  for (const query of queries) {
    for (const filter of filters) {
      const asked = { ...noFilters, ...filter };
      for (const limit of [2, 40]) expect(layered.find(query, asked, limit)).toEqual(foundIn(one, query, asked, limit));
    }
  }
  const meeting = asId<never>('m1');
  expect(layered.ofMeeting(meeting).sort()).toEqual(
    one
      .ofMeeting(meeting)
      .map(({ key }) => key)
      .sort(),
  );
  const naming = one.documents().filter(({ namedIds }) => namedIds.includes('p1') || namedIds.includes('r1'));
  expect(layered.naming(new Set(['p1', 'r1', 'nobody'])).sort()).toEqual(naming.map(({ key }) => key).sort());
}
