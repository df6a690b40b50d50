import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexOf, noteDocument } from '#tests/builders/search.ts';
import { asId } from '../ids.ts';
import type { Instant } from '../primitives.ts';
import { type SearchDocument, type SearchFilters, noFilters } from './document.ts';
import { type IndexChange, SearchIndex, type SearchIndexData } from './search-index.ts';

/** The ids of the notes that a search finds, best first. */
function found(index: SearchIndex, text: string, filters: Partial<SearchFilters> = {}): string[] {
  return index.find(text, { ...noFilters, ...filters }, 50).map(({ document }) => document.id);
}

const notes = (texts: Readonly<Record<string, string>>) =>
  indexOf(Object.entries(texts).map(([id, text]) => noteDocument(id, text)));

describe('a search', () => {
  it('minds neither accents nor case nor ligatures', () => {
    const index = notes({ es: 'La CIBERSEGURIDAD según García', fr: 'Le cœur du réseau', pt: 'Segurança é de todos' });
    expect(found(index, 'ciberseguridad')).toEqual(['es']);
    expect(found(index, 'GARCIA SEGUN')).toEqual(['es']);
    expect(found(index, 'coeur réseau')).toEqual(['fr']);
    expect(found(index, 'seguranca')).toEqual(['pt']);
    expect(found(notes({ a: 'A COMUNIDADE' }), 'comunidade')).toEqual(['a']);
  });

  it('needs every word, in any order', () => {
    const index = notes({ both: 'La mesa escuchó a Brasil', one: 'La mesa cerró' });
    expect(found(index, 'brasil mesa')).toEqual(['both']);
    expect(found(index, 'mesa brasil cerró')).toEqual([]);
  });

  it('finds nothing where nothing is asked', () => {
    const index = notes({ a: 'algo' });
    expect(['', '  ', '"', '«»', '…'].map((text) => found(index, text))).toEqual([[], [], [], [], []]);
  });

  it('takes a word as the beginning of a longer one', () => {
    const index = notes({ a: 'Los indicadores del IXP', b: 'La industria', c: 'Nada' });
    expect(found(index, 'ind').sort()).toEqual(['a', 'b']);
    expect(found(index, 'indi')).toEqual(['a']);
  });

  it('forgives a typo in a word of four letters and two from eight on', () => {
    const index = notes({ mesa: 'mesa', calendar: 'calendario', ipv: 'red' });
    expect(found(index, 'mess')).toEqual(['mesa']);
    expect(found(index, 'msea')).toEqual(['mesa']);
    expect(found(index, 'mxsy')).toEqual([]);
    expect(found(index, 'rad')).toEqual([]);
    for (const typed of ['calendaro', 'calendarrio', 'calednario', 'xalendario', 'celendaryo', 'cxlendarixo']) {
      expect(found(index, typed), typed).toEqual(['calendar']);
    }
    expect(found(index, 'xxlendaryo')).toEqual([]);
  });

  it('forgives a typo in a word still being typed', () => {
    expect(found(notes({ a: 'interconexiones' }), 'intrecone')).toEqual(['a']);
  });

  it('takes another number for another number', () => {
    expect(found(notes({ a: 'Cumbre de 2023' }), '2024')).toEqual([]);
  });

  it('finds a code however it is written', () => {
    const coded = (id: string, text: string) =>
      noteDocument(id, '', { fields: [{ name: 'code', role: 'code', locale: null, text }] });
    const index = indexOf([coded('three', 'D-03'), coded('thirty', 'D-30'), coded('other', 'T-03')]);
    for (const typed of ['D-03', 'd03', 'd3', 'D-3']) expect(found(index, typed)[0], typed).toBe('three');
    expect(found(index, 'd-03')).toEqual(['three', 'thirty']);
    expect(found(index, '"d-03"')).toEqual(['three']);
  });

  it('finds words in quotes only as they follow each other', () => {
    const index = notes({ yes: 'El foro regional de Internet', no: 'El regional foro', apart: 'foro muy regional' });
    expect(found(index, '"foro regional"')).toEqual(['yes']);
    expect(found(index, '«Foro Regional» internet')).toEqual(['yes']);
    expect(found(index, '“foro regio')).toEqual(['yes']);
    expect(found(index, '"foro regio"')).toEqual([]);
    expect(found(notes({ a: 'foro regional, regio monte' }), '"foro regio"')).toEqual([]);
    expect(found(index, '"fora regional"')).toEqual([]);
  });

  it('does not take the end of one text and the beginning of another for a phrase', () => {
    const index = indexOf([
      noteDocument('split', '', {
        fields: [
          { name: 'text', role: 'title', locale: 'es', text: 'El foro' },
          { name: 'details', role: 'details', locale: 'es', text: 'regional' },
        ],
      }),
    ]);
    expect(found(index, '"foro regional"')).toEqual([]);
    expect(found(index, 'foro regional')).toEqual(['split']);
  });

  it('puts the exact word first, then what begins so, then a typo, whatever the field', () => {
    const at = (id: string, role: 'code' | 'title' | 'details', text: string) =>
      noteDocument(id, '', { fields: [{ name: 'f', role, locale: null, text }] });
    const index = indexOf([
      at('typo', 'code', 'redos'),
      at('begun', 'title', 'redesX'),
      at('exact', 'details', 'redes'),
      at('title', 'title', 'redes'),
    ]);
    expect(found(index, 'redes')).toEqual(['title', 'exact', 'begun', 'typo']);
  });

  it('puts the latest first among equals', () => {
    const at = (id: string, day: string) => noteDocument(id, 'acta', { at: `2023-02-${day}T00:00:00.000Z` as Instant });
    expect(found(indexOf([at('old', '01'), at('new', '09'), at('mid', '05')]), 'acta')).toEqual(['new', 'mid', 'old']);
  });

  it('keeps to the filters', () => {
    const decision = noteDocument('d', '', {
      kind: 'outcomes',
      key: 'outcomes:d',
      outcomeKind: 'decision',
      sessionId: asId('plenary'),
      topicIds: [asId('security')],
      organizationIds: [asId('lacnic')],
      fields: [
        { name: 'text', role: 'title', locale: 'es', text: 'La red crece' },
        { name: 'text', role: 'title', locale: 'fr', text: 'Le réseau grandit' },
      ],
    });
    const index = indexOf([decision, noteDocument('n', 'la red', { meetingId: asId('other') })]);
    expect(found(index, 'red').sort()).toEqual(['d', 'n']);
    expect(found(index, 'red', { kind: 'outcomes' })).toEqual(['d']);
    expect(found(index, 'red', { kind: 'decision' })).toEqual(['d']);
    expect(found(index, 'red', { kind: 'action' })).toEqual([]);
    expect(found(index, 'red', { meetingId: asId('other') })).toEqual(['n']);
    expect(found(index, 'red', { sessionId: asId('plenary') })).toEqual(['d']);
    expect(found(index, 'red', { topicId: asId('security') })).toEqual(['d']);
    expect(found(index, 'red', { organizationId: asId('lacnic') })).toEqual(['d']);
    // A note belongs to no language, so it may be in any.
    expect(found(index, 'red', { locale: 'fr' })).toEqual(['n']);
    expect(found(index, 'reseau', { locale: 'fr' })).toEqual(['d']);
    expect(found(index, '"la red"', { locale: 'fr' })).toEqual(['n']);
  });

  it('shows who attends once, as attendee', () => {
    const one = (kind: 'people' | 'attendees', id: string, person: string): SearchDocument =>
      noteDocument(id, 'Ana García', { kind, key: `${kind}:${id}`, personId: asId(person) });
    const index = indexOf([one('people', 'p1', 'p1'), one('attendees', 'a1', 'p1'), one('people', 'p2', 'p2')]);
    expect(found(index, 'ana').sort()).toEqual(['a1', 'p2']);
    expect(found(index, 'ana', { kind: 'people' }).sort()).toEqual(['p1', 'p2']);
  });

  it('gives the best so many', () => {
    const index = indexOf(
      Array.from({ length: 30 }, (_, at) => noteDocument(String(at), at % 10 === 7 ? 'red' : 'redes')),
    );
    const ids = index.find('red', noFilters, 4).map(({ document }) => document.id);
    expect(ids.slice(0, 3)).toEqual(['17', '27', '7']);
    expect(ids).toHaveLength(4);
  });

  it('forgets what is taken out, and its words', () => {
    const index = notes({ a: 'secretaría rotatoria', b: 'secretaría fija' });
    expect(found(index, 'secretaria').sort()).toEqual(['a', 'b']);
    index.update([{ key: 'notes:a', document: null }]);
    expect(found(index, 'secretaria')).toEqual(['b']);
    expect(found(index, 'rotatoria')).toEqual([]);
    expect(index.get('notes:a')).toBeNull();
    expect(index.size).toBe(1);
    expect(Object.keys(index.toJSON().words).sort()).toEqual(['fija', 'secretaria']);
  });

  it('holds twenty thousand records', () => {
    const index = indexOf(manyNotes(20_000));
    expect(index.size).toBe(20_000);
    expect(found(index, 'n12345')).toEqual(['12345']);
    expect(index.find('coordinación', noFilters, 50)).toHaveLength(50);
    expect(found(index, 'cordinacion n778')[0]).toBe('778');
  });
});

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
const aNote = fc.record({
  id: fc.integer({ min: 0, max: 12 }).map(String),
  words: fc.array(fc.constantFrom(...vocabulary), { maxLength: 5 }),
  gone: fc.boolean(),
});
const queries = ['red', 're', 'foro red', 'calendaro', '"red foro"', 'd3', 'an', 'rseau'];

