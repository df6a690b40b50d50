import type { MarkdownDocument } from '#domain/notes/markdown.ts';
import { readHtml } from '#formats/read/read-html.ts';
import { readMarkdown } from '#formats/read/read-markdown.ts';

/** The text of a note, read. */
export function noteDocument(text: string): MarkdownDocument {
  return readMarkdown(text);
}

/** HTML of the clipboard as Markdown; null where its plain text is the better copy. */
export function pastedMarkdown(html: string): string | null {
  return readHtml(html);
}
