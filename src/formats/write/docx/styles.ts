import type { Locale } from '#domain/primitives.ts';
import { languageTag } from './language-tag.ts';
import {
  colours,
  factIndent,
  fonts,
  listIndent,
  tableStyle,
  textWidth,
  type CharacterStyle,
  type ParagraphStyle,
} from './looks.ts';
import { element, part, setting } from './xml.ts';

type Style<Id extends string> = {
  readonly id: Id;
  /** Word knows its own styles by these names, whatever language it speaks. */
  readonly name: string;
  readonly next?: ParagraphStyle;
  readonly priority: number;
  /** Shown among the styles to choose from. */
  readonly quick?: boolean;
  readonly paragraph?: string;
  readonly run?: string;
};

/** Every style a document uses, and those that whoever goes on writing in it will look for. */
export function stylesXml(locale: Locale, accent: string = colours.accent): string {
  const xml = part(
    'w:styles',
    `\n${[defaults(locale), ...paragraphStyles.map(paragraphStyle), ...characterStyles.map(characterStyle), registerStyle()].join('\n')}\n`,
  );
  return xml.replaceAll(`"${colours.accent}"`, `"${accent}"`);
}

function defaults(locale: Locale): string {
  const lang = element('w:lang', { 'w:val': languageTag(locale), 'w:eastAsia': 'ja-JP', 'w:bidi': 'ar-SA' });
  const runs = element('w:rPr', {}, font('serif') + size(10.5) + lang);
  const paragraphs = element('w:pPr', {}, `<w:widowControl/>${spacing(120, 1.3)}`);
  return element('w:docDefaults', {}, element('w:rPrDefault', {}, runs) + element('w:pPrDefault', {}, paragraphs));
}

function font(name: keyof typeof fonts): string {
  const face = fonts[name];
  return element('w:rFonts', { 'w:ascii': face, 'w:hAnsi': face, 'w:eastAsia': face, 'w:cs': face });
}

/** Points, as half-points, for all scripts. */
function size(points: number): string {
  return setting('sz', points * 2) + setting('szCs', points * 2);
}

/** Space above in twentieths of a point, none below: two paragraphs never add theirs up. */
function spacing(before: number, lines: number): string {
  return element('w:spacing', {
    'w:before': before,
    'w:after': 0,
    'w:line': Math.round(lines * 240),
    'w:lineRule': 'auto',
  });
}

const bold = '<w:b/><w:bCs/>';
const small = (colour: string): string => font('sans') + setting('color', colour) + size(8.5);

function tabs(...stops: readonly (readonly [kind: string, at: number])[]): string {
  return element('w:tabs', {}, stops.map(([kind, at]) => element('w:tab', { 'w:val': kind, 'w:pos': at })).join(''));
}

function heading(level: 1 | 2 | 3 | 4 | 5, before: number, points: number): Style<ParagraphStyle> {
  const keep = '<w:keepNext/><w:keepLines/>';
  return {
    id: `Heading${level}`,
    name: `heading ${level}`,
    next: 'Normal',
    priority: 9,
    quick: true,
    paragraph: keep + spacing(before, 1.15) + setting('outlineLvl', level - 1),
    run: bold + size(points),
  };
}

const indent = (left: number): string => element('w:ind', { 'w:left': left });
const quoteRule = element('w:left', { 'w:val': 'single', 'w:sz': 12, 'w:space': 10, 'w:color': colours.accent });

const paragraphStyles: readonly Style<ParagraphStyle>[] = [
  { id: 'Normal', name: 'Normal', priority: 0, quick: true },
  {
    id: 'Title',
    name: 'Title',
    next: 'Subtitle',
    priority: 10,
    quick: true,
    paragraph: `<w:keepNext/><w:keepLines/>${spacing(160, 1.1)}`,
    run: bold + size(22),
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    next: 'Normal',
    priority: 11,
    quick: true,
    paragraph: spacing(200, 1.3),
    run: setting('color', colours.ink2) + size(12),
  },
  heading(1, 440, 14.5),
  heading(2, 300, 11.5),
  heading(3, 240, 10.5),
  heading(4, 200, 10.5),
  heading(5, 180, 10),
  {
    id: 'ListBullet',
    name: 'List Bullet',
    priority: 12,
    quick: true,
    paragraph: `<w:keepLines/>${element('w:numPr', {}, setting('numId', 1))}${spacing(150, 1.3)}`,
  },
  {
    id: 'ListContinue',
    name: 'List Continue',
    priority: 13,
    quick: true,
    paragraph: `<w:keepLines/>${spacing(80, 1.3)}${indent(listIndent)}`,
  },
  {
    id: 'Quote',
    name: 'Quote',
    next: 'Normal',
    priority: 29,
    quick: true,
    paragraph: element('w:pBdr', {}, quoteRule) + spacing(160, 1.3) + indent(listIndent),
    run: `<w:i/><w:iCs/>${setting('color', colours.ink2)}`,
  },
  {
    id: 'Caption',
    name: 'caption',
    next: 'Normal',
    priority: 35,
    quick: true,
    paragraph: `<w:keepLines/>${spacing(80, 1.3)}`,
    run: small(colours.ink3),
  },
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    next: 'Normal',
    priority: 39,
    paragraph: `<w:keepNext/><w:keepLines/>${spacing(360, 1.3)}`,
    run: font('sans') + bold + setting('color', colours.ink3) + size(8.5),
  },
  { id: 'TOC1', name: 'toc 1', next: 'Normal', priority: 39, paragraph: spacing(60, 1.25) },
  { id: 'TOC2', name: 'toc 2', next: 'Normal', priority: 39, paragraph: spacing(40, 1.25) + indent(listIndent) },
  {
    id: 'Header',
    name: 'header',
    priority: 99,
    paragraph: tabs(['right', textWidth]) + spacing(0, 1.2),
    run: small(colours.ink3),
  },
  {
    id: 'Footer',
    name: 'footer',
    priority: 99,
    paragraph: tabs(['right', textWidth]) + spacing(0, 1.2) + setting('jc', 'right'),
    run: small(colours.ink3),
  },
  {
    id: 'PlenariaMeta',
    name: 'Plenaria Meta',
    priority: 40,
    quick: true,
    paragraph: `<w:keepLines/>${spacing(30, 1.3)}`,
    run: small(colours.ink2),
  },
  {
    id: 'PlenariaFact',
    name: 'Plenaria Fact',
    priority: 44,
    quick: true,
    // In the order of the schema: tabs, spacing, indent.
    paragraph:
      tabs(['left', factIndent]) +
      spacing(50, 1.25) +
      element('w:ind', { 'w:left': factIndent, 'w:hanging': factIndent }),
    run: font('sans') + size(9.5),
  },
  {
    id: 'PlenariaCell',
    name: 'Plenaria Cell',
    priority: 45,
    quick: true,
    paragraph: spacing(0, 1.2),
    run: font('sans') + size(9),
  },
  {
    id: 'PlenariaCellSmall',
    name: 'Plenaria Cell Small',
    priority: 46,
    paragraph: spacing(10, 1.2),
    run: small(colours.ink3),
  },
  {
    id: 'PlenariaCode',
    name: 'Plenaria Code',
    priority: 47,
    paragraph: spacing(100, 1.2) + indent(listIndent),
    run: '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>' + size(9),
  },
];

