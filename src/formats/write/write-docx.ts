import { strToU8, zipSync } from 'fflate';
import type { Instant } from '#domain/primitives.ts';
import type { DocumentTree } from '#domain/summary/document.ts';
import { createDocumentWords } from './document-words.ts';
import { accentsOf } from './accent.ts';
import { bodyOf } from './docx/body.ts';
import { colours } from './docx/looks.ts';
import { bytesOf } from './docx/media.ts';
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
  const { xml, media, starts } = bodyOf(document, words);
  const accent = accentsOf(document.brand)?.light.slice(1).toUpperCase();
  // The order matters to some readers: types first.
  const parts = {
    '[Content_Types].xml': contentTypesXml(media),
    '_rels/.rels': packageRelationships(),
    'word/document.xml':
      accent === undefined ? xml : xml.replaceAll(`w:color="${colours.accent}"`, `w:color="${accent}"`),
    'word/_rels/document.xml.rels': documentRelationships(media),
    'word/styles.xml': stylesXml(locale, accent),
    'word/numbering.xml': numberingXml(starts, accent),
    'word/settings.xml': settingsXml(locale),
    'word/fontTable.xml': fontTableXml(),
    'word/header.xml': headerXml(document),
    'word/footer.xml': footerXml(words),
    'docProps/core.xml': coreProperties(meta, createdAt),
    'docProps/app.xml': appProperties(),
  };
  const files = Object.fromEntries([
    ...Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const),
    ...media.map(({ file, logo }) => [`word/${file}`, bytesOf(logo.base64)] as const),
  ]);
  // A zip holds wall-clock times: the first one it can hold, read in whichever zone the machine is in.
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
}
