import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { locales, type Locale } from '#domain/primitives.ts';
import type { DocumentTree } from '#domain/summary/document.ts';
import { writeBilingualDocx } from '#formats/write/bilingual/write-bilingual-docx.ts';
import { printable } from '#formats/write/plain-text.ts';
import { writeDocx } from '#formats/write/write-docx.ts';
import { elementsOf, readXml, xmlText, type XmlElement } from '#tests/builders/xml-reader.ts';
import { aFolder } from './a-folder.ts';
import { type Composed, hostileDocuments, madeAt, sampleDocuments, someTurns } from './composed.ts';
import { firstMissing, foreignIn, frameOf, headingsOf, saidBy, squeezed } from './said.ts';
import { convert, lacks, lacksOffice, lintXml } from './tools.ts';

const noOffice = lacksOffice('writer');
const noLint = lacks('xmllint');
const folder = aFolder('docx');
const samples = sampleDocuments();
/** Turns in which every string stands somewhere; all turns would take an office minutes. */
const hostile = [0, 51].flatMap(hostileDocuments);
const tags: Readonly<Record<Locale, string>> = { es: 'es-ES', en: 'en-GB', pt: 'pt-BR', fr: 'fr-FR' };

describe('a DOCX, opened by LibreOffice and saved as OpenDocument', () => {
  beforeEach(({ skip }) => skip(noOffice !== null, noOffice ?? ''));
  beforeAll(async () => {
    if (noOffice !== null) return;
    const files = [...samples, ...hostile].map(({ name, document }) => {
      const file = path.join(folder, `${name}.docx`);
      writeFileSync(file, writeDocx(document, madeAt));
      return file;
    });
    const [left, right] = [samples[0], samples[3]];
    if (left === undefined || right === undefined) throw new Error('no sample');
    const two = path.join(folder, 'two.docx');
    writeFileSync(two, writeBilingualDocx([left.document, right.document], madeAt));
    await convert({ to: 'fodt', folder, files: [...files, two] });
  }, 180_000);

  it.each(samples)('gives back headings with their levels, entries, cells and the language: $name', (composed) => {
    expectWhole(composed);
    const root = whole(composed.name);
    expect(languagesOf(root)).toEqual([tags[composed.locale]]);
    expect(elementsOf(root, 'dc:language').map(xmlText)).toEqual([tags[composed.locale]]);
    for (const lang of locales) {
      const said = squeezed(textsIn(tags[lang], root).join(' '));
      const foreign = foreignIn(composed.document).filter((passage) => passage.lang === lang);
      expect(foreign.filter(({ text }) => !said.includes(squeezed(text)))).toEqual([]);
    }
    expect(elementsOf(root, 'dc:title').map(xmlText)).toEqual([composed.document.meta.title]);
  });

  it('is asked for texts in other languages, of which the sample has some', () => {
    expect(samples.some(({ document }) => foreignIn(document).length > 0)).toBe(true);
  });

  it.each(hostile)('gives back whatever people wrote: $name', expectWhole);

  it('gives back both columns of a document in two languages', () => {
    const text = squeezed(textOf(body('two')));
    for (const { document } of [samples[0], samples[3]].filter((one) => one !== undefined)) {
      const pieces = saidBy(document).filter(({ kind }) => kind === 'heading' || kind === 'item');
      expect(pieces.filter((piece) => !text.includes(squeezed(piece.text)))).toEqual([]);
    }
  });
});

describe('the XML in a DOCX', () => {
  beforeEach(({ skip }) => skip(noLint !== null, noLint ?? ''));

  it('is well-formed to a parser that is not ours, whatever people wrote', () => {
    const files = someTurns.flatMap(hostileDocuments).flatMap(partsOf);
    expect(files.length).toBeGreaterThan(500);
    for (let from = 0; from < files.length; from += 500) expect(lintXml(files.slice(from, from + 500))).toBe('');
  });

  it('is well-formed for the sample in every language', () => {
    expect(new Set(samples.map(({ locale }) => locale))).toEqual(new Set(locales));
    expect(lintXml(samples.flatMap(partsOf))).toBe('');
  });
});

