import type { ConflictSide } from '../records/history.ts';
import { type Verdict, sideOf } from './judge.ts';
import { type RecordHistory, aboutLife } from './knowledge.ts';
import type { Touch } from './touches.ts';
import { type Fields, valueAt } from './values.ts';

/** A row that may not be there: never made, or removed. */
type Found = Fields | undefined;

/**
 * Whether a record stays, comes or goes. Who deletes a record without knowing of an edit has not deleted that edit:
 * the record stays alive, or comes alive again, and a person decides.
 */
export function judgeLife(mine: Found, theirs: Found, history: RecordHistory): Verdict {
  const news = { mine: history.mine.length > 0, theirs: history.theirs.length > 0 };
  if (mine === undefined) return judgeAbsent(theirs, history, news.theirs);
  if (!news.theirs) return { kind: 'keep' };
  const isLost = { mine: isDead(mine), theirs: isDead(theirs) };
  if (theirs === undefined) {
    if (!aboutLife(history.theirs).some(({ written }) => written === null)) return { kind: 'keep' };
    if (!news.mine) return { kind: 'take' };
    return isLost.mine ? { kind: 'keep' } : lifeConflict(history, 'theirs');
  }
  if (isLost.mine && isLost.theirs) return judgeTrashed(history);
  if (isLost.mine === isLost.theirs) return { kind: 'keep' };
  if (!news.mine) return { kind: 'take' };
  if (isLost.theirs) return aboutLife(history.theirs).length > 0 ? lifeConflict(history, 'theirs') : { kind: 'keep' };
  return aboutLife(history.mine).length > 0 ? lifeConflict(history, 'mine') : { kind: 'take' };
}

/** A record nobody here knows comes in; one that was removed here only comes back for edits made meanwhile. */
function judgeAbsent(theirs: Found, history: RecordHistory, isEdited: boolean): Verdict {
  if (theirs === undefined) return { kind: 'keep' };
  if (history.knownHere.length === 0) return { kind: 'take' };
  if (!isEdited) return { kind: 'keep' };
  return history.mine.length > 0 && !isDead(theirs) ? lifeConflict(history, 'mine') : { kind: 'take' };
}

/** Both in the trash: the earlier moment stands, without a question to anybody. */
function judgeTrashed(history: RecordHistory): Verdict {
  if (aboutLife(history.theirs).length === 0) return { kind: 'keep' };
  return { kind: aboutLife(history.mine).length > 0 ? 'join' : 'take' };
}

/** The two sides of a conflict about `deletedAt`: who deleted, and who wrote last without knowing. */
function lifeConflict({ mine, theirs }: RecordHistory, deletedBy: 'mine' | 'theirs'): Verdict {
  const deaths = aboutLife(deletedBy === 'mine' ? mine : theirs);
  const death = deaths.findLast((touch) => deathOf(touch) !== null) ?? deaths.at(-1);
  const edit = (deletedBy === 'mine' ? theirs : mine).at(-1);
  if (death === undefined || edit === undefined) throw new Error('A conflict about a deletion needs both sides');
  return deletedBy === 'mine'
    ? { kind: 'conflict', mine: death, theirs: edit }
    : { kind: 'conflict', mine: edit, theirs: death };
}

/** A side of a conflict about `deletedAt`: the moment of the deletion, or null for who wrote. */
export function lifeSide(touch: Touch): ConflictSide {
  return sideOf(touch, aboutLife([touch]).length > 0 ? deathOf(touch) : null);
}

/** The moment a touch deleted the record; a removal counts as a deletion at its time. */
function deathOf({ written, original }: Touch): string | null {
  if (written === null) return original.transaction.at;
  const deletedAt = valueAt(written, 'deletedAt');
  return typeof deletedAt === 'string' ? deletedAt : null;
}

export function isDead(row: Found): boolean {
  return row === undefined || (row['deletedAt'] ?? null) !== null;
}
