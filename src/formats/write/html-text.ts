import type { Locale } from '#domain/primitives.ts';
import type { Passage } from '#domain/summary/document.ts';
import { oneLine, paragraphsOf } from './plain-text.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The one place where text becomes HTML, in elements and in quoted attributes alike. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => entities[char] ?? char);
}

/** One line of text as HTML. */
export function lineHtml(text: string): string {
  return escapeHtml(oneLine(text));
}

/** An attribute that names the language of a passage, where it isn't the document's (WCAG 2.2, 3.1.2). */
export function langAttribute(passage: Passage, locale: Locale): string {
  return passage.lang === locale ? '' : ` lang="${passage.lang}"`;
}

/** A passage as paragraphs of one class. Each is a bidi paragraph of its own: nothing leaks into the next. */
export function passageHtml(passage: Passage, className: string, locale: Locale): string {
  const lang = langAttribute(passage, locale);
  return paragraphsOf(passage.text)
    .map((lines) => `<p class="${className}"${lang}>${lines.map(escapeHtml).join('<br>')}</p>`)
    .join('\n');
}

/** A text as a CSS string, for the margin boxes of printed pages (CSS Syntax 3, 4.3.7). */
export function cssString(text: string): string {
  const escaped = oneLine(text).replace(/["\\<>]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `);
  return `"${escaped}"`;
}
