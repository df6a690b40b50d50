/**
 * One line of plain text as Markdown that reads the same (CommonMark 0.31, 2.4). Only what would be markup is escaped,
 * since people go on to edit the source of a note.
 */
export function escapeMarkdown(line: string): string {
  return line
    .replace(/\\(?=[!-/:-@[-`{-~])|[*`]|~(?=~)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|!?\[(?=[^\]]*\])/gu, escaped)
    .replace(/^(\s*)(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|-(?=[-\s]*$))/u, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/u, '$1\\$2');
}

/** Of `![` it is the bracket: the sign alone means nothing. */
function escaped(found: string): string {
  return found.startsWith('!') ? '!\\[' : `\\${found}`;
}
