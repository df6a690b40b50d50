import type { Locale } from '#domain/primitives.ts';
import type { PassageRef } from '#domain/summary/document.ts';

/** Where a passage is: the same in every language. */
export function passageKey({ entity, entityId, field }: PassageRef): string {
  return `${entity}:${entityId}:${field}`;
}

/** A passage to go to: seen and focused, or opened for writing. */
export type PassageTarget = { readonly key: string; readonly edit: boolean };

/** One language of one passage. */
export type CellPlace = { readonly key: string; readonly locale: Locale };

/** The element of a passage, wherever it is on the screen. */
export function passageElement(root: ParentNode | null, key: string): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-passage="${CSS.escape(key)}"]`) ?? null;
}
