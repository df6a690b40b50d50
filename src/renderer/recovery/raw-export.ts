import { writeContainer } from '#formats/write/write-container.ts';
import { sha256Hex } from '#renderer/platform/sha256.ts';

const notRecords = new Set(['changes', 'commits', 'meta']);

/**
 * Everything a database of a newer version holds, read as it is and written as a snapshot: this program understands
 * neither its tables nor its rows, and changes nothing in it.
 */
export async function rawSnapshot(name: string, deviceId: string): Promise<Uint8Array> {
  const db = await opened(name);
  try {
    const tables = [...db.objectStoreNames];
    const transaction = db.transaction(tables, 'readonly');
    const lists: Record<string, readonly unknown[]> = {};
    for (const table of tables) {
      const rows = (await finished(transaction.objectStore(table).getAll())) as readonly unknown[];
      lists[notRecords.has(table) ? table : `records/${table}`] = rows;
    }
    const meta = new Map((lists['meta'] ?? []).map((row) => Object.values(row as object) as [string, unknown]));
    const seq = (lists['changes']?.at(-1) as { readonly seq?: number } | undefined)?.seq ?? 0;
    const ids = (lists['records/meetings'] ?? []).map((row) => String((row as { readonly id?: unknown }).id));
    const said = meta.get('databaseId');
    const databaseId = typeof said === 'string' ? said : 'none';
    const generation = Number(meta.get('generation') ?? 0);
    const head = { kind: 'snapshot', databaseId, deviceId, generation, seq, meetingIds: ids } as const;
    return await writeContainer({ ...head, lists }, sha256Hex);
  } finally {
    db.close();
  }
}

/** Without a version, so that nothing is upgraded. */
function opened(name: string): Promise<IDBDatabase> {
  return finished(indexedDB.open(name));
}

function finished<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The database can not be read')));
  });
}