/** Bold is a switch (17.7.3): in a heading, which is bold, it would switch itself off. */
const characterStyles: readonly Style<CharacterStyle>[] = [
  { id: 'Hyperlink', name: 'Hyperlink', priority: 99, run: setting('color', colours.accent) },
  {
    id: 'PlenariaKind',
    name: 'Plenaria Kind',
    priority: 41,
    quick: true,
    run: font('sans') + setting('color', colours.accent) + size(9),
  },
  { id: 'PlenariaKicker', name: 'Plenaria Kicker', priority: 42, run: bold + setting('color', colours.accent) },
  { id: 'PlenariaRestriction', name: 'Plenaria Restriction', priority: 43, run: bold },
  { id: 'PlenariaTerm', name: 'Plenaria Term', priority: 48, run: setting('color', colours.ink3) },
  { id: 'PlenariaRowHead', name: 'Plenaria Row Head', priority: 49, run: bold },
];

/** Hairlines between rows and a stronger one under the head; nothing else. */
function registerStyle(): string {
  const line = (side: string, weight: number): string =>
    element(`w:${side}`, { 'w:val': 'single', 'w:sz': weight, 'w:space': 0, 'w:color': colours.line });
  const margin = (side: string, width: number): string => element(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' });
  const borders = element('w:tblBorders', {}, line('bottom', 4) + line('insideH', 4));
  const margins = element(
    'w:tblCellMar',
    {},
    margin('top', 70) + margin('left', 0) + margin('bottom', 70) + margin('right', 140),
  );
  const head =
    element('w:rPr', {}, bold + setting('color', colours.ink3)) +
    element('w:tcPr', {}, element('w:tcBorders', {}, line('bottom', 8)));
  return element(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': tableStyle },
    [
      setting('name', 'Plenaria Register'),
      setting('uiPriority', 50),
      '<w:qFormat/>',
      element('w:tblPr', {}, borders + margins),
      element('w:tblStylePr', { 'w:type': 'firstRow' }, head),
    ].join(''),
  );
}

function paragraphStyle(style: Style<ParagraphStyle>): string {
  const isNormal = style.id === 'Normal';
  const attributes = { 'w:type': 'paragraph', ...(isNormal ? { 'w:default': 1 } : {}), 'w:styleId': style.id };
  const { next } = style;
  return element(
    'w:style',
    customAttribute(style, attributes),
    [
      setting('name', style.name),
      isNormal ? '' : setting('basedOn', 'Normal'),
      next === undefined ? '' : setting('next', next),
      ...common(style),
    ].join(''),
  );
}

function characterStyle(style: Style<CharacterStyle>): string {
  const attributes = { 'w:type': 'character', 'w:styleId': style.id };
  return element(
    'w:style',
    customAttribute(style, attributes),
    [setting('name', style.name), ...common(style)].join(''),
  );
}

function customAttribute(
  { id }: Style<string>,
  attributes: Readonly<Record<string, string | number>>,
): Readonly<Record<string, string | number>> {
  return id.startsWith('Plenaria') ? { ...attributes, 'w:customStyle': 1 } : attributes;
}

function common({ priority, quick = false, paragraph = '', run = '' }: Style<string>): string[] {
  return [
    setting('uiPriority', priority),
    quick ? '<w:qFormat/>' : '',
    paragraph === '' ? '' : element('w:pPr', {}, paragraph),
    run === '' ? '' : element('w:rPr', {}, run),
  ];
}
