import { textIn } from '../localized-text.ts';
import { type Locale, assertNever } from '../primitives.ts';
import { type RegisterRow, registerKinds } from './rows.ts';
import { registerStatuses } from './status.ts';

export const registerColumns = ['code', 'text', 'owner', 'due', 'status', 'meeting'] as const;
export type RegisterColumn = (typeof registerColumns)[number];
export type RegisterOrder = { readonly by: RegisterColumn; readonly descending: boolean };

type Sorting = { readonly order: RegisterOrder; readonly locale: Locale; readonly collator: Intl.Collator };

/** The rows in order. What has no date or no owner comes last, whichever way; equals by meeting and place in it. */
export function sortRegister(rows: readonly RegisterRow[], { order, locale, collator }: Sorting): RegisterRow[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row, order.by, locale) }));
  const sign = order.descending ? -1 : 1;
  return keyed
    .sort((a, b) => {
      if ((a.key === null) !== (b.key === null)) return a.key === null ? 1 : -1;
      return sign * compareKeys(a.key, b.key, collator) || byPlace(a.row, b.row);
    })
    .map(({ row }) => row);
}

function keyOf(row: RegisterRow, by: RegisterColumn, locale: Locale): string | number | null {
  switch (by) {
    case 'code':
      return `${registerKinds.indexOf(row.kind)} ${row.outcome.code}`;
    case 'text':
      return textIn(row.outcome.text, locale).text;
    case 'owner':
      return row.owners[0]?.label ?? null;
    case 'due':
      return row.due?.date ?? null;
    case 'status':
      return registerStatuses.indexOf(row.status);
    case 'meeting':
      return `${row.meeting.startDate} ${row.meeting.acronym}`;
    default:
      return assertNever(by);
  }
}

function compareKeys(a: string | number | null, b: string | number | null, collator: Intl.Collator): number {
  return typeof a === 'string' && typeof b === 'string' ? collator.compare(a, b) : Number(a) - Number(b);
}

/** The newest meeting first, there in the order of capture. */
function byPlace(a: RegisterRow, b: RegisterRow): number {
  if (a.meeting.startDate !== b.meeting.startDate) return a.meeting.startDate < b.meeting.startDate ? 1 : -1;
  if (a.meeting.id !== b.meeting.id) return a.meeting.id < b.meeting.id ? -1 : 1;
  return a.outcome.rank < b.outcome.rank ? -1 : a.outcome.rank > b.outcome.rank ? 1 : 0;
}
