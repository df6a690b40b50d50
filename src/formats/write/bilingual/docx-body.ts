import { isolated } from '#domain/format/bidi.ts';
import { assertNever, type Locale } from '#domain/primitives.ts';
import type { HeadingLevel } from '#domain/summary/document.ts';
import { createDocumentWords } from '../document-words.ts';
import { type Body, logoOf, sectionProperties } from '../docx/body.ts';
import { colours, textWidth, type ParagraphStyle } from '../docx/looks.ts';
import { mediaOf } from '../docx/media.ts';
import { lineRun, paragraph, passageRuns, run } from '../docx/paragraphs.ts';
import { proseXml, type ProseTools } from '../docx/prose.ts';
import { element, part, setting } from '../docx/xml.ts';
import { oneLine } from '../plain-text.ts';
import { type DocumentPair, ownName, termLine } from './pair.ts';
import { type BilingualRow, type Piece, type Words, bilingualRows } from './rows.ts';

/** The main part: a table of two columns, their languages above them on every page. */
export function bilingualBody(pair: DocumentPair): Body {
  const [document, { locale: right }] = pair;
  const { locale: left, pictures, meta, shortName } = document;
  const words = createDocumentWords(left);
  const media = mediaOf(document, words('document.logo', { name: meta.author ?? shortName }));
  const starts: number[] = [];
  let pictureId = 0;
  const nextId = (): number => (pictureId += 1);
  const prose = { locale: left, words, media, pictures, starts, nextId, room: textWidth };
  const rows = bilingualRows(pair);
  const place: Place = { left, right, contents: contentsOf(rows), prose };
  const at = rows.findIndex((row) => row.kind === 'whole' || !isFront(row));
  const front = rows.slice(0, at < 0 ? rows.length : at);
  const table = [
    headRow(place),
    ...front.map((row) => rowXml(row, place)),
    ...contentsRows(place),
    ...rows.slice(front.length).map((row) => rowXml(row, place)),
  ];
  // A table at the end of a document wants a paragraph after it.
  const end = paragraph({ style: 'PlenariaMeta' }, '');
  const content = [...logoOf(media, nextId), tableXml(table.join('')), end, sectionProperties()];
  return { xml: part('w:document', element('w:body', {}, `\n${content.join('')}`)), media, starts };
}

type Heading = Extract<Piece, { kind: 'heading' }>;
type ListedHeading = { readonly left: Heading; readonly right: Heading; readonly number: number };
type Place = {
  /** The language of the document, which is that of the left column. */
  readonly left: Locale;
  readonly right: Locale;
  readonly contents: readonly ListedHeading[];
  readonly prose: ProseTools;
};

/** What stands above the table of contents. */
function isFront(row: BilingualRow): boolean {
  if (row.kind === 'whole') return false;
  const piece = row.left ?? row.right;
  return piece?.kind === 'eyebrow' || piece?.kind === 'title' || (piece?.kind === 'text' && piece.look === 'lead');
}

/** A list of less is longer than it is useful. */
const fewestHeadings = 3;

/** The sections, under their days where there are several; not what comes again under each. */
function contentsOf(rows: readonly BilingualRow[]): ListedHeading[] {
  const hasDays = rows.some((row) => row.kind === 'pair' && isDay(row.left));
  const deepest = hasDays ? 3 : 2;
  const listed = rows.flatMap((row) => {
    if (row.kind === 'whole' || row.left?.kind !== 'heading' || row.right?.kind !== 'heading') return [];
    return row.left.look === 'kind' || row.left.level > deepest ? [] : [{ left: row.left, right: row.right }];
  });
  return listed.length < fewestHeadings ? [] : listed.map((heading, number) => ({ ...heading, number }));
}

function isDay(piece: Piece | null): boolean {
  return piece?.kind === 'heading' && piece.look === 'day';
}

