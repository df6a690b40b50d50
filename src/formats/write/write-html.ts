import { assertNever, type Locale } from '#domain/primitives.ts';
import type { OutcomeKind } from '#domain/records/outcome.ts';
import type { Block, DocumentTree, Entry, HeadingBlock, OutcomeGroupBlock } from '#domain/summary/document.ts';
import type { DocumentWords } from '#domain/summary/document-words.ts';
import { accentsOf } from './accent.ts';
import { documentStyles } from './document-styles.ts';
import { createDocumentWords } from './document-words.ts';
import { proseHtml, type ProseTools } from './html/prose-html.ts';
import { factsHtml, tableHtml } from './html/table-html.ts';
import { escapeHtml, langAttribute, lineHtml, passageHtml } from './html-text.ts';
import { liesAcross } from '#domain/summary/page-shape.ts';
import { marksInUse, metaTags } from './html/page-parts.ts';

export type HtmlOptions = {
  /** `@font-face` rules with their files as `data:` addresses. Without them the system's serif and sans stand in. */
  readonly fontCss?: string;
  /** `host` leaves the margins of printed pages to whoever prints: they'd be numbered twice. */
  readonly margins?: 'own' | 'host';
};

type Tools = ProseTools & { readonly locale: Locale };

/** Nothing is loaded from anywhere and nothing runs, wherever the file is opened. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/** Writes a document as one self-contained HTML file: for the screen, light and dark, and for paper. */
export function writeHtml(document: DocumentTree, { fontCss = '', margins = 'own' }: HtmlOptions = {}): string {
  const { locale, meta } = document;
  const look = { accents: accentsOf(document.brand), isWide: liesAcross(document.template) };
  const styles = documentStyles(fontCss, margins === 'own' ? meta.title : null, look);
  const tools = { locale, words: createDocumentWords(locale), pictures: document.pictures };
  return [
    '<!DOCTYPE html>',
    `<html lang="${locale}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${lineHtml(meta.title)}</title>`,
    ...metaTags(meta, []),
    `<style>\n${styles}\n</style>`,
    '</head>',
    '<body>',
    marksInUse(document),
    '<main class="sheet">',
    header(document, tools.words),
    ...body(document.blocks, tools),
    ...colophon(document.footer),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function header(document: DocumentTree, words: DocumentWords): string {
  const { kicker, eyebrow, restriction, title, lead, locale } = document;
  const restricted = restriction === null ? '' : ` <span class="restriction">${lineHtml(restriction)}</span>`;
  return [
    '<header>',
    ...logo(document, words),
    `<p class="eyebrow"><span class="kicker">${lineHtml(kicker)}</span> <span>${lineHtml(eyebrow)}</span>${restricted}</p>`,
    `<h1${langAttribute(title, locale)}>${lineHtml(title.text)}</h1>`,
    ...(lead === null ? [] : [passageHtml(lead, 'lead', locale)]),
    '</header>',
  ].join('\n');
}

/** The logo of the house, with its name for those who don't see it. */
export function logo({ brand, meta, shortName }: DocumentTree, words: DocumentWords): string[] {
  const picture = brand?.logo ?? null;
  if (picture === null) return [];
  const { mediaType, base64, width, height } = picture;
  const alt = words('document.logo', { name: meta.author ?? shortName });
  return [
    `<img class="logo" src="data:${mediaType};base64,${escapeHtml(base64)}" alt="${lineHtml(alt)}" width="${width}" height="${height}"/>`,
  ];
}

function body(blocks: readonly Block[], tools: Tools): string[] {
  if (blocks.length === 0) return [];
  return ['<div class="body">', ...blocks.map((block) => blockHtml(block, tools)), '</div>'];
}

function blockHtml(block: Block, tools: Tools): string {
  const { locale } = tools;
  switch (block.kind) {
    case 'heading':
      return headingHtml(block, locale);
    case 'paragraph':
      return passageHtml(block.passage, block.role === 'closing' ? 'closing' : 'topic-lead', locale);
    case 'outcome_group':
      return groupHtml(block, locale);
    case 'facts':
      return factsHtml(block);
    case 'table':
      return tableHtml(block, locale);
    case 'prose':
      return proseHtml(block, tools);
    default:
      return assertNever(block);
  }
}

function headingHtml({ role, level, anchor, number, text, passage }: HeadingBlock, locale: Locale): string {
  const className = role === 'day' || role === 'item' || role === 'room' ? role : 'section';
  const before = number === null ? '' : `<span class="number">${lineHtml(number)}</span> `;
  const lang = passage === null ? '' : langAttribute(passage, locale);
  return `<h${level} class="${className}" id="${escapeHtml(anchor)}"${lang}>${before}${lineHtml(text)}</h${level}>`;
}

/** `role`: without bullets, some screen readers no longer take it for a list. */
function groupHtml({ outcomeKind, level, heading, entries }: OutcomeGroupBlock, locale: Locale): string {
  return [
    `<h${level} class="kind">${lineHtml(heading)}</h${level}>`,
    '<ul class="entries" role="list">',
    ...entries.map((entry) => entryHtml(entry, outcomeKind, locale)),
    '</ul>',
  ].join('\n');
}

function entryHtml({ passage, detail, more }: Entry, kind: OutcomeKind, locale: Locale): string {
  const mark = `<svg class="mark mark-${kind}" aria-hidden="true"><use href="#mark-${kind}"/></svg>`;
  const small = detail === null ? '' : `\n<p class="detail">${lineHtml(detail)}</p>`;
  const further = more.map((one) => `\n${furtherHtml(one, locale)}`).join('');
  return `<li class="entry">${mark}\n${passageHtml(passage, 'text', locale)}${small}${further}</li>`;
}

/** What the record says further of an entry; our word for it stands before it. */
function furtherHtml({ label, passage }: Entry['more'][number], locale: Locale): string {
  const html = passageHtml(passage, 'more', locale);
  return label === null ? html : html.replace('>', `><b lang="${locale}">${lineHtml(label)}</b> `);
}

function colophon(footer: readonly string[]): string[] {
  if (footer.length === 0) return [];
  return ['<footer class="colophon">', ...footer.map((line) => `<p>${lineHtml(line)}</p>`), '</footer>'];
}
