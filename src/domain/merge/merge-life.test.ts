import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Device,
  act,
  conflictsOf,
  importPack,
  nextInstant,
  packOf,
  rowOf,
  undoStep,
} from '#tests/builders/device-model.ts';
import { anOutcome, texts } from '#tests/builders/meeting.ts';
import { change, decision, exchange, twoLaptops, wordsIn, write } from '#tests/builders/two-laptops.ts';
import { creation } from '../change.ts';

let ana: Device;
let bia: Device;

beforeEach(() => {
  ({ ana, bia } = twoLaptops());
});

describe('a deletion meets an edit', () => {
  it('keeps the record alive on both laptops and asks', () => {
    change(ana, 'outcomes', decision.id, { deletedAt: nextInstant(ana) });
    write(bia, 'fr', 'Le plan est adopté');
    exchange(ana, bia);
    for (const device of [ana, bia]) {
      expect(rowOf(device, 'outcomes', decision.id)?.deletedAt).toBeNull();
      expect(wordsIn(device, 'fr')).toBe('Le plan est adopté');
      expect(conflictsOf(device)).toMatchObject([{ path: 'deletedAt', state: 'open' }]);
    }
  });

  it('goes into the trash on both where nobody edited it', () => {
    change(ana, 'outcomes', decision.id, { deletedAt: nextInstant(ana) });
    exchange(ana, bia);
    expect(rowOf(bia, 'outcomes', decision.id)?.deletedAt).toEqual(rowOf(ana, 'outcomes', decision.id)?.deletedAt);
    expect(rowOf(bia, 'outcomes', decision.id)?.deletedAt).not.toBeNull();
  });

  it('goes where its author took its capture back, unless somebody else has written in it since', () => {
    const second = anOutcome('D-02', texts('Se crea un grupo'));
    act(ana, 'capture.add', [creation('outcomes', second)]);
    importPack(bia, packOf(ana));
    undoStep(ana);
    const untouched = packOf(ana);
    change(bia, 'outcomes', second.id, { visibility: 'internal' });
    importPack(bia, untouched);
    importPack(ana, packOf(bia));
    for (const device of [ana, bia]) {
      expect(rowOf(device, 'outcomes', second.id)).toMatchObject({ visibility: 'internal', deletedAt: null });
      expect(conflictsOf(device)).toMatchObject([{ path: 'deletedAt' }]);
    }
  });

  it('is removed there too where nobody has touched it', () => {
    act(ana, 'capture.add', [creation('outcomes', anOutcome('D-02', texts('Se crea un grupo')))]);
    importPack(bia, packOf(ana));
    undoStep(ana);
    expect(importPack(bia, packOf(ana)).summary.removed).toBe(1);
    expect(rowOf(bia, 'outcomes', 'outcome-D-02')).toBeUndefined();
  });
});
