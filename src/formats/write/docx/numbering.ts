import { colours, fonts, listIndent } from './looks.ts';
import { element, part, setting } from './xml.ts';

/** As deep as a list in a note is shown; what is deeper stands at the last level. */
const bullets = ['•', '–', '·'];

/**
 * The definitions of the lists: bullets in the accent, hanging, and one for each numbered list of a note, by the number
 * it begins with.
 */
export function numberingXml(starts: readonly number[] = [], accent: string = colours.accent): string {
  const levels = setting('multiLevelType', 'hybridMultilevel') + bullets.map(level).join('');
  const numbers =
    setting('multiLevelType', 'hybridMultilevel') + bullets.map((_, depth) => numberLevel(depth)).join('');
  const xml = part(
    'w:numbering',
    element('w:abstractNum', { 'w:abstractNumId': 0 }, levels) +
      (starts.length === 0 ? '' : element('w:abstractNum', { 'w:abstractNumId': 1 }, numbers)) +
      element('w:num', { 'w:numId': 1 }, setting('abstractNumId', 0)) +
      starts.map(numberedFrom).join(''),
  );
  return xml.replaceAll(`"${colours.accent}"`, `"${accent}"`);
}

/** The bullets are list 1. */
export const firstNumbered = 2;

function numberedFrom(start: number, at: number): string {
  const overrides = bullets.map((_, depth) =>
    element('w:lvlOverride', { 'w:ilvl': depth }, setting('startOverride', start)),
  );
  return element('w:num', { 'w:numId': firstNumbered + at }, setting('abstractNumId', 1) + overrides.join(''));
}

function numberLevel(depth: number): string {
  const indent = element('w:ind', { 'w:left': listIndent * (depth + 1), 'w:hanging': listIndent });
  return element(
    'w:lvl',
    { 'w:ilvl': depth },
    [
      setting('start', 1),
      setting('numFmt', 'decimal'),
      setting('lvlText', `%${depth + 1}.`),
      setting('lvlJc', 'left'),
      element('w:pPr', {}, indent),
    ].join(''),
  );
}

function level(bullet: string, depth: number): string {
  const indent = element('w:ind', { 'w:left': listIndent * (depth + 1), 'w:hanging': listIndent });
  const font = element('w:rFonts', { 'w:ascii': fonts.sans, 'w:hAnsi': fonts.sans, 'w:cs': fonts.sans });
  const parts = [
    setting('start', 1),
    setting('numFmt', 'bullet'),
    depth === 0 ? setting('pStyle', 'ListBullet') : '',
    setting('lvlText', bullet),
    setting('lvlJc', 'left'),
    element('w:pPr', {}, indent),
    element('w:rPr', {}, font + setting('color', colours.accent)),
  ];
  return element('w:lvl', { 'w:ilvl': depth }, parts.join(''));
}
