import { assertNever, type Locale } from '#domain/primitives.ts';
import type { OutcomeKind } from '#domain/records/outcome.ts';
import type {
  Block,
  DocumentMeta,
  DocumentTree,
  Entry,
  HeadingBlock,
  OutcomeGroupBlock,
} from '#domain/summary/document.ts';
import { documentStyles } from './document-styles.ts';
import { escapeHtml, langAttribute, lineHtml, passageHtml } from './html-text.ts';
import { kindMarks } from './kind-marks.ts';

export type HtmlOptions = {
  /** `@font-face` rules with their files as `data:` addresses. Without them the system's serif and sans stand in. */
  readonly fontCss?: string;
  /** `host` leaves the margins of printed pages to whoever prints: they'd be numbered twice. */
  readonly margins?: 'own' | 'host';
};

/** Nothing is loaded from anywhere and nothing runs, wherever the file is opened. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/** Writes a document as one self-contained HTML file: for the screen, light and dark, and for paper. */
export function writeHtml(document: DocumentTree, { fontCss = '', margins = 'own' }: HtmlOptions = {}): string {
  const { locale, meta } = document;
  const styles = documentStyles(fontCss, margins === 'own' ? meta.title : null);
  return [
    '<!DOCTYPE html>',
    `<html lang="${locale}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${lineHtml(meta.title)}</title>`,
    ...metaTags(meta),
    `<style>\n${styles}\n</style>`,
    '</head>',
    '<body>',
    marksInUse(document),
    '<main class="sheet">',
    header(document),
    ...body(document.blocks, locale),
    ...colophon(document.footer),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function metaTags(meta: DocumentMeta): string[] {
  const tag = (name: string, content: string): string => `<meta name="${name}" content="${lineHtml(content)}">`;
  return [
    tag('description', meta.subject),
    ...(meta.author === null ? [] : [tag('author', meta.author)]),
    tag('dcterms.date', meta.date),
    tag('generator', 'Plenaria'),
    tag('color-scheme', 'light dark'),
  ];
}

/** Each drawing once; entries refer to it. */
function marksInUse({ blocks }: DocumentTree): string {
  const kinds = new Set(blocks.flatMap((block) => (block.kind === 'outcome_group' ? [block.outcomeKind] : [])));
  const symbols = [...kinds].map((kind) => `<symbol id="mark-${kind}" viewBox="0 0 24 24">${kindMarks[kind]}</symbol>`);
  return `<svg width="0" height="0" style="position:absolute" aria-hidden="true">${symbols.join('')}</svg>`;
}

function header({ kicker, eyebrow, restriction, title, lead, locale }: DocumentTree): string {
  const restricted = restriction === null ? '' : ` <span class="restriction">${lineHtml(restriction)}</span>`;
  return [
    '<header>',
    `<p class="eyebrow"><span class="kicker">${lineHtml(kicker)}</span> <span>${lineHtml(eyebrow)}</span>${restricted}</p>`,
    `<h1${langAttribute(title, locale)}>${lineHtml(title.text)}</h1>`,
    ...(lead === null ? [] : [passageHtml(lead, 'lead', locale)]),
    '</header>',
  ].join('\n');
}

function body(blocks: readonly Block[], locale: Locale): string[] {
  if (blocks.length === 0) return [];
  return ['<div class="body">', ...blocks.map((block) => blockHtml(block, locale)), '</div>'];
}

function blockHtml(block: Block, locale: Locale): string {
  switch (block.kind) {
    case 'heading':
      return headingHtml(block, locale);
    case 'paragraph':
      return passageHtml(block.passage, block.role === 'closing' ? 'closing' : 'topic-lead', locale);
    case 'outcome_group':
      return groupHtml(block, locale);
    default:
      return assertNever(block);
  }
}

function headingHtml({ role, level, anchor, text, passage }: HeadingBlock, locale: Locale): string {
  const className = role === 'day' ? 'day' : 'section';
  const lang = passage === null ? '' : langAttribute(passage, locale);
  return `<h${level} class="${className}" id="${escapeHtml(anchor)}"${lang}>${lineHtml(text)}</h${level}>`;
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

function entryHtml({ passage, detail }: Entry, kind: OutcomeKind, locale: Locale): string {
  const mark = `<svg class="mark mark-${kind}" aria-hidden="true"><use href="#mark-${kind}"/></svg>`;
  const small = detail === null ? '' : `\n<p class="detail">${lineHtml(detail)}</p>`;
  return `<li class="entry">${mark}\n${passageHtml(passage, 'text', locale)}${small}</li>`;
}

function colophon(footer: readonly string[]): string[] {
  if (footer.length === 0) return [];
  return ['<footer class="colophon">', ...footer.map((line) => `<p>${lineHtml(line)}</p>`), '</footer>'];
}
