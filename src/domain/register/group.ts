import type { Meeting } from '../records/meeting.ts';
import { nobody } from './filter.ts';
import type { RegisterOwner, RegisterRow } from './rows.ts';
import { type RegisterStatus, registerStatuses } from './status.ts';

export type GroupCounts = { readonly open: number; readonly overdue: number; readonly closed: number };

export type RegisterGroup<About> = {
  readonly key: string;
  readonly about: About;
  readonly rows: readonly RegisterRow[];
  readonly counts: GroupCounts;
};

/**
 * What each owner has: organizations first, then people, then what nobody owns (null). Who supports has it too;
 * the leading ones come first.
 */
export function groupByOwner(
  rows: readonly RegisterRow[],
  collator: Intl.Collator,
): RegisterGroup<RegisterOwner | null>[] {
  const found = new Map<string, { readonly about: RegisterOwner | null; readonly rows: RegisterRow[] }>();
  const add = (key: string, about: RegisterOwner | null, row: RegisterRow) => {
    const group = found.get(key);
    if (group === undefined) found.set(key, { about, rows: [row] });
    else if (group.rows.at(-1) !== row) group.rows.push(row);
  };
  for (const row of rows) {
    for (const owner of row.owners) add(owner.key, owner, row);
    if (row.owners.length === 0) add(nobody, null, row);
  }
  return [...found]
    .map(([key, { about, rows: own }]) => group(key, about, leadsFirst(own, key)))
    .sort((a, b) => ownerOrder(a.about) - ownerOrder(b.about) || collator.compare(labelOf(a), labelOf(b)));
}

/** In the order of the statuses; only those that occur. */
export function groupByStatus(rows: readonly RegisterRow[]): RegisterGroup<RegisterStatus>[] {
  return registerStatuses.flatMap((status) => {
    const own = rows.filter((row) => row.status === status);
    return own.length === 0 ? [] : [group(status, status, own)];
  });
}

/** The newest meeting first. */
export function groupByMeeting(rows: readonly RegisterRow[]): RegisterGroup<Meeting>[] {
  const meetings = new Map(rows.map(({ meeting }) => [meeting.id, meeting]));
  const ordered = [...meetings.values()].sort((a, b) =>
    a.startDate === b.startDate ? (a.id < b.id ? -1 : 1) : a.startDate < b.startDate ? 1 : -1,
  );
  return ordered.map((meeting) =>
    group(
      meeting.id,
      meeting,
      rows.filter((row) => row.meeting.id === meeting.id),
    ),
  );
}

/** By the month it is due in, `2023-10`, the earliest first; null, for what has no date, at the end. */
export function groupByMonth(rows: readonly RegisterRow[]): RegisterGroup<string | null>[] {
  const months = new Map<string, RegisterRow[]>();
  for (const row of rows) {
    const month = row.due?.date?.slice(0, 7) ?? '';
    const own = months.get(month);
    if (own === undefined) months.set(month, [row]);
    else own.push(row);
  }
  return [...months]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1))
    .map(([month, own]) => group(month || 'none', month || null, own));
}

/** Open ones, the overdue among them, and those that are settled. */
export function countGroup(rows: readonly RegisterRow[]): GroupCounts {
  const open = rows.filter(({ isOpen }) => isOpen).length;
  return { open, overdue: rows.filter(({ daysLate }) => daysLate > 0).length, closed: rows.length - open };
}

function group<About>(key: string, about: About, rows: readonly RegisterRow[]): RegisterGroup<About> {
  return { key, about, rows, counts: countGroup(rows) };
}

function leadsFirst(rows: readonly RegisterRow[], key: string): RegisterRow[] {
  const leads = (row: RegisterRow) => row.owners.some((owner) => owner.key === key && owner.part === 'lead');
  return [...rows].sort((a, b) => Number(leads(b)) - Number(leads(a)));
}

function ownerOrder(owner: RegisterOwner | null): number {
  if (owner === null) return 2;
  return owner.party.kind === 'organization' ? 0 : 1;
}

function labelOf({ about }: RegisterGroup<RegisterOwner | null>): string {
  return about?.label ?? '';
}
