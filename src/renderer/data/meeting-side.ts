import type { Change, PlannedChange } from '#domain/change.ts';
import type { MeetingId, TransactionId } from '#domain/ids.ts';
import type { Conflict } from '#domain/records/history.ts';
import type { EntityName } from '#domain/records/tables.ts';
import { asOriginal } from '#domain/merge/adopted.ts';
import { type MergeSide, type Original, mergeCommand } from '#domain/merge/sides.ts';
import { ofMeeting } from '#domain/records/of-meeting.ts';
import { collectTexts } from '#domain/text/texts-in.ts';
import { whenHistoryIsWhole } from './history-whole.ts';
import type { Database, StoredTransaction } from './schema.ts';

/** Drafts, the outbox and destinations stay at home: they are this laptop's own. */
const staysHome = new Set<EntityName>(['drafts', 'outbox', 'destinations', 'looks', 'conflicts', 'adopted']);

/**
 * Everything this laptop knows of a meeting, at one moment: rows with those in the trash, who edited what, what is
 * disputed. It is what a pack carries, and what an incoming pack is merged with. An unknown meeting gives an empty side.
 */
export async function readMeetingSide(db: Database, meetingId: MeetingId): Promise<MergeSide> {
  await whenHistoryIsWhole();
  const tables = [...ofMeeting.map((name) => db.table(name)), db.meetings, db.people, db.organizations];
  const others = [db.conflicts, db.adopted, db.changes, db.commits];
  return db.transaction('r', [...tables, ...others], async () => {
    const rows = await meetingRows(db, meetingId);
    const ids = new Set(Object.values(rows).flatMap((list) => list.map((row) => String(row['id']))));
    const concerns = ({ entityId }: { readonly entityId: string }) => ids.has(entityId) || entityId === meetingId;
    const adopted = (await db.adopted.toArray()).filter(
      (one) => one.meetingId === meetingId || (one.meetingId === null && one.changes.some(concerns)),
    );
    const conflicts = (await db.conflicts.toArray()).filter(
      (one) => one.meetingId === meetingId || (one.meetingId === null && concerns(one)),
    );
    const own = await ownOriginals(db, { meetingId, concerns });
    return {
      rows: rows as MergeSide['rows'],
      originals: [...own, ...adopted.map(asOriginal)],
      conflicts: conflicts as readonly Conflict[],
    };
  });
}

type AnyRow = Readonly<Record<string, unknown>>;

async function meetingRows(db: Database, meetingId: MeetingId): Promise<Record<string, AnyRow[]>> {
  const meeting = await db.meetings.get(meetingId);
  if (meeting === undefined) return {};
  const lists = await Promise.all(
    ofMeeting.map(async (name) => {
      const rows = (await db.table(name).where('meetingId').equals(meetingId).toArray()) as AnyRow[];
      return [name, rows] as const;
    }),
  );
  const own = Object.fromEntries(lists);
  const named = new Set<string>();
  collectTexts([meeting, own], named);
  const [people, organizations] = await Promise.all([db.people.toArray(), db.organizations.toArray()]);
  return {
    meetings: [meeting],
    people: people.filter(({ id }) => named.has(id)),
    organizations: organizations.filter(({ id }) => named.has(id)),
    ...own,
    // An event of somebody whose adding was undone tells of nobody.
    presenceEvents: (own['presenceEvents'] ?? []).filter(({ attendeeId }) =>
      (own['attendees'] ?? []).some(({ id }) => id === attendeeId),
    ),
  };
}

type Scope = {
  readonly meetingId: MeetingId;
  readonly concerns: (change: { readonly entityId: string }) => boolean;
};

/** The transactions made here: those of the meeting, and of the rest what concerns its rows. */
async function ownOriginals(db: Database, { meetingId, concerns }: Scope): Promise<Original[]> {
  const scopes = [meetingId, 'app'].map((scope) =>
    db.commits.where('[scope+n]').between([scope, 0], [scope, Infinity]).toArray(),
  );
  const commits = (await Promise.all(scopes)).flat().filter(({ command }) => command !== mergeCommand);
  const byTx = await changesByTx(db, commits);
  return commits.flatMap((commit) => {
    const changes = (byTx.get(commit.txId) ?? [])
      .filter((change) => !staysHome.has(change.entity) && (commit.scope === meetingId || concerns(change)))
      .map(planned);
    return changes.length > 0 ? [{ transaction: headOf(commit), changes }] : [];
  });
}

/** The changes from the first of these commits to the last, read at once: a query a commit would take far longer. */
async function changesByTx(db: Database, commits: readonly StoredTransaction[]): Promise<Map<TransactionId, Change[]>> {
  const byTx = new Map<TransactionId, Change[]>(commits.map(({ txId }) => [txId, []]));
  const from = commits.reduce((least, { firstSeq }) => Math.min(least, firstSeq), Infinity);
  const to = commits.reduce((most, { lastSeq }) => Math.max(most, lastSeq), 0);
  if (from > to) return byTx;
  for (const change of await db.changes.where('seq').between(from, to, true, true).toArray()) {
    byTx.get(change.txId)?.push(change);
  }
  return byTx;
}

function headOf({ txId, kind, ofTx, command, meetingId, at, deviceId }: StoredTransaction): Original['transaction'] {
  return { txId, kind, ofTx, command, meetingId, at, deviceId };
}

function planned({ entity, entityId, before, after }: Change): PlannedChange {
  return { entity, entityId, before, after } as PlannedChange;
}
