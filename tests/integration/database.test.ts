import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aMeeting } from '#tests/builders/meeting.ts';
import { startRunner } from '#tests/builders/runner.ts';
import { database, openDatabase } from '#renderer/data/database.ts';
import { schemaVersion } from '#renderer/data/schema.ts';

afterEach(() => vi.restoreAllMocks());

describe('the database', () => {
  it('is not there before it is opened', () => {
    expect(() => database()).toThrow('not open');
  });

  it('is not there either when its data was refused', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Refused', 'SecurityError');
    });
    expect(await openDatabase('refused')).toMatchObject({ ok: false, failure: { code: 'unavailable' } });
    expect(() => database()).toThrow('not open');
  });

  it('says why it cannot be opened, and can be once that has passed', async () => {
    vi.spyOn(indexedDB, 'databases').mockRejectedValueOnce(new DOMException('Disk full', 'QuotaExceededError'));
    expect(await openDatabase('full')).toEqual({
      ok: false,
      failure: { code: 'unavailable', cause: 'QuotaExceededError: Disk full' },
    });
    expect((await openDatabase('full')).ok).toBe(true);
  });

  it('notes the version of its data when it is made', async () => {
    const { db } = await startRunner('fresh');
    expect(database()).toBe(db);
    expect(await db.meta.toArray()).toEqual([{ key: 'schemaVersion', value: schemaVersion }]);
  });

  it('holds what was written when it is opened again', async () => {
    const runner = await startRunner('kept');
    await runner.given({ meetings: [aMeeting()] });
    const { db } = await runner.reopen();
    expect(await db.meetings.toArray()).toMatchObject([aMeeting()]);
  });
});
