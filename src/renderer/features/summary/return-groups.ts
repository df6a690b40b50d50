import { canComeIn, comesInByDefault, type ReturnLine } from '#domain/translation/plan-return.ts';

/** What a person looks at together, the most doubtful first. */
export const returnGroups = ['decide', 'review', 'new', 'changed', 'confirmed', 'unknown'] as const;
export type ReturnGroup = (typeof returnGroups)[number];

/** Null for lines that are only counted. */
export function groupOf(line: ReturnLine): ReturnGroup | null {
  switch (line.verdict) {
    case 'edited_here':
      return 'decide';
    case 'new':
    case 'changed':
      return line.isBehind ? 'review' : line.verdict;
    case 'confirmed':
    case 'unknown':
      return line.verdict;
    case 'unchanged':
    case 'empty':
    case 'repeated':
    case 'source_language':
      return null;
  }
}

export function chosenAtFirst(lines: readonly ReturnLine[]): ReadonlySet<string> {
  return new Set(lines.filter(comesInByDefault).map(({ id }) => id));
}

/** The chosen lines with the translation that stood here when they were chosen. */
export function wantedLines(lines: readonly ReturnLine[], chosen: ReadonlySet<string>): ReadonlyMap<string, string> {
  return new Map(lines.filter((line) => canComeIn(line) && chosen.has(line.id)).map(({ id, ours }) => [id, ours]));
}
