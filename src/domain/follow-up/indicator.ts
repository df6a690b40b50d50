import type { Indicator, Reading } from '../records/follow-up.ts';

/** The readings by their day; those of one day in the order they were made. */
export function seriesOf<R extends Reading>(readings: readonly R[]): R[] {
  return [...readings].sort((a, b) => compare(a.date, b.date) || compare(a.id, b.id));
}

/** The newest reading; null where nothing was read yet. */
export function latestOf<R extends Reading>(readings: readonly R[]): R | null {
  return seriesOf(readings).at(-1) ?? null;
}

type Aim = Pick<Indicator, 'baseline' | 'target'>;

/**
 * How much of the way from the baseline to the target a value has come: 0 at the one, 1 at the other, whether the
 * target lies above or below. Less than 0 where it went the other way. Null where one of them is unknown, or there is
 * no way to go and the value is elsewhere.
 */
export function shareOfWay({ baseline, target }: Aim, value: number): number | null {
  if (baseline === null || target === null) return null;
  if (baseline === target) return value === target ? 1 : null;
  return (value - baseline) / (target - baseline);
}

/** Places between 0 and 1, from the left and from the bottom. */
export type IndicatorChart = {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly baseline: number | null;
  readonly target: number | null;
};

/** Where the line of an indicator runs. Days apart are apart in the chart; all values, the aim among them, fit in. */
export function chartOf({ baseline, target }: Aim, readings: readonly Reading[]): IndicatorChart {
  const series = seriesOf(readings);
  const values = [...series.map(({ value }) => value), baseline, target].filter((value) => value !== null);
  const y = placeIn(values);
  const x = placeIn(series.map(({ date }) => Date.parse(date)));
  return {
    points: series.map(({ date, value }) => ({ x: x(Date.parse(date)), y: y(value) })),
    baseline: baseline === null ? null : y(baseline),
    target: target === null ? null : y(target),
  };
}

/** The place of a value among others, from 0 to 1. Where all are equal, they lie in the middle. */
function placeIn(values: readonly number[]): (value: number) => number {
  const low = Math.min(...values);
  const high = Math.max(...values);
  return (value) => (high > low ? (value - low) / (high - low) : 0.5);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
