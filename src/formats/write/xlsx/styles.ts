import { colours, fonts } from '../docx/looks.ts';
import { element } from '../docx/xml.ts';
import { sheetPart } from './parts.ts';

/** The looks of cells, as the places of their formats in `cellXfs`. */
export const cellStyle = {
  normal: 0,
  heading: 1,
  text: 2,
  longText: 3,
  /** Text that begins like a formula: it stays text when somebody edits the cell (ISO/IEC 29500-1, 18.8.45). */
  quotedText: 4,
  date: 5,
  time: 6,
  number: 7,
  moment: 8,
} as const;

type Look = {
  readonly name: string;
  readonly font?: 0 | 1;
  readonly border?: 0 | 1;
  readonly numberFormat?: number;
  readonly wraps?: boolean;
  readonly horizontal?: 'left' | 'right';
  readonly quoted?: boolean;
};

/** The same in every language: no program turns day and month round. */
const dateFormat = 164;
const timeFormat = 165;
const momentFormat = 166;
const textFormat = 49;

/** In the order of `cellStyle`, each a named style too, so that whoever edits the file can restyle it. */
const looks: readonly Look[] = [
  { name: 'Normal' },
  { name: 'Plenaria Heading', font: 1, border: 1, wraps: true },
  { name: 'Plenaria Text', numberFormat: textFormat },
  { name: 'Plenaria Long Text', numberFormat: textFormat, wraps: true },
  { name: 'Plenaria Quoted Text', numberFormat: textFormat, wraps: true, quoted: true },
  { name: 'Plenaria Date', numberFormat: dateFormat, horizontal: 'left' },
  { name: 'Plenaria Time', numberFormat: timeFormat, horizontal: 'left' },
  { name: 'Plenaria Number', horizontal: 'right' },
  { name: 'Plenaria Moment', numberFormat: momentFormat, horizontal: 'left' },
];

/** The style sheet of a workbook (18.8). */
export function xlsxStyles(): string {
  return sheetPart(
    'styleSheet',
    [
      list('numFmts', [
        element('numFmt', { numFmtId: dateFormat, formatCode: 'yyyy\\-mm\\-dd' }),
        element('numFmt', { numFmtId: timeFormat, formatCode: 'hh:mm' }),
        element('numFmt', { numFmtId: momentFormat, formatCode: 'yyyy\\-mm\\-dd hh:mm' }),
      ]),
      list('fonts', [font(false), font(true)]),
      // The first two are fixed by the format itself.
      list(
        'fills',
        ['none', 'gray125'].map((patternType) => element('fill', {}, element('patternFill', { patternType }))),
      ),
      list('borders', [border(''), border(element('color', { rgb: `FF${colours.accent}` }))]),
      list(
        'cellStyleXfs',
        looks.map((look) => format(look, {})),
      ),
      list(
        'cellXfs',
        looks.map((look, xfId) => format(look, { xfId })),
      ),
      list(
        'cellStyles',
        looks.map(({ name }, xfId) => element('cellStyle', { name, xfId, ...(xfId === 0 ? { builtinId: 0 } : {}) })),
      ),
    ].join(''),
  );
}

function list(name: string, items: readonly string[]): string {
  return element(name, { count: items.length }, items.join(''));
}

function font(isBold: boolean): string {
  return element(
    'font',
    {},
    [
      isBold ? '<b/>' : '',
      element('sz', { val: 10 }),
      element('name', { val: fonts.sans }),
      element('family', { val: 2 }),
    ].join(''),
  );
}

/** A rule under the headings, and nothing else. */
function border(colour: string): string {
  const bottom = element('bottom', colour === '' ? {} : { style: 'thin' }, colour);
  return element('border', {}, `<left/><right/><top/>${bottom}<diagonal/>`);
}

function format(look: Look, attributes: Readonly<Record<string, number>>): string {
  const { font: fontId = 0, border: borderId = 0, numberFormat: numFmtId = 0, wraps, horizontal, quoted } = look;
  const alignment = element('alignment', {
    vertical: 'top',
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(wraps === true ? { wrapText: 1 } : {}),
  });
  return element(
    'xf',
    {
      numFmtId,
      fontId,
      fillId: 0,
      borderId,
      ...attributes,
      ...(quoted === true ? { quotePrefix: 1 } : {}),
      applyNumberFormat: 1,
      applyFont: 1,
      applyBorder: 1,
      applyAlignment: 1,
    },
    alignment,
  );
}
