import { intlTags } from '#domain/format/intl-tag.ts';
import type { Locale } from '#domain/primitives.ts';
import type { DocumentMeta, DocumentTree } from '#domain/summary/document.ts';

/** The same document in the language of the left column and in that of the right. */
export type DocumentPair = readonly [left: DocumentTree, right: DocumentTree];

/** What a bilingual file says of itself: in both languages, and in the left one where there is place for but one. */
export function bilingualMeta(left: DocumentTree, right: DocumentTree): DocumentMeta {
  return {
    ...left.meta,
    title: both(left.meta.title, right.meta.title),
    subject: both(left.meta.subject, right.meta.subject),
    author: left.meta.author === null ? null : both(left.meta.author, right.meta.author ?? left.meta.author),
  };
}

/** Two texts, or the one where they say the same. */
export function both(left: string, right: string): string {
  return left === right ? left : `${left} / ${right}`;
}

/** What a language calls itself: "Español", "Français". */
export function ownName(locale: Locale): string {
  const name = new Intl.DisplayNames([intlTags[locale]], { type: 'language' }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(intlTags[locale]) + name.slice(1);
}

/** "Estado: adoptada", with the space that French puts before a colon. */
export function termLine(term: string, text: string, locale: Locale): string {
  return `${term}${locale === 'fr' ? '\u00A0' : ''}: ${text}`;
}
