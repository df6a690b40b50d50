import { type SearchDocument, searchKey, searchKinds } from '#domain/search/document.ts';
import { type Searched, searchDocument } from '#domain/search/documents.ts';
import { indexed } from '#domain/search/indexed.ts';
import { type PackedParts, pack } from '#domain/search/pack.ts';
import { SearchIndex } from '#domain/search/search-index.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { asId } from '#domain/ids.ts';
import { instant } from './meeting.ts';

/** The documents of a whole meeting. */
export function searchDocuments(records: MeetingRecords): SearchDocument[] {
  const names = new Map<string, readonly string[]>([
    ...records.people.map(({ id, displayName }) => [id, [displayName]] as const),
    ...records.organizations.map(({ id, acronym, name }) => [id, [acronym, name]] as const),
    ...records.rooms.map(({ id, name }) => [id, [name]] as const),
  ]);
  const rows = { ...records, meetings: [records.meeting], artifacts: [] };
  return searchKinds.flatMap((kind) =>
    rows[kind].flatMap((record) => {
      const document = searchDocument({ kind, record, at: instant('2023-02-08T12:00:00.000Z') } as Searched, names);
      return document === null ? [] : [document];
    }),
  );
}

/** A note that says something, as the search knows it. */
export function noteDocument(id: string, text: string, fields: Partial<SearchDocument> = {}): SearchDocument {
  return {
    key: searchKey('notes', id),
    kind: 'notes',
    id,
    outcomeKind: null,
    meetingId: asId('meeting'),
    sessionId: null,
    personId: null,
    topicIds: [],
    organizationIds: [],
    at: instant('2023-02-08T12:00:00.000Z'),
    fields: [{ name: 'text', role: 'details', locale: null, text }],
    namedIds: [],
    ...fields,
  };
}

export function indexOf(documents: readonly SearchDocument[]): SearchIndex {
  const index = new SearchIndex();
  index.update(documents.map((document) => ({ key: document.key, document })));
  return index;
}

/** Documents packed, as they are stored. */
export function packedParts(documents: readonly SearchDocument[]): PackedParts {
  const sorted = [...documents].sort((a, b) => (a.key < b.key ? -1 : 1));
  const packing = pack(sorted.map(indexed));
  for (;;) {
    const step = packing.next();
    if (step.done === true) return step.value;
  }
}
