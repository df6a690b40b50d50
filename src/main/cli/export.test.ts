import { createHash } from 'node:crypto';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import type { DocumentMeta } from '#domain/summary/document.ts';
import { readDocx } from '#tests/builders/docx-reader.ts';
import { instant } from '#tests/builders/meeting.ts';
import { regionalMeetingMarkdown } from '#tests/builders/regional-meeting-markdown.ts';
import { regionalMeeting } from '#tests/builders/regional-meeting.ts';
import { elementsOf, xmlText } from '#tests/builders/xml-reader.ts';
import { exportDocuments, type ExportInput } from './export.ts';

type Printed = { readonly html: string; readonly meta: DocumentMeta };

function inputWith(fields: Partial<ExportInput>): {
  readonly input: ExportInput;
  readonly written: ReadonlyMap<string, Uint8Array>;
  readonly printed: readonly Printed[];
} {
  const written = new Map<string, Uint8Array>();
  const printed: Printed[] = [];
  const input: ExportInput = {
    ...regionalMeeting(),
    locales: ['es', 'pt', 'en', 'fr'],
    formats: ['md', 'html', 'pdf'],
    version: 2,
    now: instant('2023-02-09T12:00:00.000Z'),
    fontCss: '',
    printPdf: async (html, meta) => {
      printed.push({ html, meta });
      const pdf = await PDFDocument.create();
      pdf.addPage();
      return pdf.save();
    },
    write: (fileName, bytes) => {
      written.set(fileName, bytes);
      return Promise.resolve();
    },
    ...fields,
  };
  return { input, written, printed };
}

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('the export of a summary', () => {
  it('writes what programs read, and documents in two languages under both their names', async () => {
    const { input, written, printed } = inputWith({
      locales: ['fr'],
      pairs: [['es', 'fr']],
      formats: ['md', 'docx', 'pdf', 'csv', 'xlsx', 'ics', 'json'],
    });
    const { files } = await exportDocuments(input);
    expect([...written.keys()].map((name) => name.replace('montevideo-2023_takeaways_', ''))).toEqual([
      ...['md', 'docx', 'pdf', 'csv', 'xlsx', 'ics', 'json'].map((format) => `fr_v2.${format}`),
      'es+fr_v2.docx',
      'es+fr_v2.pdf',
    ]);
    expect(files.filter(({ second }) => second === 'fr').map(({ format }) => format)).toEqual(['docx', 'pdf']);
    expect(printed.at(-1)?.meta.title).toBe(
      'Reunión con la comunidad técnica: conclusiones / Réunion avec la communauté technique\u00A0: points à retenir',
    );
    const data = JSON.parse(text(written.get('montevideo-2023_takeaways_fr_v2.json'))) as {
      readonly createdAt: string;
    };
    expect(data.createdAt).toBe('2023-02-09T12:00:00.000Z');
  });

  it('passes over formats that a template does not have', async () => {
    const { summary } = regionalMeeting();
    const { input, written } = inputWith({
      locales: ['es'],
      formats: ['md', 'csv'],
      summary: { ...summary, template: 'minutes' },
    });
    await exportDocuments(input);
    expect([...written.keys()]).toEqual(['montevideo-2023_minutes_es_v2.md']);
  });

  it('writes one file for each language and format, named so that scripts find it', async () => {
    const { input, written } = inputWith({ formats: ['md', 'pdf'] });
    await exportDocuments(input);
    expect([...written.keys()]).toEqual([
      'montevideo-2023_takeaways_es_v2.md',
      'montevideo-2023_takeaways_es_v2.pdf',
      'montevideo-2023_takeaways_pt_v2.md',
      'montevideo-2023_takeaways_pt_v2.pdf',
      'montevideo-2023_takeaways_en_v2.md',
      'montevideo-2023_takeaways_en_v2.pdf',
      'montevideo-2023_takeaways_fr_v2.md',
      'montevideo-2023_takeaways_fr_v2.pdf',
    ]);
    expect(text(written.get('montevideo-2023_takeaways_fr_v2.md'))).toBe(regionalMeetingMarkdown.fr);
  });

  it('writes sixteen documents of four languages in four formats, DOCX with the time of the export', async () => {
    const { input, written } = inputWith({ formats: ['md', 'html', 'docx', 'pdf'] });
    const { files } = await exportDocuments(input);
    expect(files.map(({ fileName }) => fileName)).toEqual([...written.keys()]);
    expect(written.size).toBe(16);
    const docx = readDocx(written.get('montevideo-2023_takeaways_pt_v2.docx') ?? new Uint8Array());
    expect(docx.paragraphs.map(({ text }) => text)).toContain('Os relatórios não podem ser comparados.');
    expect(elementsOf(docx.part('docProps/core.xml'), 'dcterms:created').map(xmlText)).toEqual([input.now]);
  });

  it('reports size and hash of what was written, and what stayed out', async () => {
    const { input, written } = inputWith({ locales: ['en'], formats: ['html'] });
    const { files, leftOut } = await exportDocuments(input);
    const bytes = written.get('montevideo-2023_takeaways_en_v2.html') ?? new Uint8Array();
    expect(files).toEqual([
      {
        fileName: 'montevideo-2023_takeaways_en_v2.html',
        locale: 'en',
        format: 'html',
        bytes: bytes.byteLength,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        missing: 0,
        stale: 0,
      },
    ]);
    expect(leftOut.map(({ code }) => code)).toEqual(['D-01', 'Q-01', 'R-01']);
  });

  it('prints the HTML in the language of the document and finishes the PDF', async () => {
    const { input, written, printed } = inputWith({ locales: ['pt'], formats: ['pdf'] });
    await exportDocuments(input);
    expect(printed[0]?.html).toContain('<html lang="pt">');
    expect(printed[0]?.meta.language).toBe('pt');
    const pdf = await PDFDocument.load(written.get('montevideo-2023_takeaways_pt_v2.pdf') ?? '');
    expect(pdf.getTitle()).toBe('Reunião com a comunidade técnica: conclusões');
  });

  it('stops with the cause when a file cannot be written', async () => {
    const { input } = inputWith({ write: () => Promise.reject(new Error('disk full')) });
    await expect(exportDocuments(input)).rejects.toThrow('disk full');
  });
});
