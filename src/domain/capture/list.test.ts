import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextIn } from '#tests/builders/capture.ts';
import { listLines, parseCaptures } from './list.ts';

const context = contextIn('es');

describe('a list pasted into the line', () => {
  it('becomes one entry a line, each read by itself', () => {
    const pasted = '- decisión: La sede será Mérida\n- acción: Reservar la sala >viernes\n• Falta presupuesto';
    expect(parseCaptures(pasted, context).map(({ kind, text }) => [kind, text])).toEqual([
      ['decision', 'La sede será Mérida'],
      ['action', 'Reservar la sala'],
      ['takeaway', 'Falta presupuesto'],
    ]);
  });

  it.each([
    ['1. Uno\n2. Dos', ['Uno', 'Dos']],
    ['1) Uno\n2) Dos', ['Uno', 'Dos']],
    ['a) Uno\nb) Dos', ['Uno', 'Dos']],
    ['- [ ] Uno\n- [x] Dos', ['Uno', 'Dos']],
    ['* Uno\r\n\r\n  * Dos', ['Uno', 'Dos']],
    ['☐ Uno\n☑ Dos', ['Uno', 'Dos']],
    ['• Uno\nque sigue\n• Dos', ['Uno\nque sigue', 'Dos']],
  ])('is known by its marks: %j', (pasted, lines) => {
    expect(listLines(pasted)).toEqual(lines);
  });

  it.each([
    'Una sola línea',
    '- Una sola',
    'Dos líneas\nsin marcas',
    '',
    '-\n-',
    '2023-02-08\n2023-02-09',
    '-5 grados',
  ])('is not seen in %j', (text) => expect(listLines(text)).toBeNull());

  it('never fails, and keeps every word of a list', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 8 }), (words) => {
        parseCaptures(words.join('\n'), context);
        const plain = words.map((word) => word.replaceAll(/\W/gu, '')).filter((word) => word.length > 1);
        const lines = listLines(plain.map((word) => `- ${word}`).join('\n'));
        expect(lines ?? plain).toEqual(plain);
      }),
    );
  });
});
