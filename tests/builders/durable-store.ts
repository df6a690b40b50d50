import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DeviceId, asId } from '#domain/ids.ts';
import type { Instant } from '#domain/primitives.ts';
import { setRunner } from '#renderer/commands/run-command.ts';
import { createCommit } from '#renderer/data/commit.ts';
import { openDatabase } from '#renderer/data/database.ts';
import type { JournalPort } from '#renderer/data/journal-port.ts';
import { JournalWriter } from '#renderer/data/journal-writer.ts';
import { recordedFrom } from '#renderer/data/recorded.ts';
import { type SaveState, SaveGauge } from '#renderer/data/save-gauge.ts';
import type { Database } from '#renderer/data/schema.ts';
import { type RecoveryNote, type RecoverySnapshots, recover } from '#renderer/recovery/recover.ts';
import { makeSnapshot, readSnapshot } from '#renderer/recovery/snapshot-content.ts';
import { createJournalHost } from '#main/journal/journal-host.ts';
import { createSnapshotHost } from '#main/journal/snapshot-host.ts';

export type Store = {
  readonly db: Database;
  readonly note: RecoveryNote;
  readonly states: SaveState[];
  readonly settled: () => Promise<void>;
  readonly snapshot: () => Promise<void>;
  /** Gives the commands back to this laptop. */
  readonly bind: () => void;
  readonly close: () => Promise<void>;
};

let counter = 0;

/** A laptop: a user-data folder with a real journal in it, and a database of any name. */
export class Laptop {
  readonly userData = mkdtempSync(path.join(tmpdir(), 'plenaria-durable-'));
  readonly deviceId = asId<DeviceId>(`laptop-${(counter += 1)}`);

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
    const writer: JournalWriter = new JournalWriter({
      port,
      from: (seq) => recordedFrom(db, seq),
      later: (milliseconds, run) => setTimeout(run, milliseconds),
      onWritten: () => gauge.journaled(),
      onRefused: (refusal) => gauge.refused(refusal),
      onSpace: () => undefined,
    });
    let clock = Date.parse('2023-02-08T15:00:00.000Z') + counter * 60_000;
    const tools = {
      db,
      now: () => new Date((clock += 1000)).toISOString() as Instant,
      newId: () => `id-${String((counter += 1)).padStart(8, '0')}`,
    };
    const gauge = new SaveGauge({
      now: tools.now,
      isJournalIdle: () => writer.isIdle,
      tell: (state) => states.push(state),
    });
    const commit = createCommit({
      ...tools,
      deviceId: this.deviceId,
      observe: gauge.committed,
      record: (recorded) => writer.add(recorded),
    });
    const bind = () => setRunner({ ...tools, deviceId: this.deviceId, commit });
    bind();
    return {
      db,
      bind,
      note: recovered.value.note,
      states,
      settled: () => writer.settled(),
      snapshot: () => snapshots.rescue(db),
      close: async () => {
        await writer.settled();
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
      newest: async (databaseId) => {
        const listed = await host['snapshot.list']({});
        if (!listed.ok) return null;
        for (const { name, whole } of listed.value.snapshots) {
          const bytes = whole ? await host['snapshot.read']({ name }) : null;
          const read = bytes?.ok === true ? await readSnapshot(bytes.value.bytes) : null;
          if (read?.ok === true && read.value.manifest.databaseId === databaseId) return { name, content: read.value };
        }
        return null;
      },
      rescue: async (db) => {
        const kept = await host['snapshot.write'](await makeSnapshot(db, this.deviceId));
        if (!kept.ok) throw new Error(`The snapshot was not kept: ${kept.failure.code}`);
      },
    };
  }
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
