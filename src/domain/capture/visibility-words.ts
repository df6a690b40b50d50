import type { Visibility } from '../primitives.ts';

/** What may follow `~`; alone it means internal. Folded, in the four languages. */
export const visibilityWords: Readonly<Record<Visibility, readonly string[]>> = {
  internal: ['', 'interno', 'interna', 'internal', 'interne'],
  members: ['miembros', 'members', 'membros', 'membres'],
  public: ['publico', 'publica', 'public', 'publique'],
};
