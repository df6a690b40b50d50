import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '#domain/primitives.ts';
import { composeSummary } from '#domain/summary/compose.ts';
import type { DocumentTree } from '#domain/summary/document.ts';
import { everywhere } from '#tests/builders/everywhere.ts';
import { brokenTexts, hostileTexts } from '#tests/builders/hostile.ts';
import { regionalMeeting } from '#tests/builders/regional-meeting.ts';
import en from '#locales/en/document.json';
import { createDocumentWords } from './document-words.ts';
import { htmlText, tagsOf } from '#tests/builders/html-reader.ts';
import { writeHtml } from './write-html.ts';

function regional(locale: Locale): DocumentTree {
  return composeSummary({ ...regionalMeeting(), locale, words: createDocumentWords(locale) }).document;
}

describe('HTML', () => {
  it.each(locales)('is one well-formed file that says its language, in %s', (locale) => {
    const html = writeHtml(regional(locale));
    expect(html.startsWith(`<!DOCTYPE html>\n<html lang="${locale}">`)).toBe(true);
    expect(tagsOf(html).filter(({ name }) => name === 'main')).toHaveLength(1);
  });

  it('has its headings in order, one at the top, and anchors that are unique', () => {
    const tags = tagsOf(writeHtml(regional('es')));
    const levels = tags.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name.slice(1))] : []));
    expect(levels).toEqual([1, 2, 3, 3, 3, 2, 3, 2, 3]);
    const ids = tags.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('runs nothing and loads nothing', () => {
    const html = writeHtml(regional('es'));
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"`);
    for (const { name, attributes } of tagsOf(html)) {
      expect(['script', 'link', 'img', 'iframe', 'object', 'base', 'form']).not.toContain(name);
      expect(Object.keys(attributes).filter((key) => key.startsWith('on') || key === 'src')).toEqual([]);
      expect(attributes['href'] ?? '#').toMatch(/^#/);
    }
    expect(html).not.toMatch(/url\(|@import|https?:/);
  });

  it('has properties in the language of the document', () => {
    const tags = tagsOf(writeHtml(regional('fr')));
    const meta = Object.fromEntries(
      tags.flatMap(({ attributes }) => (attributes['name'] ? [[attributes['name'], attributes['content']]] : [])),
    ) as Record<string, string>;
    expect(meta['description']).toBe('Points à retenir de la réunion. Montevideo, 8 février 2023. Casa de Internet');
    expect(meta['author']).toBe('LACNIC et LACTLD');
    expect(meta['dcterms.date']).toBe('2023-02-08');
  });

  it('has no English left in a French document', () => {
    const text = htmlText(writeHtml(regional('fr')));
    const english = [
      ...Object.values(en.kind),
      en.heading.otherMatters,
      en.kicker.takeaways,
      'Published',
      'support',
      'Due',
      'Before',
    ];
    for (const wording of english.filter((word) => !['Actions'].includes(word))) {
      expect(text, wording).not.toMatch(new RegExp(`\\b${wording}\\b`, 'u'));
    }
  });

  it('marks the language of every passage that waits for its translation', () => {
    const languages = tagsOf(writeHtml(everywhere('Hola', 'pt'))).filter(
      ({ attributes }) => attributes['lang'] === 'es',
    );
    expect(languages.map(({ name }) => name)).toEqual(['h1', 'p', 'h2', 'p', 'p', 'p']);
  });

  it('leaves the margins of the page to the host that prints it', () => {
    expect(writeHtml(regional('es'))).toContain('@top-left');
    expect(writeHtml(regional('es'), { margins: 'host' })).not.toContain('@top-left');
  });

  it('carries the fonts it is given, and nothing but styles', () => {
    const html = writeHtml(regional('es'), { fontCss: '@font-face{src:url(data:font/woff2;base64,AAAA)}</style><b>' });
    expect(html).toContain('data:font/woff2;base64,AAAA');
    expect(tagsOf(html).filter(({ name }) => name === 'style' || name === 'b')).toHaveLength(1);
  });

  it('keeps the break of a line and makes paragraphs of a blank one', () => {
    expect(writeHtml(everywhere('uno\ndos\n\ntres'))).toContain(
      '<p class="text">uno<br>dos</p>\n<p class="text">tres</p>',
    );
  });

  it.each(hostileTexts)('keeps %j as text, everywhere it may stand', (text) => {
    const html = writeHtml(everywhere(text));
    const plain = writeHtml(everywhere('x'));
    expect(tagsOf(html).map(({ name }) => name)).toEqual(tagsOf(plain).map(({ name }) => name));
    expect(htmlText(html)).toContain(text.trim().replace(/[ \t]+/g, ' '));
  });

  it.each(brokenTexts)('mends %j', (raw, shown) => {
    const html = writeHtml(everywhere(raw));
    expect(htmlText(html)).toContain(shown);
    expect(html).toBe(html.replace(/\p{Cs}|(?!\n)\p{Cc}|\p{NChar}/gu, ''));
  });

  it('never lets a text become an element', () => {
    const shape = tagsOf(writeHtml(everywhere('x'))).map(({ name }) => name);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const tags = tagsOf(writeHtml(everywhere(`x${text}x`.replace(/[\n\r\u0085\u2028\u2029]/g, ' '))));
        expect(tags.map(({ name }) => name)).toEqual(shape);
      }),
      { numRuns: 60 },
    );
  });
});
