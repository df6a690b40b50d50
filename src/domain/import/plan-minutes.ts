import { newItem, newSession } from '../agenda/new-session.ts';
import { type PlannedChange, creation } from '../change.ts';
import { type AgendaItemId, type NoteId, type SessionId, asId } from '../ids.ts';
import { localized, sourceText } from '../localized-text.ts';
import { rankBetween } from '../rank.ts';
import type { AgendaItem, Session } from '../records/meeting.ts';
import type { Note } from '../records/outcome.ts';
import { foldText } from '../text/fold.ts';
import { instantFromWall } from '../time/zone.ts';
import { minutesNames } from './minutes-names.ts';
import { notesOfMinutes, presenceNote } from './minutes-notes.ts';
import { type Planned, ownersOf, planOutcomes } from './minutes-outcomes.ts';
import {
  type MinutesChoice,
  type MinutesTarget,
  type MinutesTools,
  type Planning,
  itemAbove,
} from './minutes-planning.ts';
import type { NotesPreview } from './preview.ts';

export type MinutesPlan = {
  readonly sessionId: SessionId;
  readonly changes: readonly PlannedChange[];
  readonly items: number;
  readonly outcomes: number;
  readonly notes: number;
  /** Outcomes and notes that stand in this session already, word for word. */
  readonly known: number;
  /** Owners nobody here is known by; they stay as words in the details. */
  readonly unknownOwners: readonly string[];
};

/** The changes that bring minutes into a meeting: items, outcomes with codes that go on, and the rest as notes. */
export function planMinutes(
  preview: NotesPreview,
  { choice, target }: { readonly choice: MinutesChoice; readonly target: MinutesTarget },
  tools: MinutesTools,
): MinutesPlan {
  const { session, made } = sessionFor(choice, target, tools);
  const { changes: itemChanges, itemIds } = planItems(preview, { choice, target, session }, tools);
  const startedAt = session.actualStartAt ?? session.startsAt;
  const planning: Planning = {
    preview,
    choice,
    target,
    tools,
    session,
    at: startedAt < tools.now ? startedAt : tools.now,
    find: minutesNames(preview.attendees ?? [], target.names),
    itemIds,
  };
  const outcomes = planOutcomes(planning);
  const notes = planNotes(planning);
  const unknown = preview.outcomes.flatMap((outcome, index) =>
    choice.withoutOutcomes.has(index) ? [] : ownersOf(outcome, planning.find).unknown,
  );
  return {
    sessionId: session.id,
    changes: [...(made ? [creation('sessions', session)] : []), ...itemChanges, ...outcomes.changes, ...notes.changes],
    items: itemChanges.length,
    outcomes: outcomes.changes.length,
    notes: notes.changes.length,
    known: outcomes.known + notes.known,
    unknownOwners: [...new Set(unknown)],
  };
}

/** Minutes seldom say when a meeting began: the morning of its day, for an hour. */
function sessionFor(
  { session: wanted, locale }: MinutesChoice,
  { meeting, sessions }: MinutesTarget,
  { newId }: MinutesTools,
): { readonly session: Session; readonly made: boolean } {
  if (wanted.kind === 'existing') {
    const session = sessions.find(({ id }) => id === wanted.id);
    if (session === undefined) throw new Error('The session of the minutes is not there');
    return { session, made: false };
  }
  const startsAt = instantFromWall({ date: wanted.date, time: '09:00', timeZone: meeting.timeZone }).instant;
  const session = newSession(meeting, {
    id: asId<SessionId>(newId()),
    roomId: null,
    kind: 'plenary',
    title: localized(locale, wanted.title, 'import'),
    startsAt,
    plannedMinutes: 60,
  });
  return { session, made: true };
}

/** A topic that the session has as an item already is that item. */
function planItems(
  preview: NotesPreview,
  { choice, target, session }: Pick<Planning, 'choice' | 'target' | 'session'>,
  { newId, now }: MinutesTools,
): { readonly changes: readonly PlannedChange[]; readonly itemIds: readonly (AgendaItem | null)[] } {
  const existing = target.items.filter(({ sessionId }) => sessionId === session.id);
  const changes: PlannedChange[] = [];
  const itemIds: (AgendaItem | null)[] = [];
  let rank = existing.reduce<string | null>((last, one) => (last === null || one.rank > last ? one.rank : last), null);
  for (const [index, topic] of preview.items.entries()) {
    const known = existing.find(({ title }) => foldText(sourceText(title)) === foldText(topic.title));
    if (!choice.withItems || choice.withoutItems.has(index)) {
      itemIds.push(null);
      continue;
    }
    if (known !== undefined) {
      itemIds.push(known);
      continue;
    }
    rank = rankBetween(rank, null);
    const item = newItem(session, {
      id: asId<AgendaItemId>(newId()),
      parentId: itemAbove(topic.parent, { preview, itemIds })?.id ?? null,
      rank,
      title: localized(choice.locale, topic.title, 'import'),
      state: session.startsAt < now ? 'done' : 'pending',
    });
    itemIds.push(item);
    changes.push(creation('agendaItems', item));
  }
  return { changes, itemIds };
}

function planNotes(planning: Planning): Planned {
  const { preview, choice, target, tools, session, at } = planning;
  const listed = choice.withPresence ? presenceNote(preview, tools.words) : null;
  const texts = [
    ...(listed === null ? [] : [{ item: null, text: listed }]),
    ...notesOfMinutes(preview, {
      isLeftOut: (index) => choice.withoutNotes.has(index),
      itemOf: (topic) => ({ item: itemAbove(topic, planning), isOwn: (planning.itemIds[topic] ?? null) !== null }),
    }),
  ];
  const there = new Set(target.notes.filter(({ sessionId }) => sessionId === session.id).map(({ text }) => text));
  const fresh = texts.filter(({ text }) => !there.has(text));
  const changes = fresh.map(({ item, text }) =>
    creation('notes', {
      id: asId<NoteId>(tools.newId()),
      meetingId: target.meeting.id,
      sessionId: session.id,
      agendaItemId: item?.id ?? null,
      text,
      capturedAt: at,
      visibility: 'internal',
      deletedAt: null,
    } satisfies Note),
  );
  return { changes, known: texts.length - fresh.length };
}
