import { describe, expect, it } from 'vitest';
import { meetingId, texts } from '#tests/builders/meeting.ts';
import { type TermId, asId } from '../ids.ts';
import type { LocalizedText } from '../localized-text.ts';
import type { Locale } from '../primitives.ts';
import type { GlossaryTerm } from '../records/follow-up.ts';
import { setAsideTerm } from './set-aside.ts';
import { termsIn, wordingOf } from './terms-in.ts';

function aTerm(acronym: string, term: LocalizedText, fields: Partial<GlossaryTerm> = {}): GlossaryTerm {
  const id = asId<TermId>(acronym || (term.values.es?.text ?? ''));
  return { id, meetingId, acronym, term, definition: null, doNotTranslate: false, deletedAt: null, ...fields };
}

const forum = aTerm('', texts('foro', { fr: 'forum' }));
const glossary = [
  aTerm('IPv6', texts('versión 6 del protocolo', { fr: 'version 6 du protocole' })),
  aTerm('CSIRT', texts('equipo de respuesta', { en: 'response team' })),
  aTerm('', texts('coalición', { en: 'coalition', pt: 'coalizão', fr: 'coalition' })),
  forum,
  aTerm('LACIGF', texts('Foro de Gobernanza de Internet')),
  aTerm('', texts('Casa de Internet', { fr: 'Maison de l’Internet' }), { doNotTranslate: true }),
  setAsideTerm('ONG', { id: asId<TermId>('aside'), meetingId, source: 'es' }),
];

function found(text: string, locale: Locale = 'es', target: Locale = 'fr') {
  return termsIn(text, locale, glossary).map((hit) => [text.slice(hit.start, hit.end), wordingOf(hit, target)]);
}

describe('the terms of a glossary in a text', () => {
  it('are found whatever their case, accents and composition, with the words of the other language', () => {
    expect(found('La COALICIÓN y otra coalicion')).toEqual([
      ['COALICIÓN', 'coalition'],
      ['coalicion', 'coalition'],
    ]);
    const decomposed = 'la coalición crece'.normalize('NFD');
    expect(found(decomposed)).toEqual([['coalición'.normalize('NFD'), 'coalition']]);
    expect(found('Une coalition neuve', 'fr', 'pt')).toEqual([['coalition', 'coalizão']]);
  });

  it('are whole words, also in the plural, and after an apostrophe', () => {
    expect(found('Los foros aforan; el foráneo aforo desafora')).toEqual([['foros', 'forum']]);
    expect(found("Le passage à l’IPv6, d'IPv6", 'fr', 'es')).toEqual([
      ['IPv6', 'IPv6'],
      ['IPv6', 'IPv6'],
    ]);
    expect(found('IPv64 y CSIRTéditos')).toEqual([]);
  });

  it('are found by their acronym only as it is written, which stays the same everywhere', () => {
    expect(found('Un CSIRT, dos CSIRTs, tres csirt', 'es', 'en')).toEqual([
      ['CSIRT', 'CSIRT'],
      ['CSIRTs', 'CSIRT'],
    ]);
  });

  it('give way to a longer one that holds them', () => {
    expect(found('El foro de gobernanza de Internet es un foro', 'es', 'fr')).toEqual([
      ['foro de gobernanza de Internet', null],
      ['foro', 'forum'],
    ]);
  });

  it('are not what was set aside', () => {
    expect(found('Dos ONG y un CSIRT')).toEqual([['CSIRT', 'CSIRT']]);
  });

  it('keep what is not to be translated', () => {
    expect(found('En la Casa de Internet', 'es', 'fr')).toEqual([['Casa de Internet', 'Casa de Internet']]);
  });
});
