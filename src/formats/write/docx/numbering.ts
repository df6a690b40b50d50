import { colours, fonts, listIndent } from './looks.ts';
import { element, part, setting } from './xml.ts';

/** Two deeper levels than the document uses, for whoever goes on writing in it. */
const bullets = ['•', '–', '·'];

/** The definition of the one list there is: bullets in the accent, hanging. */
export function numberingXml(): string {
  const levels = setting('multiLevelType', 'hybridMultilevel') + bullets.map(level).join('');
  return part(
    'w:numbering',
    element('w:abstractNum', { 'w:abstractNumId': 0 }, levels) +
      element('w:num', { 'w:numId': 1 }, setting('abstractNumId', 0)),
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
