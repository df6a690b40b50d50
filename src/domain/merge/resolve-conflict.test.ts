import { beforeEach, describe, expect, it } from 'vitest';
import { type Device, conflictsOf, importPack, nextInstant, packOf, rowOf } from '#tests/builders/device-model.ts';
import {
  change,
  decision,
  exchange,
  meeting,
  resolve,
  textOf,
  twoLaptops,
  venue,
  wordsIn,
  write,
} from '#tests/builders/two-laptops.ts';
import { statusOf } from '../localized-text.ts';

let ana: Device;
let bia: Device;

describe('a decision about a conflict', () => {
  beforeEach(() => {
    ({ ana, bia } = twoLaptops());
    change(ana, 'meetings', meeting.id, { venue: 'Sala Grande' });
    change(bia, 'meetings', meeting.id, { venue: 'Sala Azul' });
    exchange(ana, bia);
  });

  it.each([
    ['first', 'Sala Grande'],
    ['second', 'Sala Azul'],
  ] as const)('reaches the other laptop: %s', (kept, stands) => {
    resolve(ana, { kept });
    exchange(ana, bia);
    expect([venue(ana), venue(bia)]).toEqual([stands, stands]);
    for (const device of [ana, bia])
      expect(conflictsOf(device)).toMatchObject([{ state: 'resolved', resolution: { kept } }]);
  });

  it('may be a value written by hand', () => {
    resolve(bia, { kept: 'other', value: 'Salas Grande y Azul' });
    exchange(ana, bia);
    expect([venue(ana), venue(bia)]).toEqual(['Salas Grande y Azul', 'Salas Grande y Azul']);
  });

  it('is a new question where both decided, and differently', () => {
    resolve(ana, { kept: 'first' });
    resolve(bia, { kept: 'second' });
    exchange(ana, bia);
    const states = (device: Device) =>
      conflictsOf(device)
        .map(({ state }) => state)
        .sort();
    expect(states(ana)).toEqual(['open', 'resolved']);
    expect(states(bia)).toEqual(['open', 'resolved']);
  });

  it('is the same one on both, the later, where both decide before either hears of it', () => {
    resolve(ana, { kept: 'first' });
    resolve(bia, { kept: 'second' });
    const [fromAna, fromBia] = [packOf(ana), packOf(bia)];
    importPack(ana, fromBia);
    importPack(bia, fromAna);
    for (const device of [ana, bia]) {
      const [decided] = conflictsOf(device).filter(({ state }) => state === 'resolved');
      expect(decided?.resolution).toMatchObject({ kept: 'second', deviceId: 'bia' });
    }
  });
});

describe('a decision about the words of one language', () => {
  beforeEach(() => {
    ({ ana, bia } = twoLaptops());
  });

  it('takes the words alone, and leaves the other languages as they are', () => {
    write(ana, 'fr', 'Le plan est adopté');
    write(ana, 'en', 'The plan is agreed');
    write(bia, 'fr', 'Le plan est approuvé');
    exchange(ana, bia);
    resolve(bia, { kept: 'other', value: 'Le plan est adopté à l’unanimité' });
    exchange(ana, bia);
    for (const device of [ana, bia]) {
      expect(wordsIn(device, 'fr')).toBe('Le plan est adopté à l’unanimité');
      expect(wordsIn(device, 'en')).toBe('The plan is agreed');
    }
  });

  it('of the source makes every translation wait for its translator', () => {
    write(ana, 'es', 'Se acuerda el plan de trabajo');
    write(ana, 'fr', 'Le plan de travail est adopté');
    write(bia, 'es', 'Se aprueba el plan');
    exchange(ana, bia);
    resolve(bia, { kept: 'second' });
    exchange(ana, bia);
    for (const device of [ana, bia]) {
      expect(wordsIn(device, 'es')).toBe('Se aprueba el plan');
      expect(statusOf(textOf(device), 'fr')).toBe('stale');
    }
  });

  it('may be that the language stays empty', () => {
    write(ana, 'fr', 'Le plan est adopté');
    importPack(bia, packOf(ana));
    write(ana, 'fr', '');
    write(bia, 'fr', 'Le plan est approuvé');
    exchange(ana, bia);
    resolve(ana, { kept: 'first' });
    exchange(ana, bia);
    for (const device of [ana, bia]) expect(statusOf(textOf(device), 'fr')).toBe('missing');
  });
});

it('a decision to delete after all puts the record into the trash on both laptops', () => {
  ({ ana, bia } = twoLaptops());
  change(ana, 'outcomes', decision.id, { deletedAt: nextInstant(ana) });
  write(bia, 'fr', 'Le plan est adopté');
  exchange(ana, bia);
  resolve(bia, { kept: 'first' });
  exchange(ana, bia);
  for (const device of [ana, bia]) expect(rowOf(device, 'outcomes', decision.id)?.deletedAt).not.toBeNull();
});
