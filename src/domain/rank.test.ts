import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankBetween, ranks } from './rank.ts';

const rank = fc.stringMatching(/^[0-9A-Za-z]{0,6}[1-9A-Za-z]$/);

describe('rank', () => {
  it('finds a place between any two neighbours', () => {
    fc.assert(
      fc.property(rank, rank, (x, y) => {
        fc.pre(x !== y);
        const [a, b] = x < y ? [x, y] : [y, x];
        const between = rankBetween(a, b);
        expect(a < between && between < b, `${a} < ${between} < ${b}`).toBe(true);
        expect(between.endsWith('0')).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds a place before and after any rank', () => {
    fc.assert(
      fc.property(rank, (a) => {
        expect(rankBetween(a, null) > a).toBe(true);
        expect(rankBetween(null, a) < a).toBe(true);
        expect(rankBetween(null, a)).toMatch(/[1-9A-Za-z]$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps a list in order through a thousand moves to random places', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1000, maxLength: 1000 }), (places) => {
        const list: string[] = [];
        for (const place of places) {
          const at = place % (list.length + 1);
          list.splice(at, 0, rankBetween(list[at - 1] ?? null, list[at] ?? null));
        }
        expect([...list].sort((a, b) => (a < b ? -1 : 1))).toEqual(list);
        expect(new Set(list).size).toBe(list.length);
      }),
      { numRuns: 20 },
    );
  });

  it('stays short while a note-taker appends all day', () => {
    const list = ranks(10_000);
    expect([...list].sort()).toEqual(list);
    expect(Math.max(...list.map((text) => text.length))).toBe(4);
  });

  it('still finds places when everything is put first', () => {
    let first = rankBetween(null, null);
    for (let index = 0; index < 5_000; index += 1) {
      const next = rankBetween(null, first);
      expect(next < first).toBe(true);
      first = next;
    }
    expect(first.length).toBeLessThan(6);
  });

  it('refuses neighbours in the wrong order and texts that are no rank', () => {
    expect(() => rankBetween('b', 'a')).toThrow();
    expect(() => rankBetween('a', 'a')).toThrow();
    expect(() => rankBetween('a0', null)).toThrow();
    expect(() => rankBetween('é', null)).toThrow();
  });
});
