/** What a spreadsheet would run as a formula, also after spaces it drops and in the full width of East Asian letters. */
const formula = /^'*(?:[\t\r\n]|\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/u;

/** A cell that no spreadsheet runs: an apostrophe before what looks like a formula. */
export function guardCell(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** Whether a spreadsheet would take a text for a formula once somebody edits it. */
export function looksLikeFormula(text: string): boolean {
  return formula.test(text);
}

/** The cell as it was before it was guarded. */
export function unguardCell(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}
