/** People's text as any writer may print it: no control characters, no half of a letter, line feeds for line ends. */
export function printable(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/\p{Cs}|\p{NChar}/gu, '\uFFFD');
}

/** Printable and on one line: titles, headings, file properties. */
export function oneLine(text: string): string {
  return printable(text)
    .replace(/[ \t\n]+/g, ' ')
    .trim();
}

/** Paragraphs as lists of lines, none of them empty. A blank line separates paragraphs. */
export function paragraphsOf(text: string): string[][] {
  return printable(text)
    .split(/\n[ \t]*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map(withSingleSpaces)
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0);
}

function withSingleSpaces(line: string): string {
  return line.replace(/[ \t]+/g, ' ').trim();
}
