import { strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '#domain/primitives.ts';
import { composeSummary } from '#domain/summary/compose.ts';
import type { DocumentTree } from '#domain/summary/document.ts';
import { paragraphsIn, readDocx, schemaOrder, valueOf, type Docx } from '#tests/builders/docx-reader.ts';
import { everywhere } from '#tests/builders/everywhere.ts';
import { brokenTexts, hostileTexts } from '#tests/builders/hostile.ts';
import * as a from '#tests/builders/meeting.ts';
import { regionalMeetingDocx } from '#tests/builders/regional-meeting-docx.ts';
import { regionalMeeting } from '#tests/builders/regional-meeting.ts';
import { records as sample } from '#tests/builders/sample-records.ts';
import { elementsOf, shapeOf, xmlText } from '#tests/builders/xml-reader.ts';
import { createDocumentWords } from './document-words.ts';
import { writeDocx } from './write-docx.ts';

const at = a.instant('2023-02-09T12:00:00.000Z');
const written = (document: DocumentTree): Docx => readDocx(writeDocx(document, at));

function regional(locale: Locale, summary: Parameters<typeof a.aSummary>[0] = {}): DocumentTree {
  const { records, summary: given } = regionalMeeting();
  return composeSummary({
    records,
    summary: { ...given, ...summary },
    locale,
    words: createDocumentWords(locale),
  }).document;
}
const lines = ({ paragraphs }: Docx): string[] => paragraphs.map(({ style, text }) => `${style}: ${text}`);

/** The styles and numbering a document uses, against those it defines. */
function undefinedStyles(docx: Docx): string[] {
  const defined = new Set(
    elementsOf(docx.part('word/styles.xml'), 'w:style').map((style) => style.attributes['w:styleId']),
  );
  const users = ['document', 'header', 'footer', 'numbering', 'styles'].map((name) => docx.part(`word/${name}.xml`));
  const used = users.flatMap((part) =>
    ['w:pStyle', 'w:rStyle', 'w:basedOn', 'w:next'].flatMap((name) =>
      elementsOf(part, name).map(({ attributes }) => attributes['w:val'] ?? ''),
    ),
  );
  return used.filter((id) => !defined.has(id));
}

describe('DOCX', () => {
  it.each(locales)('reads as a person would have written it, in %s', (locale) => {
    expect(lines(written(regional(locale)))).toEqual(regionalMeetingDocx[locale].trim().split('\n'));
  });

  it.each(locales)('has every heading, entry and text of the sample meeting in order, in %s', (locale) => {
    const summary = sample.summaries[0] ?? a.aSummary();
    const { document } = composeSummary({ records: sample, summary, locale, words: createDocumentWords(locale) });
    const texts = document.blocks.flatMap((block) => {
      if (block.kind === 'heading') return [`Heading${block.level - 1}: ${block.text}`];
      if (block.kind === 'paragraph') return [`Normal: ${block.passage.text}`];
      if (block.kind !== 'outcome_group') throw new Error(`takeaways have no ${block.kind}`);
      const entries = block.entries.flatMap(({ passage, detail }) => [
        `ListBullet: ${passage.text}`,
        ...(detail === null ? [] : [`PlenariaMeta: ${detail}`]),
      ]);
      return [`Heading${block.level - 1}: ${block.heading}`, ...entries];
    });
    const body = lines(written(document));
    const first = body.indexOf(texts[0] ?? '');
    expect(body.slice(first, first + texts.length)).toEqual(texts);
    expect(texts.length).toBeGreaterThan(100);
  });

  it('is a package whose parts are all typed and all found', () => {
    const docx = written(regional('es'));
    expect(docx.names[0]).toBe('[Content_Types].xml');
    const typed = elementsOf(docx.part('[Content_Types].xml'), 'Override').map((part) => part.attributes['PartName']);
    expect(typed.toSorted()).toEqual(
      docx.names.flatMap((name) => (name.endsWith('.rels') || name.startsWith('[') ? [] : [`/${name}`])).toSorted(),
    );
    for (const [name, base] of [
      ['_rels/.rels', ''],
      ['word/_rels/document.xml.rels', 'word/'],
    ] as const) {
      for (const { attributes } of elementsOf(docx.part(name), 'Relationship')) {
        expect(docx.names).toContain(base + (attributes['Target'] ?? ''));
        expect(attributes['TargetMode']).toBeUndefined();
      }
    }
  });

  it('uses no style and no list it does not define', () => {
    const docx = written(everywhere('uno\n\ndos'));
    expect(undefinedStyles(docx)).toEqual([]);
    const lists = elementsOf(docx.part('word/numbering.xml'), 'w:num').map(({ attributes }) => attributes['w:numId']);
    for (const used of elementsOf(docx.part('word/document.xml'), 'w:numId')) {
      expect(lists).toContain(used.attributes['w:val']);
    }
    expect(docx.paragraphs.filter(({ numbered }) => numbered).map(({ text }) => text)).toEqual(['uno']);
  });

  it('offers the styles that whoever goes on writing looks for, under the names Word knows them by', () => {
    const styles = elementsOf(written(regional('es')).part('word/styles.xml'), 'w:style');
    expect(styles.map((style) => valueOf(style, 'w:name'))).toEqual([
      ...['Normal', 'Title', 'Subtitle', ...[1, 2, 3, 4, 5].map((level) => `heading ${level}`), 'List Bullet'],
      ...['List Continue', 'Quote', 'caption', 'TOC Heading', 'toc 1', 'toc 2', 'header', 'footer'],
      ...['Meta', 'Fact', 'Cell', 'Cell Small', 'Code'].map((name) => `Plenaria ${name}`),
      'Hyperlink',
      ...['Kind', 'Kicker', 'Restriction', 'Term', 'Row Head', 'Register'].map((name) => `Plenaria ${name}`),
    ]);
    const headings = styles.filter((style) => valueOf(style, 'w:name')?.startsWith('heading'));
    expect(headings.map((style) => [valueOf(style, 'w:outlineLvl'), elementsOf(style, 'w:keepNext').length])).toEqual(
      ['0', '1', '2', '3', '4'].map((level) => [level, 1]),
    );
  });

  it('keeps the order of properties that the schema asks for', () => {
    const docx = written(everywhere('uno\n\ndos'));
    for (const name of ['document', 'styles', 'numbering', 'header', 'footer']) {
      for (const [parent, order] of Object.entries(schemaOrder)) {
        for (const { children } of elementsOf(docx.part(`word/${name}.xml`), parent)) {
          const places = children.map((child) => order.indexOf(typeof child === 'string' ? child : child.name));
          expect(places, `${name}: ${parent}`).toEqual(places.toSorted((one, other) => one - other));
          expect(places).not.toContain(-1);
        }
      }
    }
  });

  it('gives the same bytes for the same records and the same instant', () => {
    const [first, second] = [writeDocx(regional('fr'), at), writeDocx(regional('fr'), at)];
    expect(first).toEqual(second);
    expect(writeDocx(regional('fr'), a.instant('2023-02-10T12:00:00.000Z'))).not.toEqual(first);
    // The dates inside are the first a zip can hold, not the clock's.
    expect(zipSync(unzipSync(first), { mtime: new Date(1980, 0, 1), level: 6 })).toEqual(first);
  });
});

describe('what a DOCX says of itself', () => {
  it.each([
    ['es', 'es-ES', 'Página {PAGE} de {NUMPAGES}'],
    ['en', 'en-GB', 'Page {PAGE} of {NUMPAGES}'],
    ['pt', 'pt-BR', 'Página {PAGE} de {NUMPAGES}'],
    ['fr', 'fr-FR', 'Page {PAGE} sur {NUMPAGES}'],
  ] as const)('is in the language of the document, in %s', (locale, tag, foot) => {
    const document = regional(locale);
    const docx = written(document);
    const [defaults] = elementsOf(docx.part('word/styles.xml'), 'w:docDefaults');
    expect(defaults === undefined ? null : valueOf(defaults, 'w:lang')).toBe(tag);
    expect(valueOf(docx.part('word/settings.xml'), 'w:themeFontLang')).toBe(tag);
    expect(paragraphsIn(docx.part('word/footer.xml'))).toMatchObject([{ style: 'Footer', text: foot }]);
    const core = docx.part('docProps/core.xml');
    const says = (name: string) => elementsOf(core, name).map(xmlText);
    expect(['dc:title', 'dc:creator', 'dc:language'].map(says)).toEqual([
      [document.meta.title],
      [document.meta.author],
      [tag],
    ]);
    expect(says('dcterms:created')).toEqual([at]);
    expect(says('dcterms:modified')).toEqual([at]);
  });

  it('names no creator where the meeting names no host', () => {
    const { document } = composeSummary({
      records: a.meetingRecords(),
      summary: a.aSummary(),
      locale: 'es',
      words: createDocumentWords('es'),
    });
    expect(elementsOf(written(document).part('docProps/core.xml'), 'dc:creator')).toEqual([]);
  });

  it('tells on every page which meeting it is of, and who it is for', () => {
    const { acronym } = regionalMeeting().records.meeting;
    const head = (document: DocumentTree) => paragraphsIn(written(document).part('word/header.xml'))[0]?.text;
    expect(head(regional('fr'))).toBe(acronym);
    expect(head(regional('fr', { audience: 'members' }))).toBe(`${acronym}\tRéservé aux membres`);
  });

  it('marks the language of every passage that waits for its translation, and of no other', () => {
    const { paragraphs } = written(everywhere('Hola', 'pt'));
    const foreign = paragraphs.filter(({ langs }) => langs.includes('es-ES'));
    expect(foreign.map(({ style }) => style)).toEqual([
      'Title',
      'Subtitle',
      'Heading1',
      'Normal',
      'ListBullet',
      'Normal',
    ]);
    expect(
      written(regional('pt'))
        .paragraphs.flatMap(({ langs }) => langs)
        .filter((lang) => lang !== null),
    ).toEqual([]);
  });
});

describe('the table of contents of a DOCX', () => {
  const instruction = (docx: Docx) => elementsOf(docx.part('word/document.xml'), 'w:instrText').map(xmlText);
  const listed = ({ paragraphs }: Docx) => paragraphs.filter(({ style }) => /^TOC\d$/.test(style));

  it('is filled already, each entry leading to its heading', () => {
    const docx = written(regional('es'));
    const body = docx.part('word/document.xml');
    expect(instruction(docx)).toEqual([' TOC \\n \\h \\z \\o "1-1" ']);
    expect(listed(docx).map(({ text }) => text)).toEqual(['Ciberseguridad', 'Foro regional', 'Otros asuntos']);
    expect(elementsOf(body, 'w:fldChar').map((char) => char.attributes['w:fldCharType'])).toEqual([
      'begin',
      'separate',
      'end',
    ]);
    const targets = elementsOf(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']);
    expect(elementsOf(body, 'w:hyperlink').map(({ attributes }) => attributes['w:anchor'])).toEqual(targets);
    expect(new Set(targets).size).toBe(3);
    expect(elementsOf(docx.part('word/settings.xml'), 'w:updateFields')).toEqual([]);
  });

  it('has the sessions under their days, where there are several', () => {
    const next = a.aSession('taller', { startsAt: a.instant('2023-02-09T13:00:00.000Z') });
    const first = a.aSession('apertura', { startsAt: a.instant('2023-02-08T13:00:00.000Z') });
    const outcomes = [
      a.anOutcome('T-01', a.texts('Uno'), { sessionId: first.id }),
      a.anOutcome('T-02', a.texts('Dos'), { sessionId: next.id }),
    ];
    const records = a.meetingRecords({ sessions: [first, next], outcomes });
    const summary = a.aSummary({ grouping: 'session' });
    const { document } = composeSummary({ records, summary, locale: 'es', words: createDocumentWords('es') });
    const docx = written(document);
    expect(instruction(docx)).toEqual([' TOC \\n \\h \\z \\o "1-2" ']);
    expect(listed(docx).map(({ style, text }) => `${style} ${text}`)).toEqual([
      'TOC1 Miércoles, 8 de febrero de 2023',
      'TOC2 Sesión apertura',
      'TOC1 Jueves, 9 de febrero de 2023',
      'TOC2 Sesión taller',
    ]);
    const kinds = docx.paragraphs.filter(({ style }) => style === 'Heading3');
    expect(kinds.map(({ text }) => text)).toEqual(['Conclusiones clave', 'Conclusiones clave']);
  });

  it('marks the language of what waits for its translation, as in the heading it leads to', () => {
    const topics = ['Redes', 'Sede', 'Foro'].map((title, at) =>
      a.aTopic(title, a.texts(title, at === 0 ? { pt: title } : {})),
    );
    const outcomes = topics.map(({ id }, at) => a.anOutcome(`T-0${at + 1}`, a.texts('Uno'), { topicIds: [id] }));
    const records = a.meetingRecords({ topics, outcomes });
    const words = createDocumentWords('pt');
    const { document } = composeSummary({ records, summary: a.aSummary(), locale: 'pt', words });
    const foreign = listed(written(document)).filter(({ langs }) => langs.includes('es-ES'));
    expect(foreign.map(({ text }) => text)).toEqual(['Foro', 'Sede']);
  });

  it('is left out where it would list one or two things', () => {
    expect(instruction(written(everywhere('Hola')))).toEqual([]);
  });
});

describe('what people wrote, in a DOCX', () => {
  it('keeps the break of a line and makes paragraphs of a blank one', () => {
    const texts = lines(written(everywhere('uno\r\ndos\n \n\n  tres')));
    expect(texts).toContain('ListBullet: uno\ndos');
    expect(texts[texts.indexOf('ListBullet: uno\ndos') + 1]).toBe('ListContinue: tres');
  });

  it('keeps the spaces that typography asks for', () => {
    const text = 'Qui\u202F? «\u00A0Nous\u00A0» : 8\u2009%, 12\u201114';
    expect(lines(written(everywhere(text)))).toContain(`ListBullet: ${text}`);
    for (const { attributes } of elementsOf(written(everywhere(text)).part('word/document.xml'), 'w:t')) {
      expect(attributes['xml:space']).toBe('preserve');
    }
  });

  it.each(hostileTexts)('stays text: %j, everywhere it may stand', (text) => {
    const [docx, plain] = [written(everywhere(text)), written(everywhere('x'))];
    for (const name of plain.names) expect(shapeOf(docx.part(name)), name).toEqual(shapeOf(plain.part(name)));
    const shown = text.trim().replace(/[ \t]+/g, ' ');
    for (const name of ['word/document.xml', 'word/header.xml', 'docProps/core.xml']) {
      expect(xmlText(docx.part(name)), name).toContain(shown.replace(/^\u2069/, ''));
    }
  });

  it.each(brokenTexts)('is mended: %j', (raw, shown) => {
    const docx = written(everywhere(raw));
    expect(lines(docx)).toContain(`ListBullet: ${shown}`);
    expect(xmlText(docx.part('docProps/core.xml'))).toContain(shown);
  });

  it('never becomes an element, whatever it is', () => {
    const shape = shapeOf(written(everywhere('x')).part('word/document.xml'));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const line = `x${text}x`.replace(/[\n\r\u0085\u2028\u2029]/g, ' ');
        expect(shapeOf(written(everywhere(line)).part('word/document.xml'))).toEqual(shape);
      }),
      { numRuns: 60 },
    );
  });

  it('is refused by the reader of these tests when markup got in', () => {
    const files = unzipSync(writeDocx(regional('es'), at));
    const broken = { ...files, 'word/document.xml': strToU8('<w:p><w:t>a & b</w:t></w:p>') };
    expect(() => readDocx(zipSync(broken))).toThrow('no character reference');
  });
});
