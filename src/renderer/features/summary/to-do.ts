import { statusOf } from '#domain/localized-text.ts';
import type { Locale } from '#domain/primitives.ts';
import type { PublishedPassage } from '#domain/summary/passages.ts';
import { passageKey } from './passage-key.ts';

/** Whether a passage waits for its translator. */
export function isToDo({ localized }: PublishedPassage, locale: Locale): boolean {
  const status = statusOf(localized, locale);
  return status === 'missing' || status === 'stale';
}

/** The next passage to translate after one, starting over at the end; null where all is done. */
export function nextToDo(
  passages: readonly PublishedPassage[],
  locale: Locale,
  after: string | null,
): PublishedPassage | null {
  const at = passages.findIndex(({ ref }) => passageKey(ref) === after);
  const inOrder = [...passages.slice(at + 1), ...passages.slice(0, at + 1)];
  return inOrder.find((passage) => passageKey(passage.ref) !== after && isToDo(passage, locale)) ?? null;
}
