import type { Locale } from '#domain/primitives.ts';
import en from '#locales/en/menu.json' with { type: 'json' };
import es from '#locales/es/menu.json' with { type: 'json' };
import fr from '#locales/fr/menu.json' with { type: 'json' };
import pt from '#locales/pt/menu.json' with { type: 'json' };

export type MenuWords = typeof en;

/** The words of native menus. */
export const menuWords: Readonly<Record<Locale, MenuWords>> = { en, es, fr, pt };
