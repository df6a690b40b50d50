import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentTree } from '#domain/summary/document.ts';
import { finishPdf } from '#formats/write/finish-pdf.ts';
import { writeHtml } from '#formats/write/write-html.ts';
import { aFolder } from './a-folder.ts';
import { hostileDocuments, madeAt, sampleDocuments } from './composed.ts';
import { letters, noPdfTools, readPdf, unsaidIn } from './pdf-reader.ts';
import { headingsOf, saidBy } from './said.ts';
import { lacks, programAt } from './tools.ts';

/**
 * The pages that are printed for PDF, printed by the Chromium of the system as the app has its own print them: that one
 * makes tags and bookmarks, which an older runtime leaves out. The app itself prints in tests/e2e/documents.e2e.ts.
 */
const executablePath = programAt('chromium');
const absent = lacks('chromium') ?? noPdfTools;
const folder = aFolder('pdf');

let browser: Browser | undefined;

beforeEach(({ skip }) => skip(absent !== null, absent ?? ''));
beforeAll(async () => {
  if (absent === null && executablePath !== null) {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  }
}, 60_000);
afterAll(() => browser?.close());

async function printed(name: string, document: DocumentTree): Promise<string> {
  if (browser === undefined) throw new Error('no browser');
  const page = await browser.newPage();
  const html = writeHtml(document, { margins: 'host' });
  // Poppler gives the text of a tag only as far as its first ligature.
  await page.setContent(html.replace('</style>', '* { font-variant-ligatures: none !important; }</style>'));
  const options = { preferCSSPageSize: true, printBackground: true, displayHeaderFooter: true, headerTemplate: ' ' };
  const footerTemplate = '<p><span class="pageNumber"></span> / <span class="totalPages"></span></p>';
  const bytes = await page.pdf({ ...options, footerTemplate, tagged: true, outline: true });
  await page.close();
  const file = path.join(folder, `${name}.pdf`);
  writeFileSync(file, await finishPdf(new Uint8Array(bytes), { ...document.meta, createdAt: madeAt }));
  return file;
}

describe('a PDF of the sample', () => {
  // Tags and bookmarks come from the page, whose structure is the same in every language.
  it.each(sampleDocuments().filter(({ name, locale }) => locale === 'es' || name === 'minutes-fr'))(
    'has its title, language, tags, bookmarks and every passage: $name',
    async ({ name, document }) => {
      const pdf = readPdf(await printed(name, document));
      expect(pdf).toMatchObject({ title: document.meta.title, tagged: true, language: document.locale, faults: '' });
      expect(pdf.pages).toBeGreaterThan(0);
      expect(withoutBookmark(document, pdf.outline)).toEqual([]);
      expect(withoutBookmark(document, pdf.headings)).toEqual([]);
      const said = saidBy(document).filter(({ kind }) => kind !== 'note');
      expect(
        unsaidIn(
          pdf,
          said.map(({ text }) => text),
        ),
      ).toEqual([]);
    },
  );

  it('holds together whatever people wrote', async () => {
    const documents = [0, 51].flatMap(hostileDocuments);
    for (const { name, document } of documents.filter(({ template }) => template === 'minutes')) {
      expect({ name, ...readPdf(await printed(name, document)) }).toMatchObject({ name, faults: '', tagged: true });
    }
  });
});

/**
 * The headings that have no bookmark or tag in their order and depth. Of a heading that moved to the next page Chromium
 * writes the words twice, so that a mark holds what it is of.
 */
function withoutBookmark(document: DocumentTree, outline: readonly string[]): string[] {
  let from = 0;
  return headingsOf(document).filter((heading) => {
    const [, level = '', text = ''] = /^(\d) (?:[\d.]+ )?(.*)$/.exec(heading) ?? [];
    const at = outline.findIndex(
      (mark, place) => place >= from && mark.startsWith(`${level} `) && letters(mark).includes(letters(text)),
    );
    if (at >= 0) from = at + 1;
    return at < 0;
  });
}
