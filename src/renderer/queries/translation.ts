import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { MemoryQuery } from '#domain/translation/memory.ts';
import { database } from '#renderer/data/database.ts';
import { MemoryKeeper, type NamedMatch } from '#renderer/data/memory-keeper.ts';
import { type SourceThen, readSourceThen } from '#renderer/data/source-then.ts';

export type { NamedMatch } from '#renderer/data/memory-keeper.ts';
export type { SourceThen } from '#renderer/data/source-then.ts';

let kept: { readonly of: object; readonly keeper: MemoryKeeper } | null = null;

/** So long a place must be stayed at before its suggestions are looked for. Milliseconds. */
const settleAfter = 60;

/**
 * What the memory suggests for a text; undefined while it looks. It looks in the time that is left, and no more for a
 * place that was left meanwhile.
 */
export function useMemory(query: MemoryQuery | null): readonly NamedMatch[] | undefined {
  const [found, setFound] = useState<{ readonly for: string; readonly matches: readonly NamedMatch[] }>();
  const asked = query === null ? null : JSON.stringify(query);
  useEffect(() => {
    if (asked === null) return undefined;
    let isLeft = false;
    const look = async () => {
      const matches = await keeperOf().find(JSON.parse(asked) as MemoryQuery);
      if (!isLeft) setFound({ for: asked, matches });
    };
    const timer = setTimeout(() => void look().catch(reportError), settleAfter);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [asked]);
  if (asked === null) return [];
  return found?.for === asked ? found.matches : undefined;
}

/** The source of a text at a revision, live; undefined while it is read, null where nobody knows it. */
export function useSourceThen(entityId: string, field: string, rev: number | null): SourceThen | null | undefined {
  const found = useLiveQuery(async () => {
    const then = rev === null ? null : await readSourceThen(database(), { entityId, field, rev });
    return { for: `${entityId} ${field} ${rev}`, source: then };
  }, [entityId, field, rev]);
  return found?.for === `${entityId} ${field} ${rev}` ? found.source : undefined;
}

/** One memory for the life of the page. */
function keeperOf(): MemoryKeeper {
  const db = database();
  if (kept?.of !== db) kept = { of: db, keeper: new MemoryKeeper({ db, pause: idle }) };
  return kept.keeper;
}

function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 100 }));
}
