import type { Table } from 'dexie';
import { edition, type PlannedChange } from '#domain/change.ts';
import type { MeetingId } from '#domain/ids.ts';
import { type LocalizedText, localized, statusOf, withText } from '#domain/localized-text.ts';
import { type Locale, locales } from '#domain/primitives.ts';
import type { PassageRef } from '#domain/summary/document.ts';
import { command, type CommandContext } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';
import { planSummaryRow, readSummary } from './summary-row.ts';

/** A text people wrote, by the record and the field that hold it. */
export type TextRef =
  | PassageRef
  | { readonly entity: 'outcomes'; readonly entityId: string; readonly field: 'details' }
  | { readonly entity: 'glossaryTerms'; readonly entityId: string; readonly field: 'term' | 'definition' };

export type TranslateText = TextRef & {
  readonly meetingId: MeetingId;
  readonly locale: Locale;
  readonly text: string;
};

type Field = TextRef['field'];

/** Texts a record can do without: emptied in their source language, they are gone in all. */
const optionalFields: readonly Field[] = ['intro', 'closing', 'lead', 'details', 'definition'];

/**
 * Writes one language of a text. The source written anew marks its translations stale; `staled` counts them.
 * A title or an entry can't be emptied in its source language: that changes nothing.
 */
export const translateText = command(async (input: TranslateText, context) => {
  const current = await currentText(input, context);
  const next = written(current, input);
  return {
    meetingId: input.meetingId,
    changes: next === current ? [] : await changesFor(input, next, context),
    output: { staled: countStale(next) - countStale(current) },
  };
});

function written(current: LocalizedText | null, { field, locale, text }: TranslateText): LocalizedText | null {
  const trimmed = text.trim();
  if (current === null) return trimmed === '' ? null : localized(locale, trimmed);
  if (trimmed === '' && locale === current.source) return optionalFields.includes(field) ? null : current;
  return withText(current, locale, trimmed);
}

async function currentText(input: TranslateText, context: CommandContext): Promise<LocalizedText | null> {
  if (input.entity === 'summaries') return (await readSummary(input.meetingId, context))[input.field];
  return (await textRow(input, context))[input.field] ?? null;
}

async function changesFor(
  input: TranslateText,
  next: LocalizedText | null,
  context: CommandContext,
): Promise<readonly PlannedChange[]> {
  if (input.entity === 'summaries') {
    return (await planSummaryRow(input.meetingId, { [input.field]: next }, context)).changes;
  }
  // The tables differ in everything but this: the field holds a text. `TextRef` vouches for the pair.
  const change = edition(input.entity, (await textRow(input, context)) as never, { [input.field]: next } as never);
  return change === null ? [] : [change];
}

type TextRow = { readonly [F in Field]?: LocalizedText | null };

function textRow({ entity, entityId }: TranslateText, { db }: CommandContext): Promise<TextRow> {
  return rowOrThrow(db.table(entity) as Table<TextRow, string>, entityId);
}

function countStale(text: LocalizedText | null): number {
  return text === null ? 0 : locales.filter((locale) => statusOf(text, locale) === 'stale').length;
}
