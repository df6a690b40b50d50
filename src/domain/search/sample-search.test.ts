import { describe, expect, it } from 'vitest';
import { sampleData } from '#formats/read/sample-data.ts';
import { noteDocument, indexOf, searchDocuments } from '#tests/builders/search.ts';
import { type Locale, locales } from '../primitives.ts';
import { buildSample } from '../sample/build-sample.ts';
import { noFilters, searchKinds, titleIn } from './document.ts';
import { excerpt, foundField } from './found-field.ts';

let count = 0;
const records = buildSample(sampleData, { newId: () => `id-${(count += 1)}` });
const documents = searchDocuments(records);
const index = indexOf(documents);

const find = (text: string, filters = {}) => index.find(text, { ...noFilters, ...filters }, 40);
const shown = (text: string, locale: Locale = 'es', filters = {}) =>
  find(text, filters).map(({ document }) => titleIn(document, locale)?.text ?? document.kind);

/** What is marked in the best hit, and in which language. */
function marked(text: string, locale: Locale) {
  const document = find(text)[0]?.document;
  const found = document === undefined ? null : foundField(document, text, locale);
  if (found === null) return null;
  const { field, ranges } = found;
  return {
    locale: field.locale,
    name: field.name,
    parts: ranges.map(({ start, end }) => field.text.slice(start, end)),
  };
}

describe('a search in the sample meeting', () => {
  it('knows every kind of record', () => {
    const kinds = new Set(documents.map(({ kind }) => kind));
    expect(searchKinds.filter((kind) => !kinds.has(kind))).toEqual(['artifacts']);
  });

  it('finds every entry by its text in each language, first of all', () => {
    for (const outcome of records.outcomes) {
      for (const locale of locales) {
        const text = outcome.text.values[locale]?.text;
        if (text === undefined) continue;
        expect(find(text)[0]?.document.id, text).toBe(outcome.id);
      }
    }
  });

  it('puts an entry first that is asked for by its code', () => {
    for (const { code, id } of records.outcomes) {
      const [first] = find(code);
      expect(first?.document.id, code).toBe(id);
      expect(marked(code, 'es')).toMatchObject({ name: 'code', parts: [code] });
    }
  });

  it('puts an organization before what mentions it', () => {
    for (const { acronym, id } of records.organizations) expect(find(acronym)[0]?.document.id, acronym).toBe(id);
    const kinds = new Set(find('LACNIC').map(({ document }) => document.kind));
    expect(kinds.has('attendees')).toBe(true);
  });

  it('finds each person as an attendee, family name first or last, and not twice', () => {
    for (const { givenName, familyName, id } of records.people) {
      for (const typed of [`${givenName} ${familyName}`, `${familyName} ${givenName}`]) {
        const [first] = find(typed);
        expect(first?.document, typed).toMatchObject({ kind: 'attendees', personId: id });
      }
    }
    expect(find(records.people[0]?.displayName ?? '').map(({ document }) => document.kind)).not.toContain('people');
  });

  it('shows the language that was found, though the person reads another', () => {
    const frenchOnly = marked('réseau', 'es');
    expect(frenchOnly?.locale).toBe('fr');
    expect(frenchOnly?.parts.every((part) => /^r[ée]seau/i.test(part))).toBe(true);
    const same = marked('internet', 'pt');
    expect(same?.locale === 'pt' || same?.locale === null).toBe(true);
  });

  it('keeps to a session, an organization and a language', () => {
    const outcome = records.outcomes.find(({ owners }) => owners.some(({ party }) => party.kind === 'organization'));
    const owner = outcome?.owners.find(({ party }) => party.kind === 'organization')?.party.id;
    const words = outcome?.text.values.es?.text ?? '';
    expect(find(words, { organizationId: owner, sessionId: outcome?.sessionId, locale: 'es' })).toHaveLength(1);
    expect(find(words, { organizationId: 'another' })).toEqual([]);
    const english = outcome?.text.values.en?.text ?? '';
    expect(find(english, { locale: 'fr' })).toEqual([]);
  });

  it('forgives what fingers do to long words', () => {
    expect(shown('cibreseguridad')[0]).toBe(shown('ciberseguridad')[0]);
    expect(marked('cibreseguridad', 'es')?.parts[0]?.toLowerCase()).toBe('ciberseguridad');
  });
});

describe('the part of a long text that is shown', () => {
  const long = `${'antes '.repeat(60)}la secretaría rotatoria ${'después '.repeat(60)}`.trim();
  const document = noteDocument('n', long);

  it('is around what was found, cut between words, with the marks in place', () => {
    const found = foundField(document, 'rotat', 'es');
    if (found === null) throw new Error('Nothing was found');
    const { text, ranges } = excerpt(found, 90);
    expect(text).toMatch(/^…antes .*la secretaría rotatoria después.*…$/);
    expect(text.length).toBeLessThanOrEqual(92);
    expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(['rotat']);
  });

  it('is all of a short text', () => {
    const found = foundField(noteDocument('n', 'La red'), 'red', 'es');
    expect(found && excerpt(found, 90)).toEqual({ text: 'La red', ranges: [{ start: 3, end: 6 }] });
  });

  it('is the beginning where that is where it was found', () => {
    const found = foundField(document, 'antes', 'es');
    expect(found && excerpt(found, 20).text).toBe('antes antes antes…');
  });
});
