/**
 * Escapes what could be markup in one line of text (CommonMark 0.31, 2.4; tables and strike-through of GFM too).
 * What means something only at the beginning of a line is escaped only there, so that text stays readable.
 */
export function escapeLine(line: string): string {
  return escapeInline(line)
    .replace(/^[-+=>]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** The same for text that doesn't begin a line. */
export function escapeInline(text: string): string {
  return text
    .replace(/[\\`*_[\]<~|]/g, '\\$&')
    .replace(/&(?=#?[A-Za-z0-9]+;)/g, '\\&')
    .replace(/(^|\s)#/g, '$1\\#');
}
