import type { Locale } from '../primitives.ts';
import { intlTags } from './intl-tag.ts';

/** "A, B y C": several names joined as the language does. */
export function formatList(names: readonly string[], locale: Locale): string {
  const format =
    formatters.get(locale) ?? new Intl.ListFormat(intlTags[locale], { type: 'conjunction', style: 'long' });
  formatters.set(locale, format);
  return format.format(names);
}

/** Making a formatter costs a hundred times more than using it. */
const formatters = new Map<Locale, Intl.ListFormat>();
