import { presentAttendees } from '../attendance/presence.ts';
import { kindLetters } from '../capture/kind-prefix.ts';
import { asId, type AgendaItemId, type AttendeeId, type NoteId, type OutcomeId } from '../ids.ts';
import type { Instant, PlainDate, Visibility } from '../primitives.ts';
import { ranks } from '../rank.ts';
import {
  outcomeKinds,
  type Attribution,
  type Due,
  type Milestone,
  type Note,
  type Outcome,
  type Owner,
  type Topic,
} from '../records/outcome.ts';
import type { PresenceEvent } from '../records/people.ts';
import type { SampleDecision, SampleMilestone, SampleNote, SampleOutcome, SampleTopic } from './sample-data.ts';
import { idOf, idsOf, type SampleFrame } from './sample-frame.ts';

export function sampleTopics(topics: readonly SampleTopic[], frame: SampleFrame): Topic[] {
  const order = ranks(topics.length);
  return topics.map(({ key, title, lead, tag }, index) => ({
    id: idOf(frame.topics, key),
    meetingId: frame.meetingId,
    title: frame.text(title),
    lead: frame.text(lead),
    tag,
    rank: order[index] ?? '',
    deletedAt: null,
  }));
}

export function sampleMilestone(milestone: SampleMilestone, frame: SampleFrame): Milestone {
  return {
    id: idOf(frame.milestones, milestone.key),
    meetingId: frame.meetingId,
    name: frame.text(milestone.name),
    date: milestone.date as PlainDate,
    endDate: milestone.endDate as PlainDate,
    place: milestone.place,
    deletedAt: null,
  };
}

/** As everybody's notes are: internal until somebody says otherwise. */
export function sampleNote(note: SampleNote, frame: SampleFrame): Note {
  return {
    id: asId<NoteId>(frame.newId()),
    meetingId: frame.meetingId,
    sessionId: idOf(frame.sessions, note.session),
    agendaItemId: itemId(note, frame),
    text: note.text,
    capturedAt: frame.at(note.at),
    visibility: note.visibility ?? 'internal',
    deletedAt: null,
  };
}

/** The outcomes in order of capture, which gives them their codes, with who was present at each decision. */
export function sampleOutcomes(
  outcomes: readonly SampleOutcome[],
  { visibility, events, frame }: OutcomeContext,
): Outcome[] {
  const captured = outcomes
    .map((outcome) => ({ outcome, at: frame.at(outcome.at) }))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const order = ranks(captured.length);
  const counts = new Map(outcomeKinds.map((kind) => [kind, 0]));
  return captured.map(({ outcome, at }, index) => {
    const number = (counts.get(outcome.kind) ?? 0) + 1;
    counts.set(outcome.kind, number);
    return {
      ...outcomeOf(outcome, frame),
      code: `${kindLetters[outcome.kind]}-${String(number).padStart(2, '0')}`,
      capturedAt: at,
      rank: order[index] ?? '',
      visibility: outcome.visibility ?? visibility,
      presentAttendeeIds: outcome.kind === 'decision' ? presentAt(events, at) : [],
    };
  });
}

type OutcomeContext = {
  readonly visibility: Visibility;
  readonly events: readonly PresenceEvent[];
  readonly frame: SampleFrame;
};

type PlacedFields = 'code' | 'capturedAt' | 'rank' | 'visibility' | 'presentAttendeeIds';

function outcomeOf(outcome: SampleOutcome, frame: SampleFrame): Omit<Outcome, PlacedFields> {
  return {
    id: outcome.key === undefined ? asId<OutcomeId>(frame.newId()) : idOf(frame.outcomes, outcome.key),
    meetingId: frame.meetingId,
    kind: outcome.kind,
    text: frame.text(outcome.text),
    details: outcome.details === undefined ? null : frame.text(outcome.details),
    topicIds: idsOf(frame.topics, outcome.topics),
    sessionId: idOf(frame.sessions, outcome.session),
    agendaItemId: itemId(outcome, frame),
    attribution: attributionOf(outcome, frame),
    decision: outcome.decision === undefined ? null : decisionOf(outcome.decision, frame),
    owners: [...ownersOf(outcome.lead, 'lead', frame), ...ownersOf(outcome.support, 'support', frame)],
    due: dueOf(outcome, frame),
    status: outcome.status ?? 'open',
    deletedAt: null,
  };
}

function itemId({ session, item }: SampleOutcome | SampleNote, frame: SampleFrame): AgendaItemId | null {
  return item === undefined ? null : idOf(frame.items, `${session}/${item}`);
}

function attributionOf({ by }: SampleOutcome, frame: SampleFrame): Attribution {
  return by === undefined ? { kind: 'none' } : partyOf(by, frame);
}

function decisionOf(decision: SampleDecision, frame: SampleFrame): Outcome['decision'] {
  return {
    status: decision.status,
    method: decision.method ?? null,
    rationale: decision.rationale === undefined ? null : frame.text(decision.rationale),
    supersedesId: decision.supersedes === undefined ? null : idOf(frame.outcomes, decision.supersedes),
  };
}

function ownersOf(keys: readonly string[] | undefined, part: Owner['part'], frame: SampleFrame): Owner[] {
  return (keys ?? []).map((key) => ({ party: partyOf(key, frame), part }));
}

/** Organizations and people share one space of keys. */
function partyOf(key: string, frame: SampleFrame): Owner['party'] {
  const organization = frame.organizations.get(key);
  return organization === undefined
    ? { kind: 'person', id: idOf(frame.people, key) }
    : { kind: 'organization', id: organization };
}

function dueOf({ due }: SampleOutcome, frame: SampleFrame): Due | null {
  if (due === undefined) return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(due)) return { kind: 'date', date: due as PlainDate };
  return { kind: 'milestone', milestoneId: idOf(frame.milestones, due) };
}

/** Who was in the room at an instant. What was taken back later still stood then. */
function presentAt(events: readonly PresenceEvent[], at: Instant): AttendeeId[] {
  return [...presentAttendees(events.filter((event) => Date.parse(event.at) <= Date.parse(at)))];
}
