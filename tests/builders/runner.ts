import { asId, type DeviceId } from '#domain/ids.ts';
import type { Instant } from '#domain/primitives.ts';
import type { EntityName, Records } from '#domain/records/tables.ts';
import { creation } from '#domain/change.ts';
import { setRunner } from '#renderer/commands/run-command.ts';
import { type CommitEvent, createCommit } from '#renderer/data/commit.ts';
import { openDatabase } from '#renderer/data/database.ts';
import type { Database } from '#renderer/data/schema.ts';

export type TestRunner = {
  readonly db: Database;
  readonly name: string;
  /** Everything the observer was told, in order. */
  readonly events: CommitEvent[];
  /** Writes records that were there before the story begins. */
  readonly given: (records: { readonly [E in EntityName]?: readonly Records[E][] }) => Promise<void>;
  /** Moves the clock to an instant; without it each reading is a second later than the last. */
  readonly setNow: (instant: string) => void;
  /** Closes the database and opens it again, as a restart does. */
  readonly reopen: () => Promise<TestRunner>;
};

let counter = 0;

/** Real commands over a real database, with counted ids and a clock that ticks once a reading. */
export async function startRunner(name = `plenaria-test-${(counter += 1)}-${process.pid}`): Promise<TestRunner> {
  const opened = await openDatabase(name);
  if (!opened.ok) throw new Error(`The database did not open: ${opened.failure.code}`);
  const db = opened.value;
  const events: CommitEvent[] = [];
  let clock = Date.parse('2023-02-08T15:00:00.000Z');
  const tools = {
    db,
    now: () => new Date((clock += 1000)).toISOString() as Instant,
    newId: () => `id-${String((counter += 1)).padStart(8, '0')}`,
    deviceId: asId<DeviceId>('device'),
  };
  const commit = createCommit({ ...tools, observe: (event) => events.push(event) });
  setRunner({ ...tools, commit });
  return {
    db,
    name,
    events,
    given: async (records) => {
      const changes = Object.entries(records).flatMap(([entity, rows]) =>
        rows.map((row) => creation(entity as EntityName, row as Records[EntityName])),
      );
      await commit({ command: 'test.given', meetingId: null, changes, kind: 'auto', ofTx: null });
    },
    setNow: (instant) => {
      clock = Date.parse(instant) - 1000;
    },
    reopen: async () => {
      db.close();
      return startRunner(name);
    },
  };
}
