import { writeFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentTree } from '#domain/summary/document.ts';
import { writeBilingualHtml } from '#formats/write/bilingual/write-bilingual-html.ts';
import { writeHtml } from '#formats/write/write-html.ts';
import { aFolder } from './a-folder.ts';
import { brandOf, hostileDocuments, sampleDocuments, someTurns } from './composed.ts';
import { firstMissing, foreignIn, frameOf, headingsOf, saidBy, squeezed } from './said.ts';
import { lacks, programAt } from './tools.ts';

const executablePath = programAt('chromium');
const noBrowser = lacks('chromium');
const folder = aFolder('browser');

let browser: Browser | undefined;

beforeEach(({ skip }) => skip(noBrowser !== null, noBrowser ?? ''));
beforeAll(async () => {
  if (executablePath !== null) browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
}, 60_000);
afterAll(async () => {
  await browser?.close();
});

/** Opens a file as somebody who got it by mail. */
async function open(page: Page, name: string, html: string): Promise<void> {
  const file = path.join(folder, `${name}.html`);
  writeFileSync(file, html);
  await page.goto(`file://${file}`);
}

/** What a page shows, as its reader gets it: headings with their levels, and all its text. */
function shown(page: Page): Promise<{ readonly headings: readonly string[]; readonly text: string }> {
  return page.evaluate(() => {
    const body = document.querySelector('main');
    // Blocks and cells have nothing between them but their borders.
    for (const one of document.querySelectorAll(
      'p, li, td, th, dt, dd, h1, h2, h3, h4, h5, h6, caption, span, br, div',
    )) {
      one.after(' ');
    }
    return {
      headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(
        (heading) => `${heading.localName.slice(1)} ${heading.textContent}`,
      ),
      text: body?.textContent ?? '',
    };
  });
}

function expectWhole(document: DocumentTree, found: { readonly headings: readonly string[]; readonly text: string }) {
  const wanted = headingsOf(document).map(squeezed);
  const headings = found.headings.map(squeezed);
  // Notes may have headings of their own.
  const isNoted = document.blocks.some(({ kind }) => kind === 'prose');
  expect(isNoted ? headings.filter((heading) => wanted.includes(heading)) : headings).toEqual(wanted);
  expect(firstMissing(saidBy(document), found.text)).toBeNull();
  for (const line of frameOf(document)) expect(squeezed(found.text)).toContain(squeezed(line));
}

/** What axe finds, as `rule: where`. */
async function violations(page: Page, only?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations: found } = await (
    only === undefined
      ? axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      : axe.withRules(only)
  ).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

describe('the HTML of the sample in a browser', () => {
  const documents = sampleDocuments();
  // Each template in Spanish, and each other language once: what axe looks at is the same in all of them.
  const others = ['minutes-fr', 'takeaways-pt', 'run_of_show-en'];
  const looked = documents.filter(({ name, locale }) => locale === 'es' || others.includes(name));
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    if (browser === undefined) return;
    context = await browser.newContext();
    page = await context.newPage();
  });
  afterAll(() => context?.close());

  it.each(looked)('breaks no rule of WCAG 2.2 AA, light and dark: $name', async ({ name, document, locale }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await open(page, name, writeHtml(document));
    expect(await violations(page)).toEqual([]);
    if (locale !== 'es') return;
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, 'color-contrast')).toEqual([]);
  });

  it('breaks none in the colour of a house that is too pale for text', async () => {
    const minutes = documents.find(({ name }) => name === 'minutes-fr');
    if (minutes === undefined) throw new Error('no minutes');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await open(page, 'branded', writeHtml({ ...minutes.document, brand: brandOf('#ffe066', 'LACNIC') }));
      expect(await violations(page, colorScheme === 'dark' ? 'color-contrast' : undefined)).toEqual([]);
    }
  });

  it('is found to break one when its text is too pale, so that silence means something', async () => {
    const [one] = documents;
    if (one === undefined) throw new Error('no sample');
    await page.emulateMedia({ colorScheme: 'light' });
    await open(page, 'pale', writeHtml(one.document).replace('</style>', 'p{color:#ccc !important}</style>'));
    expect(await violations(page)).not.toEqual([]);
  });

  it.each(documents)('shows every passage in order under its headings: $name', async ({ name, document }) => {
    await open(page, name, writeHtml(document));
    const marked = await page
      .locator('main [lang]')
      .evaluateAll((parts) => parts.map((part) => `${part.getAttribute('lang')} ${part.textContent}`));
    const foreign = foreignIn(document).map(({ lang, text }) => `${lang} ${text}`);
    expect(foreign.filter((passage) => !marked.some((part) => part.startsWith(passage)))).toEqual([]);
    expectWhole(document, await shown(page));
  });

  it.each(documents.filter(({ name }) => name === 'takeaways-es' || name === 'decisions-es'))(
    'breaks none with two columns: $template',
    async (one) => {
      const other = documents.find(({ template, locale }) => template === one.template && locale === 'fr');
      if (other === undefined) throw new Error('no French');
      await page.emulateMedia({ colorScheme: 'light' });
      await open(page, `two-${one.template}`, writeBilingualHtml([one.document, other.document]));
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page, 'color-contrast')).toEqual([]);
    },
  );
});

