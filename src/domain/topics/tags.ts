import { nameKey, tagOf } from '../capture/names.ts';
import type { Topic } from '../records/outcome.ts';

type Tagged = Pick<Topic, 'id' | 'tag'>;

/**
 * What somebody typed as a tag, as it is kept: folded, without `#` and what a capture line would not read as one word.
 * Empty where no letter is left: `#3` is a number.
 */
export function tagFrom(typed: string): string {
  const tag = tagOf(typed.replace(/#/g, ''))
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return /\p{L}/u.test(tag) ? tag : '';
}

/** The topic that has a tag already, apart from the one that is being named. Capture doesn't tell `red-es` from `redes`. */
export function topicTagged<T extends Tagged>(tag: string, topics: readonly T[], but: string | null): T | null {
  return topics.find((topic) => nameKey(topic.tag) === nameKey(tag) && topic.id !== but) ?? null;
}

/** A tag nobody has yet: `redes`, or else `redes-2`. A title without letters gives `tema`. */
export function freeTag(title: string, topics: readonly Tagged[]): string {
  const tag = tagFrom(title) || 'tema';
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? tag : `${tag}-${number}`;
    if (topicTagged(tried, topics, null) === null) return tried;
  }
}
