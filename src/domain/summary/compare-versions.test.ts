import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VersionLine } from '../records/version.ts';
import { compareVersions, saysTheSame } from './compare-versions.ts';

const line = (key: string, text = key): VersionLine => ({ key, role: 'entry', text });
const told = (before: readonly VersionLine[], after: readonly VersionLine[]) =>
  compareVersions(before, after).map(({ kind, key }) => `${kind} ${key}`);

describe('two versions of a document', () => {
  const before = ['title', 'T-01', 'T-02', 'D-01', 'C-01'].map((key) => line(key));

  it('differ in nothing when nothing was done', () => {
    expect(told(before, before)).toEqual(before.map(({ key }) => `same ${key}`));
    expect(saysTheSame(before, before)).toBe(true);
  });

  it('show what was written anew, what came and what went, each in its place', () => {
    const after = [line('title'), line('T-01', 'another'), line('T-03'), line('D-01'), line('C-01')];
    expect(told(before, after)).toEqual([
      'same title',
      'changed T-01',
      'removed T-02',
      'added T-03',
      'same D-01',
      'same C-01',
    ]);
    expect(saysTheSame(before, after)).toBe(false);
  });

  it('tell of one line that it moved, not of all it went past', () => {
    const after = [line('title'), line('C-01'), line('T-01'), line('T-02'), line('D-01')];
    expect(told(before, after)).toEqual(['same title', 'moved C-01', 'same T-01', 'same T-02', 'same D-01']);
    expect(saysTheSame(before, after)).toBe(false);
  });

  it('keep both texts of a line that moved and was written anew', () => {
    const after = [line('T-01'), line('T-02'), line('D-01'), line('C-01'), line('title', 'Another title')];
    expect(compareVersions(before, after).at(-1)).toEqual({
      kind: 'moved',
      key: 'title',
      role: 'entry',
      before: 'title',
      after: 'Another title',
    });
  });

  it('show first what stood before everything and is gone', () => {
    expect(told(before, before.slice(1))[0]).toBe('removed title');
  });

  it('count an entry that stands twice as two', () => {
    const twice = [line('T-01'), line('T-01')];
    expect(told(twice, [line('T-01')])).toEqual(['same T-01', 'removed T-01 2']);
  });

  it('are both whole in what is compared, whatever was done', () => {
    const lines = fc.array(fc.tuple(fc.constantFrom(...'abcdefg'), fc.constantFrom('x', 'y')), { maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const [first, second] = [one, other].map((pairs) => pairs.map(([key, text]) => line(key, text)));
        const compared = compareVersions(first!, second!);
        const after = compared.flatMap(({ after: text }) => text ?? []);
        const was = compared.flatMap(({ before: text }) => text ?? []);
        expect(after).toEqual(second!.map(({ text }) => text));
        expect(was.sort()).toEqual(first!.map(({ text }) => text).sort());
        expect(compared.every(({ kind }) => kind === 'same')).toBe(saysTheSame(first!, second!));
      }),
    );
  });
});
