import { type Capture, hasOwners } from '#domain/capture/capture.ts';
import { creation } from '#domain/change.ts';
import { type AgendaItemId, type MeetingId, type OutcomeId, type SessionId, asId } from '#domain/ids.ts';
import { localized } from '#domain/localized-text.ts';
import { codesAfter } from '#domain/outcomes/codes.ts';
import { newDecision } from '#domain/outcomes/convert.ts';
import { presentAt } from '#domain/outcomes/presence-snapshot.ts';
import { strictest } from '#domain/outcomes/strictest.ts';
import { rankBetween } from '#domain/rank.ts';
import type { Outcome } from '#domain/records/outcome.ts';
import { rowsOf } from '#renderer/data/rows.ts';
import { type CommandContext, command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';
import { circlesAround } from './circles-around.ts';
import { codesIn, entryBook, lastRank } from './entry-book.ts';
import { planDraft } from './plan-draft.ts';
import { planTopics } from './plan-topics.ts';

type Place = {
  readonly meetingId: MeetingId;
  /** null: the entry belongs to the meeting as a whole. */
  readonly sessionId: SessionId | null;
  readonly agendaItemId: AgendaItemId | null;
  /** The draft that was typed; it is emptied in the same commit. */
  readonly draftPlace: string | null;
  /** The ids that the entries get, in their order, where they are known already. */
  readonly outcomeIds?: readonly OutcomeId[];
};

type Captured = Omit<Capture, 'tokens'>;

export type NewOutcome = Place & { readonly capture: Captured };
export type NewOutcomes = Place & { readonly captures: readonly Captured[] };

/** Takes an entry on record, with the topics it brings in and, on a decision, who was in the room. */
export const addOutcome = command(async ({ capture, ...place }: NewOutcome, context) => {
  const { changes, outcomes } = await plan({ ...place, captures: [capture] }, context);
  const [outcome] = outcomes;
  if (outcome === undefined) throw new Error('An entry was to be planned');
  return { meetingId: place.meetingId, changes, output: { outcomeId: outcome.id, code: outcome.code } };
});

/** Takes a pasted list on record: one entry a line, one step to take back. */
export const addOutcomes = command(async (input: NewOutcomes, context) => {
  const { changes, outcomes } = await plan(input, context);
  return {
    meetingId: input.meetingId,
    changes,
    output: outcomes.map(({ id, code }) => ({ outcomeId: id, code })),
  };
});

async function plan({ captures, ...place }: NewOutcomes, context: CommandContext) {
  const { db, now, newId } = context;
  const { meetingId, sessionId, agendaItemId, draftPlace, outcomeIds = [] } = place;
  const meeting = await rowOrThrow(db.meetings, meetingId);
  const book = await entryBook(db, meetingId);
  const topics = await planTopics(
    captures.flatMap((capture) => capture.topics),
    meeting,
    context,
  );
  const at = now();
  const inherited = strictest([meeting.defaultVisibility, ...(await circlesAround(place, db))]);
  const isDecided = captures.some(({ kind }) => kind === 'decision');
  const present = isDecided ? presentAt(await rowsOf(db, 'presenceEvents', meetingId), at) : [];
  const text = (value: string) => localized(meeting.sourceLocale, value);
  const nextCode = codesAfter(codesIn(book));
  let rank = lastRank(book);
  let topicsTaken = 0;
  const outcomes = captures.map((capture, index): Outcome => {
    const isDecision = capture.kind === 'decision';
    rank = rankBetween(rank, null);
    const topicIds = topics.topicIds.slice(topicsTaken, (topicsTaken += capture.topics.length));
    return {
      id: outcomeIds[index] ?? asId<OutcomeId>(newId()),
      meetingId,
      kind: capture.kind,
      code: nextCode(capture.kind),
      text: text(capture.text),
      details: capture.details === '' ? null : text(capture.details),
      topicIds,
      sessionId,
      agendaItemId,
      capturedAt: at,
      rank,
      visibility: capture.visibility ?? inherited,
      attribution: capture.attribution,
      presentAttendeeIds: isDecision ? present : [],
      decision: isDecision ? newDecision : null,
      owners: hasOwners(capture.kind) ? capture.owners : [],
      due: hasOwners(capture.kind) ? capture.due : null,
      status: 'open',
      deletedAt: null,
    };
  });
  const draft = draftPlace === null ? [] : await planDraft({ meetingId, place: draftPlace, text: '' }, context);
  const creations = outcomes.map((outcome) => creation('outcomes', outcome));
  return { outcomes, changes: [...topics.changes, ...creations, ...draft] };
}
