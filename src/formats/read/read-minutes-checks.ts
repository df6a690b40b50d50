import { foldText } from '#domain/text/fold.ts';
import { plainText, type Block } from './read-minutes-blocks.ts';
import { decidingSentences } from './read-minutes-sentences.ts';
import { isVote, lettersBesideVotes } from './read-minutes-words.ts';

/** In running text only what is written like a name is one. */
export function isNameLike(raw: string): boolean {
  const words = raw
    .replace(/\([^()]*\)|\[[^\][]*\]|\s[-–—].*$/gu, ' ')
    .trim()
    .split(/\s+/u);
  const small = /^(?:de|del|la|las|los|da|do|dos|das|du|des|van|von|der|den|y|e|bin|al|el|le)$/u;
  if (words.length === 1) return /^@?[\p{L}][\p{L}\p{M}\p{N}_.'’-]*$/u.test(words[0] ?? '');
  return (
    words.length <= 7 &&
    !/[.!?]$/u.test(raw.replace(/\b\p{Lu}\.$/u, '')) &&
    words.every((word) => small.test(word) || /^[\p{Lu}@"“(]/u.test(word))
  );
}

/** `None`, `Sin acuerdos`: the list says that it is empty. */
export function isNothing(text: string): boolean {
  return (
    /^(?:(?:no|none|nothing|nil|n\/a|tbd|ningun[oa]?|sin|no hay|no hubo|nenhum[a]?|nao ha|nao houve|sem|aucune?|neant|rien|pas de)\b.{0,30}|-+)$/u.test(
      foldText(text).replace(/[.]+$/u, ''),
    ) && text.split(/\s+/u).length <= 5
  );
}

/** A vote and hardly a word besides: at most so many letters. */
export function isVoteOnly(text: string, letters = 12): boolean {
  return (
    text.length < 120 && isVote(text) && lettersBesideVotes(text) <= letters && decidingSentences(text).length === 0
  );
}

/** What tracking tools add to an entry. */
export function withoutTracks(text: string): string {
  return text
    .replace(/\s*\[?\[?(?:recorded in|taken up in) [^\]]*\]*\s*$/iu, '')
    .replace(/^(?:\[(?:NEW|DONE|PENDING|DROPPED)\]\s*)?(?:ACTION(?:-\d+)?\s*[:–-]\s*)?/u, '')
    .replace(/^\[\d+\](?=\S)/u, '');
}

/** The line of the file in which a place of a text stands; marks taken off are not counted. */
export function lineAt({ line, parts }: Block, start: number): number {
  if (parts.length > 100) return line;
  const before = (count: number): number => plainText(parts.slice(0, count).join(' ')).length;
  let count = parts.length - 1;
  while (count > 0 && before(count) > start) count -= 1;
  return line + Math.max(0, count);
}
