import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test, expect } from '@playwright/test';
import { unzipSync, zipSync } from 'fflate';
import { locales, type Locale } from '#domain/primitives.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { composeSummary } from '#domain/summary/compose.ts';
import type { DocumentMeta } from '#domain/summary/document.ts';
import { createDocumentWords } from '#formats/write/document-words.ts';
import { writeExport } from '#formats/write/write-export.ts';
import * as a from '#tests/builders/meeting.ts';
import { regionalMeeting } from '#tests/builders/regional-meeting.ts';
import { type Running, launch } from '#tests/e2e/app.ts';
import { type Runs, report, timed, times } from './report.ts';
import { notes } from './texts.ts';

/** About fifty printed pages in each language. */
const entries = 420;
const rounds = times(5, 2);
const formats = ['md', 'html', 'docx', 'pdf'] as const;

test('export.all', async () => {
  const userData = mkdtempSync(path.join(tmpdir(), 'plenaria-bench-'));
  const app = await launch({ userData, locale: 'en' });
  const { ours, limit, writing, pages } = await measured(app, userData);
  expect(pages).toBeGreaterThan(40);
  report({
    name: `export.all, 4 languages × 4 formats, ${pages} pages`,
    unit: 'ms',
    ours,
    limit,
    baseline: null,
    goal: {
      text: 'at most 1.2 × printing and zipping alone',
      met: ({ median }) => (median.ours ?? 0) <= 1.2 * (median.limit ?? 0),
    },
  });
  report({
    name: 'export.write, the same without printing',
    unit: 'ms',
    ours: writing,
    limit,
    baseline: null,
    goal: {
      text: 'at most a tenth of printing and zipping alone',
      met: ({ median }) => (median.ours ?? 0) <= (median.limit ?? 0) / 10,
    },
  });
  await app.close();
  rmSync(userData, { recursive: true, force: true });
});

type Measures = {
  readonly ours: Runs;
  readonly limit: Runs;
  /** Of ours, what is no printing. */
  readonly writing: Runs;
  readonly pages: number;
};

/** Ours and the bare way by turns; the first turn warms up both. */
async function measured(app: Running, folder: string): Promise<Measures> {
  const source = { ...regionalMeeting(), records: longMeeting() };
  const fontCss = fonts();
  const ready = locales.map((locale) => writtenIn(locale, source, fontCss));
  const [ours, limit, writing]: [number[], number[], number[]] = [[], [], []];
  let pages = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const own = performance.now();
    let written = 0;
    for (const locale of locales) {
      const { ms, value } = timed(() => writtenIn(locale, source, fontCss));
      written += ms;
      await printOurs(app, value.page, value.meta);
    }
    const ownMs = performance.now() - own;
    const bare = performance.now();
    for (const { page, docx } of ready) {
      zipSync(docx, { level: 6 });
      pages = await printBare(app, page, folder);
    }
    const bareMs = performance.now() - bare;
    if (round === 0) continue;
    ours.push(ownMs);
    limit.push(bareMs);
    writing.push(written);
  }
  return { ours, limit, writing, pages };
}

type Written = {
  readonly page: string;
  readonly docx: Record<string, Uint8Array>;
  readonly meta: DocumentMeta;
};

/** All that an export composes and writes in one language; the page is what is printed. */
function writtenIn(
  locale: Locale,
  source: Pick<ReturnType<typeof regionalMeeting>, 'records' | 'summary'>,
  fontCss: string,
): Written {
  const { document } = composeSummary({ ...source, locale, words: createDocumentWords(locale) });
  const options = { fontCss, createdAt: a.instant('2023-02-09T12:00:00.000Z'), version: 1 };
  const files = formats.map((format) =>
    writeExport(
      {
        document,
        second: null,
        data: () => {
          throw new Error('no data is asked for');
        },
      },
      format,
      options,
    ),
  );
  const page = files.find((file) => file.kind === 'page')?.html ?? '';
  const docx = files[formats.indexOf('docx')];
  return { page, docx: docx?.kind === 'file' ? unzipSync(docx.bytes) : {}, meta: document.meta };
}

/** As the app prints: through the host, in a window of its own, with its properties set. */
async function printOurs({ page }: Running, html: string, meta: DocumentMeta): Promise<void> {
  const { title, language, author, subject } = meta;
  const size = await page.evaluate(
    async (input) => {
      type Print = (
        given: typeof input,
      ) => Promise<{ readonly ok: boolean; readonly value: { readonly bytes: Uint8Array } }>;
      const { bridge } = globalThis as unknown as { readonly bridge: Readonly<Record<'print.pdf', Print>> };
      const answer = await bridge['print.pdf'](input);
      return answer.ok ? answer.value.bytes.byteLength : 0;
    },
    { html, title, language, author, subject },
  );
  expect(size).toBeGreaterThan(10_000);
}

/** Nothing but a window, the page and the print, with its pages numbered. Answers with the number of pages. */
async function printBare({ app }: Running, html: string, folder: string): Promise<number> {
  const file = path.join(folder, 'bare.html');
  writeFileSync(file, html);
  return app.evaluate(async ({ BrowserWindow }, page) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { partition: 'bare', javascript: false, sandbox: true },
    });
    await window.loadFile(page);
    const number =
      '<div style="font-size:8px"><span class="pageNumber"></span> / <span class="totalPages"></span></div>';
    const pdf = await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: number,
    });
    window.destroy();
    return (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
  }, file);
}

function longMeeting(): MeetingRecords {
  const { records } = regionalMeeting();
  const [lacnic, lactld] = records.organizations;
  const [topic] = records.topics;
  if (lacnic === undefined || lactld === undefined || topic === undefined) throw new Error('a meeting without a topic');
  const texts = notes(entries * 2);
  const outcomes = Array.from({ length: entries }, (_, at) => {
    const text = `${texts[at]}. ${texts[entries + at]}.`;
    const owners = at % 2 === 0 ? { owners: [a.lead(lacnic), a.support(lactld)], due: a.dueOn('2023-09-01') } : {};
    const code = `${at % 2 === 0 ? 'C' : 'T'}-${String(at).padStart(3, '0')}`;
    return a.anOutcome(code, a.texts(text, { en: text, pt: text, fr: text }), { topicIds: [topic.id], ...owners });
  });
  return { ...records, outcomes };
}

/** As `font-css.ts` has them, read from where they are installed. */
function fonts(): string {
  const face = (family: string, file: string): string => {
    const bytes = readFileSync(path.resolve('node_modules/@fontsource-variable', file)).toString('base64');
    return `@font-face{font-family:'${family}';src:url(data:font/woff2;base64,${bytes}) format('woff2')}`;
  };
  return [
    face('Source Serif 4 Variable', 'source-serif-4/files/source-serif-4-latin-opsz-normal.woff2'),
    face('Inter Variable', 'inter/files/inter-latin-wght-normal.woff2'),
  ].join('\n');
}
