import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { locales } from '#domain/primitives.ts';
import type { SummaryTemplate } from '#domain/records/summary.ts';
import type { Brand, DocumentTree, ProseBlock } from '#domain/summary/document.ts';
import { contrastOf, leastContrast, paper } from '#domain/summary/look.ts';
import { readDocx, schemaOrder, valueOf } from '#tests/builders/docx-reader.ts';
import { hostileTexts } from '#tests/builders/hostile.ts';
import { htmlText, tagsOf } from '#tests/builders/html-reader.ts';
import * as a from '#tests/builders/meeting.ts';
import { composed } from '#tests/builders/template.ts';
import { elementsOf } from '#tests/builders/xml-reader.ts';
import { accentsOf } from './accent.ts';
import { oneLine } from './plain-text.ts';
import { proseOf } from './prose.ts';
import { writeDocx } from './write-docx.ts';
import { writeHtml } from './write-html.ts';
import { writeMarkdown } from './write-markdown.ts';

const at = a.instant('2023-02-09T12:00:00.000Z');
const sampleOf = (template: SummaryTemplate): DocumentTree =>
  composed(template, { fields: { audience: 'internal', attribution: 'name' } }).document;
const withTables = ['minutes', 'decisions', 'commitments', 'attendance', 'run_of_show'] as const;

/** A document with one note in it. */
function noteOf(markdown: string): DocumentTree {
  const block: ProseBlock = { kind: 'prose', role: 'note', key: 'note', level: 3, lang: 'es', markdown };
  return { ...sampleOf('attendance'), blocks: [block] };
}

describe('registers in files', () => {
  it.each(withTables)('are tables in HTML: named, headed, each cell in its place: %s', (template) => {
    const document = sampleOf(template);
    const html = writeHtml(document);
    const tables = document.blocks.filter((block) => block.kind === 'table');
    const tags = tagsOf(html);
    expect(tables.length).toBeGreaterThan(0);
    expect(tags.filter(({ name }) => name === 'caption')).toHaveLength(tables.length);
    const heads = tags.filter(({ name, attributes }) => name === 'th' && attributes['scope'] === 'col');
    expect(heads).toHaveLength(tables.reduce((sum, { columns }) => sum + columns.length, 0));
    for (const { columns } of tables) expect(columns.filter(({ isHead }) => isHead)).toHaveLength(1);
    const levels = tags.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name.slice(1))] : []));
    for (const [place, level] of levels.entries()) expect(level - (levels[place - 1] ?? 0)).toBeLessThanOrEqual(1);
    for (const { rows } of tables) {
      for (const { text } of rows.flat())
        expect(htmlText(html).replaceAll(/\s/gu, '')).toContain(text.replaceAll(/\s/gu, ''));
    }
  });

  it.each(withTables)(
    'are tables in DOCX whose head comes again on every page and whose rows stay whole: %s',
    (template) => {
      const docx = readDocx(writeDocx(sampleOf(template), at));
      const body = docx.part('word/document.xml');
      const tables = elementsOf(body, 'w:tbl');
      expect(tables.length).toBeGreaterThan(0);
      for (const table of tables) {
        expect(valueOf(table, 'w:tblStyle')).toBe('PlenariaRegister');
        expect(elementsOf(table, 'w:tblHeader')).toHaveLength(1);
        expect(elementsOf(table, 'w:cantSplit')).toHaveLength(elementsOf(table, 'w:tr').length);
        const grid = elementsOf(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
        const [whole] = elementsOf(table, 'w:tblW');
        expect(grid.reduce((sum, width) => sum + width, 0)).toBe(Number(whole?.attributes['w:w']));
        for (const cell of elementsOf(table, 'w:tc')) expect(elementsOf(cell, 'w:p').length).toBeGreaterThan(0);
      }
      for (const [parent, order] of Object.entries(schemaOrder)) {
        for (const { children } of elementsOf(body, parent)) {
          const places = children.map((child) => order.indexOf(typeof child === 'string' ? child : child.name));
          expect(places, parent).toEqual(places.toSorted((one, other) => one - other));
          expect(places, parent).not.toContain(-1);
        }
      }
    },
  );

  it('lie across where they have many columns', () => {
    const size = (template: SummaryTemplate) =>
      elementsOf(readDocx(writeDocx(sampleOf(template), at)).part('word/document.xml'), 'w:pgSz')[0]?.attributes;
    expect(size('commitments')).toMatchObject({ 'w:orient': 'landscape', 'w:w': '16838' });
    expect(size('minutes')).toMatchObject({ 'w:w': '11906' });
    expect(writeHtml(sampleOf('decisions'))).toContain('@page { size: A4 landscape;');
    expect(writeHtml(sampleOf('minutes'))).not.toContain('landscape');
  });

  it('are lists in Markdown, each cell by the name of its column', () => {
    const text = writeMarkdown(composed('commitments', { locale: 'fr' }).document);
    expect(text).toContain('*13 engagements*\n\n**Coalition pour la cybersécurité**\n\n- **C-01**\n  - Objet\u00A0: ');
    expect(text).not.toMatch(/^\|/mu);
  });
});

