import { formatDay } from '../format/dates.ts';
import type { LocalizedText } from '../localized-text.ts';
import { assertNever, type Locale, type PlainDate } from '../primitives.ts';
import type { Outcome, OutcomeKind } from '../records/outcome.ts';
import type { Detail } from './detail.ts';
import type { DocumentWords } from './document-words.ts';
import type { Block, Entry, HeadingBlock, OutcomeGroupBlock, ParagraphBlock, PassageRef } from './document.ts';
import { toPassage } from './passage.ts';
import { isBlank, type PlannedGroup } from './plan.ts';
import { below } from './level.ts';

export type BlocksInput = {
  readonly groups: readonly PlannedGroup[];
  /** By outcome: the small line under it. */
  readonly details: ReadonlyMap<string, Detail>;
  readonly locale: Locale;
  readonly words: DocumentWords;
  /** The kinds in the order of the document. */
  readonly kinds: readonly OutcomeKind[];
};

/** The body of a document: headings, leads, entries by kind. */
export function composeBlocks(input: BlocksInput): Block[] {
  const days = daysOf(input.groups);
  const blocks: Block[] = [];
  let day: PlainDate | null = null;
  for (const [index, group] of input.groups.entries()) {
    const { about } = group;
    if (days.size > 1 && about.kind === 'session' && about.day !== day) {
      day = about.day;
      blocks.push(dayHeading(day, input));
    }
    blocks.push(...groupBlocks(group, index, { ...input, severalDays: days.size > 1 }));
  }
  return blocks;
}

type GroupInput = BlocksInput & { readonly severalDays: boolean };

/** The days that give entries. Only a meeting of several days needs them as headings. */
function daysOf(groups: readonly PlannedGroup[]): ReadonlySet<PlainDate> {
  return new Set(groups.flatMap(({ about }) => (about.kind === 'session' ? [about.day] : [])));
}

function dayHeading(day: PlainDate, { locale }: BlocksInput): HeadingBlock {
  const text = formatDay(day, locale);
  return { kind: 'heading', role: 'day', level: 2, anchor: `day-${day}`, number: null, text, passage: null };
}

function groupBlocks(group: PlannedGroup, index: number, input: GroupInput): Block[] {
  const heading = groupHeading(group.about, index, input);
  const level = heading === null ? 2 : below(heading.level);
  return [
    ...(heading === null ? [] : [heading]),
    ...topicLead(group.about, input),
    ...input.kinds.flatMap((kind) => outcomeGroup({ kind, level, outcomes: group.outcomes }, input)),
  ];
}

/** "Other matters" is a heading only where there are matters it is other than. */
function groupHeading(about: PlannedGroup['about'], index: number, input: GroupInput): HeadingBlock | null {
  const anchor = `section-${index + 1}`;
  switch (about.kind) {
    case 'topic': {
      const ref: PassageRef = { entity: 'topics', entityId: about.topic.id, field: 'title' };
      const untitled = input.words('document.heading.untitledTopic');
      return { ...titled({ title: about.topic.title, ref, untitled }, input), role: 'topic', level: 2, anchor };
    }
    case 'session': {
      const ref: PassageRef = { entity: 'sessions', entityId: about.session.id, field: 'title' };
      const untitled = input.words('document.heading.untitledSession');
      const level = input.severalDays ? 3 : 2;
      return { ...titled({ title: about.session.title, ref, untitled }, input), role: 'session', level, anchor };
    }
    case 'other': {
      if (index === 0) return null;
      const text = input.words('document.heading.otherMatters');
      return { kind: 'heading', role: 'other', level: 2, anchor, number: null, text, passage: null };
    }
    default:
      return assertNever(about);
  }
}

type Titled = { readonly title: LocalizedText; readonly ref: PassageRef; readonly untitled: string };

function titled(
  { title, ref, untitled }: Titled,
  { locale }: BlocksInput,
): Pick<HeadingBlock, 'kind' | 'number' | 'text' | 'passage'> {
  if (isBlank(title)) return { kind: 'heading', number: null, text: untitled, passage: null };
  const passage = toPassage(title, ref, locale);
  return { kind: 'heading', number: null, text: passage.text, passage };
}

function topicLead(about: PlannedGroup['about'], { locale }: BlocksInput): ParagraphBlock[] {
  if (about.kind !== 'topic' || about.topic.lead === null || isBlank(about.topic.lead)) return [];
  const ref: PassageRef = { entity: 'topics', entityId: about.topic.id, field: 'lead' };
  return [{ kind: 'paragraph', role: 'topic_lead', passage: toPassage(about.topic.lead, ref, locale) }];
}

type KindGroup = {
  readonly kind: OutcomeKind;
  readonly level: OutcomeGroupBlock['level'];
  readonly outcomes: readonly Outcome[];
};

function outcomeGroup({ kind, level, outcomes }: KindGroup, input: BlocksInput): OutcomeGroupBlock[] {
  const entries = outcomes.filter((outcome) => outcome.kind === kind).map((outcome) => entryOf(outcome, input));
  if (entries.length === 0) return [];
  return [{ kind: 'outcome_group', outcomeKind: kind, level, heading: kindHeading(kind, input.words), entries }];
}

function entryOf(outcome: Outcome, { details, locale }: BlocksInput): Entry {
  const ref: PassageRef = { entity: 'outcomes', entityId: outcome.id, field: 'text' };
  return {
    outcomeId: outcome.id,
    code: outcome.code,
    kind: outcome.kind,
    passage: toPassage(outcome.text, ref, locale),
    detail: details.get(outcome.id)?.line ?? null,
    more: [],
  };
}

/** What entries of a kind are called together. */
export function kindHeading(kind: OutcomeKind, words: DocumentWords): string {
  switch (kind) {
    case 'takeaway':
      return words('document.kind.takeaway');
    case 'decision':
      return words('document.kind.decision');
    case 'commitment':
      return words('document.kind.commitment');
    case 'action':
      return words('document.kind.action');
    case 'question':
      return words('document.kind.question');
    case 'risk':
      return words('document.kind.risk');
    case 'parked':
      return words('document.kind.parked');
    default:
      return assertNever(kind);
  }
}
