import { isolated } from '../format/bidi.ts';
import { formatDate, formatMonth } from '../format/dates.ts';
import { formatList } from '../format/lists.ts';
import type { PersonId } from '../ids.ts';
import { assertNever, type Locale } from '../primitives.ts';
import type { AttributionRule } from '../records/meeting.ts';
import type { Due, Milestone, Outcome } from '../records/outcome.ts';
import { creditOf, ownerRole, type Credit, type CreditRole, type Directory, type Party } from './credit.ts';
import type { DocumentWords } from './document-words.ts';
import { shownText } from './passage.ts';
import { isPromise } from './plan.ts';

/** What composing knows beside the entry at hand. */
export type DetailContext = {
  readonly rule: AttributionRule;
  readonly directory: Directory;
  readonly milestones: ReadonlyMap<string, Milestone>;
  readonly locale: Locale;
  readonly words: DocumentWords;
};

/** The small line under an entry, and what the rule of attribution did to it. */
export type Detail = {
  readonly line: string | null;
  readonly peopleAsOrganizations: readonly PersonId[];
  readonly withheld: boolean;
};

/** Who, by when, how it stands: sentences in the language of the document. */
export function detailOf(outcome: Outcome, context: DetailContext): Detail {
  const credits = creditsOf(outcome, context);
  const sentences = [
    speakerSentence(credits, context),
    ownerSentence(credits, context),
    isPromise(outcome) ? dueSentence(outcome.due, context) : null,
    decisionSentence(outcome, context.words),
    statusSentence(outcome, context.words),
  ].filter((sentence) => sentence !== null);
  return {
    line: sentences.length === 0 ? null : sentences.map(withOneFullStop).join(' '),
    peopleAsOrganizations: credits.flatMap(({ credit }) => credit.personAsOrganization ?? []),
    withheld: credits.some(({ credit }) => credit.withheld),
  };
}

type Part = 'speaker' | 'lead' | 'support';
type PartCredit = { readonly part: Part; readonly credit: Credit };

function creditsOf(outcome: Outcome, context: DetailContext): PartCredit[] {
  const credit = (part: Part, party: Party, role: CreditRole): PartCredit => ({
    part,
    credit: creditOf(party, role, context),
  });
  const { attribution } = outcome;
  const speakers = attribution.kind === 'none' ? [] : [credit('speaker', attribution, 'speaker')];
  const owners = isPromise(outcome) ? outcome.owners : [];
  return [...speakers, ...owners.map(({ part, party }) => credit(part, party, ownerRole(outcome)))];
}

/** The names of one part, each once, joined; null where there are none. */
function namesOf(part: Part, credits: readonly PartCredit[], locale: Locale): string | null {
  const names = credits.flatMap((entry) => (entry.part === part ? (entry.credit.name ?? []) : []));
  return names.length === 0 ? null : formatList([...new Set(names)], locale);
}

function speakerSentence(credits: readonly PartCredit[], { locale, words }: DetailContext): string | null {
  const who = namesOf('speaker', credits, locale);
  return who === null ? null : words('document.detail.raisedBy', { who });
}

function ownerSentence(credits: readonly PartCredit[], { locale, words }: DetailContext): string | null {
  const leads = credits.filter(({ part }) => part === 'lead');
  const leading = new Set(leads.map(({ credit }) => credit.name));
  const supporters = credits.filter(({ part, credit }) => part === 'support' && !leading.has(credit.name));
  const lead = namesOf('lead', leads, locale);
  const support = namesOf('support', supporters, locale);
  if (lead !== null && support !== null) return words('document.detail.leadAndSupport', { lead, support });
  if (lead !== null) return words('document.detail.lead', { lead });
  return support === null ? null : words('document.detail.support', { support });
}

function dueSentence(due: Due | null, { milestones, locale, words }: DetailContext): string | null {
  if (due === null) return null;
  if (due.kind === 'date') return words('document.detail.dueDate', { date: formatDate(due.date, locale) });
  const milestone = milestones.get(due.milestoneId);
  if (milestone === undefined) return null;
  return words('document.detail.dueMilestone', {
    milestone: isolated(shownText(milestone.name, locale).text),
    date: formatMonth(milestone.date, milestone.endDate ?? milestone.date, locale),
  });
}

/** An adopted decision needs no remark; one that isn't must not read as if it were. */
function decisionSentence(outcome: Outcome, words: DocumentWords): string | null {
  if (outcome.kind !== 'decision' || outcome.decision === null) return null;
  const { status } = outcome.decision;
  switch (status) {
    case 'adopted':
    case 'superseded':
      return null;
    case 'proposed':
      return words('document.detail.decision.proposed');
    case 'deferred':
      return words('document.detail.decision.deferred');
    case 'rejected':
      return words('document.detail.decision.rejected');
    default:
      return assertNever(status);
  }
}

function statusSentence(outcome: Outcome, words: DocumentWords): string | null {
  if (!isPromise(outcome)) return null;
  switch (outcome.status) {
    case 'open':
      return null;
    case 'in_progress':
      return words('document.detail.status.inProgress');
    case 'blocked':
      return words('document.detail.status.blocked');
    case 'done':
      return words('document.detail.status.done');
    case 'dropped':
      return words('document.detail.status.dropped');
    default:
      return assertNever(outcome.status);
  }
}

/** "Example Inc." at the end of a sentence brings its own. */
function withOneFullStop(sentence: string): string {
  return sentence.replace(/([.!?…]\u2069?)\.$/u, '$1');
}
