import type { LocalizedText } from '../localized-text.ts';
import type { Locale } from '../primitives.ts';
import type { MeetingRecords } from '../records/tables.ts';

/** Where a text stands: a field of a record. */
export type TextPlace = {
  readonly entity:
    'meetings' | 'sessions' | 'agendaItems' | 'outcomes' | 'notes' | 'topics' | 'milestones' | 'summaries';
  readonly entityId: string;
  readonly field: string;
};

/** A text of the meeting in one of its languages. */
export type MeetingText = { readonly place: TextPlace; readonly locale: Locale; readonly text: string };

type Records = Pick<
  MeetingRecords,
  'meeting' | 'sessions' | 'agendaItems' | 'outcomes' | 'notes' | 'topics' | 'milestones' | 'summaries'
>;

/** Everything people wrote in a meeting, in the order it is read in, each text in the languages it has. */
export function textsOfMeeting(records: Records): MeetingText[] {
  const { meeting } = records;
  const found: MeetingText[] = [];
  const add = (place: TextPlace, text: LocalizedText | null) => {
    if (text === null) return;
    for (const [locale, value] of Object.entries(text.values) as [Locale, { readonly text: string }][]) {
      if (value.text.trim() !== '') found.push({ place, locale, text: value.text });
    }
  };
  add({ entity: 'meetings', entityId: meeting.id, field: 'title' }, meeting.title);
  for (const { id, title, abstract } of records.sessions) {
    add({ entity: 'sessions', entityId: id, field: 'title' }, title);
    add({ entity: 'sessions', entityId: id, field: 'abstract' }, abstract);
  }
  for (const { id, title } of records.agendaItems) {
    add({ entity: 'agendaItems', entityId: id, field: 'title' }, title);
  }
  for (const { id, text, details, decision } of records.outcomes) {
    add({ entity: 'outcomes', entityId: id, field: 'text' }, text);
    add({ entity: 'outcomes', entityId: id, field: 'details' }, details);
    add({ entity: 'outcomes', entityId: id, field: 'rationale' }, decision?.rationale ?? null);
  }
  // A note belongs to no language; it is written in that of the record.
  for (const { id, text } of records.notes) {
    found.push({ place: { entity: 'notes', entityId: id, field: 'text' }, locale: meeting.sourceLocale, text });
  }
  for (const { id, title, lead } of records.topics) {
    add({ entity: 'topics', entityId: id, field: 'title' }, title);
    add({ entity: 'topics', entityId: id, field: 'lead' }, lead);
  }
  for (const { id, name } of records.milestones) {
    add({ entity: 'milestones', entityId: id, field: 'name' }, name);
  }
  for (const { id, intro, closing } of records.summaries) {
    add({ entity: 'summaries', entityId: id, field: 'intro' }, intro);
    add({ entity: 'summaries', entityId: id, field: 'closing' }, closing);
  }
  return found;
}

/** One key for a field of a record, whatever the language. */
export function placeKey({ entity, entityId, field }: TextPlace): string {
  return `${entity}:${entityId}:${field}`;
}
