import { appendFileSync } from 'node:fs';

/** What one side took, run by run. */
export type Runs = readonly number[];

type Measured = {
  readonly name: string;
  readonly unit: 'ms' | 'MB';
  readonly ours: Runs;
  /** The least it could take: the same done by hand, with nothing around it. */
  readonly limit: Runs | null;
  /** The usual library, or the plain way. */
  readonly baseline: Runs | null;
  readonly goal?: { readonly text: string; readonly met: (figures: Figures) => boolean };
};

type Side = 'ours' | 'limit' | 'baseline';
export type Figures = {
  readonly median: Readonly<Record<Side, number | null>>;
  readonly p95: Readonly<Record<Side, number | null>>;
};

const quick = process.env['PLENARIA_BENCH'] === 'quick';

/** How often, in the full run and in the quick one. */
export function times(full: number, few: number): number {
  return quick ? few : full;
}

/** Keeps a figure for the report. Goals are told, not asserted: speed belongs in reports, never in a timed test. */
export function report({ name, unit, ours, limit, baseline, goal }: Measured): void {
  const all = { ours, limit, baseline };
  const at = (share: number) =>
    Object.fromEntries(
      Object.entries(all).map(([side, runs]) => [side, runs === null ? null : quantile(runs, share)]),
    ) as Figures['median'];
  const figures: Figures = { median: at(0.5), p95: at(0.95) };
  const { median, p95 } = figures;
  const ratio = (to: number | null) => (to === null || to === 0 ? null : (median.ours ?? 0) / to);
  const line = {
    name,
    ...median,
    ratioToLimit: ratio(median.limit),
    ratioToBaseline: ratio(median.baseline),
    p95,
    unit,
    runs: ours.length,
    goal: goal === undefined ? null : { text: goal.text, met: goal.met(figures) },
  };
  const file = process.env['PLENARIA_BENCH_FILE'];
  if (file === undefined) throw new Error('PLENARIA_BENCH_FILE is not set: run npm run bench');
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}

export function quantile(runs: Runs, share: number): number {
  const sorted = [...runs].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** How long some work takes. Milliseconds. */
export function timed<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const start = performance.now();
  const value = work();
  return { ms: performance.now() - start, value };
}