function tableXml(rows: string): string {
  const half = Math.floor(textWidth / 2);
  const line = element('w:insideV', { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': colours.line });
  const margin = (side: string): string => element(`w:${side}`, { 'w:w': 170, 'w:type': 'dxa' });
  const properties = [
    element('w:tblW', { 'w:w': half * 2, 'w:type': 'dxa' }),
    element('w:tblBorders', {}, line),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element('w:tblCellMar', {}, margin('left') + margin('right')),
  ];
  const column = element('w:gridCol', { 'w:w': half });
  return `${element('w:tbl', {}, element('w:tblPr', {}, properties.join('')) + element('w:tblGrid', {}, column + column) + rows)}\n`;
}

/** What belongs together stays on one page. */
function tableRow(cells: readonly string[], isHead = false): string {
  const properties = element('w:trPr', {}, `<w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}`);
  return `${element('w:tr', {}, properties + cells.join(''))}\n`;
}

function cell(paragraphs: string, span: 1 | 2 = 1): string {
  const width = element('w:tcW', { 'w:w': Math.floor(textWidth / 2) * span, 'w:type': 'dxa' });
  const properties = element('w:tcPr', {}, width + (span === 1 ? '' : setting('gridSpan', span)));
  return element('w:tc', {}, properties + (paragraphs === '' ? paragraph({ style: 'Normal' }, '') : paragraphs));
}

function headRow({ left, right }: Place): string {
  const head = (locale: Locale): string =>
    cell(paragraph({ style: 'PlenariaMeta' }, lineRun(ownName(locale), { lang: foreign(locale, left) })));
  return tableRow([head(left), head(right)], true);
}

function foreign(lang: Locale, main: Locale): Locale | null {
  return lang === main ? null : lang;
}

/** Links to the sections, in each language those of its own column. */
function contentsRows({ left, right, contents }: Place): string[] {
  if (contents.length === 0) return [];
  const title = (locale: Locale): string => {
    const words = createDocumentWords(locale)('document.contents');
    return cell(paragraph({ style: 'TOCHeading' }, lineRun(words, { lang: foreign(locale, left) })));
  };
  const link = ({ words, level }: Heading, anchor: string): string => {
    const text = run([isolated(oneLine(words.text))], { style: 'Hyperlink', lang: foreign(words.lang, left) });
    const linked = element('w:hyperlink', { 'w:anchor': anchor, 'w:history': 1 }, text);
    return cell(paragraph({ style: level === 2 ? 'TOC1' : 'TOC2' }, linked));
  };
  return [
    tableRow([title(left), title(right)]),
    ...contents.map((one) =>
      tableRow([link(one.left, bookmarkOf(one, 'left')), link(one.right, bookmarkOf(one, 'right'))]),
    ),
  ];
}

type Side = 'left' | 'right';

function bookmarkOf({ number }: ListedHeading, side: Side): string {
  return `_Toc${String(number * 2 + (side === 'left' ? 1 : 2)).padStart(9, '0')}`;
}

function rowXml(row: BilingualRow, place: Place): string {
  if (row.kind === 'whole') {
    return tableRow([cell(proseXml(row.block, place.prose), 2)]);
  }
  return tableRow([cellOf(row.left, 'left', place), cellOf(row.right, 'right', place)]);
}

function cellOf(piece: Piece | null, side: Side, place: Place): string {
  return cell(piece === null ? '' : pieceXml(piece, side, place));
}

function pieceXml(piece: Piece, side: Side, place: Place): string {
  const { left } = place;
  const own = foreign(side === 'left' ? place.left : place.right, left);
  switch (piece.kind) {
    case 'eyebrow':
      return eyebrowXml(piece, own);
    case 'title':
      return paragraph({ style: 'Title' }, lineRun(piece.words.text, { lang: foreign(piece.words.lang, left) }));
    case 'heading':
      return headingXml(piece, side, place);
    case 'text': {
      const style: ParagraphStyle = piece.look === 'lead' ? 'Subtitle' : 'Normal';
      return passageRuns(piece.passage, left)
        .map((runs) => paragraph({ style }, runs))
        .join('');
    }
    case 'entry':
      return entryXml(piece, left, own);
    case 'facts':
      return piece.rows.map(({ term, text }) => metaXml(termLine(term, text, own ?? left), own)).join('');
    case 'record':
      return recordXml(piece, left, own);
    case 'small':
      return piece.lines.map((line) => metaXml(line, own)).join('');
    default:
      return assertNever(piece);
  }
}

function metaXml(text: string, lang: Locale | null, inList = false): string {
  return paragraph({ style: 'PlenariaMeta', inList }, lineRun(text, { lang }));
}

function eyebrowXml({ kicker, text, restriction }: Extract<Piece, { kind: 'eyebrow' }>, lang: Locale | null): string {
  const runs = [
    lineRun(kicker, { style: 'PlenariaKicker', lang }),
    run([' · ']),
    lineRun(text, { lang }),
    ...(restriction === null ? [] : [run([' · ']), lineRun(restriction, { style: 'PlenariaRestriction', lang })]),
  ];
  return paragraph({ style: 'PlenariaMeta', keepNext: true }, runs.join(''));
}

function headingXml(piece: Heading, side: Side, { left, contents }: Place): string {
  const { words, look, level } = piece;
  const text = wordsRun(words, left, look === 'kind' ? 'PlenariaKind' : undefined);
  const listed = contents.find((one) => one[side] === piece);
  const id = listed === undefined ? 0 : listed.number * 2 + (side === 'left' ? 0 : 1);
  const runs =
    listed === undefined
      ? text
      : element('w:bookmarkStart', { 'w:id': id, 'w:name': bookmarkOf(listed, side) }) +
        text +
        element('w:bookmarkEnd', { 'w:id': id });
  return paragraph({ style: styleOf(level) }, runs);
}

function wordsRun({ text, lang }: Words, main: Locale, style?: 'PlenariaKind'): string {
  return lineRun(text, { ...(style === undefined ? {} : { style }), lang: foreign(lang, main) });
}

/** The title of the document is its own style, so that headings begin at 1; a deeper one than 3 looks like 3. */
function styleOf(level: HeadingLevel): ParagraphStyle {
  return level === 2 ? 'Heading1' : level === 3 ? 'Heading2' : 'Heading3';
}

function entryXml({ entry }: Extract<Piece, { kind: 'entry' }>, main: Locale, own: Locale | null): string {
  const { passage, detail, more } = entry;
  return [
    ...passageRuns(passage, main).map((runs, at) =>
      paragraph({ style: at === 0 ? 'ListBullet' : 'ListContinue' }, runs),
    ),
    ...(detail === null ? [] : [metaXml(detail, own, true)]),
    ...more.flatMap(({ label, passage: said }) => [
      ...(label === null ? [] : [metaXml(label, own, true)]),
      ...passageRuns(said, main).map((runs) => paragraph({ style: 'ListContinue' }, runs)),
    ]),
  ].join('');
}

function recordXml({ record }: Extract<Piece, { kind: 'record' }>, main: Locale, own: Locale | null): string {
  const { isGroup, heads, text, detail, rest } = record;
  const head = lineRun(heads.join(' · '), { style: 'PlenariaKicker', lang: own });
  return [
    ...(heads.length === 0 ? [] : [paragraph({ style: 'Normal', keepNext: true }, head)]),
    ...(text === null ? [] : [paragraph({ style: 'Normal', keepNext: isGroup }, textRun(text, main, isGroup))]),
    ...(detail === null ? [] : [metaXml(detail, own)]),
    ...rest.map(({ term, words }) => termXml(term, words, { main, own })),
  ].join('');
}

function textRun({ text, lang }: Words, main: Locale, isBold: boolean): string {
  return lineRun(text, { ...(isBold ? { style: 'PlenariaRestriction' } : {}), lang: foreign(lang, main) });
}

/** The words of a term may be in another language than its name. */
function termXml(
  term: string,
  words: Words,
  { main, own }: { readonly main: Locale; readonly own: Locale | null },
): string {
  const lang = own ?? main;
  if (words.lang === lang) return metaXml(termLine(term, words.text, lang), own);
  const runs = run([termLine(oneLine(term), '', lang)], { lang: own }) + wordsRun(words, main);
  return paragraph({ style: 'PlenariaMeta' }, runs);
}
