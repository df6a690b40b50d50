import type { VersionLine } from '../records/version.ts';

/** How a line of a document fared from one version to the other. A line that moved may say something else as well. */
export type ComparedLine = {
  readonly kind: 'same' | 'changed' | 'added' | 'removed' | 'moved';
  readonly key: string;
  readonly role: string;
  /** What it said; null where it wasn't there. */
  readonly before: string | null;
  readonly after: string | null;
};

/** Two versions line by line, in the order of the later one; what is gone stands where it stood. */
export function compareVersions(before: readonly VersionLine[], after: readonly VersionLine[]): ComparedLine[] {
  const [old, now] = [unique(before), unique(after)];
  const oldByKey = new Map(old.map((line) => [line.key, line]));
  const placeBefore = new Map(old.map((line, index) => [line.key, index]));
  const kept = now.filter(({ key }) => oldByKey.has(key));
  const inPlace = new Set(
    longestInOrder(
      kept.map(({ key }) => key),
      placeBefore,
    ),
  );
  const keptKeys = new Set(kept.map(({ key }) => key));
  const compared = now.map((line) => comparedLine(line, oldByKey.get(line.key), inPlace));
  return withRemoved(compared, { old, keptKeys, inPlace });
}

/** Whether two versions say the same in the same order. */
export function saysTheSame(before: readonly VersionLine[], after: readonly VersionLine[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ key, text }, index) => key === after[index]?.key && text === after[index].text)
  );
}

/** What is listed twice, as an entry under two topics may be, is told apart by how often it came before. */
function unique(lines: readonly VersionLine[]): VersionLine[] {
  const times = new Map<string, number>();
  return lines.map((line) => {
    const count = (times.get(line.key) ?? 0) + 1;
    times.set(line.key, count);
    return count === 1 ? line : { ...line, key: `${line.key} ${count}` };
  });
}

function comparedLine(line: VersionLine, old: VersionLine | undefined, inPlace: ReadonlySet<string>): ComparedLine {
  const { key, role, text: after } = line;
  if (old === undefined) return { kind: 'added', key, role, before: null, after };
  const kind = !inPlace.has(key) ? 'moved' : old.text === after ? 'same' : 'changed';
  return { kind, key, role, before: old.text, after };
}

type Old = {
  readonly old: readonly VersionLine[];
  readonly keptKeys: ReadonlySet<string>;
  readonly inPlace: ReadonlySet<string>;
};

/** Puts what is gone behind the line it stood behind; what stood at the beginning comes first. */
function withRemoved(compared: readonly ComparedLine[], { old, keptKeys, inPlace }: Old): ComparedLine[] {
  const behind = new Map<string | null, ComparedLine[]>();
  let anchor: string | null = null;
  for (const { key, role, text } of old) {
    if (inPlace.has(key)) anchor = key;
    if (keptKeys.has(key)) continue;
    const gone: ComparedLine = { kind: 'removed', key, role, before: text, after: null };
    behind.set(anchor, [...(behind.get(anchor) ?? []), gone]);
  }
  return [...(behind.get(null) ?? []), ...compared.flatMap((line) => [line, ...(behind.get(line.key) ?? [])])];
}

/** The most keys that keep their order: the others are those that moved. */
function longestInOrder(keys: readonly string[], placeBefore: ReadonlyMap<string, number>): string[] {
  /** By length less one: where the best run of that length ends. */
  const ends: number[] = [];
  const previous: number[] = [];
  const placeOf = (at: number | undefined) => placeBefore.get(keys[at ?? -1] ?? '') ?? -1;
  for (let at = 0; at < keys.length; at += 1) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (placeOf(ends[middle]) < placeOf(at)) low = middle + 1;
      else high = middle;
    }
    previous[at] = ends[low - 1] ?? -1;
    ends[low] = at;
  }
  const run: string[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) run.unshift(keys[at] ?? '');
  return run;
}
