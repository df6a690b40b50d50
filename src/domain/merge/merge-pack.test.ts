import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Device,
  act,
  conflictsOf,
  importPack,
  packOf,
  rowOf,
  rowsOf,
  undoStep,
} from '#tests/builders/device-model.ts';
import { anOutcome, anOrganization, aPerson, dueOn, lead, texts } from '#tests/builders/meeting.ts';
import {
  action,
  change,
  checkIn,
  convert,
  decision,
  exchange,
  kindOf,
  meeting,
  resolve,
  twoLaptops,
  venue,
} from '#tests/builders/two-laptops.ts';
import { creation } from '../change.ts';
import { asId } from '../ids.ts';
import type { Outcome } from '../records/outcome.ts';
import { isNothing, mergePack } from './merge-pack.ts';

let ana: Device;
let bia: Device;

beforeEach(() => {
  ({ ana, bia } = twoLaptops());
});

describe('two laptops with one meeting', () => {
  it('bring in what is new, once', () => {
    act(bia, 'capture.add', [creation('outcomes', anOutcome('D-02', texts('Se crea un grupo')))]);
    const pack = packOf(bia);
    expect(importPack(ana, pack).summary).toEqual({ created: 1, updated: 0, removed: 0, conflicts: 0, unchanged: 3 });
    expect(rowOf(ana, 'outcomes', 'outcome-D-02')?.text).toEqual(texts('Se crea un grupo'));
    expect(isNothing(importPack(ana, pack))).toBe(true);
  });

  it('say who brought what: the edits of others are adopted under their own ids', () => {
    change(bia, 'meetings', meeting.id, { venue: 'Sala Grande' });
    const plan = mergePack({ local: packOf(ana), incoming: packOf(bia) });
    const made = bia.log.at(-1)?.transaction;
    expect(plan.adopted.map(({ id, transaction }) => [id, transaction.deviceId])).toEqual([[made?.txId, 'bia']]);
  });

  it('keep both edits where two people change different fields of one record', () => {
    change(ana, 'meetings', meeting.id, { venue: 'Sala Grande' });
    change(bia, 'meetings', meeting.id, { city: 'Mérida' });
    exchange(ana, bia);
    for (const device of [ana, bia]) {
      expect(rowOf(device, 'meetings', meeting.id)).toMatchObject({ venue: 'Sala Grande', city: 'Mérida' });
      expect(conflictsOf(device)).toEqual([]);
    }
  });

  it('each keep their own where both change one field, and list both values with who wrote them', () => {
    change(ana, 'meetings', meeting.id, { venue: 'Sala Grande' });
    change(bia, 'meetings', meeting.id, { venue: 'Sala Azul' });
    exchange(ana, bia);
    expect([venue(ana), venue(bia)]).toEqual(['Sala Grande', 'Sala Azul']);
    for (const device of [ana, bia]) {
      expect(conflictsOf(device)).toMatchObject([
        {
          path: 'venue',
          state: 'open',
          meetingId: meeting.id,
          sides: [
            { value: 'Sala Grande', deviceId: 'ana' },
            { value: 'Sala Azul', deviceId: 'bia' },
          ],
        },
      ]);
    }
    expect(conflictsOf(ana)[0]?.id).toBe(conflictsOf(bia)[0]?.id);
  });

  it('find the same conflict where both import before either knows', () => {
    change(ana, 'meetings', meeting.id, { venue: 'Sala Grande' });
    change(bia, 'meetings', meeting.id, { venue: 'Sala Azul' });
    const [fromAna, fromBia] = [packOf(ana), packOf(bia)];
    importPack(ana, fromBia);
    importPack(bia, fromAna);
    expect(conflictsOf(ana).map(({ id }) => id)).toEqual(conflictsOf(bia).map(({ id }) => id));
    exchange(ana, bia);
    expect(conflictsOf(ana)).toHaveLength(1);
  });

  it('ask nobody where both wrote the same', () => {
    for (const device of [ana, bia]) change(device, 'meetings', meeting.id, { venue: 'Sala Azul' });
    exchange(ana, bia);
    expect(conflictsOf(ana)).toEqual([]);
  });

  it('take the later word of one who knew the other', () => {
    change(ana, 'meetings', meeting.id, { venue: 'Sala Grande' });
    importPack(bia, packOf(ana));
    change(bia, 'meetings', meeting.id, { venue: 'Sala Azul' });
    exchange(ana, bia);
    expect([venue(ana), venue(bia)]).toEqual(['Sala Azul', 'Sala Azul']);
    expect(conflictsOf(ana)).toEqual([]);
  });

  it('hear of a value that came back, whatever the clocks say: it is news, though it stood there before', () => {
    ({ ana, bia } = twoLaptops(1000));
    change(bia, 'meetings', meeting.id, { venue: 'Sala Grande' });
    importPack(ana, packOf(bia));
    change(ana, 'meetings', meeting.id, { venue: 'Patio' });
    change(ana, 'meetings', meeting.id, { venue: 'Sala Grande' });
    change(bia, 'meetings', meeting.id, { venue: 'Sala Azul' });
    exchange(ana, bia);
    expect([venue(ana), venue(bia)]).toEqual(['Sala Grande', 'Sala Azul']);
    expect(conflictsOf(bia)).toMatchObject([{ path: 'venue', state: 'open' }]);
  });

  it('never take a merge for an edit of whoever made it', () => {
    change(bia, 'meetings', meeting.id, { venue: 'Sala Azul' });
    importPack(ana, packOf(bia));
    const pack = { ...packOf(ana), originals: ana.log };
    expect(mergePack({ local: packOf(bia), incoming: pack }).adopted).toEqual([]);
  });

  it('keep every check-in of both doors', () => {
    for (const device of [ana, bia]) checkIn(device, `at-${device.id}`);
    exchange(ana, bia);
    for (const device of [ana, bia]) expect(rowsOf(device, 'presenceEvents')).toHaveLength(2);
  });

  it('leave drafts, the outbox and destinations at home', () => {
    const draft = { id: asId<never>('draft'), meetingId: meeting.id, place: 'capture:x', text: 'A medias' };
    act(bia, 'draft.save', [creation('drafts', draft)]);
    importPack(ana, packOf(bia));
    expect(rowsOf(ana, 'drafts')).toEqual([]);
  });
});

