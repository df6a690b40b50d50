import { textIn } from '../localized-text.ts';
import type { Locale } from '../primitives.ts';
import type { OutcomeKind } from '../records/outcome.ts';
import { type EntityName, type Records, type Row } from '../records/tables.ts';

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
  record: { entity: EntityName; id: string },
  locale: Locale,
): RecordLabel | null {
  const row = book.find(record.entity, record.id);
  if (row === undefined) return null;
  const named = (text: string | null): RecordLabel | null =>
    text === null || text.trim() === '' ? null : { text: text.trim(), code: null, kind: null };
  const same = <E extends EntityName>(entity: E, id: string) => recordLabel(book, { entity, id }, locale);
  const as = <E extends EntityName>(_entity: E) => row as unknown as Records[E];
  switch (record.entity) {
    case 'meetings':
      return named(as('meetings').acronym);
    case 'rooms':
      return named(as('rooms').name);
    case 'sessions':
      return named(textIn(as('sessions').title, locale).text);
    case 'agendaItems':
      return named(textIn(as('agendaItems').title, locale).text);
    case 'topics':
      return named(textIn(as('topics').title, locale).text);
    case 'milestones':
      return named(textIn(as('milestones').name, locale).text);
    case 'outcomes': {
      const { text, code, kind } = as('outcomes');
      return { text: textIn(text, locale).text, code, kind };
    }
    case 'notes':
      return named(as('notes').text.trim().slice(0, labelLength));
    case 'people':
      return named(as('people').displayName);
    case 'organizations':
      return named(as('organizations').acronym || as('organizations').name);
    case 'attendees':
      return same('people', as('attendees').personId);
    case 'presenceEvents':
      return same('attendees', as('presenceEvents').attendeeId);
    case 'artifacts':
      return named(as('artifacts').fileName);
    case 'outbox':
      return same('artifacts', as('outbox').artifactId);
    case 'destinations':
      return named(as('destinations').name);
    case 'conflicts':
      return same(as('conflicts').entity, as('conflicts').entityId);
    case 'drafts':
    case 'summaries':
    case 'adopted':
      return null;
  }
}
