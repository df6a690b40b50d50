import type { Locale } from '#domain/primitives.ts';
import type { Passage } from '#domain/summary/document.ts';
import { oneLine, paragraphsOf } from '../plain-text.ts';
import { languageTag } from './language-tag.ts';
import { colours, listIndent, textWidth, type CharacterStyle, type ParagraphStyle } from './looks.ts';
import { element, escapeXml, setting } from './xml.ts';

export type RunLook = {
  readonly style?: CharacterStyle;
  /** The language, where it isn't the document's. */
  readonly lang?: Locale | null;
  readonly marks?: readonly RunMark[];
};

export type RunMark = 'bold' | 'italic' | 'struck' | 'code';

/** In the order of the schema (ISO/IEC 29500-1, 17.3.2.28). */
const runMarks: Readonly<Record<RunMark, string>> = {
  code: '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>',
  bold: '<w:b/><w:bCs/>',
  italic: '<w:i/><w:iCs/>',
  struck: '<w:strike/>',
};

/** Lines of text as one run. No-break spaces and spaces at the ends are kept. */
export function run(lines: readonly string[], { style, lang = null, marks = [] }: RunLook = {}): string {
  const properties = [
    style === undefined ? '' : setting('rStyle', style),
    ...(['code', 'bold', 'italic', 'struck'] as const).map((mark) => (marks.includes(mark) ? runMarks[mark] : '')),
    lang === null ? '' : setting('lang', languageTag(lang)),
  ].join('');
  const texts = lines.map((line) => element('w:t', { 'xml:space': 'preserve' }, escapeXml(line)));
  const look = properties === '' ? '' : element('w:rPr', {}, properties);
  return element('w:r', {}, look + texts.join('<w:br/>'));
}

/** One line of text as a run. */
export function lineRun(text: string, look: RunLook = {}): string {
  return run([oneLine(text)], look);
}

/** What sets a paragraph apart: the closing and the colophon from what stands before, the title from what follows. */
export type Rule = 'closing' | 'colophon' | 'title';

export type ParagraphLook = {
  readonly style: ParagraphStyle;
  /** Stays on the page of the paragraph after it. */
  readonly keepNext?: boolean;
  /** Under the text of a list, without a bullet of its own. */
  readonly inList?: boolean;
  readonly rule?: Rule | null;
  /** An entry of a list in a note: which list, and how deep it stands in it. */
  readonly list?: { readonly id: number; readonly depth: number };
  readonly align?: 'end';
  /** Where a tab leads, on a page that lies across. */
  readonly tabAt?: number;
};

/** A paragraph of runs. The order of its properties is that of the schema (ISO/IEC 29500-1, 17.3.1.26). */
export function paragraph(look: ParagraphLook, runs: string): string {
  const { style, keepNext = false, inList = false, rule = null, list, align, tabAt } = look;
  const properties = [
    setting('pStyle', style),
    keepNext ? '<w:keepNext/>' : '',
    list !== undefined ? listEntry(list) : style === 'ListBullet' ? bullet : '',
    rule === null ? '' : rules[rule],
    tabAt === undefined
      ? ''
      : element(
          'w:tabs',
          {},
          element('w:tab', { 'w:val': 'clear', 'w:pos': textWidth }) +
            element('w:tab', { 'w:val': 'right', 'w:pos': tabAt }),
        ),
    rule === 'closing' || rule === 'colophon' ? element('w:spacing', { 'w:before': spaceAboveRule }) : '',
    inList ? element('w:ind', { 'w:left': listIndent }) : '',
    align === 'end' ? setting('jc', 'right') : '',
  ];
  return `${element('w:p', {}, element('w:pPr', {}, properties.join('')) + runs)}\n`;
}

/** In the paragraph too, since readers other than Word don't all look for lists in styles. */
const bullet = element('w:numPr', {}, setting('ilvl', 0) + setting('numId', 1));

/** Deeper than the lists are defined nothing is indented further. */
function listEntry({ id, depth }: { readonly id: number; readonly depth: number }): string {
  return element('w:numPr', {}, setting('ilvl', Math.min(depth, 2)) + setting('numId', id));
}

const spaceAboveRule = 420;

/** The first two differ, since two paragraphs with the same border share it (17.3.1.24). */
const rules: Readonly<Record<Rule, string>> = {
  closing: ruleOf('top', { size: 4, space: 10, colour: colours.line }),
  colophon: ruleOf('top', { size: 6, space: 10, colour: colours.line }),
  title: ruleOf('bottom', { size: 8, space: 14, colour: colours.accent }),
};

type Line = { readonly size: number; readonly space: number; readonly colour: string };

function ruleOf(side: 'top' | 'bottom', { size, space, colour }: Line): string {
  const line = element(`w:${side}`, { 'w:val': 'single', 'w:sz': size, 'w:space': space, 'w:color': colour });
  return element('w:pBdr', {}, line);
}

/** The language of a passage, where it isn't the document's. */
export function foreignTo(locale: Locale, passage: Passage | null): Locale | null {
  return passage === null || passage.lang === locale ? null : passage.lang;
}

/** A passage as the runs of its paragraphs, at least one. Each paragraph is a bidi paragraph of its own. */
export function passageRuns(passage: Passage, locale: Locale): string[] {
  const lang = foreignTo(locale, passage);
  const runs = paragraphsOf(passage.text).map((lines) => run(lines, { lang }));
  return runs.length === 0 ? [''] : runs;
}
