import type { Table } from 'dexie';
import { edition, type PlannedChange } from '#domain/change.ts';
import type { MeetingId } from '#domain/ids.ts';
import type { LocalizedText } from '#domain/localized-text.ts';
import type { PassageRef } from '#domain/summary/document.ts';
import { fieldsOfText, textOfRow } from '#domain/translation/unit-id.ts';
import type { CommandContext } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';
import { planSummaryRow, readSummary, templateOf } from '../summary/summary-row.ts';

/** A text people wrote, by the record and the field that hold it. */
export type TextRef =
  PassageRef | { readonly entity: 'glossaryTerms'; readonly entityId: string; readonly field: 'term' | 'definition' };

export type TextPlace = TextRef & { readonly meetingId: MeetingId };

/** The text as it is in the database; null where the record has none. */
export async function readText(place: TextPlace, context: CommandContext): Promise<LocalizedText | null> {
  if (place.entity === 'summaries') {
    const template = await templateOf(place.entityId, context);
    return (await readSummary({ meetingId: place.meetingId, template }, context))[place.field];
  }
  return textOfRow(await textRow(place, context), place.field);
}

/** What writes a text. */
export async function planText(
  place: TextPlace,
  next: LocalizedText | null,
  context: CommandContext,
): Promise<readonly PlannedChange[]> {
  if (place.entity === 'summaries') {
    const template = await templateOf(place.entityId, context);
    return (await planSummaryRow({ meetingId: place.meetingId, template }, { [place.field]: next }, context)).changes;
  }
  const row = await textRow(place, context);
  // The tables differ in everything but this: the field holds a text. `TextRef` vouches for the pair.
  const change = edition(place.entity, row as never, fieldsOfText(row, place.field, next) as never);
  return change === null ? [] : [change];
}

function textRow({ entity, entityId }: TextPlace, { db }: CommandContext): Promise<object> {
  return rowOrThrow(db.table(entity) as Table<object, string>, entityId);
}
