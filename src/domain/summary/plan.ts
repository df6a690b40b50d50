import { plainDateOf } from '../format/dates.ts';
import type { OutcomeId } from '../ids.ts';
import type { LocalizedText } from '../localized-text.ts';
import { assertNever, type PlainDate, type Visibility } from '../primitives.ts';
import type { Session } from '../records/meeting.ts';
import { outcomeKinds, type Outcome, type OutcomeKind, type Topic } from '../records/outcome.ts';
import type { Summary } from '../records/summary.ts';
import type { MeetingRecords } from '../records/tables.ts';
import { saysNothing } from '../text/says-nothing.ts';
import { homesOf, isInTemplate, sectionsIn } from './sections.ts';

/** Entries that stand together, sorted by kind, then by rank. */
export type PlannedGroup = {
  readonly about:
    | { readonly kind: 'topic'; readonly topic: Topic }
    | { readonly kind: 'session'; readonly session: Session; readonly day: PlainDate }
    | { readonly kind: 'other' };
  readonly outcomes: readonly Outcome[];
};

export type LeftOutReason = 'internal' | 'members' | 'superseded' | 'empty' | 'section_off';

/** An entry that stays out of the document, and why. */
export type LeftOut = {
  readonly outcomeId: OutcomeId;
  readonly code: string;
  readonly kind: OutcomeKind;
  readonly reason: LeftOutReason;
  /** The code of the decision that took its place; null for the other reasons, or where nobody named it. */
  readonly supersededBy: string | null;
};

export type SummaryPlan = { readonly groups: readonly PlannedGroup[]; readonly leftOut: readonly LeftOut[] };

/** What a summary publishes, in which order, and what it leaves out. The same in every language. */
export function planSummary(records: MeetingRecords, summary: Summary): SummaryPlan {
  const successors = successorsOf(records.outcomes);
  const sections = sectionsIn(summary, records);
  const published: Outcome[] = [];
  const leftOut: LeftOut[] = [];
  const inScope = records.outcomes.filter((outcome) => isAlive(outcome) && isInTemplate(summary, outcome));
  for (const outcome of inScope.toSorted(inPublishedOrder(kindsInOrder(summary, sections)))) {
    const reason = reasonToLeaveOut(outcome, { summary, sections, successors });
    if (reason === null) published.push(outcome);
    else leftOut.push(leftOutEntry(outcome, reason, successors));
  }
  return { groups: grouped(records, summary, published), leftOut };
}

/** Whether the readers of a document may see what has this visibility. */
export function isVisibleTo(audience: Visibility, visibility: Visibility): boolean {
  switch (audience) {
    case 'public':
      return visibility === 'public';
    case 'members':
      // What a pack brought in without a word about its readers is for none but ourselves.
      return visibility === 'public' || visibility === 'members';
    case 'internal':
      return true;
    default:
      return assertNever(audience);
  }
}

/** Whether an entry has owners and a due date. One converted into another kind keeps them in the record, unmeant. */
export function isPromise(outcome: Outcome): boolean {
  return outcome.kind === 'commitment' || outcome.kind === 'action';
}

/** Whether a text says nothing in any language. */
export function isBlank(text: LocalizedText | null): boolean {
  return text === null || Object.values(text.values).every((value) => saysNothing(value.text));
}

/** Whether a row is not in the trash. */
export function isAlive(record: { readonly deletedAt: string | null }): boolean {
  return record.deletedAt === null;
}

/** Kinds in the order of a document: in takeaways they are its sections. Those that are left out come last. */
export function kindsInOrder(
  { template }: Pick<Summary, 'template'>,
  sections: readonly string[],
): readonly OutcomeKind[] {
  if (template !== 'takeaways') return outcomeKinds;
  const kinds = sections.flatMap((id) => outcomeKinds.find((kind) => kind === id) ?? []);
  return [...new Set([...kinds, ...outcomeKinds])];
}

function inPublishedOrder(kinds: readonly OutcomeKind[]): (a: Outcome, b: Outcome) => number {
  return (a, b) =>
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    compare(a.rank, b.rank) ||
    compare(a.capturedAt, b.capturedAt) ||
    compare(a.id, b.id);
}

