import { describe, expect, it } from 'vitest';
import { contextIn, lacnic40 } from '#tests/builders/capture.ts';
import { dueBy, dueOn } from '#tests/builders/meeting.ts';
import type { Locale } from '../primitives.ts';
import { parseCapture } from './grammar.ts';

const es = contextIn('es');

describe('due', () => {
  it.each<[Locale, string, string]>([
    ['es', 'viernes', '2023-02-10'],
    ['es', 'miércoles', '2023-02-15'],
    ['es', 'mañana', '2023-02-09'],
    ['es', 'pasado mañana', '2023-02-10'],
    ['es', '24 de febrero', '2023-02-24'],
    ['es', '3 de febrero', '2024-02-03'],
    ['es', 'el 24 de febrero de 2025', '2025-02-24'],
    ['es', '24 feb', '2023-02-24'],
    ['es', '24/2', '2023-02-24'],
    ['es', '24/02/2024', '2024-02-24'],
    ['es', '2023-05-08', '2023-05-08'],
    ['en', 'friday', '2023-02-10'],
    ['en', 'before Friday', '2023-02-10'],
    ['en', 'tomorrow', '2023-02-09'],
    ['en', 'March 3rd', '2023-03-03'],
    ['en', '3 March 2024', '2024-03-03'],
    ['pt', 'sexta', '2023-02-10'],
    ['pt', 'sexta-feira', '2023-02-10'],
    ['pt', 'amanhã', '2023-02-09'],
    ['pt', '1º de março', '2023-03-01'],
    ['fr', 'vendredi', '2023-02-10'],
    ['fr', 'demain', '2023-02-09'],
    ['fr', 'aujourd’hui', '2023-02-08'],
    ['fr', '1er août', '2023-08-01'],
    ['fr', 'd’ici le 24 février', '2023-02-24'],
  ])('reads a date (%s, %s)', (locale, phrase, day) => {
    expect(parseCapture(`c: publicar >${phrase}`, contextIn(locale))).toMatchObject({
      text: 'publicar',
      due: dueOn(day),
    });
    expect(parseCapture(`c: >${phrase}, y contarlo`, contextIn(locale))).toMatchObject({
      text: ', y contarlo',
      due: dueOn(day),
    });
  });

  it.each<[Locale, string]>([
    ['es', 'antes de LACNIC 40'],
    ['es', 'lacnic 40'],
    ['es', 'LACNIC40'],
    ['en', 'before lacnic 40'],
    ['pt', 'antes da LACNIC 40'],
    ['pt', 'antes do LACNIC 40'],
    ['fr', 'avant LACNIC 40'],
    ['fr', 'avant la LACNIC 40'],
  ])('reads a milestone (%s, %s)', (locale, phrase) => {
    expect(parseCapture(`c: publicar >${phrase} todo`, contextIn(locale))).toMatchObject({
      text: 'publicar todo',
      due: dueBy(lacnic40),
    });
  });

  it('keeps what is no date', () => {
    for (const phrase of ['>31/2', '>32 de enero', '>nunca', '>antes de lac', '>50%']) {
      expect(parseCapture(`c: publicar ${phrase}`, es)).toMatchObject({ text: `publicar ${phrase}`, due: null });
    }
  });

  it('holds the words of a milestone together while they are typed', () => {
    const line = 'c: publicar >antes de lac';
    expect(parseCapture(line, es).tokens.at(-1)).toMatchObject({ start: 12, end: line.length, state: 'unresolved' });
  });
});
