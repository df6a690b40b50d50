import { edition } from '#domain/change.ts';
import type { OutcomeId } from '#domain/ids.ts';
import { nextCode } from '#domain/outcomes/codes.ts';
import { convertOutcome as converted } from '#domain/outcomes/convert.ts';
import { presentAt } from '#domain/outcomes/presence-snapshot.ts';
import type { OutcomeKind } from '#domain/records/outcome.ts';
import { rowsOf } from '#renderer/data/rows.ts';
import { command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';
import { codesIn, entryBook } from './entry-book.ts';

type ConvertOutcome = { readonly outcomeId: OutcomeId; readonly kind: OutcomeKind };

/** Makes an entry one of another kind: same id and history, a code of its new kind. */
export const convertOutcome = command(async ({ outcomeId, kind }: ConvertOutcome, { db }) => {
  const outcome = await rowOrThrow(db.outcomes, outcomeId);
  const { meetingId, capturedAt } = outcome;
  if (outcome.kind === kind) return { meetingId, changes: [], output: { code: outcome.code } };
  const code = nextCode(kind, codesIn(await entryBook(db, meetingId)));
  const events = kind === 'decision' ? await rowsOf(db, 'presenceEvents', meetingId) : [];
  const presentAttendeeIds = presentAt(events, capturedAt);
  const change = edition('outcomes', outcome, converted(outcome, { kind, code, presentAttendeeIds }));
  return { meetingId, changes: change === null ? [] : [change], output: { code } };
});