/** What a page tried, though its policy was put out of force and scripts may run. */
type Tried = { readonly asked: string[]; dialogs: number };

describe('the HTML of a hostile meeting in a browser that lets everything run', () => {
  let context: BrowserContext;
  let page: Page;
  const tried: Tried = { asked: [], dialogs: 0 };
  beforeAll(async () => {
    if (browser === undefined) return;
    context = await browser.newContext({ bypassCSP: true });
    page = await context.newPage();
    page.on('request', (request) => {
      if (!request.url().startsWith(`file://${folder}/`) && !request.url().startsWith('data:'))
        tried.asked.push(request.url());
    });
    page.on('dialog', (dialog) => {
      tried.dialogs += 1;
      void dialog.dismiss();
    });
  });
  afterAll(() => context?.close());

  it('counts what runs, so that nothing means something', async () => {
    await open(
      page,
      'runs',
      '<!DOCTYPE html><title>x</title><img src=x onerror="window.__ran=1"><script>alert(1)</script>',
    );
    await expect.poll(() => page.evaluate(() => (window as { __ran?: number }).__ran)).toBe(1);
    expect(tried.dialogs).toBe(1);
    tried.dialogs = 0;
    tried.asked.length = 0;
  });

  // The whole round is looked at by a parser in hostile.test.ts.
  it('runs nothing, asks for nothing and shows all of it as text', { timeout: 180_000 }, async () => {
    for (const turn of someTurns.filter((at) => at % 2 === 0)) {
      for (const { name, document } of documentsOf(turn)) {
        await open(page, name, writeHtml(document));
        expect({ name, live: await liveParts(page) }).toEqual({ name, live: [] });
        expectWhole(document, await shown(page));
      }
    }
    expect(tried).toEqual({ asked: [], dialogs: 0 });
  });

  it('runs nothing with two columns', { timeout: 180_000 }, async () => {
    for (const turn of someTurns.filter((turn) => turn % 4 === 0)) {
      for (const { name, document } of documentsOf(turn)) {
        await open(page, name, writeBilingualHtml([document, { ...document, locale: 'fr' }]));
        expect({ name, live: await liveParts(page) }).toEqual({ name, live: [] });
      }
    }
    expect(tried).toEqual({ asked: [], dialogs: 0 });
  });
});

/** The record in full each time, and the others by turns. */
function documentsOf(turn: number) {
  const all = hostileDocuments(turn);
  return all.filter(({ template }, at) => template === 'minutes' || at === turn % all.length);
}

/** Whatever in a page could run or reach out; nothing in a document may. */
function liveParts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const elements = [...document.querySelectorAll('*')];
    const live = elements.filter(({ tagName }) =>
      /^(script|iframe|object|embed|form|base|link|input|button)$/i.test(tagName),
    );
    const attributes = elements.flatMap((element) =>
      [...element.attributes].filter(({ name, value }) => {
        if (/^on|^(src|srcdoc|srcset|action|formaction|background|ping)$/.test(name))
          return !value.startsWith('data:image/');
        return name.endsWith('href') && !/^(#|https?:|mailto:)/.test(value);
      }),
    );
    const refresh = elements.filter((element) =>
      element.matches('meta[http-equiv]:not([http-equiv="Content-Security-Policy"])'),
    );
    const ran = (window as { __ran?: number }).__ran;
    return [
      ...live.map(({ outerHTML }) => outerHTML),
      ...attributes.map(({ name, value }) => `${name}=${value}`),
      ...refresh.map(({ outerHTML }) => outerHTML),
      ...(ran === undefined ? [] : [`ran ${ran}`]),
    ];
  });
}
