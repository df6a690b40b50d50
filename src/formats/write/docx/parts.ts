import type { Media } from './media.ts';
import { element, xmlDeclaration } from './xml.ts';

const officeTypes = 'application/vnd.openxmlformats-officedocument';
const wordTypes = `${officeTypes}.wordprocessingml`;
const officeLinks = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageLinks = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The parts of the package that are not about it, with their types. */
const contentTypes: Readonly<Record<string, string>> = {
  '/docProps/app.xml': `${officeTypes}.extended-properties+xml`,
  '/docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
  '/word/document.xml': `${wordTypes}.document.main+xml`,
  '/word/fontTable.xml': `${wordTypes}.fontTable+xml`,
  '/word/footer.xml': `${wordTypes}.footer+xml`,
  '/word/header.xml': `${wordTypes}.header+xml`,
  '/word/numbering.xml': `${wordTypes}.numbering+xml`,
  '/word/settings.xml': `${wordTypes}.settings+xml`,
  '/word/styles.xml': `${wordTypes}.styles+xml`,
};

/** What each part is (ISO/IEC 29500-2, 10.1.2). */
export function contentTypesXml(media: readonly Media[] = []): string {
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const types = [
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...[...new Set(media.map(({ logo }) => logo.mediaType))].map((ContentType) =>
      element('Default', { Extension: ContentType.slice('image/'.length), ContentType }),
    ),
    ...Object.entries(contentTypes).map(([PartName, ContentType]) => element('Override', { PartName, ContentType })),
  ];
  return `${xmlDeclaration}${element('Types', { xmlns }, types.join(''))}\n`;
}

type Link = readonly [id: string, type: string, target: string];

/** Where a reader begins. */
export function packageRelationships(): string {
  return relationships([
    ['document', `${officeLinks}/officeDocument`, 'word/document.xml'],
    ['core', `${packageLinks}/metadata/core-properties`, 'docProps/core.xml'],
    ['app', `${officeLinks}/extended-properties`, 'docProps/app.xml'],
  ]);
}

/** What belongs to the document. Nothing outside of the package. */
export function documentRelationships(media: readonly Media[] = []): string {
  const names = ['styles', 'numbering', 'settings', 'fontTable', 'header', 'footer'];
  return relationships([
    ...names.map((name): Link => [name, `${officeLinks}/${name}`, `${name}.xml`]),
    ...media.map(({ id, file }): Link => [id, `${officeLinks}/image`, file]),
  ]);
}

function relationships(links: readonly Link[]): string {
  const list = links.map(([Id, Type, Target]) => element('Relationship', { Id, Type, Target }));
  return `${xmlDeclaration}${element('Relationships', { xmlns: packageLinks }, list.join(''))}\n`;
}
