import type { Locale } from '#domain/primitives.ts';
import { type ExportFormat, exportFormats } from '#domain/records/summary.ts';
import { type PublishedPassage, progress } from '#domain/summary/passages.ts';
import type { ExportChoice } from '#renderer/commands/summary/export-summary.ts';

/** The checked boxes of the matrix, as `es.pdf`. */
export type Checked = ReadonlySet<string>;

export function boxOf(locale: Locale, format: ExportFormat): string {
  return `${locale}.${format}`;
}

/** To begin with: what people read and print, in every language that has all its passages. */
export function firstChoice(locales: readonly Locale[], passages: readonly PublishedPassage[]): Checked {
  const complete = locales.filter((locale, index) => index === 0 || progress(passages, locale).missing === 0);
  return new Set(complete.flatMap((locale) => [boxOf(locale, 'html'), boxOf(locale, 'pdf')]));
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

/** The chosen files, language by language. */
export function chosenFiles(checked: Checked, locales: readonly Locale[]): ExportChoice[] {
  return locales.flatMap((locale) =>
    exportFormats.filter((format) => checked.has(boxOf(locale, format))).map((format) => ({ locale, format })),
  );
}
