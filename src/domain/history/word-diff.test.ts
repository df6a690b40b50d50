import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiffPart, wordDiff } from './word-diff.ts';

const side = (parts: readonly DiffPart[], other: 'del' | 'ins') =>
  parts
    .filter(({ kind }) => kind !== other)
    .map(({ text }) => text)
    .join('');

const words = fc.array(fc.constantFrom('la', 'secretaría', 'rota', 'abre', ' ', ', ', '.', 'índices'), {
  maxLength: 40,
});
const text = fc.oneof(
  words.map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('the difference of two texts', () => {
  it('keeps both texts whole', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        expect(side(parts, 'ins')).toBe(before);
        expect(side(parts, 'del')).toBe(after);
        expect(parts.every((part) => part.text !== '')).toBe(true);
      }),
    );
  });

  it('marks the word that was changed, and nothing else', () => {
    expect(wordDiff('Publish before LACNIC 39.', 'Publish before LACNIC 40.')).toEqual([
      { kind: 'same', text: 'Publish before LACNIC ' },
      { kind: 'del', text: '39' },
      { kind: 'ins', text: '40' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('has one run where several words in a row were replaced', () => {
    expect(wordDiff('The seat stays here', 'The office will move here')).toEqual([
      { kind: 'same', text: 'The ' },
      { kind: 'del', text: 'seat stays' },
      { kind: 'ins', text: 'office will move' },
      { kind: 'same', text: ' here' },
    ]);
  });

  it('says nothing changed where nothing did, and handles an empty side', () => {
    expect(wordDiff('Igual', 'Igual')).toEqual([{ kind: 'same', text: 'Igual' }]);
    expect(wordDiff('', 'Nuevo texto')).toEqual([{ kind: 'ins', text: 'Nuevo texto' }]);
    expect(wordDiff('Viejo', '')).toEqual([{ kind: 'del', text: 'Viejo' }]);
    expect(wordDiff('', '')).toEqual([]);
  });

  it('shows the middle of very long texts as replaced, at once', () => {
    const long = (word: string) => `Start ${Array.from({ length: 4000 }, (_, at) => `${word}${at}`).join(' ')} end`;
    const parts = wordDiff(long('a'), long('b'));
    expect(parts.map(({ kind }) => kind)).toEqual(['same', 'del', 'ins', 'same']);
    expect(side(parts, 'ins')).toBe(long('a'));
    expect(side(parts, 'del')).toBe(long('b'));
  });
});
