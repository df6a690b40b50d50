import { strToU8, zipSync } from 'fflate';
import type { DataTable } from '#domain/published/data-table.ts';
import type { Instant } from '#domain/primitives.ts';
import type { DocumentMeta } from '#domain/summary/document.ts';
import { appProperties, coreProperties } from './docx/properties.ts';
import { element, escapeXml } from './docx/xml.ts';
import { oneLine } from './plain-text.ts';
import { sheetPart, workbookRelationships, xlsxContentTypes, xlsxRelationships } from './xlsx/parts.ts';
import { columnName, sheetXml } from './xlsx/sheet.ts';
import { xlsxStyles } from './xlsx/styles.ts';

/**
 * Writes tables as an Office Open XML workbook (ISO/IEC 29500), one sheet a table, days, times and numbers as such. The
 * same tables and instant give the same bytes.
 */
export function writeXlsx(tables: readonly DataTable[], meta: DocumentMeta, createdAt: Instant): Uint8Array {
  // The order matters to some readers: types first.
  const parts: Record<string, string> = {
    '[Content_Types].xml': xlsxContentTypes(tables.length),
    '_rels/.rels': xlsxRelationships(),
    'xl/workbook.xml': workbookXml(tables),
    'xl/_rels/workbook.xml.rels': workbookRelationships(tables.length),
    'xl/styles.xml': xlsxStyles(),
    ...Object.fromEntries(tables.map((table, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(table, at === 0)])),
    'docProps/core.xml': coreProperties(meta, createdAt),
    'docProps/app.xml': appProperties(),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
  // A zip holds wall-clock times: the first one it can hold, read in whichever zone the machine is in.
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
}

function workbookXml(tables: readonly DataTable[]): string {
  const names = sheetNames(tables.map(({ title }) => title));
  const sheets = names.map((name, at) => element('sheet', { name, sheetId: at + 1, 'r:id': `sheet${at + 1}` }));
  return sheetPart(
    'workbook',
    [
      element('bookViews', {}, element('workbookView', { activeTab: 0 })),
      element('sheets', {}, sheets.join('')),
      element('definedNames', {}, tables.map((table, at) => definedNames(table, names[at] ?? '', at)).join('')),
    ].join(''),
  );
}

/** What the filter covers, and that the headings are printed on every page. */
function definedNames({ columns, rows }: DataTable, sheet: string, localSheetId: number): string {
  const quoted = `'${sheet.replaceAll("'", "''")}'`;
  const area = `${quoted}!$A$1:$${columnName(columns.length - 1)}$${rows.length + 1}`;
  return [
    element('definedName', { name: '_xlnm._FilterDatabase', localSheetId, hidden: 1 }, escapeXml(area)),
    element('definedName', { name: '_xlnm.Print_Titles', localSheetId }, escapeXml(`${quoted}!$1:$1`)),
  ].join('');
}

/** At most 31 letters, none of them one that addresses of cells need, and no name twice whatever its case. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title, at) => {
    const plain = oneLine(title)
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '');
    const name = [...oneLine(plain)].slice(0, 28).join('').trim() || `${at + 1}`;
    const free = taken.has(name.toLowerCase()) ? `${name.slice(0, 26)} ${at + 1}` : name;
    taken.add(free.toLowerCase());
    return free;
  });
}
