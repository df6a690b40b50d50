import { statusOf, type LocalizedText } from '../localized-text.ts';
import { assertNever, type Locale } from '../primitives.ts';
import type { Summary } from '../records/summary.ts';
import type { MeetingRecords } from '../records/tables.ts';
import { textAt } from '../translation/unit-id.ts';
import { passagesIn } from './block-passages.ts';
import { composeBody } from './body.ts';
import { contextOf } from './context.ts';
import type { PassageRef } from './document.ts';
import { milestonesDue } from './milestones-due.ts';
import { isBlank, planSummary } from './plan.ts';

export type PassageKind =
  | 'title'
  | 'intro'
  | 'topic_title'
  | 'topic_lead'
  | 'session_title'
  | 'item_title'
  | 'outcome'
  | 'details'
  | 'rationale'
  | 'progress'
  | 'indicator'
  | 'milestone'
  | 'closing';

/** A text the summary publishes, in all its languages. */
export type PublishedPassage = {
  readonly ref: PassageRef;
  readonly kind: PassageKind;
  /** `C-05` for an outcome, null for the others. */
  readonly code: string | null;
  readonly localized: LocalizedText;
};

export type Progress = {
  readonly total: number;
  readonly done: number;
  readonly stale: number;
  readonly missing: number;
};

/** Every text a summary publishes, in the order of the document; names of milestones inside of sentences come last. */
export function passagesOf(records: MeetingRecords, summary: Summary): PublishedPassage[] {
  const { meeting } = records;
  const { groups } = planSummary(records, summary);
  const outcomes = groups.flatMap((group) => group.outcomes);
  const due = milestonesDue(records, outcomes).map(({ id }): PassageRef => ({
    entity: 'milestones',
    entityId: id,
    field: 'name',
  }));
  const intro: PassageRef = { entity: 'summaries', entityId: summary.id, field: 'intro' };
  const closing: PassageRef = { entity: 'summaries', entityId: summary.id, field: 'closing' };
  const codes = new Map<string, string>(outcomes.map(({ id, code }) => [id, code]));
  const refs = [
    { entity: 'meetings', entityId: meeting.id, field: 'title' } as const,
    ...(summary.intro === null ? [] : [intro]),
    ...bodyRefs(records, summary),
    ...(summary.closing === null ? [] : [closing]),
    ...due,
  ];
  const once = new Map(refs.map((ref) => [`${ref.entity}:${ref.entityId}:${ref.field}`, ref]));
  return [...once.values()].flatMap((ref) => published(ref, { records, summary, codes }));
}

/** The texts of the body: those of the document itself, so that neither ever knows of one the other doesn't. */
function bodyRefs(records: MeetingRecords, summary: Summary): PassageRef[] {
  const words = (key: string): string => key;
  const blocks = composeBody(contextOf({ records, summary, locale: records.meeting.sourceLocale, words }));
  return blocks.flatMap(passagesIn).map(({ ref }) => ref);
}

/** How far one language is. `done` counts the source language's own texts too. */
export function progress(passages: readonly PublishedPassage[], locale: Locale): Progress {
  const count = (...wanted: readonly string[]): number =>
    passages.filter(({ localized }) => wanted.includes(statusOf(localized, locale))).length;
  return { total: passages.length, done: count('source', 'ok'), stale: count('stale'), missing: count('missing') };
}

/** The passages that have one status in a language. */
export function refsWithStatus(
  passages: readonly PublishedPassage[],
  locale: Locale,
  status: 'missing' | 'stale',
): PassageRef[] {
  return passages.filter(({ localized }) => statusOf(localized, locale) === status).map(({ ref }) => ref);
}

type Source = {
  readonly records: MeetingRecords;
  readonly summary: Summary;
  readonly codes: ReadonlyMap<string, string>;
};

function published(ref: PassageRef, { records, summary, codes }: Source): PublishedPassage[] {
  // A summary nobody wrote yet is no row.
  const localized = ref.entity === 'summaries' ? summary[ref.field] : textAt(records, ref);
  if (localized === null || isBlank(localized)) return [];
  return [{ ref, kind: kindOfRef(ref), code: codes.get(ref.entityId) ?? null, localized }];
}

/** What a text is, by where it stands. */
export function kindOfRef(ref: PassageRef): PassageKind {
  switch (ref.entity) {
    case 'meetings':
      return 'title';
    case 'summaries':
      return ref.field;
    case 'topics':
      return ref.field === 'title' ? 'topic_title' : 'topic_lead';
    case 'sessions':
      return 'session_title';
    case 'agendaItems':
      return 'item_title';
    case 'outcomes':
      return ref.field === 'text' ? 'outcome' : ref.field;
    case 'progress':
      return 'progress';
    case 'indicators':
      return 'indicator';
    case 'milestones':
      return 'milestone';
    default:
      return assertNever(ref);
  }
}
