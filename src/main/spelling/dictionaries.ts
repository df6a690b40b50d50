import { type Locale, locales } from '#domain/primitives.ts';

type Dictionary = {
  /** What Chromium calls the language. */
  readonly language: string;
  /** What Chromium calls its file: the version in it is Chromium's own, and it loads no other. */
  readonly files: readonly string[];
};

/**
 * The names that Chromium gives dictionaries (its components/spellcheck/common/spellcheck_common.cc), from Electron 25
 * on. English has had a second one since Chromium 153 or so.
 */
export const dictionaries: Readonly<Record<Locale, Dictionary>> = {
  es: { language: 'es', files: ['es-ES-3-0.bdic'] },
  en: { language: 'en-US', files: ['en-US-10-1.bdic', 'en-US-10-2.bdic'] },
  pt: { language: 'pt-BR', files: ['pt-BR-3-0.bdic'] },
  fr: { language: 'fr', files: ['fr-FR-3-0.bdic'] },
};

/** Chromium's names of the languages that are among these. */
export function languagesOf(placed: ReadonlySet<Locale>): string[] {
  return locales.filter((locale) => placed.has(locale)).map((locale) => dictionaries[locale].language);
}
