import { strFromU8, unzipSync } from 'fflate';
import { type XmlElement, elementsOf, readXml } from './xml-reader.ts';

export type DocxParagraph = {
  readonly style: string;
  /** A line break is a line feed, a tab a tab, a number of a page its field in braces. */
  readonly text: string;
  readonly numbered: boolean;
  /** Languages its runs name, in order; null where a run has the document's. */
  readonly langs: readonly (string | null)[];
};

/** A Word document, read by its own code: packages that don't hold together are refused. */
export type Docx = {
  readonly names: readonly string[];
  readonly part: (name: string) => XmlElement;
  readonly paragraphs: readonly DocxParagraph[];
};

export function readDocx(bytes: Uint8Array): Docx {
  const files = unzipSync(bytes);
  const trees = new Map(Object.entries(files).map(([name, file]) => [name, readXml(strFromU8(file))]));
  const part = (name: string): XmlElement => {
    const tree = trees.get(name);
    if (tree === undefined) throw new Error(`The package has no ${name}`);
    return tree;
  };
  return { names: Object.keys(files), part, paragraphs: paragraphsIn(part('word/document.xml')) };
}

/** The paragraphs of a part. */
export function paragraphsIn(root: XmlElement): DocxParagraph[] {
  return elementsOf(root, 'w:p').map((paragraph) => {
    const [properties] = elementsOf(paragraph, 'w:pPr');
    const runs = elementsOf(paragraph, 'w:r').filter((run) => elementsOf(run, 'w:t').length > 0);
    return {
      style: properties === undefined ? 'Normal' : (valueOf(properties, 'w:pStyle') ?? 'Normal'),
      text: textIn(paragraph),
      numbered: properties !== undefined && elementsOf(properties, 'w:numPr').length > 0,
      langs: runs.map((run) => valueOf(run, 'w:lang')),
    };
  });
}

/** The `w:val` of the first element of a name. */
export function valueOf(root: XmlElement, name: string): string | null {
  return elementsOf(root, name)[0]?.attributes['w:val'] ?? null;
}

function textIn(node: XmlElement): string {
  return node.children
    .map((child) => {
      if (typeof child === 'string') return node.name === 'w:t' ? child : '';
      if (child.name === 'w:br') return '\n';
      if (child.name === 'w:tab') return '\t';
      if (child.name === 'w:fldSimple') return `{${child.attributes['w:instr']?.trim() ?? ''}}`;
      return textIn(child);
    })
    .join('');
}

/** CT_PPr, CT_RPr and CT_Style (ISO/IEC 29500-1, annex A), as far as they are used here. */
export const schemaOrder: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': [
    'w:pStyle',
    'w:keepNext',
    'w:keepLines',
    'w:widowControl',
    'w:numPr',
    'w:pBdr',
    'w:tabs',
    'w:spacing',
  ].concat(['w:ind', 'w:jc', 'w:outlineLvl']),
  'w:rPr': ['w:rStyle', 'w:rFonts', 'w:b', 'w:bCs', 'w:i', 'w:iCs', 'w:strike', 'w:color', 'w:sz', 'w:szCs', 'w:lang'],
  'w:style': [
    'w:name',
    'w:basedOn',
    'w:next',
    'w:uiPriority',
    'w:qFormat',
    'w:pPr',
    'w:rPr',
    'w:tblPr',
    'w:tblStylePr',
  ],
  'w:tblPr': ['w:tblStyle', 'w:tblW', 'w:tblBorders', 'w:tblLayout', 'w:tblCellMar', 'w:tblLook', 'w:tblCaption'],
  'w:tbl': ['w:tblPr', 'w:tblGrid', 'w:tr'],
  'w:tr': ['w:trPr', 'w:tc'],
  'w:trPr': ['w:cantSplit', 'w:tblHeader'],
  'w:tcPr': ['w:tcW', 'w:gridSpan', 'w:tcBorders'],
  'w:lvl': ['w:start', 'w:numFmt', 'w:pStyle', 'w:lvlText', 'w:lvlJc', 'w:pPr', 'w:rPr'],
};
