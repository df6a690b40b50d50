import type { Locale } from '../primitives.ts';

/**
 * The tag `Intl` works with. Plain `en` and `pt` would be those of the United States and of whatever
 * the run time prefers; documents say "8–12 May 2023" and speak Brazilian Portuguese.
 */
export const intlTags: Readonly<Record<Locale, string>> = { es: 'es', en: 'en-GB', pt: 'pt-BR', fr: 'fr' };
