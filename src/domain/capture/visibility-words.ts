import type { Locale, Visibility } from '../primitives.ts';

/** What may follow `~`, in the four languages at once; alone it means internal. */
export const visibilityWords: Readonly<Record<Visibility, Readonly<Record<Locale, string>>>> = {
  internal: { es: 'interno', en: 'internal', pt: 'interno', fr: 'interne' },
  members: { es: 'miembros', en: 'members', pt: 'membros', fr: 'membres' },
  public: { es: 'público', en: 'public', pt: 'público', fr: 'public' },
};
