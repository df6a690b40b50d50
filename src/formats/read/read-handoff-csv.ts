import { notice, type ImportFailure } from '#domain/import/preview.ts';
import { locales, type Locale } from '#domain/primitives.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { unguardCell } from '#domain/text/csv-guard.ts';
import { foldText } from '#domain/text/fold.ts';
import { readMark } from '#domain/translation/mark.ts';
import type { ReturnedFile, ReturnedUnit } from '#domain/translation/returned.ts';
import type { UnitState } from '#domain/translation/units.ts';
import { createDocumentWords } from '../write/document-words.ts';
import { parseCsv, type CsvTable } from './csv.ts';
import type { DecodedText } from './decode.ts';
import { languageOf } from './read-xliff.ts';

const columnNames = ['id', 'revision', 'context', 'source', 'target', 'state'] as const;
type ColumnName = (typeof columnNames)[number];
type Columns = Readonly<Partial<Record<ColumnName, number>>>;

const unitStates: readonly UnitState[] = ['missing', 'stale', 'initial', 'translated', 'reviewed', 'final'];
const delimiters = [';', ',', '\t'] as const;
/** A spreadsheet may have got a few lines above the headers. */
const searchedRows = 20;

/** Reads a table that a translator gave back, by its headers in any of four languages and any order. */
export function readHandoffCsv(decoded: DecodedText): Result<ReturnedFile, ImportFailure> {
  const found = tableOf(decoded.text.replace(/^\uFEFF/, ''));
  if (!found.ok) return found;
  const { table, at, columns } = found.value;
  const header = table.records[at] ?? [];
  const locale = languageIn(header[columns.target ?? -1]);
  if (locale === null) return fail(notice(`row ${at + 1}`, 'handoff_no_language'));
  const units = table.records.flatMap((record, index) => (index <= at ? [] : unitOf(record, index, columns)));
  if (units.length === 0) return fail(notice(`row ${at + 1}`, 'handoff_empty'));
  const sources = /\(([^)]*)\)/.exec(header[columns.source ?? -1] ?? '')?.[1] ?? '';
  return ok({
    format: 'csv',
    meetingId: null,
    meetingTitle: null,
    sourceLocales: sources.split(',').flatMap((tag) => languageOf(tag) ?? []),
    locale,
    units,
    warnings: [...decoded.warnings, ...table.warnings],
  });
}

type Found = { readonly table: CsvTable; readonly at: number; readonly columns: Columns };

/** With the delimiter by which headers are found; without any, what is missing is told. */
function tableOf(text: string): Result<Found, ImportFailure> {
  let failure: ImportFailure | null = null;
  for (const delimiter of delimiters) {
    const parsed = parseCsv(text, delimiter);
    if (!parsed.ok) {
      failure ??= parsed.failure;
      continue;
    }
    const { records } = parsed.value;
    for (let at = 0; at < Math.min(records.length, searchedRows); at += 1) {
      const columns = columnsIn(records[at] ?? []);
      if (columns.id !== undefined && columns.target !== undefined) {
        return ok({ table: parsed.value, at, columns });
      }
    }
  }
  const headers = text.split(/\r\n|\n|\r/, 1)[0]?.slice(0, 200) ?? '';
  return fail(failure ?? notice('row 1', 'handoff_no_columns', { headers }));
}

type Vocabulary = {
  readonly columns: ReadonlyMap<string, ColumnName>;
  readonly states: ReadonlyMap<string, UnitState>;
};

let known: Vocabulary | null = null;

/** The words of four languages, folded. They are gathered once: they never change. */
function vocabulary(): Vocabulary {
  if (known !== null) return known;
  const columns = new Map<string, ColumnName>();
  const states = new Map<string, UnitState>(unitStates.map((state) => [state, state]));
  for (const locale of locales) {
    const words = createDocumentWords(locale);
    for (const name of columnNames) columns.set(foldText(words(`document.handoff.column.${name}`)), name);
    for (const state of unitStates) states.set(foldText(words(`document.handoff.state.${state}`)), state);
  }
  known = { columns, states };
  return known;
}

function columnsIn(header: readonly string[]): Columns {
  const columns: Partial<Record<ColumnName, number>> = {};
  for (const [index, cell] of header.entries()) {
    const name = vocabulary().columns.get(foldText(cell.replace(/\([^)]*\)\s*$/, '')));
    if (name !== undefined) columns[name] ??= index;
  }
  return columns;
}

function languageIn(header: string | undefined): Locale | null {
  return languageOf(/\(([^)]*)\)\s*$/.exec(header ?? '')?.[1]);
}

function unitOf(record: readonly string[], index: number, columns: Columns): ReturnedUnit[] {
  const cell = (name: ColumnName) => unguardCell(record[columns[name] ?? -1] ?? '');
  if (record.every((value) => value.trim() === '')) return [];
  return [
    {
      id: cell('id').trim(),
      where: `row ${index + 1}`,
      mark: readMark(cell('revision')),
      source: columns.source === undefined ? null : cell('source'),
      target: cell('target'),
      state: stateOf(cell('state')),
      codes: [],
    },
  ];
}

function stateOf(word: string): UnitState | null {
  return vocabulary().states.get(foldText(word)) ?? null;
}
