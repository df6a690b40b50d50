import type { MeetingId } from '../ids.ts';
import { foldText, matchesFolded } from '../text/fold.ts';
import { type RegisterKind, type RegisterRow, registerKinds } from './rows.ts';
import type { RegisterStatus } from './status.ts';

/** What of the register is shown. Null, empty and false let everything pass. */
export type RegisterFilter = {
  readonly query: string;
  readonly kinds: readonly RegisterKind[];
  readonly meetingId: MeetingId | null;
  /** The key of an owner, or `nobody`. */
  readonly owner: string | null;
  readonly status: RegisterStatus | 'anyOpen' | null;
  /** The tag of a topic: the same one comes up in many meetings. */
  readonly topic: string | null;
  readonly overdue: boolean;
};

export const noFilter: RegisterFilter = {
  query: '',
  kinds: [],
  meetingId: null,
  owner: null,
  status: null,
  topic: null,
  overdue: false,
};

export const nobody = 'nobody';

/** The rows that pass, in the order they came. */
export function filterRegister(rows: readonly RegisterRow[], filter: RegisterFilter): RegisterRow[] {
  const needle = foldText(filter.query);
  return rows.filter(
    (row) =>
      (filter.kinds.length === 0 || filter.kinds.includes(row.kind)) &&
      (filter.meetingId === null || row.meeting.id === filter.meetingId) &&
      (filter.owner === null || hasOwner(row, filter.owner)) &&
      (filter.status === null || hasStatus(row, filter.status)) &&
      (filter.topic === null || row.topics.some(({ tag }) => tag === filter.topic)) &&
      (!filter.overdue || row.daysLate > 0) &&
      (needle === '' || matchesFolded(needle, row.hay)),
  );
}

/** How many of each kind there would be if only the kind weren't asked for. */
export function countKinds(
  rows: readonly RegisterRow[],
  filter: RegisterFilter,
): Readonly<Record<RegisterKind, number>> {
  const counts = Object.fromEntries(registerKinds.map((kind) => [kind, 0])) as Record<RegisterKind, number>;
  for (const { kind } of filterRegister(rows, { ...filter, kinds: [] })) counts[kind] += 1;
  return counts;
}

/** Whether anything is left out. */
export function isFiltering(filter: RegisterFilter): boolean {
  return JSON.stringify({ ...noFilter, ...filter }) !== JSON.stringify(noFilter);
}

function hasOwner({ owners }: RegisterRow, owner: string): boolean {
  return owner === nobody ? owners.length === 0 : owners.some(({ key }) => key === owner);
}

function hasStatus({ status, isOpen }: RegisterRow, asked: RegisterStatus | 'anyOpen'): boolean {
  return asked === 'anyOpen' ? isOpen : status === asked;
}
