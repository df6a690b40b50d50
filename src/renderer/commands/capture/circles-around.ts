import type { AgendaItemId, SessionId } from '#domain/ids.ts';
import type { Visibility } from '#domain/primitives.ts';
import type { Database } from '#renderer/data/schema.ts';

type Place = { readonly sessionId: SessionId | null; readonly agendaItemId: AgendaItemId | null };

/** Who may read the session, the item and the items above it: an entry in them is for no wider circle. */
export async function circlesAround({ sessionId, agendaItemId }: Place, db: Database): Promise<Visibility[]> {
  const session = sessionId === null ? undefined : await db.sessions.get(sessionId);
  const circles = session === undefined ? [] : [session.visibility];
  const seen = new Set<string>();
  let id = agendaItemId;
  while (id !== null && !seen.has(id)) {
    seen.add(id);
    const item = await db.agendaItems.get(id);
    if (item !== undefined) circles.push(item.visibility);
    id = item?.parentId ?? null;
  }
  return circles;
}
