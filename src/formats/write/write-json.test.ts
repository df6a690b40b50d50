import { describe, expect, it } from 'vitest';
import type { Locale } from '#domain/primitives.ts';
import { composeData } from '#domain/published/published-data.ts';
import type { Summary } from '#domain/records/summary.ts';
import { composeSummary } from '#domain/summary/compose.ts';
import { brokenTexts, hostileTexts } from '#tests/builders/hostile.ts';
import * as a from '#tests/builders/meeting.ts';
import { regionalMeeting } from '#tests/builders/regional-meeting.ts';
import { createDocumentWords } from './document-words.ts';
import { writeJson } from './write-json.ts';

type Json = { readonly [key: string]: Json } & readonly Json[];

function written(fields: Partial<Summary> = {}, locale: Locale = 'es', given = regionalMeeting()): Json {
  const input = { ...given, summary: { ...given.summary, ...fields }, locale, words: createDocumentWords(locale) };
  const createdAt = a.instant('2023-02-09T12:00:00.000Z');
  return JSON.parse(writeJson(composeSummary(input).document, composeData(input), { createdAt, version: 3 })) as Json;
}

function withText(text: string): Json {
  const given = regionalMeeting();
  return written({}, 'es', { ...given, records: { ...given.records, outcomes: [a.anOutcome('T-09', a.texts(text))] } });
}

describe('a document for programs', () => {
  it('says what it is, of which meeting, for whom and by which rule', () => {
    expect(written()).toMatchObject({
      format: 'plenaria-summary',
      version: 1,
      template: 'takeaways',
      language: 'es',
      sourceLanguage: 'es',
      audience: 'public',
      attribution: 'organization',
      documentVersion: 3,
      createdAt: '2023-02-09T12:00:00.000Z',
      meeting: { shortName: 'Montevideo 2023', timeZone: 'America/Montevideo', hosts: ['LACNIC', 'LACTLD'] },
    });
  });

  it('has the fields of version 1, in the words of the records', () => {
    const promise = [...(written().entries as unknown as Json[])].find(({ code }) => String(code) === 'C-01');
    expect(Object.keys(promise ?? {})).toEqual([
      'id',
      'code',
      'kind',
      'text',
      'topic',
      'session',
      'raisedBy',
      'owners',
      'due',
      'status',
      'supersededBy',
      'method',
    ]);
    expect(promise).toMatchObject({
      kind: 'commitment',
      text: { text: 'Publicar el primer juego de indicadores.', lang: 'es', status: 'ok' },
      topic: { text: 'Ciberseguridad' },
      owners: [
        { name: 'LACNIC', part: 'lead' },
        { name: 'LACTLD', part: 'support' },
        { name: 'RedCLARA', part: 'support' },
      ],
      due: { milestone: { name: { text: 'LACNIC 40' }, startDate: '2023-10-02', endDate: '2023-10-06' } },
      status: 'open',
    });
  });

  it('has the text as it is read, and the tables by the ids of their columns', () => {
    const { document, tables } = written({ template: 'commitments' }, 'fr') as unknown as {
      readonly document: { readonly blocks: readonly { readonly kind: string }[] };
      readonly tables: readonly { readonly id: string; readonly rows: readonly object[] }[];
    };
    expect(document.blocks.length).toBeGreaterThan(0);
    expect(tables.map(({ id }) => id)).toEqual(['commitments', 'milestones']);
    expect(tables[0]?.rows[0]).toMatchObject({ code: 'C-01', kind: 'Engagement', due: '2023-10-01', session: null });
  });

  it('tells a translation that is missing from one that is there', () => {
    const given = regionalMeeting();
    const records = { ...given.records, outcomes: [a.anOutcome('T-09', a.texts('Solo en español'))] };
    expect(written({}, 'fr', { ...given, records })).toMatchObject({
      entries: [{ text: { text: 'Solo en español', lang: 'es', status: 'missing' } }],
    });
  });

  it.each([...hostileTexts, ']]>', '</script>', 'x'.repeat(10_000), '__proto__'])('keeps %j as text', (text) => {
    expect(withText(text)).toMatchObject({ entries: [{ text: { text } }] });
  });

  it.each(brokenTexts)('shows %j as %j', (raw, shown) => {
    expect(withText(raw)).toMatchObject({ entries: [{ text: { text: shown } }] });
  });
});
