import { type LocalizedText, statusOf } from '#domain/localized-text.ts';
import type { Locale } from '#domain/primitives.ts';
import type { Meeting } from '#domain/records/meeting.ts';

/** The languages a text is written in: its source, then those of the meeting. */
export function localesOf({ workingLocales, sourceLocale }: Meeting, text: LocalizedText | null): readonly Locale[] {
  const source = text?.source ?? sourceLocale;
  return [source, ...workingLocales.filter((locale) => locale !== source)];
}

/** How many translations of some texts are missing or stale. A text nobody wrote lacks none. */
export function languageState(
  texts: readonly (LocalizedText | null)[],
  meeting: Meeting,
): { readonly missing: number; readonly stale: number } {
  const statuses = texts.flatMap((text) =>
    text === null ? [] : localesOf(meeting, text).map((locale) => statusOf(text, locale)),
  );
  const count = (wanted: string) => statuses.filter((status) => status === wanted).length;
  return { missing: count('missing'), stale: count('stale') };
}
