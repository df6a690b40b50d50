import type { Instant } from '#domain/primitives.ts';
import type { DocumentMeta } from '#domain/summary/document.ts';
import { oneLine } from '../plain-text.ts';
import { languageTag } from './language-tag.ts';
import { element, escapeXml, xmlDeclaration } from './xml.ts';

const core = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};

/** What the file says of itself to those who don't open it (ISO/IEC 29500-2, 11): the creator is the hosts. */
export function coreProperties({ title, subject, author, language }: DocumentMeta, createdAt: Instant): string {
  const at = (name: string): string => element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, createdAt);
  const properties = [
    text('dc:title', title),
    text('dc:subject', subject),
    author === null ? '' : text('dc:creator', author),
    text('dc:language', languageTag(language)),
    at('created'),
    at('modified'),
  ];
  return `${xmlDeclaration}${element('cp:coreProperties', core, properties.join(''))}\n`;
}

/** Which program wrote it. */
export function appProperties(): string {
  const xmlns = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return `${xmlDeclaration}${element('Properties', { xmlns }, text('Application', 'Plenaria'))}\n`;
}

function text(name: string, content: string): string {
  return element(name, {}, escapeXml(oneLine(content)));
}
