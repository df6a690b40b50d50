import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { localizedIn, withState, withText } from '../localized-text.ts';
import type { Instant } from '../primitives.ts';
import { type MemoryQuery, type MemoryUnit, TranslationMemory } from './memory.ts';
import { memoryUnits } from './memory-units.ts';
import { wordDistance, wordsFor } from './similarity.ts';

const at = (day: number) => `2023-02-0${day}T12:00:00.000Z` as Instant;

function unit(key: string, es: string, fr: string, fields: Partial<MemoryUnit> = {}): MemoryUnit {
  const texts = { es: { text: es, state: 'final' }, fr: { text: fr, state: 'translated' } } as const;
  return { key, meetingId: 'montevideo', source: 'es', texts, at: at(1), ...fields };
}

function memoryOf(...units: readonly MemoryUnit[]): TranslationMemory {
  const memory = new TranslationMemory();
  for (const one of units) memory.put(one.key, one);
  return memory;
}

const asked = (text: string, fields: Partial<MemoryQuery> = {}): MemoryQuery => ({
  text,
  from: 'es',
  to: 'fr',
  exceptKey: 'here',
  meetingId: 'montevideo',
  ...fields,
});

describe('a memory of translations', () => {
  // 10 words: Publicar el primer juego de indicadores antes de LACNIC 39
  const publish = unit('a', 'Publicar el primer juego de indicadores antes de LACNIC 39.', 'Publier avant LACNIC 39.');

  it.each([
    // The same to the letter.
    ['Publicar el primer juego de indicadores antes de LACNIC 39.', 100],
    // The same words: case, accents and the full stop are not counted.
    ['publicar el primér juego de indicadores antes de lacnic 39', 99],
    // 1 of 10 words replaced (39 by 40): 9/10.
    ['Publicar el primer juego de indicadores antes de LACNIC 40.', 90],
    // 1 replaced and 1 put in, of 11: 9/11 = 81.8.
    ['Publicar el primer juego de indicadores antes de LACNIC 40 completo.', 81],
    // 3 of 10 left out: 7/10.
    ['Publicar el primer juego de indicadores antes.', 70],
  ])('says how much is the same: %s', (text, percent) => {
    expect(
      memoryOf(publish)
        .find(asked(text))
        .map((match) => match.percent),
    ).toEqual([percent]);
  });

  it('leaves out what would take longer to mend than to write', () => {
    // 4 of 10 left out: 6/10 = 60.
    expect(memoryOf(publish).find(asked('Publicar el primer juego de indicadores.'))).toEqual([]);
    expect(memoryOf(publish).find(asked('39 LACNIC de antes indicadores de juego primer el publicar'))).toEqual([]);
    expect(memoryOf(publish).find(asked('  '))).toEqual([]);
  });

  it('puts the own meeting first, then what was reviewed, then the latest', () => {
    const text = 'Convocar a las redes.';
    const state = (fr: string, of: 'reviewed' | 'translated') => ({
      texts: { es: { text, state: 'final' as const }, fr: { text: fr, state: of } },
    });
    const memory = memoryOf(
      unit('1', text, '', { ...state('plus ancien', 'translated'), meetingId: 'bogota', at: at(1) }),
      unit('2', text, '', { ...state('plus récent', 'translated'), meetingId: 'bogota', at: at(3) }),
      unit('3', text, '', { ...state('relu', 'reviewed'), meetingId: 'bogota', at: at(1) }),
      unit('4', text, '', { ...state('d’ici', 'translated'), at: at(1) }),
    );
    expect(memory.find(asked(text)).map(({ target }) => target)).toEqual([
      'd’ici',
      'relu',
      'plus récent',
      'plus ancien',
    ]);
  });

  it('names a translation once, and not the text that asks', () => {
    const memory = memoryOf(publish, { ...publish, key: 'b' }, { ...publish, key: 'here' });
    expect(memory.find(asked(publish.texts.es?.text ?? ''))).toHaveLength(1);
    expect(memory.find(asked('LACNIC'))).toEqual([]);
  });

  it('follows what is written anew and forgets what is gone', () => {
    const memory = memoryOf(publish);
    const text = publish.texts.es?.text ?? '';
    memory.put('a', unit('a', 'Otra cosa muy distinta.', 'Autre chose.'));
    expect(memory.find(asked(text))).toEqual([]);
    expect(memory.find(asked('Otra cosa muy distinta.')).map(({ target }) => target)).toEqual(['Autre chose.']);
    memory.put('a', null);
    expect([memory.find(asked('Otra cosa muy distinta.')), memory.size]).toEqual([[], 0]);
  });

  it('works from any language that holds into any other', () => {
    expect(memoryOf(publish).find(asked('Publier avant LACNIC 39.', { from: 'fr', to: 'es' }))[0]?.percent).toBe(100);
  });

  it('finds whatever comparing with every text finds', () => {
    const sentence = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 12 }), sentence, (texts, wanted) => {
        const units = texts.map((words, index) => unit(`${index}`, words.join(' '), `fr ${index}`));
        const known = new Map('abcdef'.split('').map((letter, index) => [letter, index]));
        const numbers = (text: readonly string[]) => text.map((word) => known.get(word) ?? -1);
        const expected = texts.flatMap((words, index) => {
          const longest = Math.max(words.length, wanted.length);
          const same = longest - wordDistance(numbers(words), numbers(wanted));
          return same * 10 >= longest * 7 ? [`fr ${index}`] : [];
        });
        const found = memoryOf(...units).find(asked(wanted.join(' ')));
        expect(found).toHaveLength(Math.min(expected.length, 9));
        for (const { target } of found) expect(expected).toContain(target);
      }),
    );
  });

  it('answers of twenty thousand texts', () => {
    const words = 'la coalición publica datos sobre redes foro taller escuela índice región norte sur'.split(' ');
    const memory = new TranslationMemory();
    for (let n = 0; n < 20_000; n += 1) {
      const text = Array.from({ length: 12 }, (_, i) => words[(n * 7 + i * (1 + (n % 5))) % words.length]).join(' ');
      memory.put(`${n}`, unit(`${n}`, `${text} ${n}`, `fr ${n}`));
    }
    const text = `${Array.from({ length: 12 }, (_, i) => words[(70 + i) % words.length]).join(' ')} 10`;
    expect(memory.find(asked(text))[0]).toMatchObject({ percent: 100, target: 'fr 10' });
  });
});

