import { textIn } from '../localized-text.ts';
import type { Locale } from '../primitives.ts';
import type { OutcomeKind } from '../records/outcome.ts';
import type { EntityName, Records, Row } from '../records/tables.ts';

/** Where records are found by their ids, those in the trash too. */
export type RecordBook = { readonly find: <E extends EntityName>(entity: E, id: string) => Row<E> | undefined };

/** What a record is called now. An entry has its code and kind beside its text. */
export type RecordLabel = {
  readonly text: string;
  readonly code: string | null;
  readonly kind: OutcomeKind | null;
};

/** Longer notes are cut for a label; UTF-16 units. */
const labelLength = 120;

/** What a record is called now, in one language; null where it is gone or has no name of its own. */
export function recordLabel(
  book: RecordBook,
  { entity, id }: { readonly entity: EntityName; readonly id: string },
  locale: Locale,
): RecordLabel | null {
  const row = book.find(entity, id);
  if (row === undefined) return null;
  const record = row as unknown as Records[EntityName];
  const other = otherOf(entity, record);
  if (other !== null) return recordLabel(book, other, locale);
  if (entity === 'outcomes') {
    const { text, code, kind } = record as Records['outcomes'];
    return { text: textIn(text, locale).text, code, kind };
  }
  const name = (nameOf(entity, record, locale) ?? '').trim();
  return name === '' ? null : { text: name, code: null, kind: null };
}

/** The record whose name another one goes by. */
function otherOf(entity: EntityName, record: Records[EntityName]) {
  const as = record as unknown as Readonly<Record<string, string>>;
  const to = (next: EntityName, id: string | undefined) => ({ entity: next, id: id ?? '' });
  if (entity === 'attendees') return to('people', as['personId']);
  if (entity === 'presenceEvents') return to('attendees', as['attendeeId']);
  if (entity === 'outbox') return to('artifacts', as['artifactId']);
  if (entity === 'progress') return to('outcomes', as['outcomeId']);
  if (entity === 'readings') return to('indicators', as['indicatorId']);
  if (entity === 'links') return to('outcomes', as['fromId']);
  if (entity === 'closings' && as['sessionId'] !== null) return to('sessions', as['sessionId']);
  if (entity === 'closings') return to('meetings', as['meetingId']);
  if (entity === 'conflicts') return to(as['entity'] as EntityName, as['entityId']);
  return null;
}

function nameOf(entity: EntityName, record: Records[EntityName], locale: Locale): string | null {
  switch (entity) {
    case 'meetings':
      return (record as Records['meetings']).acronym;
    case 'sessions':
    case 'agendaItems':
    case 'topics':
      return textIn((record as Records['sessions' | 'agendaItems' | 'topics']).title, locale).text;
    case 'milestones':
      return textIn((record as Records['milestones']).name, locale).text;
    case 'indicators':
      return textIn((record as Records['indicators']).name, locale).text;
    case 'glossaryTerms': {
      const { acronym, term } = record as Records['glossaryTerms'];
      return acronym || textIn(term, locale).text;
    }
    case 'markers':
      return (record as Records['markers']).text;
    case 'images':
      return (record as Records['images']).name;
    case 'rooms':
    case 'destinations':
      return (record as Records['rooms' | 'destinations']).name;
    case 'notes':
      return (record as Records['notes']).text.trim().slice(0, labelLength);
    case 'people':
      return (record as Records['people']).displayName;
    case 'organizations': {
      const { acronym, name } = record as Records['organizations'];
      return acronym || name;
    }
    case 'versions': {
      const { template, version } = record as Records['versions'];
      return `${template} v${version}`;
    }
    case 'artifacts':
      return (record as Records['artifacts']).fileName;
    default:
      return null;
  }
}
