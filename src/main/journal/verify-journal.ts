import type { ExaminedSegment } from './examine-segment.ts';
import { type InspectedFolder, inspectFolder } from './inspect-folder.ts';
import { type JournalFs, nodeJournalFs } from './journal-fs.ts';
import type { Damage, TornTail } from './journal-types.ts';

export type VerifiedSegment = {
  readonly name: string;
  readonly lines: number;
  readonly transactions: number;
  readonly changes: number;
  readonly bytes: number;
  readonly state: 'whole' | 'torn' | 'damaged';
};

export type VerifiedJournal = {
  readonly segments: readonly VerifiedSegment[];
  /** An unfinished end, which the next opening sets aside. */
  readonly torn: TornTail | null;
  readonly damaged: readonly Damage[];
  /** The first and the last change that can be read; 0 where there is none. */
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** Whether everything the journal ever acknowledged can be read. An unfinished end was never acknowledged. */
  readonly ok: boolean;
};

/** Reads every line of a journal and changes nothing. A folder that is not there is an empty journal. */
export async function verifyJournal(folder: string, fs: JournalFs = nodeJournalFs): Promise<VerifiedJournal> {
  return verifiedJournal(await inspectFolder(fs, folder));
}

/** What there is to say of a journal that has been read. */
export function verifiedJournal({ segments, damaged, firstSeq, lastSeq }: InspectedFolder): VerifiedJournal {
  const newest = segments.at(-1);
  return {
    segments: segments.map((segment) => verified(segment, damaged)),
    torn: newest === undefined || !isTorn(newest) ? null : tornOf(newest),
    damaged,
    firstSeq,
    lastSeq,
    ok: damaged.length === 0,
  };
}

function verified(segment: ExaminedSegment, damaged: readonly Damage[]): VerifiedSegment {
  const { name, lines, transactions, changes, bytes } = segment;
  const state = damaged.some((damage) => damage.segment === name) ? 'damaged' : isTorn(segment) ? 'torn' : 'whole';
  return { name, lines, transactions, changes, bytes, state };
}

function isTorn({ tornBytes, end, damaged }: ExaminedSegment): boolean {
  return tornBytes > 0 || (end === 0 && damaged.length === 0);
}

function tornOf({ name, end, tornBytes }: ExaminedSegment): TornTail {
  return { segment: name, offset: end, bytes: tornBytes, keptAs: null };
}
