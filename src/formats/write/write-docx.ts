import { strToU8, zipSync } from 'fflate';
import type { Instant } from '#domain/primitives.ts';
import type { DocumentTree } from '#domain/summary/document.ts';
import { createDocumentWords } from './document-words.ts';
import { bodyXml } from './docx/body.ts';
import { numberingXml } from './docx/numbering.ts';
import { contentTypesXml, documentRelationships, packageRelationships } from './docx/parts.ts';
import { appProperties, coreProperties } from './docx/properties.ts';
import { footerXml, headerXml } from './docx/running.ts';
import { fontTableXml, settingsXml } from './docx/settings.ts';
import { stylesXml } from './docx/styles.ts';

/**
 * Writes a document as an Office Open XML package (ISO/IEC 29500). Its looks are named styles, so that whoever edits
 * it can restyle it. The same document and instant give the same bytes.
 */
export function writeDocx(document: DocumentTree, createdAt: Instant): Uint8Array {
  const { locale, meta } = document;
  const words = createDocumentWords(locale);
  // The order matters to some readers: types first.
  const parts = {
    '[Content_Types].xml': contentTypesXml(),
    '_rels/.rels': packageRelationships(),
    'word/document.xml': bodyXml(document, words),
    'word/_rels/document.xml.rels': documentRelationships(),
    'word/styles.xml': stylesXml(locale),
    'word/numbering.xml': numberingXml(),
    'word/settings.xml': settingsXml(locale),
    'word/fontTable.xml': fontTableXml(),
    'word/header.xml': headerXml(document),
    'word/footer.xml': footerXml(words),
    'docProps/core.xml': coreProperties(meta, createdAt),
    'docProps/app.xml': appProperties(),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
  // A zip holds wall-clock times: the first one it can hold, read in whichever zone the machine is in.
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
}
