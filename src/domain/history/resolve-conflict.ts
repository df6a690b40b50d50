import type { PlannedChange } from '../change.ts';
import type { DeviceId } from '../ids.ts';
import { nextCode } from '../outcomes/codes.ts';
import type { Instant } from '../primitives.ts';
import type { Conflict } from '../records/history.ts';
import type { OutcomeKind } from '../records/outcome.ts';
import { type Fields, isFields, withValueAt } from './field-path.ts';

/** One of the two, or a text written by hand. */
export type ConflictChoice = { readonly kept: 'first' | 'second' } | { readonly kept: 'other'; readonly value: string };

export type ResolveInput = {
  readonly conflict: Conflict;
  /** The record as it is now; null where it is gone. */
  readonly row: Fields | null;
  readonly choice: ConflictChoice;
  readonly at: Instant;
  readonly deviceId: DeviceId;
  /** The codes of the meeting's other outcomes, for an entry that becomes another kind. */
  readonly codes: Iterable<string>;
};

/** The edit of the field, where it differs, and the end of the conflict. Nothing for a conflict that is decided. */
export function resolveConflict(input: ResolveInput): PlannedChange[] {
  const { conflict, row, choice, at, deviceId } = input;
  if (conflict.state === 'resolved') return [];
  const closing = {
    entity: 'conflicts',
    entityId: conflict.id,
    before: { state: conflict.state, resolution: conflict.resolution },
    after: { state: 'resolved', resolution: { kept: choice.kept, at, deviceId } },
  } as PlannedChange;
  if (row === null) return [closing];
  const next = withChosen(row, input);
  const keys = Object.keys(next).filter((key) => JSON.stringify(row[key]) !== JSON.stringify(next[key]));
  if (keys.length === 0) return [closing];
  const { entity, entityId } = conflict;
  const pick = (from: Fields) => Object.fromEntries(keys.map((key) => [key, from[key]]));
  return [{ entity, entityId, before: pick(row), after: pick(next) } as unknown as PlannedChange, closing];
}

/** The value of one side. */
export function valueOfSide(conflict: Conflict, kept: 'first' | 'second'): unknown {
  return conflict.sides[kept === 'first' ? 0 : 1].value;
}

function withChosen(row: Fields, { conflict, choice, codes }: ResolveInput): Fields {
  const value = choice.kept === 'other' ? choice.value : valueOfSide(conflict, choice.kept);
  if (conflict.path === 'kind' && isFields(value)) return withKind(row, value, codes);
  return withValueAt(row, conflict.path, value);
}

/** Everything that belongs to the kind of an entry, and a code of that kind which nobody else has. */
function withKind(row: Fields, chosen: Fields, codes: Iterable<string>): Fields {
  if (chosen['kind'] === row['kind']) return row;
  const known = Object.entries(chosen).filter(([field]) => field in row);
  const next: Fields = { ...row, ...Object.fromEntries(known) };
  const taken = [...codes];
  if (typeof next['code'] === 'string' && next['code'] !== row['code'] && !taken.includes(next['code'])) return next;
  return { ...next, code: nextCode(next['kind'] as OutcomeKind, taken) };
}
