import { strFromU8, unzipSync } from 'fflate';
import { type XmlElement, elementsOf, readXml, xmlText } from './xml-reader.ts';

export type XlsxCell = {
  /** `B2`. */
  readonly at: string;
  readonly type: 'text' | 'number';
  readonly value: string;
  /** How the format of the cell writes numbers; null for texts. */
  readonly numberFormat: string;
  readonly quoted: boolean;
};

export type XlsxSheet = { readonly name: string; readonly root: XmlElement; readonly rows: readonly XlsxCell[][] };

export type Xlsx = {
  readonly names: readonly string[];
  readonly part: (name: string) => XmlElement;
  readonly sheets: readonly XlsxSheet[];
};

/** A workbook, read by its own code: packages that don't hold together are refused, and so is every formula. */
export function readXlsx(bytes: Uint8Array): Xlsx {
  const files = unzipSync(bytes);
  const trees = new Map(Object.entries(files).map(([name, file]) => [name, readXml(strFromU8(file))]));
  const part = (name: string): XmlElement => {
    const tree = trees.get(name);
    if (tree === undefined) throw new Error(`The package has no ${name}`);
    return tree;
  };
  const targets = new Map(
    elementsOf(part('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes['Id'],
      attributes['Target'],
    ]),
  );
  const styles = stylesOf(part('xl/styles.xml'));
  const sheets = elementsOf(part('xl/workbook.xml'), 'sheet').map(({ attributes }) => {
    const root = part(`xl/${targets.get(attributes['r:id'])}`);
    if (elementsOf(root, 'f').length > 0) throw new Error('a formula');
    const rows = elementsOf(root, 'row').map((row) => elementsOf(row, 'c').map((cell) => cellOf(cell, styles)));
    return { name: attributes['name'] ?? '', root, rows };
  });
  return { names: Object.keys(files), part, sheets };
}

/** What a sheet says, line by line: as a person reads it. */
export function textOf({ rows }: XlsxSheet): string[][] {
  return rows.map((row) => row.map(({ value }) => value));
}

type Style = { readonly numberFormat: string; readonly quoted: boolean };

function stylesOf(root: XmlElement): Style[] {
  const codes = new Map(
    elementsOf(root, 'numFmt').map(({ attributes }) => [attributes['numFmtId'], attributes['formatCode'] ?? '']),
  );
  const [formats] = elementsOf(root, 'cellXfs');
  if (formats === undefined) throw new Error('no formats');
  return elementsOf(formats, 'xf').map(({ attributes }) => ({
    numberFormat: codes.get(attributes['numFmtId']) ?? attributes['numFmtId'] ?? '',
    quoted: attributes['quotePrefix'] === '1',
  }));
}

function cellOf(cell: XmlElement, styles: readonly Style[]): XlsxCell {
  const style = styles[Number(cell.attributes['s'])];
  if (style === undefined) throw new Error('a cell without its format');
  const isText = cell.attributes['t'] === 'inlineStr';
  const raw = xmlText(cell);
  // `_x0041_` is an escape (ISO/IEC 29500-1, 22.9.2.19).
  const value = isText
    ? raw.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : raw;
  return { at: cell.attributes['r'] ?? '', type: isText ? 'text' : 'number', value, ...style };
}
