import { type Capture, hasOwners } from '#domain/capture/capture.ts';
import { creation } from '#domain/change.ts';
import { type AgendaItemId, type MeetingId, type OutcomeId, type SessionId, asId } from '#domain/ids.ts';
import { localized } from '#domain/localized-text.ts';
import { nextCode } from '#domain/outcomes/codes.ts';
import { newDecision } from '#domain/outcomes/convert.ts';
import { presentAt } from '#domain/outcomes/presence-snapshot.ts';
import { strictest } from '#domain/outcomes/strictest.ts';
import { rankBetween } from '#domain/rank.ts';
import type { Outcome } from '#domain/records/outcome.ts';
import { rowsOf } from '#renderer/data/rows.ts';
import { type CommandContext, command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';
import { codesIn, entryBook, lastRank } from './entry-book.ts';
import { planDraft } from './plan-draft.ts';
import { planTopics } from './plan-topics.ts';

export type NewOutcome = {
  readonly meetingId: MeetingId;
  /** null: the entry belongs to the meeting as a whole. */
  readonly sessionId: SessionId | null;
  readonly agendaItemId: AgendaItemId | null;
  readonly capture: Omit<Capture, 'tokens'>;
  /** The draft that this entry was typed in; it is emptied in the same commit. */
  readonly draftPlace: string | null;
};

/** Takes an entry on record, with the topics it brings in and, on a decision, who was in the room. */
export const addOutcome = command(async (input: NewOutcome, context) => {
  const { db, now, newId } = context;
  const { meetingId, sessionId, agendaItemId, capture, draftPlace } = input;
  const meeting = await rowOrThrow(db.meetings, meetingId);
  const book = await entryBook(db, meetingId);
  const topics = await planTopics(capture.topics, meeting, context);
  const at = now();
  const isDecision = capture.kind === 'decision';
  const text = (value: string) => localized(meeting.sourceLocale, value);
  const outcome: Outcome = {
    id: asId<OutcomeId>(newId()),
    meetingId,
    kind: capture.kind,
    code: nextCode(capture.kind, codesIn(book)),
    text: text(capture.text),
    details: capture.details === '' ? null : text(capture.details),
    topicIds: topics.topicIds,
    sessionId,
    agendaItemId,
    capturedAt: at,
    rank: rankBetween(lastRank(book), null),
    visibility: capture.visibility ?? (await inheritedVisibility(input, context)),
    attribution: capture.attribution,
    presentAttendeeIds: isDecision ? presentAt(await rowsOf(db, 'presenceEvents', meetingId), at) : [],
    decision: isDecision ? newDecision : null,
    owners: hasOwners(capture.kind) ? capture.owners : [],
    due: hasOwners(capture.kind) ? capture.due : null,
    status: 'open',
    deletedAt: null,
  };
  const draft = draftPlace === null ? [] : await planDraft({ meetingId, place: draftPlace, text: '' }, context);
  const changes = [...topics.changes, creation('outcomes', outcome), ...draft];
  return { meetingId, changes, output: { outcomeId: outcome.id, code: outcome.code } };
});

/** Whatever the line doesn't say follows from the meeting, the session and the item. */
async function inheritedVisibility({ meetingId, sessionId, agendaItemId }: NewOutcome, { db }: CommandContext) {
  const places = [
    await db.meetings.get(meetingId),
    sessionId === null ? undefined : await db.sessions.get(sessionId),
    agendaItemId === null ? undefined : await db.agendaItems.get(agendaItemId),
  ];
  return strictest(
    places.flatMap((place) =>
      place === undefined ? [] : 'visibility' in place ? place.visibility : place.defaultVisibility,
    ),
  );
}
