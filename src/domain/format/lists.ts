import type { Locale } from '../primitives.ts';
import { intlTags } from './intl-tag.ts';

/** "A, B y C": several names joined as the language does. */
export function formatList(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(intlTags[locale], { type: 'conjunction', style: 'long' }).format(names);
}