describe('codes', () => {
  it('of two decisions captured at the same moment are told apart in the same way on both laptops', () => {
    const captured = (id: string) => anOutcome('D-02', texts(id), { id: asId<Outcome['id']>(id) });
    act(ana, 'capture.add', [creation('outcomes', captured('outcome-by-ana'))]);
    act(bia, 'capture.add', [creation('outcomes', captured('outcome-by-bia'))]);
    exchange(ana, bia);
    for (const device of [ana, bia]) {
      expect(rowOf(device, 'outcomes', 'outcome-by-ana')?.code).toBe('D-02');
      expect(rowOf(device, 'outcomes', 'outcome-by-bia')?.code).toBe('D-03');
    }
  });
});

describe('two conversions of one entry', () => {
  beforeEach(() => {
    convert(ana, 'commitment', 'C-01');
    convert(bia, 'question', 'Q-01');
    exchange(ana, bia);
  });

  it('stay what each made of it, with one question about the kind and all that belongs to it', () => {
    expect([kindOf(ana), kindOf(bia)]).toEqual(['commitment', 'question']);
    expect(conflictsOf(ana)).toMatchObject([
      { path: 'kind', sides: [{ value: { kind: 'commitment' } }, { value: { kind: 'question', code: 'Q-01' } }] },
    ]);
  });

  it('become the one a person chooses, with a code of that kind', () => {
    resolve(ana, { kept: 'second' });
    exchange(ana, bia);
    for (const device of [ana, bia]) {
      expect(rowOf(device, 'outcomes', action.id)).toMatchObject({ kind: 'question', code: 'Q-01', due: null });
    }
  });
});

it('a conversion by one and a due date by the other come together where the new kind has a due date', () => {
  convert(ana, 'commitment', 'C-01');
  change(bia, 'outcomes', action.id, { due: dueOn('2023-03-01') });
  exchange(ana, bia);
  for (const device of [ana, bia]) {
    expect(rowOf(device, 'outcomes', action.id)).toMatchObject({
      kind: 'commitment',
      code: 'C-01',
      due: dueOn('2023-03-01'),
    });
    expect(conflictsOf(device)).toEqual([]);
  }
});

it('owners are one value: two sets of them are a question, never a mixture', () => {
  change(ana, 'outcomes', action.id, { owners: [lead(anOrganization('LACNIC'))] });
  change(bia, 'outcomes', action.id, { owners: [lead(aPerson('Camila'))] });
  exchange(ana, bia);
  expect(conflictsOf(ana)).toMatchObject([{ path: 'owners' }]);
});

it('the status and the rationale of one decision are two fields', () => {
  const parts = { method: null, supersedesId: null };
  change(ana, 'outcomes', decision.id, { decision: { ...parts, status: 'deferred', rationale: null } });
  change(bia, 'outcomes', decision.id, { decision: { ...parts, status: 'adopted', rationale: texts('Por consenso') } });
  exchange(ana, bia);
  for (const device of [ana, bia]) {
    expect(rowOf(device, 'outcomes', decision.id)?.decision).toMatchObject({
      status: 'deferred',
      rationale: texts('Por consenso'),
    });
  }
});

it('a merge that was undone can be done again', () => {
  change(bia, 'meetings', meeting.id, { venue: 'Sala Azul' });
  importPack(ana, packOf(bia));
  undoStep(ana);
  expect(venue(ana)).toBe(meeting.venue);
  importPack(ana, packOf(bia));
  expect(venue(ana)).toBe('Sala Azul');
});
