import { sourceText, statusOf, type LocalizedText } from '../localized-text.ts';
import { locales, type Locale } from '../primitives.ts';
import type { Milestone, Outcome } from '../records/outcome.ts';
import type { Summary } from '../records/summary.ts';
import type { MeetingRecords } from '../records/tables.ts';
import type { Passage, PassageRef } from './document.ts';
import { isBlank, isPromise, planSummary, type PlannedGroup } from './plan.ts';

export type PassageKind =
  'title' | 'intro' | 'topic_title' | 'topic_lead' | 'session_title' | 'outcome' | 'milestone' | 'closing';

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

/** Every text a summary publishes, in the order of the document; the names of milestones come last. */
export function passagesOf(records: MeetingRecords, summary: Summary): PublishedPassage[] {
  const { meeting } = records;
  const { groups } = planSummary(records, summary);
  return [
    published({ entity: 'meetings', entityId: meeting.id, field: 'title' }, 'title', meeting.title),
    published({ entity: 'summaries', entityId: summary.id, field: 'intro' }, 'intro', summary.intro),
    ...groups.flatMap(groupPassages),
    published({ entity: 'summaries', entityId: summary.id, field: 'closing' }, 'closing', summary.closing),
    ...milestonesOf(records, groups).map((milestone) =>
      published({ entity: 'milestones', entityId: milestone.id, field: 'name' }, 'milestone', milestone.name),
    ),
  ].flat();
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

/** A text as a document in one language shows it. */
export function toPassage(text: LocalizedText, ref: PassageRef, locale: Locale): Passage {
  const status = statusOf(text, locale);
  return { ...shownText(text, locale), status: status === 'source' ? 'ok' : status, ref };
}

/** The text of a language; where it is missing, the source; where that was emptied, whatever is left. */
export function shownText(text: LocalizedText, locale: Locale): { readonly text: string; readonly lang: Locale } {
  for (const lang of [locale, text.source, ...locales]) {
    const value = text.values[lang]?.text ?? '';
    if (value.trim() !== '') return { text: value, lang };
  }
  return { text: sourceText(text), lang: text.source };
}

function published(ref: PassageRef, kind: PassageKind, localized: LocalizedText | null): PublishedPassage[] {
  return localized === null || isBlank(localized) ? [] : [{ ref, kind, code: null, localized }];
}

function groupPassages({ about, outcomes }: PlannedGroup): PublishedPassage[] {
  return [...headingPassages(about), ...outcomes.map(outcomePassage)];
}

function headingPassages(about: PlannedGroup['about']): PublishedPassage[] {
  if (about.kind === 'other') return [];
  if (about.kind === 'session') {
    const { id, title } = about.session;
    return published({ entity: 'sessions', entityId: id, field: 'title' }, 'session_title', title);
  }
  const { id, title, lead } = about.topic;
  return [
    ...published({ entity: 'topics', entityId: id, field: 'title' }, 'topic_title', title),
    ...published({ entity: 'topics', entityId: id, field: 'lead' }, 'topic_lead', lead),
  ];
}

function outcomePassage(outcome: Outcome): PublishedPassage {
  return {
    ref: { entity: 'outcomes', entityId: outcome.id, field: 'text' },
    kind: 'outcome',
    code: outcome.code,
    localized: outcome.text,
  };
}

/** The milestones the published entries are due by, in order of time. */
function milestonesOf(records: MeetingRecords, groups: readonly PlannedGroup[]): Milestone[] {
  const used = new Set(
    groups
      .flatMap(({ outcomes }) => outcomes)
      .filter(isPromise)
      .flatMap(({ due }) => (due?.kind === 'milestone' ? [due.milestoneId] : [])),
  );
  return records.milestones
    .filter(({ id }) => used.has(id))
    .toSorted((a, b) => (a.date < b.date || (a.date === b.date && a.id < b.id) ? -1 : 1));
}
