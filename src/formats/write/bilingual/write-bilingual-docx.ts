import { strToU8, zipSync } from 'fflate';
import { isolated } from '#domain/format/bidi.ts';
import type { Instant } from '#domain/primitives.ts';
import type { DocumentTree } from '#domain/summary/document.ts';
import { accentsOf } from '../accent.ts';
import { createDocumentWords } from '../document-words.ts';
import { bytesOf } from '../docx/media.ts';
import { numberingXml } from '../docx/numbering.ts';
import { lineRun, paragraph, run } from '../docx/paragraphs.ts';
import { contentTypesXml, documentRelationships, packageRelationships } from '../docx/parts.ts';
import { appProperties, coreProperties } from '../docx/properties.ts';
import { pageRuns } from '../docx/running.ts';
import { fontTableXml, settingsXml } from '../docx/settings.ts';
import { stylesXml } from '../docx/styles.ts';
import { part } from '../docx/xml.ts';
import { oneLine } from '../plain-text.ts';
import { bilingualBody } from './docx-body.ts';
import { type DocumentPair, bilingualMeta } from './pair.ts';

/**
 * Writes a document in two languages side by side as an Office Open XML package, in the styles of a document in one.
 * The language of the document is that of the left column; whatever is in another one says so.
 */
export function writeBilingualDocx(pair: DocumentPair, createdAt: Instant): Uint8Array {
  const [left, right] = pair;
  const { xml, media, starts } = bilingualBody(pair);
  const accent = accentsOf(left.brand)?.light.slice(1).toUpperCase();
  // The order matters to some readers: types first.
  const parts = {
    '[Content_Types].xml': contentTypesXml(media),
    '_rels/.rels': packageRelationships(),
    'word/document.xml': xml,
    'word/_rels/document.xml.rels': documentRelationships(media),
    'word/styles.xml': stylesXml(left.locale, accent),
    'word/numbering.xml': numberingXml(starts, accent),
    'word/settings.xml': settingsXml(left.locale),
    'word/fontTable.xml': fontTableXml(),
    'word/header.xml': headerXml(pair),
    'word/footer.xml': footerXml(pair),
    'docProps/core.xml': coreProperties(bilingualMeta(left, right), createdAt),
    'docProps/app.xml': appProperties(),
  };
  const files = Object.fromEntries([
    ...Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const),
    ...media.map(({ file, logo }) => [`word/${file}`, bytesOf(logo.base64)] as const),
  ]);
  // A zip holds wall-clock times: the first one it can hold, read in whichever zone the machine is in.
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
}

/** Which meeting, and in both languages who it is for where that isn't everybody. */
function headerXml([left, right]: DocumentPair): string {
  const name = run([isolated(oneLine(left.shortName))]);
  const marks = [restrictionRun(left, left), restrictionRun(right, left)].filter((mark) => mark !== '');
  const restriction = marks.length === 0 ? '' : `<w:r><w:tab/></w:r>${marks.join(run([' · ']))}`;
  return part('w:hdr', paragraph({ style: 'Header' }, name + restriction));
}

function restrictionRun({ restriction, locale }: DocumentTree, { locale: main }: DocumentTree): string {
  if (restriction === null) return '';
  return lineRun(restriction, { style: 'PlenariaRestriction', lang: locale === main ? null : locale });
}

/** The number of the page, as both languages say it. */
function footerXml([left, right]: DocumentPair): string {
  const pages = [pageRuns(createDocumentWords(left.locale)), pageRuns(createDocumentWords(right.locale), right.locale)];
  return part('w:ftr', paragraph({ style: 'Footer' }, pages.join(run([' · ']))));
}
