import { foldText } from '#domain/text/fold.ts';
import type { Block } from './read-minutes-blocks.ts';

/** Who speaks in minutes of the form `ABC: what was said`. */
export type Speakers = {
  /** Whether a text is said by somebody known to speak, so that initials are no label. */
  readonly has: (text: string) => boolean;
  readonly names: ReadonlySet<string>;
};

const turn =
  /^([\p{L}@][\p{L}\p{M}\p{N}.'’_-]*(?: \p{L}[\p{L}\p{M}.'’-]*){0,3})(?: ?\([^()]{1,40}\))?(?: (?:in chat|on chat))?[\u00A0\u202F ]?[:：]\s+(\S.*)$/su;

/** Finds who speaks: initials, and names before a colon that come back. */
export function speakersOf(blocks: readonly Block[], initials: Iterable<string>): Speakers {
  const counts = new Map<string, number>();
  for (const { kind, text } of blocks) {
    const name = kind === 'paragraph' || kind === 'entry' ? turn.exec(text)?.[1] : undefined;
    if (name !== undefined) counts.set(foldText(name), (counts.get(foldText(name)) ?? 0) + 1);
  }
  const abbreviations = new Set([...initials].map(foldText));
  const names = new Set(abbreviations);
  for (const [name, count] of counts) if (count > 1 && name.split(' ').length <= 3) names.add(name);
  // Where people go by initials, two letters are somebody and not “action item”.
  const isInitials = (name: string): boolean =>
    abbreviations.has(name) || (abbreviations.size > 0 && /^a[ip]$/u.test(name));
  return { names, has: (text) => isInitials(foldText(turn.exec(text)?.[1] ?? '')) };
}

/** A turn of speech, or null where the words before the colon are nobody's. */
export function speechOf(
  text: string,
  { names }: Speakers,
): { readonly speaker: string; readonly text: string } | null {
  const match = turn.exec(text);
  const speaker = match?.[1] ?? '';
  if (match === null || /^https?:/u.test(match[2] ?? '') || nobody.test(foldText(speaker))) return null;
  const words = speaker.split(' ');
  const named = words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
  if (!names.has(foldText(speaker)) && !named && !/^\p{Lu}{2,4}$/u.test(speaker)) return null;
  return { speaker, text: match[2] ?? '' };
}

const nobody =
  /^(?:note|nota|notes|notas|nb|ps|link|links|slides?|url|date|fecha|data|time|hora|lugar|local|place|vote|voto|votacion|votacao|debut|fin|inicio|example|ejemplo|exemplo|update|status|estado|summary|resumen|background|context|contexto|presenters?|presenter|objetivo)$/u;
