import { withoutStamp } from '../records/base.ts';
import type { EntityName } from '../records/tables.ts';
import type { StoredRow } from '../recovery/rows-after.ts';
import type { PlannedChange } from '../change.ts';

type Tables = Readonly<Record<string, readonly StoredRow[]>>;

export type TableDifference = { readonly onlyThere: number; readonly onlyHere: number; readonly different: number };

/** What the rows of a copy say otherwise than those of now, as the changes that would make them say the same. */
export function changesTowards(there: Tables, here: Tables): PlannedChange[] {
  const creations: unknown[] = [];
  const edits: unknown[] = [];
  const removals: unknown[] = [];
  for (const entity of entitiesOf(there, here)) {
    const [wanted, current] = [byId(there[entity]), byId(here[entity])];
    for (const [entityId, row] of wanted) {
      const now = current.get(entityId);
      if (now === undefined) creations.push({ entity, entityId, before: null, after: withoutStamp(row) });
      else {
        const patch = patchOf(now, row);
        if (patch !== null) edits.push({ entity, entityId, ...patch });
      }
    }
    for (const [entityId, row] of current) {
      if (!wanted.has(entityId)) removals.push({ entity, entityId, before: withoutStamp(row), after: null });
    }
  }
  return [...creations, ...edits, ...removals] as PlannedChange[];
}

/** How many records differ, table by table; tables that do not differ are left out. */
export function differencesOf(there: Tables, here: Tables): Readonly<Partial<Record<EntityName, TableDifference>>> {
  const counts: Partial<Record<EntityName, { onlyThere: number; onlyHere: number; different: number }>> = {};
  for (const { entity, before, after } of changesTowards(there, here)) {
    const count = (counts[entity] ??= { onlyThere: 0, onlyHere: 0, different: 0 });
    if (before === null) count.onlyThere += 1;
    else if (after === null) count.onlyHere += 1;
    else count.different += 1;
  }
  return counts;
}

function patchOf(now: StoredRow, wanted: StoredRow) {
  const [from, to] = [withoutStamp(now), withoutStamp(wanted)];
  const fields = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter(
    (field) => JSON.stringify(from[field]) !== JSON.stringify(to[field]),
  );
  if (fields.length === 0) return null;
  const pick = (row: StoredRow) => Object.fromEntries(fields.map((field) => [field, row[field] ?? null]));
  return { before: pick(from), after: pick(to) };
}

function byId(rows: readonly StoredRow[] = []): Map<string, StoredRow> {
  return new Map(rows.map((row) => [String(row['id']), row]));
}

function entitiesOf(there: Tables, here: Tables): string[] {
  return [...new Set([...Object.keys(there), ...Object.keys(here)])];
}
