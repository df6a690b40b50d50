import type { Change, Transaction } from '../change.ts';
import { MisfitError, type StoredRow, rowsAfter } from './rows-after.ts';

/** One commit as the journal keeps it: the transaction and exactly its changes, in order. */
export type RecordedTransaction = { readonly transaction: Transaction; readonly changes: readonly Change[] };

/** Everything a database holds, table by table, while it is being put together again. */
export class StoreImage {
  private readonly tables = new Map<string, Map<string, StoredRow>>();

  /** The rows of a table, in the order they came in. */
  rows(entity: string): readonly StoredRow[] {
    return [...(this.tables.get(entity)?.values() ?? [])];
  }

  /** The tables that have rows. */
  entities(): readonly string[] {
    return [...this.tables].filter(([, rows]) => rows.size > 0).map(([entity]) => entity);
  }

  /** Puts a row as it is, from a snapshot. */
  put(entity: string, row: StoredRow): void {
    this.table(entity).set(String(row['id']), row);
  }

  /** Does what a commit did. Gives what is wrong with one that does not fit; then nothing of it was done. */
  apply({ transaction, changes }: RecordedTransaction): string | null {
    const done: [string, Map<string, StoredRow | null>][] = [];
    try {
      for (const [entity, own] of byEntity(changes)) {
        const table = this.table(entity);
        const stored = new Map(own.map(({ entityId }) => [entityId, table.get(entityId) ?? null]));
        done.push([entity, rowsAfter(stored, own, transaction)]);
      }
    } catch (cause: unknown) {
      if (cause instanceof MisfitError) return cause.message;
      throw cause;
    }
    for (const [entity, after] of done) {
      const table = this.table(entity);
      for (const [id, row] of after) {
        if (row === null) table.delete(id);
        else table.set(id, row);
      }
    }
    return null;
  }

  private table(entity: string): Map<string, StoredRow> {
    const found = this.tables.get(entity) ?? new Map<string, StoredRow>();
    this.tables.set(entity, found);
    return found;
  }
}

function byEntity(changes: readonly Change[]): Map<string, Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const group = groups.get(change.entity);
    if (group === undefined) groups.set(change.entity, [change]);
    else group.push(change);
  }
  return groups;
}
