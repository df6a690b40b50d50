import { describe, expect, it } from 'vitest';
import type { GlossaryTerm } from '../records/follow-up.ts';
import type { Locale } from '../primitives.ts';
import { localizedIn } from '../localized-text.ts';
import { termsIn } from '../glossary/terms-in.ts';
import { checksOn } from './checks.ts';
import { numbersIn } from './numbers.ts';

function term(acronym: string, texts: Partial<Record<Locale, string>>, doNotTranslate = false): GlossaryTerm {
  const own = { id: acronym, meetingId: 'm', deletedAt: null } as unknown as GlossaryTerm;
  return { ...own, acronym, term: localizedIn('es', texts), definition: null, doNotTranslate };
}

const glossary = [
  term('', { es: 'juego de indicadores', fr: 'jeu d’indicateurs', en: 'set of indicators' }),
  term('', { es: 'Casa de Internet', fr: 'Maison de l’Internet' }, true),
  term('LACIGF', { es: 'Foro de Gobernanza', fr: 'Forum sur la gouvernance' }, true),
];

function check(from: Locale, source: string, to: Locale, target: string) {
  return checksOn({ source, target, from, to, hits: termsIn(source, from, glossary) });
}

const codes = (...all: Parameters<typeof check>) => check(...all).map(({ code }) => code);

describe('numbers in four languages', () => {
  it.each([
    ['en', '1,234.5', '1234.5'],
    ['fr', '1 234,5', '1234.5'],
    ['es', '1.234,5', '1234.5'],
    ['pt', '1.234', '1234'],
    ['en', '1.234', '1.234'],
    ['en', '1,234', '1234'],
    ['es', '2.5', '2.5'],
    ['fr', '1 234 567', '1234567'],
    ['es', '1.234,567', '1234.567'],
  ] as const)('%s %s is %s', (locale, text, value) => {
    expect(numbersIn(text, locale)).toEqual([value]);
  });

  it('are the same in dates and times, however they are written', () => {
    expect(codes('es', 'El 8 de febrero de 2023 a las 14:30.', 'en', 'On February 8, 2023 at 2:30 p.m.')).toEqual([]);
    expect(codes('es', 'Antes del 08/02/2023.', 'fr', 'Avant le 8 février 2023.')).toEqual([]);
    expect(codes('pt', 'Em outubro de 2023, no 3.º dia.', 'en', 'In October 2023, on the 3rd day.')).toEqual([]);
    expect(codes('en', 'On March 1 it may rain.', 'fr', 'Le 1er mars il peut pleuvoir.')).toEqual([]);
  });

  it('differ where they say something else', () => {
    expect(check('es', 'Antes de 40 días.', 'fr', 'Avant 30 jours.')).toMatchObject([
      { code: 'numbers', weight: 'warning', what: ['40', '30'], fixed: null },
    ]);
    expect(codes('es', 'Son 1.500 redes.', 'en', 'They are 1.500 networks.')).toEqual(['numbers']);
    expect(codes('es', 'Son 1.500 redes.', 'en', 'They are 1,500 networks.')).toEqual([]);
    expect(codes('es', 'Datos de 7 organizaciones.', 'en', 'Data of seven organizations.')).toEqual([]);
    expect(codes('es', 'Datos de 7 organizaciones.', 'en', 'Data of eight organizations.')).toEqual(['numbers']);
  });
});

describe('what is copied, never translated', () => {
  it('are placeholders, addresses and codes', () => {
    expect(check('es', 'Hola, {nombre}.', 'fr', 'Bonjour, {nom}.')[0]).toMatchObject({
      code: 'placeholders',
      what: ['{nombre}', '{nom}'],
    });
    expect(codes('es', 'Escriba a ana@lacnic.net.', 'pt', 'Escreva a ana@lacnic.org.')).toEqual(['placeholders']);
    expect(codes('es', 'Vea https://lacnic.net/x.', 'pt', 'Veja https://lacnic.net/x.')).toEqual([]);
    expect(check('es', 'Antes de ICANN76.', 'en', 'Before ICANN67.')[0]).toMatchObject({
      code: 'codes',
      what: ['ICANN76', 'ICANN67'],
    });
  });

  it('are the terms the glossary keeps', () => {
    expect(check('es', 'En la Casa de Internet.', 'fr', 'À la Maison de l’Internet.')).toMatchObject([
      { code: 'kept_terms', what: ['Casa de Internet'] },
    ]);
    expect(codes('es', 'El LACIGF cambia.', 'fr', 'Le LACIGF change.')).toEqual([]);
  });

  it('is no whole sentence', () => {
    expect(codes('es', 'Publicar el informe.', 'fr', 'Publicar el informe.')).toEqual(['copied']);
    expect(codes('es', 'LACNIC 40', 'fr', 'LACNIC 40')).toEqual([]);
    expect(codes('es', 'Casa de Internet', 'fr', 'Casa de Internet')).toEqual([]);
    expect(codes('es', 'Publicar el informe.', 'fr', '  ')).toEqual([]);
  });
});

describe('the wording of the glossary', () => {
  it('is expected, inflected or not', () => {
    expect(codes('es', 'Un juego de indicadores.', 'fr', 'Deux jeux d’indicateurs.')).toEqual(['terms']);
    expect(codes('es', 'Un juego de indicadores.', 'fr', 'Un jeu d’indicateurs.')).toEqual([]);
    expect(codes('es', 'Un juego de indicadores.', 'pt', 'Um conjunto de indicadores.')).toEqual([]);
  });
});

describe('form', () => {
  it.each([
    ['es', 'Es así.', 'en', 'It is so', 'ending', 'It is so.'],
    ['es', 'Es así', 'en', 'It is so.', 'ending', 'It is so'],
    ['en', 'Is it so?', 'fr', 'Est-ce ainsi.', 'ending', 'Est-ce ainsi\u202F?'],
    ['es', 'Es así.', 'pt', 'É  assim.', 'double_spaces', 'É assim.'],
    ['en', 'It rains. Is it so?', 'es', 'Llueve. Es así?', 'opening_signs', 'Llueve. ¿Es así?'],
    ['en', 'Go on!', 'es', 'Sigan!', 'opening_signs', '¡Sigan!'],
    ['es', '¿Es así?', 'fr', 'Est-ce ainsi?', 'spaces', 'Est-ce ainsi\u202F?'],
    [
      'es',
      'Dijo «sí»: es 5 %.',
      'fr',
      'Il dit «oui» : c’est 5 %.',
      'spaces',
      'Il dit «\u202Foui\u202F»\u00A0: c’est 5\u202F%.',
    ],
  ] as const)('%s %s in %s %s: %s', (from, source, to, target, code, fixed) => {
    const found = check(from, source, to, target);
    expect(found).toEqual([expect.objectContaining({ code, weight: 'hint', fixed })]);
    expect(check(from, source, to, fixed)).toEqual([]);
  });

  it('leaves times and addresses their colons', () => {
    expect(codes('es', 'A las 14:30, vea https://a.org/?x=1.', 'fr', 'À 14:30, voir https://a.org/?x=1.')).toEqual([]);
  });
});
