import { kindLetters } from '../capture/kind-prefix.ts';
import { codesAfter } from '../outcomes/codes.ts';
import type { OutcomeKind } from '../records/outcome.ts';
import type { Fields } from './values.ts';

/** The code of an entry that both sides have as the same kind: the higher number, so that both end with it. */
export function mergedCode(mine: Fields, theirs: Fields): string {
  const own = String(mine['code']);
  if (mine['kind'] !== theirs['kind']) return own;
  const kind = mine['kind'] as OutcomeKind;
  const other = String(theirs['code']);
  return numberOf(other, kind) > numberOf(own, kind) ? other : own;
}

/**
 * The codes that must change so that none stands twice in a meeting, by id of the entry. The smallest id keeps the
 * code, each other gets the number after the highest, in the order of ids: whoever works it out, it is the same.
 */
export function renumbered(outcomes: readonly Fields[]): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  for (const rows of groupedByMeeting(outcomes)) {
    const nextCode = codesAfter(rows.map((row) => String(row['code'])));
    const taken = new Set<string>();
    for (const row of rows) {
      const code = String(row['code']);
      if (!taken.has(code)) {
        taken.add(code);
        continue;
      }
      const next = nextCode(row['kind'] as OutcomeKind);
      taken.add(next);
      renamed.set(String(row['id']), next);
    }
  }
  return renamed;
}

function groupedByMeeting(outcomes: readonly Fields[]): Fields[][] {
  const groups = new Map<unknown, Fields[]>();
  for (const row of [...outcomes].sort((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1))) {
    const group = groups.get(row['meetingId']);
    if (group === undefined) groups.set(row['meetingId'], [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

/** -1 where the code is not one of the kind. */
function numberOf(code: string, kind: OutcomeKind): number {
  const start = `${kindLetters[kind]}-`;
  return code.startsWith(start) ? Number(code.slice(start.length)) : -1;
}