describe('an index kept up', () => {
  const changesOf = (notes: readonly { id: string; words: readonly string[]; gone: boolean }[]): IndexChange[] =>
    notes.map(({ id, words, gone }) => {
      const document = noteDocument(id, words.join(' '));
      return { key: document.key, document: gone ? null : document };
    });

  it('answers as one made anew, through any changes and searches between', () => {
    fc.assert(
      fc.property(fc.array(fc.array(aNote, { maxLength: 6 }), { maxLength: 8 }), (batches) => {
        const kept = new SearchIndex();
        const now = new Map<string, SearchDocument>();
        for (const batch of batches) {
          const changes = changesOf(batch);
          kept.update(changes);
          for (const { key, document } of changes) {
            if (document === null) now.delete(key);
            else now.set(key, document);
          }
          const fresh = indexOf([...now.values()]);
          for (const query of queries) {
            expect(kept.find(query, noFilters, 20)).toEqual(fresh.find(query, noFilters, 20));
          }
        }
      }),
    );
  });

  it('is the same after it was written and read', () => {
    fc.assert(
      fc.property(fc.array(aNote, { maxLength: 30 }), fc.array(aNote, { maxLength: 8 }), (before, after) => {
        const index = new SearchIndex();
        index.update(changesOf(before));
        const read = SearchIndex.fromJSON(JSON.parse(JSON.stringify(index)) as SearchIndexData);
        for (const changes of [[], changesOf(after)]) {
          index.update(changes);
          read.update(changes);
          for (const query of queries) {
            expect(read.find(query, noFilters, 40)).toEqual(index.find(query, noFilters, 40));
          }
        }
      }),
    );
  });

  it('keeps its words in order while many come in between searches', () => {
    const index = indexOf(manyNotes(10));
    expect(found(index, 'n3')).toEqual(['3']);
    index.update(manyNotes(5000).map((document) => ({ key: document.key, document })));
    expect(found(index, 'n4999')).toEqual(['4999']);
    index.update([{ key: 'notes:4999', document: null }]);
    expect(found(index, 'n4999')).toEqual([]);
    expect(found(index, 'n4998')).toEqual(['4998']);
  });
});

const stems = ['coordin', 'interconex', 'capacit', 'gobern', 'indic', 'infraestruct', 'ciber', 'calend', 'particip'];
const ends = ['ación', 'iones', 'ada', 'ura', 'ario', 'antes'];

/** So many notes that all differ, in words that often do not. */
function manyNotes(count: number): SearchDocument[] {
  return Array.from({ length: count }, (_, at) => {
    const words = stems.map(
      (stem, index) => `${stem}${ends[(at * (index + 3)) % ends.length]}${at % 97 === index ? at : ''}`,
    );
    return noteDocument(String(at), `n${at} ${words.join(' ')}`);
  });
}