describe('notes in files', () => {
  const note =
    '# Uno\n\n### Dos\n\n**fuerte** y [web](https://example.org)\n\n1. a\n2. b\n   - c\n\n> # cita\n\n- [x] hecho';

  it('have real headings, one level below the other, and none inside of quotes', () => {
    const levels = proseOf({ markdown: note, level: 4 }).flatMap((block) =>
      block.kind === 'heading' ? [block.level] : [],
    );
    expect(levels).toEqual([4, 5]);
    const html = writeHtml(noteOf(note));
    expect(html).toContain('<h3 class="note-head">Uno</h3>');
    expect(html).toContain('<blockquote>\n<p><strong>cita</strong></p>\n</blockquote>');
    expect(html).toContain('<a href="https://example.org" rel="noreferrer">web</a>');
  });

  it('keep their lists in DOCX: each numbered one begins anew', () => {
    const docx = readDocx(writeDocx(noteOf(`${note}\n\n----\n\n5. e`), at));
    const starts = elementsOf(docx.part('word/numbering.xml'), 'w:num').slice(1);
    expect(starts.map((list) => valueOf(list, 'w:startOverride'))).toEqual(['1', '5']);
    const entries = docx.paragraphs.filter(({ numbered }) => numbered).map(({ text }) => text);
    expect(entries).toEqual(['a', 'b', 'c', '[hecho] hecho', 'e']);
    expect(docx.paragraphs.find(({ text }) => text === 'Dos')?.style).toBe('Heading3');
  });

  it.each(hostileTexts)('are never more than notes: %j', (text) => {
    const html = writeHtml(noteOf(`x ${text}`));
    for (const { name, attributes } of tagsOf(html)) {
      expect(['script', 'iframe', 'object']).not.toContain(name);
      for (const [key, value] of Object.entries(attributes)) {
        expect(key).not.toMatch(/^on/u);
        if (key === 'href') expect(value).toMatch(/^(?:https:\/\/|mailto:|#)/u);
        if (key === 'src') expect(value).toMatch(/^data:/u);
      }
    }
    expect(() => readDocx(writeDocx(noteOf(`x ${text}`), at))).not.toThrow();
    expect(writeMarkdown(noteOf(`x ${text}`))).not.toMatch(/(?<!\\)<script/u);
  });

  it('name a picture whose bytes are not at hand, and show one whose bytes are', () => {
    const sha256 = 'a'.repeat(64);
    const document = noteOf(`![pizarra](image:${sha256})`);
    expect(htmlText(writeHtml(document))).toContain('Imagen: pizarra');
    expect(writeMarkdown(document)).toContain('*Imagen: pizarra*');
    const pictures = [{ ...logo, sha256, name: 'pizarra.png' }];
    expect(writeHtml({ ...document, pictures })).toContain('alt="pizarra" width="1" height="1"');
    expect(Object.keys(unzipSync(writeDocx({ ...document, pictures }, at)))).toContain('word/media/picture1.png');
  });
});

/** One pixel. */
const logo = {
  mediaType: 'image/png' as const,
  base64: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  width: 1,
  height: 1,
  name: 'logo.png',
};

describe('the look of the house', () => {
  const brand: Brand = { accent: '#ffd54a', logo };

  it('is never too faint to be read, on paper and on a dark screen', () => {
    for (const accent of ['#ffd54a', '#ffffff', '#000000', '#0d5862', '#777777', '#ff0000']) {
      const accents = accentsOf({ accent, logo: null });
      expect(contrastOf(accents?.light ?? paper, paper), accent).toBeGreaterThanOrEqual(leastContrast);
      expect(contrastOf(accents?.dark ?? '#201f1b', '#201f1b'), accent).toBeGreaterThanOrEqual(leastContrast);
    }
    expect(accentsOf({ accent: '#0d5862', logo: null })?.light).toBe('#0d5862');
    expect(accentsOf({ accent: 'red;}', logo: null })).toBeNull();
  });

  it.each(locales)('is in the files, with words for those who do not see it, in %s', (locale) => {
    const document = { ...composed('decisions', { locale }).document, brand };
    const accent = accentsOf(brand)?.light ?? '';
    const html = writeHtml(document);
    const picture = tagsOf(html).find(({ name, attributes }) => name === 'img' && attributes['class'] === 'logo');
    expect(picture?.attributes['alt']).toMatch(/ICANN.* LACNIC$/u);
    expect(html).toContain(`--accent: ${accent};`);
    const files = unzipSync(writeDocx(document, at));
    expect(files['word/media/logo.png']?.slice(1, 4)).toEqual(new TextEncoder().encode('PNG'));
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain(`descr="${oneLine(picture?.attributes['alt'] ?? 'none')}"`);
    expect(strFromU8(files['word/styles.xml'] ?? new Uint8Array())).toContain(accent.slice(1).toUpperCase());
    expect(strFromU8(files['[Content_Types].xml'] ?? new Uint8Array())).toContain('image/png');
  });
});
