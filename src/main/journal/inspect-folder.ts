import path from 'node:path';
import { type ExaminedSegment, type Successor, examineSegment, isNewer } from './examine-segment.ts';
import { identityName, readIdentity, type StoredIdentity } from './identity-file.ts';
import type { JournalFs } from './journal-fs.ts';
import { type Damage, JournalError } from './journal-types.ts';
import { decodeLine, type SegmentHead } from './lines.ts';
import { segmentName, segmentNumber } from './segment-names.ts';

export type InspectedFolder = {
  readonly names: readonly string[];
  readonly stored: StoredIdentity;
  /** Oldest first. */
  readonly segments: readonly ExaminedSegment[];
  readonly damaged: readonly Damage[];
  readonly transactions: number;
  readonly firstSeq: number;
  readonly lastSeq: number;
};

/** Reads a journal's folder and changes nothing in it. Throws `newer_format` for a journal of a newer version. */
export async function inspectFolder(fs: JournalFs, folder: string): Promise<InspectedFolder> {
  const names = await fs.list(folder);
  const stored = await readIdentity(fs, folder);
  const found = await findSegments(fs, folder, names);
  const segments = await examineAll(fs, folder, found);
  const damaged = [
    ...(stored.kind === 'altered' || (stored.kind === 'none' && found.length > 0) ? [identityDamage] : []),
    ...missingNumbers(found.map(({ number }) => number)),
    ...segments.flatMap((segment) => segment.damaged),
  ];
  return {
    names,
    stored,
    segments,
    damaged: damaged.length > 0 ? damaged : unexplainedGaps(segments),
    transactions: segments.reduce((sum, { transactions }) => sum + transactions, 0),
    firstSeq: segments.find(({ marks }) => marks.length > 0)?.marks[0]?.seq ?? 0,
    lastSeq: (expectedAfter(segments) ?? 1) - 1,
  };
}

const identityDamage: Damage = { segment: identityName, line: 0, reason: 'identity' };

/** The longest a head can be: two ids and four numbers. */
const headBytes = 4096;

/** How many missing segments are named one by one. */
const missingNamed = 100;

type Found = { readonly name: string; readonly number: number; readonly head: SegmentHead | null };

/** The segments in the order they were written, which their heads know better than their names. */
async function findSegments(fs: JournalFs, folder: string, names: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const name of names) {
    const number = segmentNumber(name);
    if (number === null) continue;
    const head = readHead(await fs.read(path.join(folder, name), 0, headBytes));
    if (head !== null && isNewer(head)) throw new JournalError('newer_format');
    found.push({ name, number, head });
  }
  const place = ({ number, head }: Found): number => head?.segment ?? number;
  return found.sort((a, b) => place(a) - place(b) || a.number - b.number);
}

function readHead(bytes: Buffer): SegmentHead | null {
  const line = decodeLine(bytes, 0, Math.max(0, bytes.indexOf('\n')));
  return line?.kind === 'head' ? line.head : null;
}

/** Newest first, so that each segment is judged knowing where the next one carries on. */
async function examineAll(fs: JournalFs, folder: string, found: readonly Found[]): Promise<ExaminedSegment[]> {
  const examined: ExaminedSegment[] = [];
  let successor: Successor | null = null;
  for (const { name, number } of [...found].reverse()) {
    const bytes = await fs.read(path.join(folder, name), 0, Infinity);
    const segment: ExaminedSegment = examineSegment({ name, number, bytes, successor });
    examined.unshift(segment);
    successor = earlier(segment, successor);
  }
  return examined;
}

function earlier({ firstSeq, head }: ExaminedSegment, successor: Successor | null): Successor | null {
  if (firstSeq === null) return successor;
  const generation = head?.generation ?? successor?.generation ?? 0;
  if (successor !== null && successor.firstSeq <= firstSeq) return successor;
  return { firstSeq, generation };
}

function missingNumbers(numbers: readonly number[]): Damage[] {
  const there = new Set(numbers);
  const missing: Damage[] = [];
  const highest = Math.max(0, ...numbers);
  for (let number = 1; number < highest && missing.length < missingNamed; number += 1) {
    if (!there.has(number)) missing.push({ segment: segmentName(number), line: 0, reason: 'missing' });
  }
  return missing;
}

/** Segments that are each whole but do not join, though no restart says so. */
function unexplainedGaps(segments: readonly ExaminedSegment[]): Damage[] {
  return segments.flatMap(({ name, head, firstSeq }, index): Damage[] => {
    const previous = segments[index - 1];
    if (previous === undefined || firstSeq === null || head === null) return [];
    const expected = expectedAfter(segments.slice(0, index));
    const restarted = head.generation > (previous.head?.generation ?? 0);
    return expected !== null && firstSeq > expected && !restarted ? [{ segment: name, line: 1, reason: 'order' }] : [];
  });
}

/** What must come after these segments, or null where nothing says so. */
function expectedAfter(segments: readonly ExaminedSegment[]): number | null {
  const last = segments.findLast(({ firstSeq, lastSeq }) => firstSeq !== null || lastSeq !== null);
  if (last === undefined) return null;
  return last.lastSeq === null ? last.firstSeq : last.lastSeq + 1;
}
