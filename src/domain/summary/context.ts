import { formatList } from '../format/lists.ts';
import { intlTags } from '../format/intl-tag.ts';
import type { LocalizedText } from '../localized-text.ts';
import type { Locale, Visibility } from '../primitives.ts';
import type { AttributionRule } from '../records/meeting.ts';
import type { Milestone, Outcome } from '../records/outcome.ts';
import type { Summary } from '../records/summary.ts';
import type { MeetingRecords } from '../records/tables.ts';
import { creditOf, directoryOf, type CreditRole, type Directory, type Party } from './credit.ts';
import type { DocumentWords } from './document-words.ts';
import type { PassageRef, TableCell } from './document.ts';
import { shownText, toPassage } from './passage.ts';
import { isBlank, planSummary, successorsOf, type SummaryPlan } from './plan.ts';

/** What the templates work with. */
export type TemplateContext = {
  readonly records: MeetingRecords;
  readonly summary: Summary;
  readonly audience: Visibility;
  readonly rule: AttributionRule;
  readonly directory: Directory;
  readonly milestones: ReadonlyMap<string, Milestone>;
  readonly plan: SummaryPlan;
  /** By the id of a decision: the one that took its place. */
  readonly successors: ReadonlyMap<string, Outcome>;
  readonly locale: Locale;
  readonly words: DocumentWords;
  /** The texts that stand in the document already: a text is edited in one place only. */
  readonly placed: Set<string>;
};

type Input = Pick<TemplateContext, 'records' | 'summary' | 'locale' | 'words'>;

/** Looks up once what every part of a document asks for. */
export function contextOf(input: Input): TemplateContext {
  const { records, summary, locale, words } = input;
  return {
    records,
    summary,
    audience: summary.audience,
    rule: summary.attribution,
    directory: directoryOf(records),
    milestones: new Map(records.milestones.map((milestone) => [milestone.id as string, milestone])),
    plan: planSummary(records, summary),
    successors: successorsOf(records.outcomes),
    locale,
    words,
    placed: new Set(),
  };
}

/** Whoever the rule of attribution names, each once, as a list in the language; null where it names nobody. */
export function namesOf(parties: readonly Party[], role: CreditRole, context: TemplateContext): string | null {
  const names = [...new Set(parties.flatMap((party) => creditOf(party, role, context).name ?? []))];
  return names.length === 0 ? null : formatList(names, context.locale);
}

/** People as parties. */
export function people(ids: readonly Extract<Party, { kind: 'person' }>['id'][]): Party[] {
  return ids.map((id) => ({ kind: 'person', id }));
}

/** A cell of our own words, or of names. */
export function cell(text: string | null, detail: string | null = null): TableCell {
  return { text: text ?? '', passage: null, detail };
}

/** A text of people in a cell. It is a passage where it stands first; further on it is repeated only. */
export function passageCell(
  text: LocalizedText | null,
  ref: PassageRef,
  context: Pick<TemplateContext, 'locale' | 'placed'>,
): TableCell {
  if (text === null || isBlank(text)) return cell(null);
  const key = `${ref.entity}:${ref.entityId}:${ref.field}`;
  const passage = toPassage(text, ref, context.locale);
  const isFirst = !context.placed.has(key);
  context.placed.add(key);
  const lang = passage.lang === context.locale ? {} : { lang: passage.lang };
  return { text: passage.text, ...lang, passage: isFirst ? passage : null, detail: null };
}

/** A text of people in one of our sentences. */
export function said(text: LocalizedText, { locale }: Pick<TemplateContext, 'locale'>): string {
  return shownText(text, locale).text.trim();
}

/** A number as the language writes it. */
export function figure(value: number, { locale }: Pick<TemplateContext, 'locale'>): string {
  const format = figures.get(locale) ?? new Intl.NumberFormat(intlTags[locale], { maximumFractionDigits: 6 });
  figures.set(locale, format);
  return format.format(value);
}

/** Making a formatter costs a hundred times more than using it. */
const figures = new Map<Locale, Intl.NumberFormat>();
