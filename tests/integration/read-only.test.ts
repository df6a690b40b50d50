import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { openDatabase, openToRead } from '#renderer/data/database.ts';

it('opens the store for the projector to read: what is there is read, and no write gets through', async () => {
  const whole = await openDatabase('projected');
  if (!whole.ok) throw new Error('The database did not open');
  const opened = await openToRead('projected');
  if (!opened.ok) throw new Error('The database did not open to read');
  const db = opened.value;
  expect((await db.meta.get('schemaVersion'))?.value).toBeGreaterThan(0);
  expect(await db.outcomes.toArray()).toEqual([]);
  await expect(db.meta.put({ key: 'x', value: 1 })).rejects.toThrow('This page only reads');
  await expect(db.meta.clear()).rejects.toThrow('This page only reads');
  await expect(db.meta.toCollection().delete()).rejects.toThrow('This page only reads');
  expect(await whole.value.meta.get('x')).toBeUndefined();
  expect(await whole.value.meta.count()).toBe(1);
});

it('makes no database where there is none', async () => {
  const opened = await openToRead('not-there');
  expect(opened).toMatchObject({ ok: false, failure: { code: 'unavailable' } });
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('not-there');
});
