import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { locales, type Locale } from '#domain/primitives.ts';
import { composeSummary } from '#domain/summary/compose.ts';
import type { DocumentTree } from '#domain/summary/document.ts';
import { createDocumentWords } from '#formats/write/document-words.ts';
import { writeDocx } from '#formats/write/write-docx.ts';
import { everywhere } from '#tests/builders/everywhere.ts';
import { hostileTexts } from '#tests/builders/hostile.ts';
import * as a from '#tests/builders/meeting.ts';
import { regionalMeeting } from '#tests/builders/regional-meeting.ts';
import { elementsOf, readXml, xmlText, type XmlElement } from '#tests/builders/xml-reader.ts';

const at = a.instant('2023-02-09T12:00:00.000Z');
const answers = (command: string): boolean => spawnSync(command, ['--version']).status === 0;
const noOffice = answers('soffice') ? null : 'LibreOffice is not installed';
const noLint = answers('xmllint') ? null : 'xmllint is not installed';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plenaria-docx-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function regional(locale: Locale): DocumentTree {
  return composeSummary({ ...regionalMeeting(), locale, words: createDocumentWords(locale) }).document;
}

describe('a DOCX in an office suite', () => {
  beforeEach(({ skip }) => skip(noOffice !== null, noOffice ?? ''));
  beforeAll(async () => {
    if (noOffice !== null) return;
    const documents = [
      ...locales.map((locale) => [`regional-${locale}`, regional(locale)] as const),
      ['foreign', everywhere('Hola a todos', 'pt')] as const,
    ];
    const files = documents.map(([name, document]) => {
      const file = path.join(folder, `${name}.docx`);
      writeFileSync(file, writeDocx(document, at));
      return file;
    });
    // Its own profile: an office that is open already would take the files over.
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    const convert = ['--headless', '--convert-to', 'fodt', '--outdir', folder];
    await promisify(execFile)('soffice', [profile, ...convert, ...files], { timeout: 120_000 });
  }, 150_000);

  it.each(locales)('comes back with every heading and every entry, in %s', (locale) => {
    const text = converted(`regional-${locale}`);
    const { blocks, title } = regional(locale);
    const headings = blocks.flatMap((block) => {
      if (block.kind === 'heading') return [`${block.level - 1} ${block.text}`];
      return block.kind === 'outcome_group' ? [`${block.level - 1} ${block.heading}`] : [];
    });
    expect(
      elementsOf(text, 'text:h').map((heading) => `${heading.attributes['text:outline-level']} ${xmlText(heading)}`),
    ).toEqual(headings);
    const entries = blocks.flatMap((block) => (block.kind === 'outcome_group' ? block.entries : []));
    expect(elementsOf(text, 'text:list-item').map((item) => lineOf(item).trim())).toEqual(
      entries.map(({ passage }) => passage.text),
    );
    expect(xmlText(text)).toContain(title.text);
  });

  it.each([
    ['es', 'es-ES', 'Contenido', 'Página 1 de 1'],
    ['en', 'en-GB', 'Contents', 'Page 1 of 1'],
    ['pt', 'pt-BR', 'Sumário', 'Página 1 de 1'],
    ['fr', 'fr-FR', 'Sommaire', 'Page 1 sur 1'],
  ] as const)('is known to be in its language, contents and page numbers too, in %s', (locale, tag, contents, foot) => {
    const root = whole(`regional-${locale}`);
    const [style] = elementsOf(root, 'style:default-style').filter(
      ({ attributes }) => attributes['style:family'] === 'paragraph',
    );
    expect(style === undefined ? [] : languagesIn(style)).toEqual([tag]);
    const [list] = elementsOf(root, 'text:index-body');
    expect(list === undefined ? '' : xmlText(list)).toContain(contents);
    expect(elementsOf(root, 'style:footer').map((footer) => lineOf(footer).trim())).toContain(foot);
    expect(elementsOf(root, 'text:page-count')).not.toEqual([]);
    expect(elementsOf(root, 'dc:language').map(xmlText)).toEqual([tag]);
  });

  it('knows which passages wait for their translation', () => {
    const root = whole('foreign');
    const foreign = new Set(
      elementsOf(root, 'style:style').flatMap((style) =>
        languagesIn(style).includes('es-ES') ? [style.attributes['style:name']] : [],
      ),
    );
    const spans = [...elementsOf(root, 'text:span'), ...elementsOf(root, 'text:p'), ...elementsOf(root, 'text:h')];
    const texts = spans.flatMap((span) => (foreign.has(span.attributes['text:style-name']) ? [xmlText(span)] : []));
    expect(texts).toEqual(Array<string>(6).fill('Hola a todos'));
  });
});

describe('the XML of a DOCX', () => {
  beforeEach(({ skip }) => skip(noLint !== null, noLint ?? ''));
  it.each([...locales.map(regional), ...hostileTexts.map((text) => everywhere(text))])(
    'is well-formed for a parser that is not ours (%#)',
    (document) => {
      const parts = path.join(folder, 'parts');
      mkdirSync(parts, { recursive: true });
      const files = Object.entries(unzipSync(writeDocx(document, at))).map(([name, bytes]) => {
        const file = path.join(parts, name.replaceAll('/', '-'));
        writeFileSync(file, bytes);
        return file;
      });
      const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', ...files], { encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(status).toBe(0);
    },
  );
});

function whole(name: string): XmlElement {
  return readXml(readFileSync(path.join(folder, `${name}.fodt`), 'utf8').replaceAll('\r', ''));
}

function converted(name: string): XmlElement {
  const [text] = elementsOf(whole(name), 'office:text');
  if (text === undefined) throw new Error(`${name} has no text`);
  return text;
}

/** Spaces beside a field are elements of their own. */
function lineOf(element: XmlElement): string {
  const said = element.children.map((child) => {
    if (typeof child === 'string') return child;
    return child.name === 'text:s' ? ' ' : lineOf(child);
  });
  return said.join('').replace(/\s+/g, ' ');
}

function languagesIn(style: XmlElement): string[] {
  return elementsOf(style, 'style:text-properties').flatMap(({ attributes }) =>
    attributes['fo:language'] === undefined ? [] : [`${attributes['fo:language']}-${attributes['fo:country'] ?? ''}`],
  );
}
