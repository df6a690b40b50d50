import { creation, edition } from '#domain/change.ts';
import { linksBetween } from '#domain/follow-up/links.ts';
import { type LinkId, type OutcomeId, asId } from '#domain/ids.ts';
import type { Link } from '#domain/records/follow-up.ts';
import { rowsOf } from '#renderer/data/rows.ts';
import { command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';

type Ends = { readonly fromId: OutcomeId; readonly toId: OutcomeId };

/** Says that two entries of a meeting belong together. Linked already, in either direction: nothing is written. */
export const addLink = command(async ({ fromId, toId }: Ends, { db, newId }) => {
  const from = await rowOrThrow(db.outcomes, fromId);
  const to = await rowOrThrow(db.outcomes, toId);
  const { meetingId } = from;
  if (fromId === toId || to.meetingId !== meetingId) throw new Error('A link needs two entries of one meeting');
  const known = linksBetween(await rowsOf(db, 'links', meetingId), fromId, toId);
  const link: Link = { id: asId<LinkId>(newId()), meetingId, fromId, toId, deletedAt: null };
  return {
    meetingId,
    changes: known.length > 0 ? [] : [creation('links', link)],
    output: { added: known.length === 0 },
  };
});

/** Takes two entries apart. Where two laptops linked them both ways, both links go. */
export const removeLink = command(async ({ linkId }: { readonly linkId: LinkId }, { db, now }) => {
  const { meetingId, fromId, toId } = await rowOrThrow(db.links, linkId);
  const deletedAt = now();
  const changes = linksBetween(await rowsOf(db, 'links', meetingId), fromId, toId)
    .map((link) => edition('links', link, { deletedAt }))
    .filter((change) => change !== null);
  return { meetingId, changes, output: null };
});
