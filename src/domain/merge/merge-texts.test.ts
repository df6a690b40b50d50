import { beforeEach, describe, expect, it } from 'vitest';
import { type Device, conflictsOf, importPack, packOf, undoStep } from '#tests/builders/device-model.ts';
import { exchange, textOf, twoLaptops, wordsIn, write } from '#tests/builders/two-laptops.ts';
import { statusOf } from '../localized-text.ts';

let ana: Device;
let bia: Device;

beforeEach(() => {
  ({ ana, bia } = twoLaptops());
});

describe('one text in several languages', () => {
  it('takes both translations where two note-takers translate the same decision into different languages', () => {
    write(ana, 'en', 'The plan is agreed');
    write(bia, 'fr', 'Le plan est adopté');
    exchange(ana, bia);
    for (const device of [ana, bia]) {
      expect(wordsIn(device, 'en')).toBe('The plan is agreed');
      expect(wordsIn(device, 'fr')).toBe('Le plan est adopté');
      expect(conflictsOf(device)).toEqual([]);
    }
  });

  it('lists both where two translate into the same language', () => {
    write(ana, 'fr', 'Le plan est adopté');
    write(bia, 'fr', 'Le plan est approuvé');
    exchange(ana, bia);
    expect([wordsIn(ana, 'fr'), wordsIn(bia, 'fr')]).toEqual(['Le plan est adopté', 'Le plan est approuvé']);
    expect(conflictsOf(ana)).toMatchObject([
      {
        path: 'text.values.fr',
        sides: [{ value: { text: 'Le plan est adopté' } }, { value: { text: 'Le plan est approuvé' } }],
      },
    ]);
  });

  it('marks a translation stale whose source somebody else rewrote meanwhile', () => {
    write(ana, 'es', 'Se acuerda el plan de trabajo');
    write(bia, 'fr', 'Le plan est adopté');
    exchange(ana, bia);
    for (const device of [ana, bia]) {
      expect(textOf(device).rev).toBe(2);
      expect(statusOf(textOf(device), 'fr')).toBe('stale');
    }
  });

  it('marks it stale too where the source was taken back and written anew', () => {
    write(ana, 'es', 'Se acuerda el plan de trabajo');
    importPack(bia, packOf(ana));
    write(bia, 'fr', 'Le plan de travail est adopté');
    undoStep(ana);
    write(ana, 'es', 'Se rechaza el plan');
    exchange(ana, bia);
    for (const device of [ana, bia]) expect(statusOf(textOf(device), 'fr')).toBe('stale');
    expect(textOf(ana)).toEqual(textOf(bia));
  });

  it('keeps both sources where both rewrote it, and no translation counts as fresh until somebody decides', () => {
    write(ana, 'es', 'Se acuerda el plan de trabajo');
    write(ana, 'fr', 'Le plan de travail est adopté');
    write(bia, 'es', 'Se aprueba el plan');
    exchange(ana, bia);
    expect([wordsIn(ana, 'es'), wordsIn(bia, 'es')]).toEqual(['Se acuerda el plan de trabajo', 'Se aprueba el plan']);
    expect(conflictsOf(bia)).toMatchObject([{ path: 'text.values.es', state: 'open' }]);
    for (const device of [ana, bia]) expect(statusOf(textOf(device), 'fr')).toBe('stale');
  });
});
