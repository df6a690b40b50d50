/** The stores of a database as IndexedDB itself has them, beneath Dexie. */
export type StoredSchema = {
  /** Dexie counts in tens: 10 is version 1. */
  readonly nativeVersion: number;
  readonly stores: Readonly<Record<string, StoredTable>>;
};

type StoredTable = {
  readonly keyPath: string;
  readonly autoIncrement: boolean;
  readonly indexes: readonly StoredIndex[];
};

type StoredIndex = {
  readonly name: string;
  readonly keyPath: string | readonly string[];
  readonly unique: boolean;
  readonly multiEntry: boolean;
};

type Rows = Readonly<Record<string, readonly unknown[]>>;

/** Makes a database as an earlier or later version of the program left it. */
export async function storeAs(name: string, { nativeVersion, stores }: StoredSchema, rows: Rows): Promise<void> {
  const request = indexedDB.open(name, nativeVersion);
  request.onupgradeneeded = () => {
    for (const [table, { keyPath, autoIncrement, indexes }] of Object.entries(stores)) {
      const store = request.result.createObjectStore(table, { keyPath, autoIncrement });
      for (const { name: index, keyPath: path, unique, multiEntry } of indexes) {
        store.createIndex(index, typeof path === 'string' ? path : [...path], { unique, multiEntry });
      }
      for (const row of rows[table] ?? []) store.add(row);
    }
  };
  (await finished(request)).close();
}

/** What is stored under a name, read without the program. */
export async function readStored(name: string): Promise<{ readonly schema: StoredSchema; readonly rows: Rows }> {
  const db = await finished(indexedDB.open(name));
  const tables = [...db.objectStoreNames];
  const transaction = db.transaction(tables, 'readonly');
  const rows: Record<string, unknown[]> = {};
  const stores: Record<string, StoredTable> = {};
  for (const table of tables) {
    const store = transaction.objectStore(table);
    const indexes = [...store.indexNames].sort().map((index) => {
      const { keyPath, unique, multiEntry } = store.index(index);
      return { name: index, keyPath, unique, multiEntry };
    });
    stores[table] = { keyPath: String(store.keyPath), autoIncrement: store.autoIncrement, indexes };
    rows[table] = (await finished(store.getAll())) as unknown[];
  }
  const nativeVersion = db.version;
  db.close();
  return { schema: { nativeVersion, stores }, rows };
}

function finished<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The request failed')));
  });
}
