import {
  type LocalizedText,
  type TranslationOrigin,
  localized,
  statusOf,
  withOrigin,
  withText,
} from '#domain/localized-text.ts';
import { type Locale, locales } from '#domain/primitives.ts';
import { command } from '../command.ts';
import { type TextPlace, planText, readText } from '../translation/text-row.ts';

export type { TextRef } from '../translation/text-row.ts';

export type TranslateText = TextPlace & {
  readonly locale: Locale;
  readonly text: string;
  /** Where it was taken from; of the person, unless told. */
  readonly origin?: TranslationOrigin;
};

type Field = TextPlace['field'];

/** Texts a record can do without: emptied in their source language, they are gone in all. */
const optionalFields: readonly Field[] = ['intro', 'closing', 'lead', 'details', 'rationale', 'definition'];

/**
 * Writes one language of a text. The source written anew marks its translations stale; `staled` counts them.
 * A title or an entry can't be emptied in its source language: that changes nothing.
 */
export const translateText = command(async (input: TranslateText, context) => {
  const current = await readText(input, context);
  const next = written(current, input);
  return {
    meetingId: input.meetingId,
    changes: next === current ? [] : await planText(input, next, context),
    output: { staled: countStale(next) - countStale(current) },
  };
});

function written(
  current: LocalizedText | null,
  { field, locale, text, origin = 'human' }: TranslateText,
): LocalizedText | null {
  const trimmed = text.trim();
  if (current === null) return trimmed === '' ? null : localized(locale, trimmed);
  if (trimmed === '' && locale === current.source) return optionalFields.includes(field) ? null : current;
  const next = withText(current, locale, trimmed);
  return next === current ? current : withOrigin(next, locale, origin);
}

function countStale(text: LocalizedText | null): number {
  return text === null ? 0 : locales.filter((locale) => statusOf(text, locale) === 'stale').length;
}
