/** What the name of a snapshot says of it, so that a list needs no index file that could be lost or disagree. */
export type SnapshotName = {
  readonly name: string;
  /** When it was made: milliseconds since 1970, in whole seconds. */
  readonly at: number;
  /** The last change it holds. */
  readonly seq: number;
  readonly generation: number;
  /** The first 16 hexadecimal digits of the SHA-256 of its bytes: a truncated one is known from its name alone. */
  readonly sha256Start: string;
};

/** `snapshot-20230208T142000Z-g1-512-0123456789abcdef.plenaria` */
export function snapshotName({ at, seq, generation, sha256Start }: Omit<SnapshotName, 'name'>): string {
  const stamp = new Date(at)
    .toISOString()
    .replace(/\.\d{3}Z$/, 'Z')
    .replaceAll(/[-:]/g, '');
  return `snapshot-${stamp}-g${generation}-${seq}-${sha256Start}.plenaria`;
}

/** Reads a name, or gives null for any other file. */
export function parseSnapshotName(name: string): SnapshotName | null {
  const groups = pattern.exec(name)?.groups;
  if (groups === undefined) return null;
  const { date = '', time = '', generation, seq, sha = '' } = groups;
  const at = Date.parse(`${date.replace(/^(\d{4})(\d{2})/, '$1-$2-')}T${time.replace(/^(\d{2})(\d{2})/, '$1:$2:')}Z`);
  if (Number.isNaN(at)) return null;
  return { name, at, seq: Number(seq), generation: Number(generation), sha256Start: sha };
}

const pattern =
  /^snapshot-(?<date>\d{8})T(?<time>\d{6})Z-g(?<generation>\d+)-(?<seq>\d+)-(?<sha>[0-9a-f]{16})\.plenaria$/;

/** The newest first: by what they hold, whatever the clock said. */
export function newestFirst(a: SnapshotName, b: SnapshotName): number {
  return b.generation - a.generation || b.seq - a.seq || b.at - a.at;
}

const dayMs = 24 * 60 * 60 * 1000;
const keptCount = 10;
const keptDays = 30;

/** Which of these whole snapshots stay: the last ten, and the newest of each of the last thirty days (UTC). */
export function keptSnapshots(snapshots: readonly SnapshotName[], now: number): ReadonlySet<string> {
  const sorted = [...snapshots].sort(newestFirst);
  const kept = new Set(sorted.slice(0, keptCount).map(({ name }) => name));
  const days = new Set<number>();
  for (const { name, at } of sorted) {
    const day = Math.floor(at / dayMs);
    if (!isRecent(at, now) || days.has(day)) continue;
    days.add(day);
    kept.add(name);
  }
  return kept;
}

/** Within the last thirty days, today being one. A day that has not come yet (the clock was set back) is recent too. */
export function isRecent(at: number, now: number): boolean {
  return Math.floor(at / dayMs) > Math.floor(now / dayMs) - keptDays;
}
