import { isUsualMethod, partsOfMethod } from '../follow-up/decision-method.ts';
import type { OutcomeId } from '../ids.ts';
import type { Locale, PlainDate } from '../primitives.ts';
import type { Milestone, Outcome, OutcomeKind } from '../records/outcome.ts';
import type { Summary } from '../records/summary.ts';
import type { MeetingRecords } from '../records/tables.ts';
import { type RegisterStatus, registerStatus } from '../register/status.ts';
import { type Directory, type Party, type CreditRole, creditOf, directoryOf, ownerRole } from '../summary/credit.ts';
import type { DocumentWords } from '../summary/document-words.ts';
import type { Passage } from '../summary/document.ts';
import { toPassage } from '../summary/passage.ts';
import { isBlank, isPromise, isVisibleTo, planSummary, successorsOf } from '../summary/plan.ts';
import { addDays } from '../time/plain-date.ts';

/** What composing data needs: the same as composing the document. */
export type DataInput = {
  readonly records: MeetingRecords;
  readonly summary: Summary;
  /** The language of the file, whatever that of the interface. */
  readonly locale: Locale;
  readonly words: DocumentWords;
};

/** By when: a day, or before a milestone. */
export type PublishedDue =
  | { readonly kind: 'date'; readonly date: PlainDate }
  | { readonly kind: 'milestone'; readonly milestone: PublishedMilestone };

export type PublishedMilestone = {
  readonly id: string;
  readonly name: Passage;
  readonly start: PlainDate;
  /** The last day of it. */
  readonly end: PlainDate;
  readonly place: string;
};

/** An entry as its readers may see it: whoever the rule of attribution doesn't name isn't named. */
export type PublishedEntry = {
  readonly id: string;
  readonly code: string;
  readonly kind: OutcomeKind;
  readonly text: Passage;
  /** The title of the topic it stands under; null where it has none, or one nobody named. */
  readonly topic: Passage | null;
  /** Null also where its readers must not know of the session. */
  readonly session: Passage | null;
  readonly raisedBy: readonly string[];
  readonly leads: readonly string[];
  readonly supporters: readonly string[];
  readonly due: PublishedDue | null;
  /** Where it stands; null for what nobody follows up. */
  readonly status: RegisterStatus | null;
  /** The code of the decision that took its place, where its readers may know of that one. */
  readonly supersededBy: string | null;
  /** How a decision was taken, with the votes where they were counted. */
  readonly method: string | null;
};

/** The entries of a document in its order. */
export function publishedEntries(input: DataInput): PublishedEntry[] {
  const { records, summary } = input;
  const outcomes = planSummary(records, summary).groups.flatMap((group) => group.outcomes);
  const published = new Set(outcomes.map(({ id }) => id));
  const context = { ...input, directory: directoryOf(records), successors: successorsOf(records.outcomes), published };
  return outcomes.map((outcome) => entryOf(outcome, context));
}

type Context = DataInput & {
  readonly directory: Directory;
  readonly successors: ReadonlyMap<OutcomeId, Outcome>;
  readonly published: ReadonlySet<OutcomeId>;
};

function entryOf(outcome: Outcome, context: Context): PublishedEntry {
  const { records, locale } = context;
  const { id, code, kind, attribution } = outcome;
  const isOwned = isPromise(outcome);
  const owners = (part: 'lead' | 'support'): string[] =>
    !isOwned
      ? []
      : publishedNames(
          outcome.owners.filter((owner) => owner.part === part).map(({ party }) => party),
          ownerRole(outcome),
          context,
        );
  const leads = owners('lead');
  return {
    id,
    code,
    kind,
    text: toPassage(outcome.text, { entity: 'outcomes', entityId: id, field: 'text' }, locale),
    topic: topicOf(outcome, context),
    session: sessionOf(outcome, context),
    raisedBy: attribution.kind === 'none' ? [] : publishedNames([attribution], 'speaker', context),
    leads,
    supporters: owners('support').filter((name) => !leads.includes(name)),
    due: isOwned ? dueOf(outcome, records.milestones, locale) : null,
    status: statusOf(outcome, context),
    supersededBy: successorOf(outcome, context),
    method: methodOf(outcome, context),
  };
}

