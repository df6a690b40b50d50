import { bilingualFormats, formatsOf, isBilingualFormat } from '#domain/published/formats-of.ts';
import type { Locale } from '#domain/primitives.ts';
import type { ExportFormat, SummaryTemplate } from '#domain/records/summary.ts';
import { type PublishedPassage, progress } from '#domain/summary/passages.ts';
import type { ExportChoice } from '#renderer/commands/summary/export-summary.ts';

/** The checked boxes of the matrix, as `es.pdf`; those of the bilingual row as `two.pdf`. */
export type Checked = ReadonlySet<string>;

/** The two languages of a bilingual document: left and right. */
export type Pair = readonly [left: Locale, right: Locale];

/** What stands in the rows of the matrix. */
export type MatrixRow = Locale | 'two';

export function boxOf(row: MatrixRow, format: ExportFormat): string {
  return `${row}.${format}`;
}

/** To begin with: what people read and print, in every language that has all its passages. */
export function firstChoice(locales: readonly Locale[], passages: readonly PublishedPassage[]): Checked {
  const complete = locales.filter((locale, index) => index === 0 || progress(passages, locale).missing === 0);
  return new Set(complete.flatMap((locale) => [boxOf(locale, 'html'), boxOf(locale, 'pdf')]));
}

/** To begin with: the source on the left, the language after it on the right; null where there is but one. */
export function firstPair([left, right]: readonly Locale[]): Pair | null {
  return left === undefined || right === undefined ? null : [left, right];
}

/** Another language in one column. One that stands in the other column changes places with it. */
export function withColumn([left, right]: Pair, column: 'left' | 'right', locale: Locale): Pair {
  if (column === 'left') return [locale, locale === right ? left : right];
  return [locale === left ? right : left, locale];
}

/** Checks all of a row or a column, or clears it where all are checked. */
export function toggled(checked: Checked, boxes: readonly string[]): Checked {
  const next = new Set(checked);
  const clear = boxes.every((box) => checked.has(box));
  for (const box of boxes) {
    if (clear) next.delete(box);
    else next.add(box);
  }
  return next;
}

/** The formats a row has boxes for. */
export function formatsInRow(row: MatrixRow, template: SummaryTemplate): readonly ExportFormat[] {
  const offered = formatsOf(template);
  return row === 'two' ? offered.filter(isBilingualFormat) : offered;
}

export type Chosen = {
  readonly checked: Checked;
  readonly locales: readonly Locale[];
  readonly template: SummaryTemplate;
  readonly pair: Pair | null;
};

/** The chosen files, language by language, those with two languages last. What a template doesn't offer stays out. */
export function chosenFiles({ checked, locales, template, pair }: Chosen): ExportChoice[] {
  const single = locales.flatMap((locale) =>
    formatsInRow(locale, template)
      .filter((format) => checked.has(boxOf(locale, format)))
      .map((format) => ({ locale, format })),
  );
  if (pair === null) return single;
  const [locale, second] = pair;
  const double = bilingualFormats.filter((format) => checked.has(boxOf('two', format)));
  return [...single, ...double.map((format) => ({ locale, second, format }))];
}
