import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from './clean.ts';
import { foldText, matchesFolded, matchRanges } from './fold.ts';

describe('folded text', () => {
  it('forgets accents, case, ligatures and how a letter was composed', () => {
    expect(foldText('  Íñigo   GARCÍA\u00A0López ')).toBe('inigo garcia lopez');
    expect(foldText('Straße Œuvre ﬁn Ærø Łódź')).toBe('strasse oeuvre fin aero lodz');
    expect(foldText('Jose\u0301')).toBe(foldText('José'));
    expect(foldText('İstanbul')).toBe('istanbul');
  });

  it('changes nothing when applied twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  it('finds a person by the beginnings of their names in any order', () => {
    const hay = foldText("Ana Lucía O'Neill García-López, LACNIC");
    expect(matchesFolded('lopez ana', hay)).toBe(true);
    expect(matchesFolded('GARCÍA lac', 'Ana Lucía García, LACNIC')).toBe(true);
    expect(matchesFolded("o'neill", hay)).toBe(true);
    expect(matchesFolded('opez', hay)).toBe(false);
    expect(matchesFolded('ana perez', hay)).toBe(false);
    expect(matchesFolded('  ', hay)).toBe(true);
  });

  it('underlines what was found, accents included', () => {
    const underlined = (query: string, text: string): string[] =>
      matchRanges(query, text).map(({ start, end }) => text.slice(start, end));
    expect(underlined('garc', 'Ana García')).toEqual(['Garc']);
    expect(underlined('jose lo', 'Lo\u0301pez, Jose\u0301')).toEqual(['Lo\u0301', 'Jose\u0301']);
    expect(underlined('stras', 'Große Straße')).toEqual(['Straß']);
    expect(underlined('a ana', 'Ana')).toEqual(['Ana']);
    expect(underlined('x', 'Ana')).toEqual([]);
  });

  it('never underlines outside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', maxLength: 3 }), (text, query) => {
        let last = -1;
        for (const { start, end } of matchRanges(query, text)) {
          expect(start > last && start < end && end <= text.length).toBe(true);
          last = end;
        }
      }),
    );
  });
});

describe('cleaned text', () => {
  it('takes a turned direction and hidden letters out of a name, and says so', () => {
    expect(cleanLine('Ana\u202E zepoL\u200B', 100)).toEqual({ text: 'Ana zepoL', invisible: true, cut: false });
    expect(cleanLine('Ana\tLópez\n', 100)).toEqual({ text: 'Ana López', invisible: false, cut: false });
    expect(cleanLine('\uD800Ana', 100).text).toBe('Ana');
  });

  it('keeps the joiners of an emoji and of Persian', () => {
    expect(cleanLine('👩‍💻 می‌خواهم', 100)).toEqual({ text: '👩‍💻 می‌خواهم', invisible: false, cut: false });
  });

  it('cuts a field of ten megabytes without cutting a letter', () => {
    expect(cleanLine('ab😀'.repeat(3_000_000), 3)).toEqual({ text: 'ab', invisible: false, cut: true });
  });

  it('keeps the lines of an abstract', () => {
    expect(cleanText('one\r\ntwo\rthree\u0007', 100).text).toBe('one\ntwo\nthree');
  });
});
