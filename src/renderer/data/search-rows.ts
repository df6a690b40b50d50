import type { MeetingId } from '#domain/ids.ts';
import type { Row } from '#domain/records/tables.ts';
import type { SearchDocument, SearchKind } from '#domain/search/document.ts';
import { type SearchNames, type Searched, namedIdsOf, searchDocument } from '#domain/search/documents.ts';
import { type HitQuery, type SearchHit, searchHit } from '#domain/search/hit.ts';
import { isAlive } from './rows.ts';
import type { Database } from './schema.ts';

export type SearchRow = Row<SearchKind>;
/** A record as it is stored now; without a row where it is gone. */
export type KeptRow = { readonly kind: SearchKind; readonly id: string; readonly row: SearchRow | undefined };
type Named = Row<'people'> | Row<'organizations'> | Row<'rooms'>;

/** The tables whose records give others a name. */
export const namedTables = ['people', 'organizations', 'rooms'] as const;

/** The table and the id that a key stands for. */
export function ofKey(key: string): { readonly kind: SearchKind; readonly id: string } {
  const colon = key.indexOf(':');
  return { kind: key.slice(0, colon) as SearchKind, id: key.slice(colon + 1) };
}

/** The records of keys as they are stored now, in the order of the keys. */
export async function rowsOfKeys(db: Database, keys: readonly string[]): Promise<KeptRow[]> {
  const asked = keys.map(ofKey);
  const kinds = [...new Set(asked.map(({ kind }) => kind))];
  const found = new Map<string, SearchRow>();
  const readKind = async (kind: SearchKind) => {
    const ids = asked.filter((one) => one.kind === kind).map(({ id }) => id);
    const rows = (await db.table(kind).bulkGet(ids)) as (SearchRow | undefined)[];
    for (const row of rows) if (row !== undefined) found.set(`${kind}:${row.id}`, row);
  };
  await Promise.all(kinds.map(readKind));
  return asked.map(({ kind, id }) => ({ kind, id, row: found.get(`${kind}:${id}`) }));
}

/** What everybody and everything is called that may be named. */
export async function allNames(db: Database): Promise<SearchNames> {
  const names = new Map<string, readonly string[]>();
  for (const table of namedTables) keepNames(names, (await db.table(table).toArray()) as Named[]);
  return names;
}

/** What those are called that some records name; those in the trash are still named by others. */
export async function namesFor(db: Database, rows: readonly KeptRow[]): Promise<SearchNames> {
  const ids = [...new Set(rows.flatMap((one) => (one.row === undefined ? [] : namedIdsOf(searchedOf(one, one.row)))))];
  const names = new Map<string, readonly string[]>();
  if (ids.length === 0) return names;
  const found = await Promise.all(
    namedTables.map((table) => db.table(table).bulkGet(ids) as Promise<(Named | undefined)[]>),
  );
  keepNames(
    names,
    found.flat().filter((row) => row !== undefined),
  );
  return names;
}

/** A record as the search knows it; null where it is gone. */
export function documentOf(kept: KeptRow, names: SearchNames): SearchDocument | null {
  return kept.row === undefined ? null : searchDocument(searchedOf(kept, kept.row), names);
}

/** What a person sees of records that were found, in their order, as they are now. */
export async function hitsOf(db: Database, keys: readonly string[], query: HitQuery): Promise<SearchHit[]> {
  const rows = await rowsOfKeys(db, keys);
  const ids = (of: 'sessionId' | 'meetingId') =>
    rows.flatMap(({ row }) => (row !== undefined && of in row ? [(row as never)[of] as string | null] : []));
  const meetings = rows.flatMap(({ kind, id }) => (kind === 'meetings' ? [id] : []));
  const around = [
    ...ids('sessionId').flatMap((id) => (id === null ? [] : [`sessions:${id}`])),
    ...[...ids('meetingId'), ...meetings].map((id) => `meetings:${id ?? ''}`),
  ];
  const [names, places] = await Promise.all([namesFor(db, rows), rowsOfKeys(db, [...new Set(around)])]);
  const placeOf = new Map(places.map((one) => [`${one.kind}:${one.id}`, documentOf(one, new Map())]));
  return rows.flatMap((one) => {
    const document = documentOf(one, names);
    if (document === null) return [];
    const { sessionId, meetingId } = document;
    const session = sessionId === null ? null : (placeOf.get(`sessions:${sessionId}`) ?? null);
    const meeting = meetingId === null ? null : (placeOf.get(`meetings:${meetingId}`) ?? null);
    return [searchHit(document, { session, meeting }, query)];
  });
}

/** The meetings that are not in the trash. */
export async function livingMeetings(db: Database): Promise<Set<MeetingId>> {
  return new Set((await db.meetings.toArray()).filter(isAlive).map(({ id }) => id));
}

function keepNames(names: Map<string, readonly string[]>, rows: readonly Named[]): void {
  for (const row of rows) {
    const called = 'displayName' in row ? [row.displayName] : 'acronym' in row ? [row.acronym, row.name] : [row.name];
    names.set(
      row.id,
      called.filter((name) => name !== ''),
    );
  }
}

function searchedOf({ kind }: KeptRow, row: SearchRow): Searched {
  return { kind, record: row, at: row.updatedAt } as unknown as Searched;
}
