import { textIn } from '../localized-text.ts';
import type { Locale, Visibility } from '../primitives.ts';
import type { Attribution, Due, OutcomeKind, Owner, Topic } from '../records/outcome.ts';
import type { CaptureContext, CapturedTopic, Party } from './capture.ts';
import { hasOwners } from './capture.ts';
import { dueOf } from './due.ts';
import { beforeWords } from './due-words.ts';
import { kindWords } from './kind-prefix.ts';
import { namesOf, partyNamed, topicNamed } from './names.ts';
import { visibilityWords } from './visibility-words.ts';

/** What a line can say of an entry. */
export type Sayable = {
  readonly kind: OutcomeKind;
  readonly text: string;
  readonly details: string;
  readonly owners: readonly Owner[];
  readonly attribution: Attribution;
  readonly topics: readonly Pick<CapturedTopic, 'topicId' | 'tag'>[];
  readonly due: Due | null;
  readonly visibility: Visibility | null;
};

/** A line, and what of the entry it could not say: whoever saves the line again has to keep it. */
export type PrintedEntry = {
  readonly line: string;
  readonly unsaid: {
    readonly owners: readonly Owner[];
    readonly attribution: Attribution;
    readonly topics: readonly Pick<CapturedTopic, 'topicId' | 'tag'>[];
    readonly due: Due | null;
  };
};

/** The line that says an entry, with the word of its kind in the language of the interface. */
export function printCapture(entry: Sayable, context: CaptureContext): string {
  return `${kindWords[context.locale][entry.kind][0] ?? entry.kind}: ${printEntry(entry, context).line}`;
}

/**
 * The line of an entry without its kind, to be edited. A name that several have can't be typed, nor the name of
 * somebody who is gone: those are left unsaid.
 */
export function printEntry(entry: Sayable, context: CaptureContext): PrintedEntry {
  const owners = (hasOwners(entry.kind) ? entry.owners : []).map((owner) => ({
    value: owner,
    word: ownerWord(owner, context),
  }));
  const credit =
    entry.attribution.kind === 'none' || hasOwners(entry.kind) ? null : partyWord(entry.attribution, context);
  const topics = entry.topics.map((topic) => ({ value: topic, word: topicWord(topic, context) }));
  const due = entry.due === null ? null : dueWord(entry.due, context);
  const parts = [
    entry.text,
    ...[...owners, ...topics].flatMap(({ word }) => (word === null ? [] : [word])),
    credit === null ? '' : `@${credit}`,
    due,
    entry.visibility === null ? '' : visibilityWord(entry.visibility, context.locale),
    entry.details === '' ? '' : `// ${entry.details}`,
  ];
  return {
    line: parts.filter(Boolean).join(' '),
    unsaid: {
      owners: owners.filter(({ word }) => word === null).map(({ value }) => value),
      attribution: credit === null && !hasOwners(entry.kind) ? entry.attribution : { kind: 'none' },
      topics: topics.filter(({ word }) => word === null).map(({ value }) => value),
      due: due === null ? entry.due : null,
    },
  };
}

/** What is typed after `@` for a party, or null where no name leads back to it. */
export function partyWord(party: Party, context: CaptureContext): string | null {
  const names = namesOf(context);
  const own =
    party.kind === 'person'
      ? context.people.filter(({ id }) => id === party.id).map(({ displayName }) => displayName)
      : context.organizations.filter(({ id }) => id === party.id).flatMap(({ acronym, name }) => [acronym, name]);
  const word = own.find((name) => partyNamed(name, names)?.id === party.id);
  if (word === undefined) return null;
  return plainWord.test(word) ? word : quotedWord(word);
}

/** Letters, digits and hyphens, one space between words, few enough of them to be read without quotes. */
const plainWord = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_–-]*(?: [\p{L}\p{M}\p{N}_–-]+){0,6}$/u;

/** What is typed after `#` for a topic, or null where no tag leads back to it. */
export function topicTag(topic: Pick<Topic, 'id' | 'tag'>, context: CaptureContext): string | null {
  return topicNamed(topic.tag, namesOf(context))?.id === topic.id ? hashWord(topic.tag) : null;
}

/** What is typed after `>`, or null where it doesn't lead back. */
export function dueWord(due: Due, context: CaptureContext): string | null {
  if (due.kind === 'date') return `>${due.date}`;
  const milestone = context.milestones.find(({ id }) => id === due.milestoneId);
  if (milestone === undefined) return null;
  const name = textIn(milestone.name, context.locale).text;
  const back = dueOf(name, namesOf(context), context.today);
  if (back?.kind !== 'milestone' || back.milestoneId !== due.milestoneId) return null;
  const phrase = `${beforeWords[context.locale]} ${name}`;
  if (plainWord.test(phrase)) return `>${phrase}`;
  const whole = quotedWord(phrase);
  return whole === null ? null : `>${whole}`;
}

function ownerWord({ party, part }: Owner, context: CaptureContext): string | null {
  const word = partyWord(party, context);
  return word === null ? null : `${part === 'lead' ? '@' : '+@'}${word}`;
}

function topicWord({ topicId, tag }: Pick<CapturedTopic, 'topicId' | 'tag'>, context: CaptureContext): string | null {
  if (topicId === null) return hashWord(tag);
  const topic = context.topics.find(({ id }) => id === topicId);
  return topic === undefined ? null : topicTag(topic, context);
}

function hashWord(tag: string): string | null {
  if (/^[\p{L}\p{M}\p{N}_-]+$/u.test(tag) && /\p{L}/u.test(tag)) return `#${tag}`;
  return /\p{L}/u.test(tag) && !tag.includes('"') ? `#"${tag}"` : null;
}

function quotedWord(word: string): string | null {
  return word.includes('"') ? null : `"${word}"`;
}

function visibilityWord(visibility: Visibility, locale: Locale): string {
  return visibility === 'internal' ? '~' : `~${visibilityWords[visibility][locale]}`;
}
