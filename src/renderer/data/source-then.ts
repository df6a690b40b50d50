import type { Change } from '#domain/change.ts';
import { type LocalizedText, sourceText } from '#domain/localized-text.ts';
import type { Instant } from '#domain/primitives.ts';
import { textOfRow } from '#domain/translation/unit-id.ts';
import type { Database } from './schema.ts';

/** The source of a text as it was at a revision, and when it was last edited since. */
export type SourceThen = { readonly text: string; readonly editedAt: Instant | null };

/** Null where no change that this laptop knows of had that revision: the text came in as it is now. */
export async function readSourceThen(
  db: Database,
  { entityId, field, rev }: { readonly entityId: string; readonly field: string; readonly rev: number },
): Promise<SourceThen | null> {
  const own = await db.changes.where('entityId').equals(entityId).sortBy('seq');
  const adopted = await db.adopted.where('entityIds').equals(entityId).toArray();
  const theirs = adopted.flatMap(({ changes }) => changes.filter((change) => change.entityId === entityId));
  const all: readonly Change[] = [...theirs, ...own].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
  let then: LocalizedText | null = null;
  let editedAt: Instant | null = null;
  for (const { before, after, at } of all) {
    const [old, next] = [textOf(before, field), textOf(after, field)];
    then = [next, old].find((text) => text?.rev === rev) ?? then;
    if (next !== null && next.rev > rev && next.rev !== old?.rev) editedAt = at;
  }
  return then === null ? null : { text: sourceText(then), editedAt };
}

function textOf(patch: object | null, field: string): LocalizedText | null {
  return patch === null ? null : textOfRow(patch, field);
}
