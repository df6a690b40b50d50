import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMinutes } from './read-minutes.ts';

describe('minutes of any text', () => {
  const pieces = fc.constantFrom(
    ...'# |## |- [ ] |- [x] |  - |1. |RESOLVED: |ACTION-1: |Ana: |Present: |Asistentes|Acuerdos:|## Actions|\t|: |(|[|](|**|`|```|---|===|....|\n|\n\n|<ana> |\u00A0|\u202E|se acuerda |por unanimidad|12 a favor'
      .split('|')
      .concat('|', '| a | b |\n|---|---|\n', '\r\n', '<!--', '-->'),
  );
  const text = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 });

  it('is read without a failure, and no outcome is empty or out of the file', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('a.md', 'a.txt', 'a.rst', ''), (parts, fileName) => {
        const whole = parts.join('');
        const lines = whole.split(/\r\n?|\n/u).length;
        const minutes = readMinutes(whole, fileName);
        if (minutes === null) return;
        const found = [...minutes.outcomes, ...minutes.notes, ...minutes.items, ...(minutes.attendees ?? [])];
        expect(found).not.toHaveLength(0);
        for (const { line } of found) expect(line >= 1 && line <= lines).toBe(true);
        for (const { text: shown, item } of [...minutes.outcomes, ...minutes.notes]) {
          expect(shown).toMatch(/[\p{L}\p{N}]/u);
          expect(item === null || minutes.items[item] !== undefined).toBe(true);
        }
        for (const { name } of minutes.attendees ?? []) expect(name).toMatch(/\p{L}/u);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['![', '[a](', '- [ ] a ', '**', '<a ', 'a. ', '....', 'Ana, ', '| ', 'a: ', '`a <', '(', '12 a favor '])(
    'of a million letters is read to the end: %s',
    (piece) => {
      const inALine = readMinutes(`# Acta\n\n${piece.repeat(1_000_000 / piece.length)}`, 'a.md');
      const inLines = readMinutes(`# Acta\n\n${`${piece.repeat(40)}\n`.repeat(25_000 / piece.length)}`, 'a.md');
      for (const minutes of [inALine, inLines]) expect(minutes === null || minutes.title !== '').toBe(true);
    },
  );
});
