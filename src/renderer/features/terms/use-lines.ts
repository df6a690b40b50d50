import { foldText, matchesFolded } from '#domain/text/fold.ts';
import { type TermsLook, useTerms } from '#renderer/state/terms.ts';
import type { LineGroup } from './TermsList.tsx';
import { beside } from './beside.ts';

/** The rows of a list that the search lets through, and which of them is chosen: the first, where nobody chose. */
export function useLines(look: TermsLook, groups: readonly LineGroup[], query: string) {
  const asked = useTerms((state) => state.chosen[look]);
  const choose = useTerms((state) => state.choose);
  const shown = groups
    .map((group) => ({ ...group, lines: group.lines.filter(({ hay }) => matchesFolded(query, foldText(hay))) }))
    .filter(({ lines }) => lines.length > 0);
  const ids = shown.flatMap(({ lines }) => lines.map(({ id }) => id));
  const chosen = asked !== null && ids.includes(asked) ? asked : ids[0];
  return {
    shown,
    ids,
    chosen,
    choose: (id: string | null) => choose(look, id),
    /** Chooses the neighbour of a row that is about to go. */
    chooseBeside: (id: string) => choose(look, beside(ids, id)),
  };
}

export type Lines = ReturnType<typeof useLines>;
