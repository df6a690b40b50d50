import path from 'node:path';
import type { ExaminedSegment } from './examine-segment.ts';
import { writeIdentity } from './identity-file.ts';
import { type InspectedFolder, inspectFolder } from './inspect-folder.ts';
import { FileJournal, type Journal } from './journal.ts';
import { type JournalFs, nodeJournalFs } from './journal-fs.ts';
import {
  type JournalIdentity,
  type JournalReport,
  type JournalState,
  type TornTail,
  toJournalError,
} from './journal-types.ts';
import { Reserve } from './reserve.ts';
import { tornName } from './segment-names.ts';

export type JournalOpened = { readonly journal: Journal; readonly report: JournalReport };

type Input = {
  readonly folder: string;
  /** For a new journal. An existing one keeps the device it was made for: see `journal.identity`. */
  readonly deviceId: string;
  readonly newId: () => string;
  readonly fs?: JournalFs;
  /** A segment that has reached this length is followed by a new one. */
  readonly segmentBytes?: number;
};

const segmentBytesByDefault = 8 * 1024 * 1024;

/**
 * Opens the journal of a folder, making it where there is none, and says what it found. An unfinished end is set
 * aside; damage is named and left as it is. Throws a JournalError where the folder cannot be read, a new journal cannot
 * be made, or a newer version has written it.
 */
export async function openJournal(input: Input): Promise<JournalOpened> {
  const { folder, fs = nodeJournalFs, segmentBytes = segmentBytesByDefault } = input;
  try {
    await fs.makeFolder(folder);
    const inspected = await inspectFolder(fs, folder);
    const { torn, segments } = await setTornAside(fs, folder, inspected);
    const identity = await settleIdentity(fs, input, inspected);
    await sweep(fs, folder, inspected.names);
    const reserve = new Reserve(fs, folder);
    await reserve.keep(await fs.space(folder));
    const { lastSeq, transactions, damaged } = inspected;
    const newest = segments.at(-1);
    const resume = newest !== undefined && newest.head !== null && newest.damaged.length === 0;
    const journal = new FileJournal({ fs, folder, segmentBytes, reserve, identity, segments, lastSeq, resume });
    return { journal, report: { state: stateOf(inspected, torn), lastSeq, transactions, torn, damaged } };
  } catch (cause: unknown) {
    throw toJournalError(cause);
  }
}

function stateOf({ stored, segments, damaged }: InspectedFolder, torn: TornTail | null): JournalState {
  if (damaged.length > 0) return 'damaged';
  if (torn !== null) return 'torn';
  return stored.kind === 'none' && segments.length === 0 ? 'new' : 'whole';
}

type Cut = { readonly torn: TornTail | null; readonly segments: readonly ExaminedSegment[] };

/** Copies an unfinished end to a file beside it, then cuts it off. */
async function setTornAside(fs: JournalFs, folder: string, { names, segments }: InspectedFolder): Promise<Cut> {
  const newest = segments.at(-1);
  if (newest === undefined) return { torn: null, segments };
  const headless = newest.end === 0 && newest.damaged.length === 0;
  if (newest.tornBytes === 0 && !headless) return { torn: null, segments };
  const kept = tornName(newest.name, names);
  const tail = { segment: newest.name, offset: newest.end, bytes: newest.tornBytes };
  const left = headless ? segments.slice(0, -1) : segments;
  try {
    if (headless) await moveAside(fs, path.join(folder, newest.name), path.join(folder, kept));
    else await cutOff(fs, path.join(folder, newest.name), { at: newest.end, kept: path.join(folder, kept) });
    return { torn: { ...tail, keptAs: kept }, segments: left };
  } catch {
    // A full or write-protected disk. The bytes stay, and the writer begins a new segment instead of following them.
    return { torn: { ...tail, keptAs: null }, segments: left };
  }
}

/** For a segment without even a whole head. */
async function moveAside(fs: JournalFs, file: string, kept: string): Promise<void> {
  await fs.rename(file, kept);
  await fs.syncFolder(path.dirname(file));
}

type CutPlace = { readonly at: number; readonly kept: string };

async function cutOff(fs: JournalFs, name: string, { at, kept }: CutPlace): Promise<void> {
  await fs.replace(kept, await fs.read(name, at, Infinity));
  const file = await fs.open(name);
  try {
    await file.truncate(at);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Whose journal this is. A restart writes the head of its segment first and identity.json after, so a head of a higher
 * generation is what an interrupted restart left, and it counts.
 */
async function settleIdentity(fs: JournalFs, input: Input, inspected: InspectedFolder): Promise<JournalIdentity> {
  const { stored, segments } = inspected;
  const head = segments.findLast((segment) => segment.head !== null)?.head ?? null;
  if (stored.kind === 'good' && (head === null || head.generation <= stored.identity.generation)) {
    return stored.identity;
  }
  const identity =
    head === null
      ? { databaseId: input.newId(), generation: 1, deviceId: input.deviceId }
      : { databaseId: head.databaseId, generation: head.generation, deviceId: head.deviceId };
  try {
    await writeIdentity(fs, input.folder, identity);
  } catch (cause: unknown) {
    // What the heads say can be read again next time; a new identity that is not kept would be another one then.
    if (head === null) throw cause;
  }
  return identity;
}

/** Takes away what a kill left of files that were being replaced; one of them may be as large as the reserve. */
async function sweep(fs: JournalFs, folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    // Where nothing can be removed, nothing is lost by leaving it.
    if (/^\..*\.tmp$/.test(name)) await fs.remove(path.join(folder, name)).catch(() => undefined);
  }
}
