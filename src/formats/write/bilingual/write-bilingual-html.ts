import { assertNever, type Locale } from '#domain/primitives.ts';
import type { Entry } from '#domain/summary/document.ts';
import { accentsOf } from '../accent.ts';
import { documentStyles } from '../document-styles.ts';
import { createDocumentWords } from '../document-words.ts';
import { proseHtml, type ProseTools } from '../html/prose-html.ts';
import { escapeHtml, lineHtml, passageHtml } from '../html-text.ts';
import { type HtmlOptions, logo } from '../write-html.ts';
import { bilingualStyles } from './bilingual-styles.ts';
import { type DocumentPair, bilingualMeta, ownName } from './pair.ts';
import { type BilingualRow, type Piece, type TableRecord, type Words, bilingualRows } from './rows.ts';
import { marksInUse, metaTags } from '../html/page-parts.ts';

/** Nothing is loaded from anywhere and nothing runs, wherever the file is opened. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/**
 * Writes a document in two languages side by side as one self-contained HTML file. It is a table of two columns, each
 * headed by its language and marked as being in it, so that a screen reader reads passage beside passage.
 */
export function writeBilingualHtml(
  [left, right]: DocumentPair,
  { fontCss = '', margins = 'own' }: HtmlOptions = {},
): string {
  const meta = bilingualMeta(left, right);
  const columns = [left.locale, right.locale] as const;
  const rows = bilingualRows([left, right]);
  const words = createDocumentWords(left.locale);
  const tools = { locale: left.locale, words, pictures: left.pictures };
  const look = { accents: accentsOf(left.brand) };
  return [
    '<!DOCTYPE html>',
    `<html lang="${left.locale}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${lineHtml(meta.title)}</title>`,
    ...metaTags(meta, columns),
    `<style>\n${documentStyles(fontCss, margins === 'own' ? meta.title : null, look)}\n${bilingualStyles}\n</style>`,
    '</head>',
    '<body>',
    marksInUse(left),
    '<main class="sheet two">',
    ...logo(left, words),
    '<table class="columns">',
    `<thead><tr>${columns.map(columnHead).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map((row) => rowHtml(row, columns, tools)),
    '</tbody>',
    '</table>',
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

type Columns = readonly [left: Locale, right: Locale];

function columnHead(locale: Locale): string {
  return `<th scope="col" lang="${locale}">${lineHtml(ownName(locale))}</th>`;
}

function rowHtml(row: BilingualRow, [left, right]: Columns, tools: ProseTools): string {
  if (row.kind === 'whole') {
    return `<tr class="row-note"><td colspan="2">${proseHtml(row.block, tools)}</td></tr>`;
  }
  const look = row.left ?? row.right;
  const className = look === null ? '' : ` class="${classOf(look)}"`;
  return `<tr${className}>\n${cellHtml(row.left, left, '')}\n${cellHtml(row.right, right, '-2')}\n</tr>`;
}

function classOf(piece: Piece): string {
  return piece.kind === 'heading' || piece.kind === 'text'
    ? `row-${piece.kind} row-${piece.look}`
    : `row-${piece.kind}`;
}

/** `suffix`: both columns have the heading, and no anchor may stand twice. */
function cellHtml(piece: Piece | null, locale: Locale, suffix: string): string {
  const content = piece === null ? '' : pieceHtml(piece, locale, suffix);
  return `<td lang="${locale}">${content}</td>`;
}

function pieceHtml(piece: Piece, locale: Locale, suffix: string): string {
  switch (piece.kind) {
    case 'eyebrow': {
      const { kicker, text, restriction } = piece;
      const restricted = restriction === null ? '' : ` <span class="restriction">${lineHtml(restriction)}</span>`;
      return `<p class="eyebrow"><span class="kicker">${lineHtml(kicker)}</span> <span>${lineHtml(text)}</span>${restricted}</p>`;
    }
    case 'title':
      return `<h1${langOf(piece.words, locale)}>${lineHtml(piece.words.text)}</h1>`;
    case 'heading': {
      const { level, look, anchor, words } = piece;
      const id = anchor === null ? '' : ` id="${escapeHtml(anchor)}${suffix}"`;
      return `<h${level} class="${look}"${id}${langOf(words, locale)}>${lineHtml(words.text)}</h${level}>`;
    }
    case 'text':
      return passageHtml(piece.passage, textClasses[piece.look], locale);
    case 'entry':
      return entryHtml(piece, locale);
    case 'facts':
      return termsHtml(
        piece.rows.map(({ term, text }) => ({ term, words: { text, lang: locale } })),
        locale,
      );
    case 'record':
      return recordHtml(piece.record, locale);
    case 'small':
      return piece.lines.map((line) => `<p class="small">${lineHtml(line)}</p>`).join('\n');
    default:
      return assertNever(piece);
  }
}

const textClasses = { lead: 'lead', body: 'topic-lead', closing: 'closing' } as const;

function langOf({ lang }: Words, locale: Locale): string {
  return lang === locale ? '' : ` lang="${lang}"`;
}

function entryHtml({ mark, entry }: Extract<Piece, { kind: 'entry' }>, locale: Locale): string {
  const drawing = `<svg class="mark mark-${mark}" aria-hidden="true"><use href="#mark-${mark}"/></svg>`;
  return [
    `<div class="entry">${drawing}`,
    passageHtml(entry.passage, 'text', locale),
    ...(entry.detail === null ? [] : [smallHtml(entry.detail)]),
    ...moreHtml(entry, locale),
    '</div>',
  ].join('\n');
}

function moreHtml({ more }: Entry, locale: Locale): string[] {
  return more.flatMap(({ label, passage }) => [
    ...(label === null ? [] : [smallHtml(label)]),
    passageHtml(passage, 'more', locale),
  ]);
}

function smallHtml(text: string): string {
  return `<p class="detail">${lineHtml(text)}</p>`;
}

type Term = { readonly term: string; readonly words: Words };

function termsHtml(terms: readonly Term[], locale: Locale): string {
  if (terms.length === 0) return '';
  const items = terms.map(
    ({ term, words }) =>
      `<div><dt>${lineHtml(term)}</dt> <dd${langOf(words, locale)}>${lineHtml(words.text)}</dd></div>`,
  );
  return `<dl class="terms">${items.join('')}</dl>`;
}

function recordHtml({ isGroup, heads, text, detail, rest }: TableRecord, locale: Locale): string {
  const className = isGroup ? 'group' : 'text';
  return [
    ...(heads.length === 0 ? [] : [`<p class="head">${heads.map(lineHtml).join(' · ')}</p>`]),
    ...(text === null ? [] : [`<p class="${className}"${langOf(text, locale)}>${lineHtml(text.text)}</p>`]),
    ...(detail === null ? [] : [smallHtml(detail)]),
    termsHtml(rest, locale),
  ]
    .filter((line) => line !== '')
    .join('\n');
}
