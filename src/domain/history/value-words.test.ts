import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityName } from '../records/tables.ts';
import { texts } from '#tests/builders/meeting.ts';
import { fieldKinds } from './fields.ts';
import { valueWords } from './value-words.ts';

describe('what a value says', () => {
  it('is what it names where it is an id, alone or in a list', () => {
    expect(valueWords('sessions', 'roomId', 'room-1')).toEqual({ kind: 'records', entity: 'rooms', ids: ['room-1'] });
    expect(valueWords('sessions', 'chairIds', ['ana', 'luis'])).toEqual({
      kind: 'records',
      entity: 'people',
      ids: ['ana', 'luis'],
    });
  });

  it('is a word of the same family whatever the record, but of the record’s own family', () => {
    expect(valueWords('sessions', 'kind', 'plenary')).toEqual({ kind: 'word', family: 'session', word: 'plenary' });
    expect(valueWords('outcomes', 'kind', 'risk')).toEqual({ kind: 'word', family: 'outcome', word: 'risk' });
    expect(valueWords('outcomes', 'kind', { kind: 'risk', code: 'R-01' })).toMatchObject({ word: 'risk' });
    expect(valueWords('organizations', 'kind', 'registry')).toEqual({ kind: 'text', text: 'registry', locale: null });
  });

  it('is the words of one language, given as stored or bare', () => {
    const stored = texts('Apertura').values.es;
    expect(valueWords('sessions', 'title.values.es', stored)).toEqual({ kind: 'text', text: 'Apertura', locale: 'es' });
    expect(valueWords('sessions', 'title.values.fr', 'Ouverture')).toMatchObject({ text: 'Ouverture', locale: 'fr' });
    expect(valueWords('sessions', 'title.values.fr', null)).toEqual({ kind: 'nothing' });
  });

  it('tells a record in use from one in the trash', () => {
    expect(valueWords('topics', 'deletedAt', null)).toEqual({ kind: 'life', deletedAt: null });
    expect(valueWords('topics', 'deletedAt', '2023-02-08T12:00:00.000Z')).toMatchObject({ kind: 'life' });
  });

  it('is nothing where the value is empty', () => {
    expect(valueWords('outcomes', 'owners', [])).toEqual({ kind: 'nothing' });
    expect(valueWords('outcomes', 'due', null)).toEqual({ kind: 'nothing' });
    expect(valueWords('outcomes', 'attribution', { kind: 'none' })).toEqual({ kind: 'nothing' });
    expect(valueWords('attendees', 'badgeCode', '')).toEqual({ kind: 'nothing' });
  });

  it('is unspoken, never thrown, where the data is not what the field holds', () => {
    const fields = Object.entries(fieldKinds).flatMap(([entity, kinds]) =>
      Object.keys(kinds).map((field) => [entity as EntityName, field] as const),
    );
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue(), ([entity, field], value) => {
        expect(valueWords(entity, field, value).kind).toMatch(/^[a-z]+$/);
      }),
    );
    expect(valueWords('sessions', 'plannedMinutes', { a: 1 })).toEqual({ kind: 'unspoken' });
    expect(valueWords('sessions', 'chairIds', [{ id: 'ana' }])).toEqual({ kind: 'unspoken' });
  });
});
