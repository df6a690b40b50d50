import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DeviceId, asId } from '#domain/ids.ts';
import type { Instant } from '#domain/primitives.ts';
import { fail } from '#domain/result.ts';
import { setRunner } from '#renderer/commands/run-command.ts';
import { openDatabase } from '#renderer/data/database.ts';
import type { JournalPort, JournalRefusal, SpaceState } from '#renderer/data/journal-port.ts';
import type { SaveState } from '#renderer/data/save-gauge.ts';
import type { Database } from '#renderer/data/schema.ts';
import { type RecoveryNote, type RecoverySnapshots, recover } from '#renderer/recovery/recover.ts';
import { createDurableCommit } from '#renderer/recovery/durable-commit.ts';
import { newestSnapshot } from '#renderer/recovery/newest-snapshot.ts';
import { makeSnapshot } from '#renderer/recovery/snapshot-content.ts';
import { createJournalHost } from '#main/journal/journal-host.ts';
import { createSnapshotHost } from '#main/journal/snapshot-host.ts';

export type Store = {
  readonly db: Database;
  readonly note: RecoveryNote;
  readonly states: SaveState[];
  readonly settled: () => Promise<void>;
  readonly snapshot: () => Promise<void>;
  /** Says that the disk is full, or no more. */
  readonly fillDisk: (full: boolean) => void;
  /** Gives the commands back to this laptop. */
  readonly bind: () => void;
  readonly close: () => Promise<void>;
};

let counter = 0;

/** A laptop: a user-data folder with a real journal in it, and a database of any name. */
export class Laptop {
  readonly userData = mkdtempSync(path.join(tmpdir(), 'plenaria-durable-'));
  readonly deviceId = asId<DeviceId>(`laptop-${(counter += 1)}`);

  /** What the journal answers instead of writing; null while it writes. */
  refuses: JournalRefusal['code'] | null = null;

  /** Starts the program: opens the database, recovers, wires the commands. */
  async start(database: string, { finishesHistory = true } = {}): Promise<Store> {
    const opened = await openDatabase(database);
    if (!opened.ok) throw new Error(`The database did not open: ${opened.failure.code}`);
    const db = opened.value;
    const host = createJournalHost({ userData: this.userData, deviceId: this.deviceId, enabled: true });
    const port = portOf(host);
    const snapshots = this.snapshots();
    const recovered = await recover({ db, port, snapshots, onProgress: () => undefined });
    if (!recovered.ok) throw new Error(`Not recovered: ${recovered.failure.code}`);
    await (finishesHistory ? recovered.value.fillHistory?.() : null);
    const states: SaveState[] = [];
    let clock = Date.parse('2023-02-08T15:00:00.000Z') + counter * 60_000;
    const tools = {
      db,
      now: () => new Date((clock += 1000)).toISOString() as Instant,
      newId: () => `id-${String((counter += 1)).padStart(8, '0')}`,
      deviceId: this.deviceId,
    };
    let space: SpaceState = 'ok';
    const { commit, settled } = await createDurableCommit({
      ...tools,
      port: { ...port, append: (all) => (this.refuses === null ? port.append(all) : refused(this.refuses)) },
      later: (milliseconds, run) => void setTimeout(run, Math.min(milliseconds, 20)),
      space: () => space,
      onSpace: (next) => (space = next),
      tell: (state) => states.push(state),
    });
    const bind = () => setRunner({ ...tools, commit });
    bind();
    return {
      db,
      bind,
      note: recovered.value.note,
      states,
      settled,
      fillDisk: (full) => (space = full ? 'full' : 'ok'),
      snapshot: () => snapshots.rescue(db),
      close: async () => {
        await settled();
        db.close();
        await host.close();
      },
    };
  }

  remove(): void {
    rmSync(this.userData, { recursive: true, force: true });
  }

  private snapshots(): RecoverySnapshots {
    const host = createSnapshotHost(this.userData);
    return {
      newest: (databaseId) => newestSnapshot(host as never, databaseId),
      rescue: async (db) => {
        const kept = await host['snapshot.write'](await makeSnapshot(db, this.deviceId));
        if (!kept.ok) throw new Error(`The snapshot was not kept: ${kept.failure.code}`);
      },
    };
  }
}

function refused(code: JournalRefusal['code']) {
  return Promise.resolve(fail({ code, expected: null }));
}

function portOf(host: ReturnType<typeof createJournalHost>): JournalPort {
  return {
    state: async () => host['journal.state']({}),
    read: async (seq) => host['journal.read']({ seq }),
    append: async (transactions) => host['journal.append']({ transactions: transactions as never }),
    begin: async (input) => host['journal.begin'](input),
  };
}

/** Everything a database holds but its meta rows: what has to come back. */
export async function contentOf(db: Database): Promise<Record<string, unknown[]>> {
  const tables = db.tables.filter(({ name }) => name !== 'meta');
  const lists = await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const));
  return Object.fromEntries(lists.map(([name, rows]) => [name, name === 'commits' ? rows.map(withoutKey) : rows]));
}

function withoutKey(row: { readonly n?: number }): object {
  const { n: _n, ...rest } = row;
  return rest;
}
