import { existsSync } from 'node:fs';
import path from 'node:path';
import { mergeCommand } from '#domain/merge/sides.ts';
import { type RecordedTransaction, StoreImage } from '#domain/recovery/store-image.ts';
import { type InspectedFolder, inspectFolder } from '../../journal/inspect-folder.ts';
import { nodeJournalFs } from '../../journal/journal-fs.ts';
import { type JournalGap, toJournalError } from '../../journal/journal-types.ts';
import { readJournal } from '../../journal/read-journal.ts';
import { verifiedJournal } from '../../journal/verify-journal.ts';
import { failureOf } from '../../files/failures.ts';
import { words } from '../words.ts';
import type { NewestSnapshot } from './check-snapshots.ts';
import type { CheckedJournal, Misfit } from './report.ts';

/** A journal whose every line has been read; `recorded` is what counts of it, in order. */
export type JournalRead = {
  readonly checked: Omit<CheckedJournal, 'gaps' | 'replay'>;
  readonly recorded: readonly RecordedTransaction[];
  readonly gaps: readonly JournalGap[];
};

/** Reads all of the journal and changes nothing. What keeps it from being read is told, not thrown. */
export async function readWholeJournal(data: string): Promise<JournalRead> {
  const folder = path.join(data, 'journal');
  if (!existsSync(folder)) return without('none', null);
  try {
    const inspected = await inspectFolder(nodeJournalFs, folder);
    if (inspected.stored.kind === 'none' && inspected.segments.length === 0) return without('none', null);
    return { checked: checkedOf(inspected), ...(await readAll(folder, inspected)) };
  } catch (cause: unknown) {
    const code = failureOf(cause);
    if (code !== null) return without('unreadable', words(`host.${code}`, {}));
    if (toJournalError(cause).code !== 'newer_format') throw cause;
    return without('unreadable', words('open.journal.newer_format', {}));
  }
}

function without(state: 'none' | 'unreadable', problem: string | null): JournalRead {
  const numbers = { generation: 0, firstSeq: 0, lastSeq: 0, transactions: 0 };
  const checked = { state, problem, databaseId: null, ...numbers, segments: [], torn: null, damaged: [] };
  return { checked, recorded: [], gaps: [] };
}

function checkedOf(inspected: InspectedFolder): JournalRead['checked'] {
  const { ok, ...verified } = verifiedJournal(inspected);
  const head = inspected.segments.findLast((segment) => segment.head !== null)?.head ?? null;
  const stored = inspected.stored.kind === 'good' ? inspected.stored.identity : null;
  // A head of a higher generation is what an interrupted restart left, and it counts.
  const identity = head !== null && (stored === null || head.generation > stored.generation) ? head : stored;
  return {
    state: !ok ? 'damaged' : verified.torn === null ? 'whole' : 'torn',
    problem: null,
    databaseId: identity?.databaseId ?? null,
    generation: identity?.generation ?? 0,
    transactions: inspected.transactions,
    ...verified,
  };
}

async function readAll(folder: string, { segments }: InspectedFolder): Promise<Omit<JournalRead, 'checked'>> {
  const recorded: RecordedTransaction[] = [];
  const gaps: JournalGap[] = [];
  for (let seq: number | null = 1; seq !== null;) {
    const page = await readJournal({ fs: nodeJournalFs, folder, segments, seq, limit: 1000 });
    recorded.push(...page.transactions);
    gaps.push(...page.gaps);
    seq = page.next;
  }
  return { recorded, gaps };
}

export type Replayed = {
  readonly image: StoreImage;
  readonly replay: CheckedJournal['replay'];
  /** The records that a pack of another laptop brought, as `table/id`. */
  readonly fromElsewhere: ReadonlySet<string>;
};

/**
 * Does again what the journal holds, the way the app makes its database again: from nothing where all of it can be
 * read, otherwise from the newest whole snapshot.
 */
export function replayJournal({ recorded, gaps }: JournalRead, newest: NewestSnapshot | null): Replayed {
  const isWhole = recorded[0]?.transaction.firstSeq === 1 && gaps.every(({ reason }) => reason !== 'damage');
  const snapshot = isWhole ? null : newest;
  const image = snapshot?.content.image ?? new StoreImage();
  const after = snapshot?.content.manifest.seq ?? 0;
  const fromElsewhere = new Set(merged(snapshot?.content.changes ?? []));
  const misfits: Misfit[] = [];
  let transactions = 0;
  for (const one of recorded) {
    const { txId, firstSeq, lastSeq } = one.transaction;
    if (firstSeq <= after) continue;
    const problem = image.apply(one);
    if (problem !== null) misfits.push({ txId, firstSeq, lastSeq, problem });
    else {
      transactions += 1;
      for (const place of merged(one.changes)) fromElsewhere.add(place);
    }
  }
  return { image, replay: { from: snapshot?.name ?? null, transactions, misfits }, fromElsewhere };
}

/** The records that a merge created. */
function merged(changes: RecordedTransaction['changes']): string[] {
  const created = changes.filter(({ command, before }) => command === mergeCommand && before === null);
  return created.map(({ entity, entityId }) => `${entity}/${entityId}`);
}
