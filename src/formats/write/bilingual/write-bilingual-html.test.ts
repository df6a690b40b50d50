import { describe, expect, it } from 'vitest';
import type { Locale } from '#domain/primitives.ts';
import { composeSummary } from '#domain/summary/compose.ts';
import { hostileTexts } from '#tests/builders/hostile.ts';
import { htmlText, tagsOf } from '#tests/builders/html-reader.ts';
import * as a from '#tests/builders/meeting.ts';
import { regionalMeeting } from '#tests/builders/regional-meeting.ts';
import { createDocumentWords } from '../document-words.ts';
import { bilingualMeta, ownName } from './pair.ts';
import { writeBilingualHtml } from './write-bilingual-html.ts';

function pairOf(left: Locale, right: Locale, given = regionalMeeting()) {
  const document = (locale: Locale) =>
    composeSummary({ ...given, locale, words: createDocumentWords(locale) }).document;
  return [document(left), document(right)] as const;
}

/** The texts of the cells of each row. */
function rowsOf(html: string): string[][] {
  return [...html.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>([\s\S]*?)<\/t[dh]>/g)].map(([, cell = '']) =>
      htmlText(`<body>${cell}</body>`).replace(/\s+/g, ' ').trim(),
    ),
  );
}

describe('a document in two languages', () => {
  const html = writeBilingualHtml(pairOf('es', 'fr'));

  it('has each passage beside its translation, under the names of the two languages', () => {
    const rows = rowsOf(html);
    expect(rows[0]).toEqual(['Español', 'Français']);
    expect(rows).toContainEqual(['Reunión con la comunidad técnica', 'Réunion avec la communauté technique']);
    expect(rows).toContainEqual(['Ciberseguridad', 'Cybersécurité']);
    expect(rows).toContainEqual([
      'Publicar el primer juego de indicadores. LACNIC, con el apoyo de LACTLD y RedCLARA. Antes de LACNIC 40 (octubre de 2023).',
      'Publier le premier jeu d’indicateurs. LACNIC, avec pour appui LACTLD et RedCLARA. Avant LACNIC 40 (octobre 2023).',
    ]);
    expect(rows.at(-1)?.[0]).toContain('Publicado por');
    expect(rows.at(-1)?.[1]).toMatch(/^Publié par/);
  });

  it('says of every cell in which language it is', () => {
    const cells = tagsOf(html).filter(({ name }) => name === 'td' || name === 'th');
    expect(cells.length).toBeGreaterThan(20);
    expect(cells.map(({ attributes }) => attributes['lang'])).toEqual(
      cells.map((_, at) => (at % 2 === 0 ? 'es' : 'fr')),
    );
  });

  it('marks a passage that waits for its translation as being in its own language', () => {
    const given = regionalMeeting();
    const outcomes = [a.anOutcome('T-09', a.texts('Solo en español'))];
    const pair = pairOf('en', 'fr', { ...given, records: { ...given.records, outcomes } });
    const passages = tagsOf(writeBilingualHtml(pair)).filter(({ attributes }) => attributes['class'] === 'text');
    expect(passages.map(({ attributes }) => attributes['lang'])).toEqual(['es', 'es']);
  });

  it('has no anchor twice', () => {
    const ids = tagsOf(html).flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says of itself what it is in both languages', () => {
    const [left, right] = pairOf('es', 'fr');
    expect(bilingualMeta(left, right).title).toBe(`${left.meta.title} / ${right.meta.title}`);
    const metas = tagsOf(html).filter(({ attributes }) => attributes['name'] === 'dcterms.language');
    expect(metas.map(({ attributes }) => attributes['content'])).toEqual(['es', 'fr']);
    expect((['es', 'en', 'pt', 'fr'] as const).map(ownName)).toEqual(['Español', 'English', 'Português', 'Français']);
  });

  it.each([...hostileTexts, ']]>', '</script>'])('keeps %j as text in both columns', (text) => {
    const given = regionalMeeting();
    const records = { ...given.records, outcomes: [a.anOutcome('T-09', a.texts(text))] };
    const plain = { ...given.records, outcomes: [a.anOutcome('T-09', a.texts('x'))] };
    const shape = (from: typeof records) =>
      tagsOf(writeBilingualHtml(pairOf('es', 'fr', { ...given, records: from }))).map(({ name }) => name);
    expect(shape(records)).toEqual(shape(plain));
    const html2 = writeBilingualHtml(pairOf('es', 'fr', { ...given, records }));
    const shown = htmlText(html2).replace(/\s+/g, ' ');
    expect(shown.split(text.replace(/\s+/g, ' ').trim()).length - 1).toBeGreaterThanOrEqual(2);
  });
});
