import type { Locale } from '../primitives.ts';
import type { Outcome, Topic } from '../records/outcome.ts';
import type { Summary } from '../records/summary.ts';
import type { MeetingRecords } from '../records/tables.ts';
import type { PassageRef } from './document.ts';
import { passagesOf, refsWithStatus, type PublishedPassage } from './passages.ts';
import { isPromise, planSummary } from './plan.ts';

/** One thing looked at before a summary leaves; settled where `count` is 0. */
export type GateCheck =
  | { readonly code: 'topic_without_takeaway'; readonly count: number; readonly topics: readonly Topic[] }
  | { readonly code: 'no_owner' | 'no_due'; readonly count: number; readonly outcomes: readonly Outcome[] }
  | {
      readonly code: 'untranslated' | 'stale';
      readonly count: number;
      readonly locale: Locale;
      readonly refs: readonly PassageRef[];
    };

/** What is incomplete in what a summary publishes, always in the same order: content first, then each language. */
export function completenessGate(records: MeetingRecords, summary: Summary, locales: readonly Locale[]): GateCheck[] {
  const outcomes = planSummary(records, summary).groups.flatMap((group) => group.outcomes);
  const passages = passagesOf(records, summary);
  return [
    topicsWithoutTakeaway(records.topics, outcomes),
    outcomeCheck(
      'no_owner',
      outcomes.filter((outcome) => isPending(outcome) && !hasLead(outcome)),
    ),
    outcomeCheck(
      'no_due',
      outcomes.filter((outcome) => isPending(outcome) && outcome.due === null),
    ),
    ...locales.flatMap((locale) => [
      languageCheck('untranslated', locale, passages),
      languageCheck('stale', locale, passages),
    ]),
  ];
}

/** How many checks are not settled. */
export function openChecks(checks: readonly GateCheck[]): number {
  return checks.filter((check) => check.count > 0).length;
}

/** A takeaway serves every topic it is tagged with, though it is printed under the first. */
function topicsWithoutTakeaway(topics: readonly Topic[], outcomes: readonly Outcome[]): GateCheck {
  const served = new Set(outcomes.filter(({ kind }) => kind === 'takeaway').flatMap(({ topicIds }) => topicIds));
  const without = topics.filter((topic) => topic.deletedAt === null && !served.has(topic.id));
  return { code: 'topic_without_takeaway', count: without.length, topics: without };
}

/** A promise that is still to be kept. */
function isPending(outcome: Outcome): boolean {
  return isPromise(outcome) && outcome.status !== 'done' && outcome.status !== 'dropped';
}

function hasLead(outcome: Outcome): boolean {
  return outcome.owners.some((owner) => owner.part === 'lead');
}

function outcomeCheck(code: 'no_owner' | 'no_due', outcomes: readonly Outcome[]): GateCheck {
  return { code, count: outcomes.length, outcomes };
}

function languageCheck(
  code: 'untranslated' | 'stale',
  locale: Locale,
  passages: readonly PublishedPassage[],
): GateCheck {
  const refs = refsWithStatus(passages, locale, code === 'stale' ? 'stale' : 'missing');
  return { code, locale, refs, count: refs.length };
}