/** The parts that hold people's text, as files. */
function partsOf({ name, document }: Composed): string[] {
  return Object.entries(unzipSync(writeDocx(document, madeAt)))
    .filter(([part]) => /(?:document|header|core|footer|comments)\.xml$/.test(part))
    .map(([part, bytes]) => {
      const file = path.join(folder, `${name}-${path.basename(part)}`);
      writeFileSync(file, bytes);
      return file;
    });
}

function expectWhole({ name, document }: Composed): void {
  const text = body(name);
  const headings = elementsOf(text, 'text:h').map(
    (heading) => `${Number(heading.attributes['text:outline-level']) + 1} ${squeezed(textOf(heading))}`,
  );
  // The title of the document is a title, no heading; notes may have headings of their own.
  const wanted = headingsOf(document).slice(1).map(squeezed);
  expect(headings.filter((heading) => wanted.includes(heading))).toEqual(wanted);
  if (!hasNotes(document)) expect(headings).toEqual(wanted);
  const said = saidBy(document);
  const items = elementsOf(text, 'text:list-item').map((item) => squeezed(textOf(item)));
  const entries = said.flatMap((piece) => (piece.kind === 'item' ? [squeezed(piece.text)] : []));
  expect(entries.filter((entry) => !items.some((item) => item.startsWith(entry)))).toEqual([]);
  expect(cellsIn(text).filter((cell) => cell !== '')).toEqual(cellsOf(document));
  expect(firstMissing(said, textOf(text))).toBeNull();
  const all = squeezed(textOf(whole(name)));
  for (const line of frameOf(document)) expect(all).toContain(squeezed(line));
}

const hasNotes = ({ blocks }: DocumentTree) => blocks.some(({ kind }) => kind === 'prose');

/** Cells with what stands under their text. */
function cellsOf({ blocks }: DocumentTree): string[] {
  return blocks
    .flatMap((block) => {
      if (block.kind !== 'table') return [];
      const cells = block.rows.flat().map(({ text, detail }) => `${text} ${detail ?? ''}`);
      return [...block.columns.map(({ heading }) => heading), ...cells];
    })
    .map((cell) => squeezed(printable(cell)))
    .filter((cell) => cell !== '');
}

function cellsIn(text: XmlElement): string[] {
  return elementsOf(text, 'table:table-cell').map((cell) => squeezed(textOf(cell)));
}

const read = new Map<string, XmlElement>();

function whole(name: string): XmlElement {
  const known = read.get(name);
  if (known !== undefined) return known;
  const root = readXml(readFileSync(path.join(folder, `${name}.fodt`), 'utf8').replaceAll('\r', ''));
  read.set(name, root);
  return root;
}

function body(name: string): XmlElement {
  const [text] = elementsOf(whole(name), 'office:text');
  if (text === undefined) throw new Error(`${name} has no text`);
  return text;
}

/** Spaces and breaks are elements of their own; paragraphs and cells are apart. */
function textOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (child.name === 'text:s' || child.name === 'text:tab' || child.name === 'text:line-break') return ' ';
      return child.name === 'text:span' || child.name === 'text:a' ? textOf(child) : ` ${textOf(child)} `;
    })
    .join('');
}

/** What stands in a language other than the document's. */
function textsIn(tag: string, root: XmlElement): string[] {
  const styles = elementsOf(root, 'style:style').filter((style) =>
    elementsOf(style, 'style:text-properties').some(
      ({ attributes }) => `${attributes['fo:language'] ?? ''}-${attributes['fo:country'] ?? ''}` === tag,
    ),
  );
  const names = new Set(styles.map(({ attributes }) => attributes['style:name']));
  return ['text:span', 'text:p', 'text:h']
    .flatMap((name) => elementsOf(root, name))
    .filter(({ attributes }) => names.has(attributes['text:style-name']))
    .map(textOf);
}

/** The language of text that has no other. */
function languagesOf(root: XmlElement): string[] {
  return elementsOf(root, 'style:default-style')
    .filter(({ attributes }) => attributes['style:family'] === 'paragraph')
    .flatMap((style) => elementsOf(style, 'style:text-properties'))
    .map(({ attributes }) => `${attributes['fo:language'] ?? ''}-${attributes['fo:country'] ?? ''}`);
}