describe('what a memory keeps of a record', () => {
  const row = (text: ReturnType<typeof localizedIn>, deletedAt: Instant | null = null) => ({
    id: 'o',
    meetingId: 'm',
    deletedAt,
    updatedAt: at(1),
    text,
    details: null,
  });
  const languages = (text: ReturnType<typeof localizedIn>) =>
    Object.keys(memoryUnits('outcomes', 'o', row(text))[0]?.unit?.texts ?? {});

  it('is every language that says the same, without stale ones and drafts', () => {
    const text = localizedIn('es', { es: 'Uno', fr: 'Un', en: 'One' });
    expect(languages(text)).toEqual(['es', 'fr', 'en']);
    expect(languages(withState(text, 'fr', 'initial'))).toEqual(['es', 'en']);
    expect(languages(withText(withText(text, 'es', 'Dos'), 'en', 'Two'))).toEqual(['es', 'en']);
    expect(languages(withText(text, 'es', 'Dos'))).toEqual([]);
    expect(memoryUnits('outcomes', 'o', row(text, at(2)))[0]?.unit).toBeNull();
    expect(memoryUnits('outcomes', 'o', undefined)[0]?.unit).toBeNull();
  });

  it('compares words without case, accents and punctuation', () => {
    expect(wordsFor('«Ça va?», dit l’ŒUVRE n.º 3')).toEqual(['ca', 'va', 'dit', 'l', 'oeuvre', 'n', 'o', '3']);
    expect(wordDistance([1, 2, 3], [1, 3])).toBe(1);
    expect(wordDistance([], [1, 3])).toBe(2);
  });
});
