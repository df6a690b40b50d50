/** What a spreadsheet would run as a formula. */
const formula = /^'*[=+\-@\t\r]/;

/** A cell that no spreadsheet runs: an apostrophe before what looks like a formula. */
export function guardCell(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The cell as it was before it was guarded. */
export function unguardCell(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}
