import { describe, expect, it } from 'vitest';
import { type OutcomeId, asId } from '../ids.ts';
import { sourceText, statusOf } from '../localized-text.ts';
import { anOrganization, anOutcome, dueOn, lead, support, texts } from '#tests/builders/meeting.ts';
import { mergedFields } from './merge.ts';
import { rankOneStep } from './reorder.ts';
import { splitOutcome } from './split.ts';

const lacnic = anOrganization('LACNIC');
const lactld = anOrganization('LACTLD');

describe('an entry split in two', () => {
  const whole = anOutcome('C-01', texts('Publicar y traducir', { en: 'Publish and translate' }), {
    owners: [lead(lacnic)],
    due: dueOn('2023-03-01'),
  });
  const { kept, made } = splitOutcome(whole, {
    first: 'Publicar',
    second: 'Traducir',
    newId: asId<OutcomeId>('new'),
    code: 'C-02',
    rank: 'V005',
  });

  it('keeps the first part where it was, its translations stale', () => {
    expect(sourceText(kept.text)).toBe('Publicar');
    expect(statusOf(kept.text, 'en')).toBe('stale');
  });

  it('gives the second part everything but the words', () => {
    expect(made).toMatchObject({ id: 'new', code: 'C-02', owners: [lead(lacnic)], due: dueOn('2023-03-01') });
    expect(made.text.values).toEqual({ es: expect.objectContaining({ text: 'Traducir' }) });
  });
});

describe('entries merged into the first', () => {
  const first = anOutcome('C-01', texts('Publicar la guía.', { en: 'Publish the guide.' }), {
    owners: [support(lacnic)],
  });
  const second = anOutcome('C-02', texts('Y traducirla.', { en: 'And translate it.' }), {
    owners: [lead(lacnic), lead(lactld)],
    due: dueOn('2023-03-01'),
    visibility: 'members',
    details: texts('Al francés'),
  });

  it('have all their words, in each language all of them have', () => {
    const { text, details } = mergedFields(first, [second]);
    expect(text?.values.es?.text).toBe('Publicar la guía. Y traducirla.');
    expect(text?.values.en?.text).toBe('Publish the guide. And translate it.');
    expect(text !== undefined && statusOf(text, 'en')).toBe('ok');
    expect(details?.values.es?.text).toBe('Al francés');
  });

  it('leave a language stale that one of them lacks', () => {
    const { text } = mergedFields(first, [anOutcome('C-03', texts('Sin traducir.'))]);
    expect(text !== undefined && statusOf(text, 'en')).toBe('stale');
  });

  it('have every owner once, the leads leading, the first due and the narrowest circle', () => {
    const merged = mergedFields(first, [second]);
    expect(merged.owners).toEqual([lead(lacnic), lead(lactld)]);
    expect(merged.due).toEqual(dueOn('2023-03-01'));
    expect(merged.visibility).toBe('members');
  });

  it('take no owners into a kind that has none', () => {
    expect(mergedFields(anOutcome('T-01', texts('Así es.')), [second])).toMatchObject({ owners: [], due: null });
  });
});

describe('one place up or down', () => {
  const shown = [
    { id: 'a', rank: 'V001' },
    { id: 'b', rank: 'V003' },
    { id: 'c', rank: 'V005' },
  ];
  const all = ['V001', 'V002', 'V003', 'V004', 'V005', 'V006'];

  it('goes past the neighbour that is shown, and between nobody else', () => {
    const up = rankOneStep(shown, { id: 'c', step: -1, all }) ?? '';
    expect(up > 'V002' && up < 'V003').toBe(true);
    const down = rankOneStep(shown, { id: 'a', step: 1, all }) ?? '';
    expect(down > 'V003' && down < 'V004').toBe(true);
  });

  it('goes past one that another laptop gave the same rank', () => {
    const twins = [
      { id: 'a', rank: 'V001' },
      { id: 'b', rank: 'V001' },
      { id: 'c', rank: 'V003' },
      { id: 'd', rank: 'V003' },
    ];
    const ranks = twins.map(({ rank }) => rank);
    const step = (id: string, by: -1 | 1) => rankOneStep(twins, { id, step: by, all: ranks }) ?? '';
    expect(step('a', 1) > 'V001' && step('a', 1) < 'V003').toBe(true);
    expect(step('b', -1) < 'V001').toBe(true);
    expect(step('b', 1) > 'V003').toBe(true);
    expect(step('d', -1) > 'V001' && step('d', -1) < 'V003').toBe(true);
  });

  it('ends at the ends', () => {
    expect(rankOneStep(shown, { id: 'a', step: -1, all })).toBeNull();
    expect(rankOneStep(shown, { id: 'c', step: 1, all })).toBeNull();
    expect(rankOneStep(shown, { id: 'b', step: 1, all: all.slice(0, 5) }) ?? '').toMatch(/^V00[6-9]/);
  });
});
