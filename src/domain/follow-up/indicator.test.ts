import { describe, expect, it } from 'vitest';
import { asId, type IndicatorId, type ReadingId } from '../ids.ts';
import type { PlainDate } from '../primitives.ts';
import type { Reading } from '../records/follow-up.ts';
import { meetingId } from '#tests/builders/meeting.ts';
import { chartOf, latestOf, seriesOf, shareOfWay } from './indicator.ts';

let counter = 0;

function reading(date: string, value: number): Reading {
  counter += 1;
  return {
    id: asId<ReadingId>(`reading-${String(counter).padStart(3, '0')}`),
    meetingId,
    indicatorId: asId<IndicatorId>('rpki'),
    date: date as PlainDate,
    value,
    note: '',
    deletedAt: null,
  };
}

describe('the readings of an indicator', () => {
  it('stand in the order of their days, whenever they were written down', () => {
    const readings = [reading('2023-01-31', 38), reading('2022-08-31', 31), reading('2022-11-30', 35)];
    expect(seriesOf(readings).map(({ value }) => value)).toEqual([31, 35, 38]);
    expect(readings.map(({ value }) => value)).toEqual([38, 31, 35]);
    expect(latestOf(readings)?.value).toBe(38);
  });

  it('of one day stand as they were made: the later one repairs the first', () => {
    expect(latestOf([reading('2023-01-31', 38), reading('2023-01-31', 39)])?.value).toBe(39);
  });

  it('have no newest one before anything was read', () => {
    expect(latestOf([])).toBeNull();
  });
});

describe('how much of the way is behind', () => {
  it.each([
    { baseline: 38, target: 60, value: 38, share: 0 },
    { baseline: 38, target: 60, value: 49, share: 0.5 },
    { baseline: 38, target: 60, value: 60, share: 1 },
    { baseline: 38, target: 60, value: 71, share: 1.5 },
    { baseline: 38, target: 60, value: 27, share: -0.5 },
    // The aim is to have fewer.
    { baseline: 40, target: 10, value: 25, share: 0.5 },
    { baseline: 40, target: 10, value: 55, share: -0.5 },
    { baseline: -20, target: 20, value: 0, share: 0.5 },
    { baseline: -10, target: -30, value: -25, share: 0.75 },
    { baseline: 0, target: 0, value: 0, share: 1 },
    { baseline: 5, target: 5, value: 4, share: null },
    { baseline: null, target: 60, value: 49, share: null },
    { baseline: 38, target: null, value: 49, share: null },
  ])('is $share at $value between $baseline and $target', ({ baseline, target, value, share }) => {
    expect(shareOfWay({ baseline, target }, value)).toBe(share);
  });
});

describe('the chart of an indicator', () => {
  it('has room for the aim, and days apart lie apart', () => {
    const chart = chartOf({ baseline: 30, target: 50 }, [
      reading('2023-01-11', 40),
      reading('2023-01-01', 30),
      reading('2023-01-06', 35),
    ]);
    expect(chart.points).toEqual([
      { x: 0, y: 0 },
      { x: 0.5, y: 0.25 },
      { x: 1, y: 0.5 },
    ]);
    expect([chart.baseline, chart.target]).toEqual([0, 1]);
  });

  it('has a target below the baseline where less is better, and takes negative values', () => {
    const chart = chartOf({ baseline: 10, target: -10 }, [reading('2023-01-01', 10), reading('2023-01-02', -5)]);
    expect([chart.baseline, chart.target]).toEqual([1, 0]);
    expect(chart.points.map(({ y }) => y)).toEqual([1, 0.25]);
  });

  it('draws equal values, and a single one, in the middle', () => {
    const flat = chartOf({ baseline: null, target: null }, [reading('2023-01-01', 7), reading('2023-01-03', 7)]);
    expect(flat.points).toEqual([
      { x: 0, y: 0.5 },
      { x: 1, y: 0.5 },
    ]);
    expect(chartOf({ baseline: 7, target: 7 }, [reading('2023-01-01', 7)])).toEqual({
      points: [{ x: 0.5, y: 0.5 }],
      baseline: 0.5,
      target: 0.5,
    });
  });

  it('is empty before anything was read', () => {
    expect(chartOf({ baseline: 1, target: null }, [])).toEqual({ points: [], baseline: 0.5, target: null });
  });
});
