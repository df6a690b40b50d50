import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant, PlainDate } from '../primitives.ts';
import { addDays, plainDate } from './plain-date.ts';
import { addMinutes, instantAt, instantFromWall, isTimeZone, localIso, minutesBetween, wallClock } from './zone.ts';

const at = (text: string): Instant => text as Instant;

describe('wall clock and instant', () => {
  it('opens the meeting in Montevideo at nine, whatever zone the laptop is in', () => {
    const { instant, kind } = instantFromWall({ date: '2023-02-08', time: '09:00', timeZone: 'America/Montevideo' });
    expect([instant, kind]).toEqual(['2023-02-08T12:00:00.000Z', 'exact']);
    expect(wallClock(instant, 'America/Montevideo')).toEqual({ date: '2023-02-08', time: '09:00', offset: '-03:00' });
    expect(localIso(instant, 'Asia/Kolkata')).toBe('2023-02-08T17:30+05:30');
    expect(localIso(instant, 'UTC')).toBe('2023-02-08T12:00+00:00');
  });

  it('reads a time the clock jumped over with the offset before the jump', () => {
    const gap = instantFromWall({ date: '2024-03-31', time: '02:30', timeZone: 'Europe/Berlin' });
    expect(gap).toEqual({ instant: '2024-03-31T01:30:00.000Z', kind: 'gap' });
    expect(localIso(gap.instant, 'Europe/Berlin')).toBe('2024-03-31T03:30+02:00');
  });

  it('takes the first of two equal times when the clock is put back', () => {
    const twice = instantFromWall({ date: '2024-10-27', time: '02:30', timeZone: 'Europe/Berlin' });
    expect(twice).toEqual({ instant: '2024-10-27T00:30:00.000Z', kind: 'overlap' });
    expect(instantFromWall({ date: '2024-10-27', time: '03:00', timeZone: 'Europe/Berlin' }).kind).toBe('exact');
  });

  it('knows midnight changes of the southern summer and half-hour zones', () => {
    const gap = instantFromWall({ date: '2018-11-04', time: '00:30', timeZone: 'America/Sao_Paulo' });
    expect(gap).toEqual({ instant: '2018-11-04T03:30:00.000Z', kind: 'gap' });
    expect(localIso(at('2024-04-06T15:15:00.000Z'), 'Australia/Lord_Howe')).toBe('2024-04-07T01:45+10:30');
  });

  it('takes a wall clock back to where it came from, in every zone', () => {
    const zones = [
      'America/Montevideo',
      'Europe/Berlin',
      'Asia/Tokyo',
      'Australia/Lord_Howe',
      'America/St_Johns',
      'UTC',
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1975, 0, 1) / 60_000, max: Date.UTC(2060, 0, 1) / 60_000 }),
        fc.constantFrom(...zones),
        (minute, timeZone) => {
          const instant = instantAt(minute * 60_000);
          const shown = wallClock(instant, timeZone);
          const back = instantFromWall({ date: shown.date, time: shown.time, timeZone });
          expect(wallClock(back.instant, timeZone)).toMatchObject({ date: shown.date, time: shown.time });
          if (back.kind !== 'overlap') expect(back.instant).toBe(instant);
        },
      ),
    );
  });

  it('refuses what is no time', () => {
    expect(() => instantFromWall({ date: '2024-02-31', time: '10:00', timeZone: 'UTC' })).toThrow();
    expect(() => instantFromWall({ date: '2024-02-01', time: '24:00', timeZone: 'UTC' })).toThrow();
    expect(() => wallClock(at('2024-02-01T00:00:00.000Z'), 'Mars/Olympus')).toThrow();
  });

  it('tells zones from other words', () => {
    expect(['America/Montevideo', 'UTC', 'Etc/GMT+3'].map(isTimeZone)).toEqual([true, true, true]);
    expect(['Nowhere/Middle', '', '+01:00', 'Romance Standard Time', '__proto__'].some(isTimeZone)).toBe(false);
  });

  it('counts minutes', () => {
    expect(addMinutes(at('2023-02-08T12:00:00.000Z'), 90)).toBe('2023-02-08T13:30:00.000Z');
    expect(minutesBetween(at('2023-02-08T12:00:00.000Z'), at('2023-02-08T11:15:00.000Z'))).toBe(-45);
  });
});

describe('plain date', () => {
  it('refuses 31 February and takes 29 February where there is one', () => {
    expect(plainDate('2023-02-31')).toBeNull();
    expect(plainDate('2023-02-29')).toBeNull();
    expect(plainDate('2024-02-29')).toBe('2024-02-29');
    expect(plainDate('08/02/2023')).toBeNull();
  });

  it('counts days over the end of a month', () => {
    expect(addDays('2023-02-28' as PlainDate, 1)).toBe('2023-03-01');
    expect(addDays('2024-03-01' as PlainDate, -1)).toBe('2024-02-29');
  });
});
