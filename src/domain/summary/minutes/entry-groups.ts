import { isolated } from '../../format/bidi.ts';
import { formatList } from '../../format/lists.ts';
import type { LocalizedText } from '../../localized-text.ts';
import { outcomeKinds, type Outcome } from '../../records/outcome.ts';
import type { Organization } from '../../records/people.ts';
import { kindHeading } from '../blocks.ts';
import { type TemplateContext } from '../context.ts';
import { shortNameOf } from '../credit.ts';
import { detailOf } from '../detail.ts';
import type { Entry, HeadingLevel, OutcomeGroupBlock, PassageRef } from '../document.ts';
import { toPassage } from '../passage.ts';
import { isBlank, isVisibleTo } from '../plan.ts';
import { methodText } from '../registers/register-cells.ts';

/** Entries by kind, with everything the record says of each. */
export function entryGroups(
  outcomes: readonly Outcome[],
  level: HeadingLevel,
  context: TemplateContext,
): OutcomeGroupBlock[] {
  return outcomeKinds.flatMap((kind) => {
    const entries = outcomes.filter((outcome) => outcome.kind === kind).map((outcome) => entryOf(outcome, context));
    if (entries.length === 0) return [];
    return [{ kind: 'outcome_group', outcomeKind: kind, level, heading: kindHeading(kind, context.words), entries }];
  });
}

function entryOf(outcome: Outcome, context: TemplateContext): Entry {
  const { words } = context;
  const rationale = outcome.kind === 'decision' ? (outcome.decision?.rationale ?? null) : null;
  const lines = [detailOf(outcome, context).line, ...decisionLines(outcome, context)].filter((line) => line !== null);
  return {
    outcomeId: outcome.id,
    code: outcome.code,
    kind: outcome.kind,
    passage: placed(outcome.text, { entity: 'outcomes', entityId: outcome.id, field: 'text' }, context),
    detail: lines.length === 0 ? null : lines.join(' '),
    more: [
      ...further(outcome, { field: 'details', text: outcome.details, label: null }, context),
      ...further(outcome, { field: 'rationale', text: rationale, label: words('document.detail.rationale') }, context),
    ],
  };
}

function placed(text: LocalizedText, ref: PassageRef, { locale, placed: known }: TemplateContext) {
  known.add(`${ref.entity}:${ref.entityId}:${ref.field}`);
  return toPassage(text, ref, locale);
}

type Further = {
  readonly field: 'details' | 'rationale';
  readonly text: LocalizedText | null;
  readonly label: string | null;
};

function further({ id }: Outcome, { field, text, label }: Further, context: TemplateContext): Entry['more'] {
  if (text === null || isBlank(text)) return [];
  return [{ label, passage: placed(text, { entity: 'outcomes', entityId: id, field }, context) }];
}

/** How a decision was taken, what became of it, and who was in the room. */
function decisionLines(outcome: Outcome, context: TemplateContext): string[] {
  if (outcome.kind !== 'decision') return [];
  const { words, audience } = context;
  const method = methodText(outcome, context);
  const successor = context.successors.get(outcome.id);
  const isKnown = successor !== undefined && isVisibleTo(audience, successor.visibility);
  return [
    ...(method === null ? [] : [words('document.detail.method', { method })]),
    ...(isKnown ? [words('document.detail.replacedBy', { code: successor.code })] : []),
    ...presentLines(outcome, context),
  ];
}

/** How many were there, and who, as far as the rule goes: people, or only their organizations, or nobody. */
function presentLines({ presentAttendeeIds }: Outcome, context: TemplateContext): string[] {
  const { records, directory, rule, locale, words } = context;
  const ids = new Set<string>(presentAttendeeIds);
  const present = records.attendees.filter(({ id }) => ids.has(id));
  if (present.length === 0) return [];
  const organizations = organizationsOf(present, context);
  const count = words('document.detail.presentCount', { count: present.length });
  if (rule === 'chatham_house') return [count];
  const { compare } = new Intl.Collator(records.meeting.sourceLocale);
  const names =
    rule === 'name'
      ? present.flatMap(({ personId }) => directory.people.get(personId)?.displayName ?? []).map(isolated)
      : organizations.map(shortNameOf);
  if (names.length === 0) return [count];
  const who = formatList(names.toSorted(compare), locale);
  return [count, words(rule === 'name' ? 'document.detail.presentPeople' : 'document.detail.presentFrom', { who })];
}

function organizationsOf(
  present: TemplateContext['records']['attendees'],
  { directory }: TemplateContext,
): Organization[] {
  const ids = new Set(present.flatMap(({ representingOrganizationId: id }) => (id === null ? [] : [id])));
  return [...ids].flatMap((id) => directory.organizations.get(id) ?? []);
}
