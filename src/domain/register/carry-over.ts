import { type PlannedChange, creation } from '../change.ts';
import { type MilestoneId, type OutcomeId, type TopicId, asId } from '../ids.ts';
import { sourceText } from '../localized-text.ts';
import { codesAfter } from '../outcomes/codes.ts';
import { strictest } from '../outcomes/strictest.ts';
import type { Instant } from '../primitives.ts';
import { rankBetween } from '../rank.ts';
import { withoutStamp } from '../records/base.ts';
import type { Meeting } from '../records/meeting.ts';
import type { Due, Milestone, Outcome, Topic } from '../records/outcome.ts';
import { foldText } from '../text/fold.ts';
import { isRegisterKind } from './rows.ts';
import { isOpenStatus, registerStatus } from './status.ts';

type CarryOver = {
  /** What is to be carried: of one meeting or of several. */
  readonly outcomes: readonly Outcome[];
  /** Topics and milestones of the meetings they come from. */
  readonly from: { readonly topics: readonly Topic[]; readonly milestones: readonly Milestone[] };
  readonly to: {
    readonly meeting: Meeting;
    readonly outcomes: readonly Outcome[];
    readonly topics: readonly Topic[];
    readonly milestones: readonly Milestone[];
    /** Codes of all entries, the trash included. */
    readonly codes: readonly string[];
    readonly lastRank: string | null;
  };
  readonly now: Instant;
  readonly newId: () => string;
};

export type CarriedOver = {
  readonly changes: readonly PlannedChange[];
  readonly outcomeIds: readonly OutcomeId[];
  /** How many were left where they are, since an open one of the same kind and words is there already. */
  readonly already: number;
};

/**
 * Copies open entries into another meeting, with its own codes. They keep their words in every language, owners, due
 * and status; topics are found by tag and milestones by name and date, and made where the meeting has none.
 * Nothing is carried into its own meeting, and nothing twice.
 */
export function carryOver(input: CarryOver): CarriedOver {
  const { to } = input;
  const open = input.outcomes.filter((one) => isCarried(one) && one.meetingId !== to.meeting.id);
  const there = new Set(to.outcomes.filter(isCarried).map(sameness));
  const links = linker(input);
  const nextCode = codesAfter(to.codes);
  const outcomes: Outcome[] = [];
  let rank = to.lastRank;
  for (const outcome of open) {
    if (there.has(sameness(outcome))) continue;
    there.add(sameness(outcome));
    rank = rankBetween(rank, null);
    outcomes.push({
      ...withoutStamp(outcome),
      id: asId<OutcomeId>(input.newId()),
      meetingId: to.meeting.id,
      code: nextCode(outcome.kind),
      rank,
      topicIds: outcome.topicIds.flatMap((id) => links.topic(id) ?? []),
      due: links.due(outcome.due),
      sessionId: null,
      agendaItemId: null,
      capturedAt: input.now,
      visibility: strictest([outcome.visibility, to.meeting.defaultVisibility]),
      // What it superseded, and who was in the room, belong to the meeting it comes from.
      decision: outcome.decision === null ? null : { ...outcome.decision, supersedesId: null },
      presentAttendeeIds: [],
    });
  }
  return {
    changes: [...links.made(), ...outcomes.map((outcome) => creation('outcomes', outcome))],
    outcomeIds: outcomes.map(({ id }) => id),
    already: open.length - outcomes.length,
  };
}

function isCarried(outcome: Outcome): boolean {
  return isRegisterKind(outcome.kind) && isOpenStatus(registerStatus(outcome));
}

function sameness({ kind, text }: Outcome): string {
  return `${kind} ${foldText(sourceText(text))}`;
}

/** Finds the topics and milestones of the other meeting, and makes those it lacks. */
function linker({ from, to, newId }: CarryOver) {
  const topics = [...to.topics];
  const milestones = [...to.milestones];
  const changes: PlannedChange[] = [];
  const topic = (id: TopicId): TopicId | null => {
    const old = from.topics.find((one) => one.id === id);
    if (old === undefined) return null;
    const known = topics.find(({ tag }) => tag === old.tag);
    if (known !== undefined) return known.id;
    const last = topics.map(({ rank }) => rank).sort();
    const { title, lead, tag } = old;
    const rank = rankBetween(last.at(-1) ?? null, null);
    const made: Topic = { id: asId(newId()), meetingId: to.meeting.id, title, lead, tag, rank, deletedAt: null };
    topics.push(made);
    changes.push(creation('topics', made));
    return made.id;
  };
  const milestone = (id: MilestoneId): MilestoneId | null => {
    const old = from.milestones.find((one) => one.id === id);
    if (old === undefined) return null;
    const known = milestones.find(({ name, date }) => date === old.date && sourceText(name) === sourceText(old.name));
    if (known !== undefined) return known.id;
    const { name, date, endDate, place } = old;
    const made: Milestone = {
      id: asId(newId()),
      meetingId: to.meeting.id,
      name,
      date,
      endDate,
      place,
      deletedAt: null,
    };
    milestones.push(made);
    changes.push(creation('milestones', made));
    return made.id;
  };
  const due = (old: Due | null): Due | null => {
    if (old === null || old.kind === 'date') return old;
    const milestoneId = milestone(old.milestoneId);
    return milestoneId === null ? null : { kind: 'milestone', milestoneId };
  };
  return { topic, due, made: () => changes };
}
