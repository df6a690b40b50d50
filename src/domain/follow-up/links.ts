import type { LinkId, OutcomeId } from '../ids.ts';
import type { Link } from '../records/follow-up.ts';

/** A link as one of its ends sees it. */
export type LinkedEntry = { readonly linkId: LinkId; readonly otherId: OutcomeId };

/** What an entry is linked with, whichever end was named first. Two laptops may have made the same link: it is one. */
export function linkedWith(id: OutcomeId, links: readonly Link[]): LinkedEntry[] {
  const found = new Map<OutcomeId, LinkedEntry>();
  for (const { id: linkId, fromId, toId } of links) {
    if (fromId !== id && toId !== id) continue;
    const otherId = fromId === id ? toId : fromId;
    if (otherId !== id && !found.has(otherId)) found.set(otherId, { linkId, otherId });
  }
  return [...found.values()];
}

/** The links between two entries, in either direction. */
export function linksBetween<L extends Link>(links: readonly L[], a: OutcomeId, b: OutcomeId): L[] {
  return links.filter(({ fromId, toId }) => (fromId === a && toId === b) || (fromId === b && toId === a));
}
