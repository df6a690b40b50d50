import { element, xmlDeclaration } from '../docx/xml.ts';

const officeTypes = 'application/vnd.openxmlformats-officedocument';
const sheetTypes = `${officeTypes}.spreadsheetml`;
const officeLinks = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageLinks = 'http://schemas.openxmlformats.org/package/2006/relationships';
const spreadsheetMl = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A part of the package, with the namespaces its names are from. */
export function sheetPart(name: string, content: string): string {
  return `${xmlDeclaration}${element(name, { xmlns: spreadsheetMl, 'xmlns:r': officeLinks }, content)}\n`;
}

/** What each part is (ISO/IEC 29500-2, 10.1.2). */
export function xlsxContentTypes(sheets: number): string {
  const override = (PartName: string, ContentType: string): string => element('Override', { PartName, ContentType });
  const types = [
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    override('/xl/workbook.xml', `${sheetTypes}.sheet.main+xml`),
    override('/xl/styles.xml', `${sheetTypes}.styles+xml`),
    ...counted(sheets).map((number) => override(`/xl/worksheets/sheet${number}.xml`, `${sheetTypes}.worksheet+xml`)),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('/docProps/app.xml', `${officeTypes}.extended-properties+xml`),
  ];
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/content-types';
  return `${xmlDeclaration}${element('Types', { xmlns }, types.join(''))}\n`;
}

/** Where a reader begins. */
export function xlsxRelationships(): string {
  return relationships([
    ['workbook', `${officeLinks}/officeDocument`, 'xl/workbook.xml'],
    ['core', `${packageLinks}/metadata/core-properties`, 'docProps/core.xml'],
    ['app', `${officeLinks}/extended-properties`, 'docProps/app.xml'],
  ]);
}

/** What belongs to the workbook. Nothing outside of the package. */
export function workbookRelationships(sheets: number): string {
  return relationships([
    ...counted(sheets).map((number): Link => [
      `sheet${number}`,
      `${officeLinks}/worksheet`,
      `worksheets/sheet${number}.xml`,
    ]),
    ['styles', `${officeLinks}/styles`, 'styles.xml'],
  ]);
}

/** 1 to n. */
export function counted(n: number): number[] {
  return Array.from({ length: n }, (_, at) => at + 1);
}

type Link = readonly [id: string, type: string, target: string];

function relationships(links: readonly Link[]): string {
  const list = links.map(([Id, Type, Target]) => element('Relationship', { Id, Type, Target }));
  return `${xmlDeclaration}${element('Relationships', { xmlns: packageLinks }, list.join(''))}\n`;
}
