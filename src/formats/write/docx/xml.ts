import { printable } from '../plain-text.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** The one place where text becomes XML 1.0, in elements and in quoted attributes alike. */
export function escapeXml(text: string): string {
  return printable(text).replace(/[&<>"]/g, (char) => entities[char] ?? char);
}

/** An element. Attributes are text, `content` is XML already. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, content = ''): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const start = `<${name}${pairs.join('')}`;
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** The commonest element of WordprocessingML: `<w:sz w:val="21"/>`. */
export function setting(name: string, value: string | number): string {
  return element(`w:${name}`, { 'w:val': value });
}

/** A part of the package, with the namespaces its names are from. */
export function part(name: string, content: string): string {
  const root = element(name, { 'xmlns:w': wordMl, 'xmlns:r': relationships }, content);
  return `${xmlDeclaration}${root}\n`;
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** ISO/IEC 29500-4, transitional: what every reader knows. */
const wordMl = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
