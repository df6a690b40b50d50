import { intlTags } from '#domain/format/intl-tag.ts';
import type { Locale } from '#domain/primitives.ts';

/**
 * The tag word processors look for their dictionaries by. They want a region; where the app's tag names none it is
 * the likeliest (CLDR): es-ES, fr-FR.
 */
export function languageTag(locale: Locale): string {
  const { language, region = '' } = new Intl.Locale(intlTags[locale]).maximize();
  return `${language}-${region}`;
}
