import Papa from 'papaparse';
import type { DocumentWords } from '#domain/summary/document-words.ts';
import { guardCell } from '#domain/text/csv-guard.ts';
import { printMark } from '#domain/translation/mark.ts';
import type { Handoff } from '#domain/translation/units.ts';
import { termNote } from './write-xliff.ts';

/**
 * A hand-off as a table with both languages side by side, for whoever translates in a spreadsheet: UTF-8 with its mark,
 * CRLF, cells that would be formulas guarded by an apostrophe.
 */
export function writeHandoffCsv(handoff: Handoff, words: DocumentWords, delimiter: ';' | ','): string {
  const sources = [...new Set(handoff.units.map(({ sourceLocale }) => sourceLocale))].join(', ');
  const header = [
    words('document.handoff.column.id'),
    words('document.handoff.column.revision'),
    words('document.handoff.column.context'),
    `${words('document.handoff.column.source')} (${sources})`,
    `${words('document.handoff.column.target')} (${handoff.locale})`,
    words('document.handoff.column.state'),
  ];
  const rows = handoff.units.map((unit) => [
    unit.id,
    printMark(unit.mark),
    [unit.context, ...unit.terms.map((term) => termNote(term, words))].join(' · '),
    unit.source,
    unit.target,
    words(`document.handoff.state.${unit.state}`),
  ]);
  const cells = [header, ...rows].map((row) => row.map(guardCell));
  return `\uFEFF${Papa.unparse(cells, { delimiter, newline: '\r\n' })}\r\n`;
}
