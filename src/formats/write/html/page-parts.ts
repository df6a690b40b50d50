import type { Locale } from '#domain/primitives.ts';
import type { DocumentMeta, DocumentTree } from '#domain/summary/document.ts';
import { lineHtml } from '../html-text.ts';
import { kindMarks } from '../kind-marks.ts';

/** What a page says of itself; `columns`: its languages, where it has several. */
export function metaTags(meta: DocumentMeta, columns: readonly Locale[]): string[] {
  const tag = (name: string, content: string): string => `<meta name="${name}" content="${lineHtml(content)}">`;
  return [
    tag('description', meta.subject),
    ...(meta.author === null ? [] : [tag('author', meta.author)]),
    ...columns.map((locale) => tag('dcterms.language', locale)),
    tag('dcterms.date', meta.date),
    tag('generator', 'Plenaria'),
    tag('color-scheme', 'light dark'),
  ];
}

/** Each drawing once; entries refer to it. */
export function marksInUse({ blocks }: DocumentTree): string {
  const kinds = new Set(blocks.flatMap((block) => (block.kind === 'outcome_group' ? [block.outcomeKind] : [])));
  const symbols = [...kinds].map((kind) => `<symbol id="mark-${kind}" viewBox="0 0 24 24">${kindMarks[kind]}</symbol>`);
  return `<svg class="marks" width="0" height="0" aria-hidden="true">${symbols.join('')}</svg>`;
}
