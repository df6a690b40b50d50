import type { TextPlace } from '../glossary/meeting-texts.ts';
import { knownNames, unknownAcronyms, type UnknownAcronym } from '../glossary/unknown-acronyms.ts';
import type { Locale } from '../primitives.ts';
import type { Outcome, Topic } from '../records/outcome.ts';
import type { Summary, SummaryTemplate } from '../records/summary.ts';
import type { MeetingRecords } from '../records/tables.ts';
import type { PassageRef } from './document.ts';
import { namedPeople, type NamedPerson } from './named-people.ts';
import { passagesOf, refsWithStatus, type PublishedPassage } from './passages.ts';
import { placeholderValues } from './placeholder-values.ts';
import { placeholderProblems, type PlaceholderProblem } from './placeholders.ts';
import { isPromise, planSummary } from './plan.ts';

type OutcomeCode = 'no_owner' | 'no_due' | 'no_topic';

/** A placeholder that can't be filled, in one language of an introduction or a closing. */
export type PlaceholderPlace = {
  readonly ref: PassageRef;
  readonly locale: Locale;
  readonly problem: PlaceholderProblem;
};

/** One thing looked at before a summary leaves; settled where `count` is 0. */
export type GateCheck =
  | { readonly code: 'topic_without_takeaway'; readonly count: number; readonly topics: readonly Topic[] }
  | { readonly code: OutcomeCode; readonly count: number; readonly outcomes: readonly Outcome[] }
  | { readonly code: 'acronym'; readonly count: number; readonly acronyms: readonly UnknownAcronym[] }
  | { readonly code: 'named'; readonly count: number; readonly people: readonly NamedPerson[] }
  | { readonly code: 'placeholder'; readonly count: number; readonly places: readonly PlaceholderPlace[] }
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
    ...(withTakeaways.has(summary.template) ? [topicsWithoutTakeaway(records.topics, outcomes)] : []),
    outcomeCheck(
      'no_owner',
      outcomes.filter((outcome) => isPending(outcome) && !hasLead(outcome)),
    ),
    outcomeCheck(
      'no_due',
      outcomes.filter((outcome) => isPending(outcome) && outcome.due === null),
    ),
    ...withoutTopic(records, summary, outcomes),
    unexplainedAcronyms(records, passages, locales),
    ...named({ records, summary, passages, locales }),
    brokenPlaceholders({ records, summary, passages, locales }),
    ...locales.flatMap((locale) => [
      languageCheck('untranslated', locale, passages),
      languageCheck('stale', locale, passages),
    ]),
  ];
}

/** The checks that concern some of the languages: what stays at home in another language keeps nobody waiting. */
export function checksOf(checks: readonly GateCheck[], locales: readonly Locale[]): GateCheck[] {
  return checks.flatMap((check): GateCheck[] => {
    if ('locale' in check) return locales.includes(check.locale) ? [check] : [];
    if (check.code !== 'placeholder') return [check];
    const places = check.places.filter(({ locale }) => locales.includes(locale));
    return [{ ...check, places, count: places.length }];
  });
}

/** How many checks are not settled. */
export function openChecks(checks: readonly GateCheck[]): number {
  return checks.filter((check) => check.count > 0).length;
}

const withTakeaways: ReadonlySet<SummaryTemplate> = new Set(['takeaways', 'minutes']);
const grouped: ReadonlySet<SummaryTemplate> = new Set(['takeaways', 'decisions', 'commitments']);

/** Whether a document of this kind is divided by topic or by session. */
export function isGrouped({ template }: Pick<Summary, 'template'>): boolean {
  return grouped.has(template);
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

/** Grouped by topic, an entry without one ends under "Other matters". A meeting without topics has nothing to group by. */
function withoutTopic(records: MeetingRecords, summary: Summary, outcomes: readonly Outcome[]): GateCheck[] {
  const topics = new Set<string>(records.topics.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id));
  if (summary.grouping !== 'topic' || !isGrouped(summary) || topics.size === 0) return [];
  return [
    outcomeCheck(
      'no_topic',
      outcomes.filter(({ topicIds }) => !topicIds.some((id) => topics.has(id))),
    ),
  ];
}

/** Acronyms of what is published that neither the glossary nor the text itself explains. */
function unexplainedAcronyms(
  records: MeetingRecords,
  passages: readonly PublishedPassage[],
  locales: readonly Locale[],
): GateCheck {
  const texts = passages.flatMap(({ ref, localized }) =>
    locales.flatMap((locale) => {
      const text = localized.values[locale]?.text ?? '';
      return text.trim() === '' ? [] : [{ place: ref as TextPlace, locale, text }];
    }),
  );
  const acronyms = unknownAcronyms(texts, knownNames(records)).filter(
    ({ explanations }) => Object.keys(explanations).length === 0,
  );
  return { code: 'acronym', count: acronyms.length, acronyms };
}

type Placed = {
  readonly records: MeetingRecords;
  readonly summary: Summary;
  readonly passages: readonly PublishedPassage[];
  readonly locales: readonly Locale[];
};

/** Where people are named by rule, there is nothing to look after. */
function named({ records, summary, passages, locales }: Placed): GateCheck[] {
  if (summary.attribution === 'name') return [];
  const people = namedPeople(records, summary, { passages, locales });
  return [{ code: 'named', count: people.length, people }];
}

function brokenPlaceholders({ records, summary, passages, locales }: Placed): GateCheck {
  const places = passages
    .filter(({ kind }) => kind === 'intro' || kind === 'closing')
    .flatMap(({ ref, localized }) =>
      locales.flatMap((locale) => {
        const text = localized.values[locale]?.text ?? '';
        if (!text.includes('{')) return [];
        const problems = placeholderProblems(text, placeholderValues(records, summary, locale));
        return problems.map((problem) => ({ ref, locale, problem }));
      }),
    );
  return { code: 'placeholder', count: places.length, places };
}

function outcomeCheck(code: OutcomeCode, outcomes: readonly Outcome[]): GateCheck {
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
