import { edition, type PlannedChange } from '../change.ts';
import type { LocalizedText } from '../localized-text.ts';
import type { Locale } from '../primitives.ts';
import type { MeetingRecords } from '../records/tables.ts';
import type { PassageRef } from '../summary/document.ts';
import { canComeIn, type ReturnLine } from './plan-return.ts';
import { fieldsOfText, textAt } from './unit-id.ts';

type Taken = ReturnLine & { readonly ref: PassageRef };

/** One translation as it comes back: with the revision it was made from, which may lie behind. */
export function withReturned(
  current: LocalizedText,
  locale: Locale,
  { theirs, state, basedOnRev }: Pick<ReturnLine, 'theirs' | 'state' | 'basedOnRev'>,
): LocalizedText {
  const value = { text: theirs, state, basedOnRev, origin: 'import' as const };
  return { ...current, values: { ...current.values, [locale]: value } };
}

/** The changes that bring lines in: one a record, though it may have several texts. */
export function takeIn(records: MeetingRecords, lines: readonly ReturnLine[], locale: Locale): PlannedChange[] {
  const taken = lines.filter((line): line is Taken => line.ref !== null && canComeIn(line));
  const byRecord = new Map<string, Taken[]>();
  for (const line of taken) {
    const key = `${line.ref.entity}:${line.ref.entityId}`;
    byRecord.set(key, [...(byRecord.get(key) ?? []), line]);
  }
  return [...byRecord.values()].flatMap((group) => {
    const first = group[0]?.ref;
    const row = first === undefined ? undefined : rowOf(records, first);
    if (first === undefined || row === undefined) return [];
    const written = group.map((line) => fieldsOfText(row, line.ref.field, nextText(records, line, locale)));
    const fields: object = Object.assign({}, ...written);
    // `PassageRef` vouches for the pair of table and field.
    const change = edition(first.entity, row as never, fields as never);
    return change === null ? [] : [change];
  });
}

function nextText(records: MeetingRecords, line: Taken, locale: Locale): LocalizedText | null {
  const current = textAt(records, line.ref);
  return current === null ? null : withReturned(current, locale, line);
}

function rowOf(records: MeetingRecords, { entity, entityId }: PassageRef): { readonly id: string } | undefined {
  const rows: readonly { readonly id: string }[] = entity === 'meetings' ? [records.meeting] : records[entity];
  return rows.find(({ id }) => id === entityId);
}
