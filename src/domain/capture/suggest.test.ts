import { describe, expect, it } from 'vitest';
import { aMilestone, aPerson, aTopic, anOrganization, date, texts } from '#tests/builders/meeting.ts';
import type { CaptureContext } from './capture.ts';
import { settled, suggest, withCandidate } from './suggest.ts';

const context: CaptureContext = {
  locale: 'es',
  organizations: [
    anOrganization('LACNIC'),
    anOrganization('LACTLD'),
    anOrganization('RedCLARA'),
    anOrganization('ISOC LAC'),
  ],
  people: [aPerson('Marisol Etcheverría'), aPerson('Óscar Marín'), aPerson('Camila Lacerda')],
  topics: [aTopic('indicadores', texts('Indicadores')), aTopic('coalicion', texts('Coalición regional'))],
  milestones: [
    aMilestone('LACNIC 38', '2022-10-03'),
    aMilestone('LACNIC 40', '2023-10-02'),
    aMilestone('LACNIC 39', '2023-05-08'),
    aMilestone('ICANN76', '2023-03-11'),
  ],
  today: date('2023-02-08'),
  defaultKind: 'commitment',
};

function labels(line: string, caret = line.length): string[] {
  return suggest(line, caret, context).candidates.map(({ label }) => label);
}

describe('what is suggested', () => {
  it('puts acronyms that begin so before names that hold the word', () => {
    expect(labels('Publicar @lac')).toEqual(['LACNIC', 'LACTLD', 'ISOC LAC', 'Camila Lacerda']);
    expect(labels('Publicar +@red')).toEqual(['RedCLARA']);
  });

  it('ignores accents and finds any word of a name', () => {
    expect(labels('Llamar @etche')).toEqual(['Marisol Etcheverría']);
    expect(labels('Llamar @oscar')).toEqual(['Óscar Marín']);
    expect(labels('Llamar @oscar ma')).toEqual(['Óscar Marín']);
  });

  it('finds topics by tag or title', () => {
    expect(labels('Medir #coal')).toEqual(['Coalición regional']);
    expect(labels('Medir #regi')).toEqual(['Coalición regional']);
  });

  it('offers the milestones to come first, those gone by last', () => {
    expect(labels('Publicar >antes de lac')).toEqual(['LACNIC 39', 'LACNIC 40', 'LACNIC 38']);
    expect(labels('Publicar >').slice(0, 4)).toEqual(['ICANN76', 'LACNIC 39', 'LACNIC 40', 'mañana']);
    expect(labels('Publicar >antes de ').slice(0, 1)).toEqual(['ICANN76']);
    expect(suggest('Publicar >vie', 13, context).candidates).toMatchObject([
      { label: 'viernes', date: '2023-02-10', insert: '>viernes' },
    ]);
  });

  it('keeps quiet in plain text, after a whole token and in details', () => {
    for (const line of [
      'Publicar',
      'ana@lac',
      'a > b',
      'Publicar @LACNIC ',
      'Publicar // @lac',
      '@lac nada de esto',
      '',
    ]) {
      expect(labels(line)).toEqual([]);
    }
  });

  it('reads the token under the caret, wherever it is', () => {
    const line = 'c @lac publicar #ind';
    expect(suggest(line, 6, context)).toMatchObject({ start: 2, end: 6 });
    expect(suggest(line, 4, context)).toMatchObject({ start: 2, end: 6 });
  });
});

describe('taking a candidate', () => {
  it('replaces the token and leaves one space', () => {
    const line = 'Publicar @lac pronto';
    const suggestions = suggest(line, 13, context);
    const [first] = suggestions.candidates;
    expect(first && withCandidate(line, suggestions, first)).toEqual({ line: 'Publicar @LACNIC pronto', caret: 17 });
    const atEnd = suggest('Publicar >lac', 13, context);
    const due = atEnd.candidates[1];
    expect(due && withCandidate('Publicar >lac', atEnd, due).line).toBe('Publicar >antes de LACNIC 40 ');
  });
});

describe('what Enter records', () => {
  it('completes a name that only one can mean', () => {
    expect(settled('Publicar @redc', 14, context)).toBe('Publicar @RedCLARA');
    expect(settled('Publicar @lac', 13, context)).toBe('Publicar @lac');
    expect(settled('Publicar @etche', 15, context)).toBe('Publicar @etche');
  });

  it('completes a date by the first that begins so', () => {
    expect(settled('Publicar >antes de lac', 22, context)).toBe('Publicar >antes de LACNIC 39');
    expect(settled('Publicar >vie', 13, context)).toBe('Publicar >viernes');
  });

  it('leaves topics, whole tokens and text alone', () => {
    for (const line of ['Medir #ind', 'Publicar @LACNIC', 'Publicar', 'Publicar >', 'Publicar @']) {
      expect(settled(line, line.length, context)).toBe(line);
    }
  });
});
