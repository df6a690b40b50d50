/** The row that is chosen when another one goes: the next, or the one before the last; null where none is left. */
export function beside(ids: readonly string[], id: string): string | null {
  const at = ids.indexOf(id);
  return ids[at + 1] ?? ids[at - 1] ?? null;
}