/** Each name once, those that the rule of attribution withholds left out. */
export function publishedNames(
  parties: readonly Party[],
  role: CreditRole,
  { summary, directory, words }: Pick<Context, 'summary' | 'directory' | 'words'>,
): string[] {
  const input = { rule: summary.attribution, directory, words };
  return [...new Set(parties.flatMap((party) => creditOf(party, role, input).name ?? []).map(bare))];
}

/** A name alone needs no isolate around it, and who looks for it does without. */
function bare(name: string): string {
  return /^\u2068[^\u2066-\u2069]*\u2069$/.test(name) ? name.slice(1, -1) : name;
}

function topicOf({ topicIds }: Outcome, { records, locale }: Context): Passage | null {
  const alive = records.topics.filter(({ deletedAt }) => deletedAt === null);
  const [topic] = topicIds.flatMap((id) => alive.find((one) => one.id === id) ?? []);
  if (topic === undefined || isBlank(topic.title)) return null;
  return toPassage(topic.title, { entity: 'topics', entityId: topic.id, field: 'title' }, locale);
}

function sessionOf({ sessionId }: Outcome, { records, summary, locale }: Context): Passage | null {
  const session = records.sessions.find(({ id, deletedAt }) => id === sessionId && deletedAt === null);
  if (session === undefined || isBlank(session.title) || !isVisibleTo(summary.audience, session.visibility))
    return null;
  return toPassage(session.title, { entity: 'sessions', entityId: session.id, field: 'title' }, locale);
}

function dueOf({ due }: Outcome, milestones: readonly Milestone[], locale: Locale): PublishedDue | null {
  if (due === null) return null;
  if (due.kind === 'date') return due;
  const milestone = milestones.find(({ id }) => id === due.milestoneId);
  if (milestone === undefined) return null;
  const { id, name, date, endDate, place } = milestone;
  const shown = toPassage(name, { entity: 'milestones', entityId: id, field: 'name' }, locale);
  const end = endDate === null || endDate < date ? date : endDate;
  return { kind: 'milestone', milestone: { id, name: shown, start: date, end, place } };
}

/** A decision that was replaced says so, whether or not somebody marked it. */
function statusOf(outcome: Outcome, { successors }: Context): RegisterStatus | null {
  if (outcome.kind === 'decision') return successors.has(outcome.id) ? 'superseded' : registerStatus(outcome);
  return isPromise(outcome) ? outcome.status : null;
}

function successorOf({ id }: Outcome, { successors, published }: Context): string | null {
  const successor = successors.get(id);
  return successor !== undefined && published.has(successor.id) ? successor.code : null;
}

function methodOf({ kind, decision }: Outcome, { words }: Context): string | null {
  if (kind !== 'decision' || decision === null) return null;
  const { how, votes } = partsOfMethod(decision.method);
  const named = isUsualMethod(how) ? words(`document.data.method.${how.replaceAll(' ', '_')}`) : how;
  const parts = [named, votes].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join('; ');
}

/** The milestones entries are due before, in order of time, each once. */
export function milestonesIn(entries: readonly PublishedEntry[]): PublishedMilestone[] {
  const found = new Map(
    entries.flatMap(({ due }) => (due?.kind === 'milestone' ? [[due.milestone.id, due.milestone]] : [])),
  );
  return [...found.values()].toSorted((a, b) => (a.start < b.start || (a.start === b.start && a.id < b.id) ? -1 : 1));
}

/** The last day in time. What is due before a milestone is late from its first day on. */
export function lastDayOf(due: PublishedDue): PlainDate {
  return due.kind === 'date' ? due.date : addDays(due.milestone.start, -1);
}
