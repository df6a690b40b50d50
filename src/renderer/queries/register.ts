import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { Instant } from '#domain/primitives.ts';
import { type RegisterRow, registerRows } from '#domain/register/rows.ts';
import { database } from '#renderer/data/database.ts';
import { readRegister } from '#renderer/data/register.ts';

/** The register of all meetings, live; undefined while it is read for the first time. */
export function useRegister(now: Instant): readonly RegisterRow[] | undefined {
  const records = useLiveQuery(() => readRegister(database()), []);
  return useMemo(() => (records === undefined ? undefined : registerRows(records, now)), [records, now]);
}