/** Ranks and ids are ordered by code unit, never by the collation of a language. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A proposal takes nobody's place yet, and a rejected decision never does. */
export function successorsOf(outcomes: readonly Outcome[]): ReadonlyMap<OutcomeId, Outcome> {
  const successors = new Map<OutcomeId, Outcome>();
  for (const outcome of outcomes.filter(isAlive)) {
    if (outcome.kind !== 'decision' || outcome.decision === null) continue;
    const { status, supersedesId } = outcome.decision;
    if (supersedesId === null || supersedesId === outcome.id) continue;
    if (status === 'adopted' || status === 'superseded') successors.set(supersedesId, outcome);
  }
  return successors;
}

type Choice = {
  readonly summary: Summary;
  readonly sections: readonly string[];
  readonly successors: ReadonlyMap<OutcomeId, Outcome>;
};

/** A decision that was replaced is news no more; the record and the register of decisions keep it. */
function reasonToLeaveOut(outcome: Outcome, { summary, sections, successors }: Choice): LeftOutReason | null {
  const { visibility } = outcome;
  if (!isVisibleTo(summary.audience, visibility)) return visibility === 'members' ? 'members' : 'internal';
  const isReplaced =
    outcome.kind === 'decision' && (outcome.decision?.status === 'superseded' || successors.has(outcome.id));
  if (isReplaced && summary.template === 'takeaways') return 'superseded';
  if (isBlank(outcome.text)) return 'empty';
  return homesOf(summary, outcome, isReplaced).some((id) => sections.includes(id)) ? null : 'section_off';
}

function leftOutEntry(outcome: Outcome, reason: LeftOutReason, successors: ReadonlyMap<OutcomeId, Outcome>): LeftOut {
  const supersededBy = reason === 'superseded' ? (successors.get(outcome.id)?.code ?? null) : null;
  return { outcomeId: outcome.id, code: outcome.code, kind: outcome.kind, reason, supersededBy };
}

/** Groups in the order of topics or of the day; what belongs to none comes last, and empty ones are left out. */
function grouped(records: MeetingRecords, summary: Summary, published: readonly Outcome[]): PlannedGroup[] {
  const abouts = isByTopic(summary) ? topicGroups(records) : sessionGroups(records, summary.audience);
  const groups = [...abouts, { id: null, about: { kind: 'other' } as const }];
  const known = new Set(abouts.map((group) => group.id));
  return groups
    .map(({ id, about }) => ({
      about,
      outcomes: published.filter((outcome) => homeOf(outcome, summary, known) === id),
    }))
    .filter((group) => group.outcomes.length > 0);
}

/** The full record follows the day, whatever was chosen for it. */
function isByTopic({ template, grouping }: Summary): boolean {
  return template !== 'minutes' && grouping === 'topic';
}

type KeyedGroup = { readonly id: string; readonly about: PlannedGroup['about'] };

function topicGroups(records: MeetingRecords): KeyedGroup[] {
  return records.topics
    .filter(isAlive)
    .toSorted((a, b) => compare(a.rank, b.rank) || compare(a.id, b.id))
    .map((topic) => ({ id: topic.id, about: { kind: 'topic', topic } }));
}

/** A session the readers must not know of gives no heading; its public entries come under "Other matters". */
function sessionGroups(records: MeetingRecords, audience: Visibility): KeyedGroup[] {
  return records.sessions
    .filter((session) => isAlive(session) && isVisibleTo(audience, session.visibility))
    .toSorted((a, b) => compare(a.startsAt, b.startsAt) || compare(a.id, b.id))
    .map((session) => ({
      id: session.id,
      about: { kind: 'session', session, day: plainDateOf(session.startsAt, records.meeting.timeZone) },
    }));
}

/** An entry is published once: under the first of its topics. */
function homeOf(outcome: Outcome, summary: Summary, known: ReadonlySet<string>): string | null {
  const homes: readonly (string | null)[] = isByTopic(summary) ? outcome.topicIds : [outcome.sessionId];
  return homes.find((id) => id !== null && known.has(id)) ?? null;
}
