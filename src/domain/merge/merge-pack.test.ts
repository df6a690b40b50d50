import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Device,
  aDevice,
  aWorld,
  act,
  conflictsOf,
  importPack,
  nextInstant,
  packOf,
  rowOf,
  rowsOf,
  undoStep,
} from '#tests/builders/device-model.ts';
import { aMeeting, anOutcome, anOrganization, aPerson, dueOn, lead, texts } from '#tests/builders/meeting.ts';
import { creation, edition } from '../change.ts';
import { asId, type PresenceEventId } from '../ids.ts';
import { statusOf, withText } from '../localized-text.ts';
import { convertOutcome } from '../outcomes/convert.ts';
import type { Locale } from '../primitives.ts';
import type { Outcome } from '../records/outcome.ts';
import type { EntityName, Records } from '../records/tables.ts';
import { isNothing, mergePack } from './merge-pack.ts';
import { resolveConflict } from './resolve-conflict.ts';

const decision = anOutcome('D-01', texts('Se acuerda el plan'));
const action = anOutcome('A-01', texts('Enviar el acta'));
const meeting = aMeeting();

let world = aWorld();
let ana: Device;
let bia: Device;

/** Two note-takers with the same meeting, a decision and an action. */
beforeEach(() => {
  world = aWorld();
  ana = aDevice('ana', world);
  bia = aDevice('bia', world);
  act(ana, 'meeting.create', [
    creation('meetings', meeting),
    creation('outcomes', decision),
    creation('outcomes', action),
  ]);
  importPack(bia, packOf(ana));
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
    expect(plan.adopted.map(({ id, deviceId }) => [id, deviceId])).toEqual([[made?.txId, 'bia']]);
  });

  it('keep both edits where two people change different fields of one record', () => {
    change(ana, 'meetings', meeting.id, { venue: 'Sala Grande' });
    change(bia, 'meetings', meeting.id, { city: 'Mérida' });
    exchange();
    for (const device of [ana, bia]) {
      expect(rowOf(device, 'meetings', meeting.id)).toMatchObject({ venue: 'Sala Grande', city: 'Mérida' });
      expect(conflictsOf(device)).toEqual([]);
    }
  });

  it('each keep their own where both change one field, and list both values with who wrote them', () => {
    change(ana, 'meetings', meeting.id, { venue: 'Sala Grande' });
    change(bia, 'meetings', meeting.id, { venue: 'Sala Azul' });
    exchange();
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
    exchange();
    expect(conflictsOf(ana)).toHaveLength(1);
  });

  it('ask nobody where both wrote the same', () => {
    for (const device of [ana, bia]) change(device, 'meetings', meeting.id, { venue: 'Sala Azul' });
    exchange();
    expect(conflictsOf(ana)).toEqual([]);
  });

  it('take the later word of one who knew the other', () => {
    change(ana, 'meetings', meeting.id, { venue: 'Sala Grande' });
    importPack(bia, packOf(ana));
    change(bia, 'meetings', meeting.id, { venue: 'Sala Azul' });
    exchange();
    expect([venue(ana), venue(bia)]).toEqual(['Sala Azul', 'Sala Azul']);
    expect(conflictsOf(ana)).toEqual([]);
  });

  it('keep every check-in of both doors', () => {
    for (const device of [ana, bia]) checkIn(device, `at-${device.id}`);
    exchange();
    for (const device of [ana, bia]) expect(rowsOf(device, 'presenceEvents')).toHaveLength(2);
  });

  it('leave drafts, the outbox and destinations at home', () => {
    const draft = { id: asId<never>('draft'), meetingId: meeting.id, place: 'capture:x', text: 'A medias' };
    act(bia, 'draft.save', [creation('drafts', draft)]);
    importPack(ana, packOf(bia));
    expect(rowsOf(ana, 'drafts')).toEqual([]);
  });
});

describe('one text in several languages', () => {
  it('takes both translations where two note-takers translate the same decision into different languages', () => {
    write(ana, 'en', 'The plan is agreed');
    write(bia, 'fr', 'Le plan est adopté');
    exchange();
    for (const device of [ana, bia]) {
      expect(wordsIn(device, 'en')).toBe('The plan is agreed');
      expect(wordsIn(device, 'fr')).toBe('Le plan est adopté');
      expect(conflictsOf(device)).toEqual([]);
    }
  });

  it('lists both where two translate into the same language', () => {
    write(ana, 'fr', 'Le plan est adopté');
    write(bia, 'fr', 'Le plan est approuvé');
    exchange();
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
    exchange();
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
    exchange();
    for (const device of [ana, bia]) expect(statusOf(textOf(device), 'fr')).toBe('stale');
    expect(textOf(ana)).toEqual(textOf(bia));
  });

  it('keeps both sources where both rewrote it, and no translation counts as fresh until somebody decides', () => {
    write(ana, 'es', 'Se acuerda el plan de trabajo');
    write(ana, 'fr', 'Le plan de travail est adopté');
    write(bia, 'es', 'Se aprueba el plan');
    exchange();
    expect([wordsIn(ana, 'es'), wordsIn(bia, 'es')]).toEqual(['Se acuerda el plan de trabajo', 'Se aprueba el plan']);
    expect(conflictsOf(bia)).toMatchObject([{ path: 'text.values.es', state: 'open' }]);
    for (const device of [ana, bia]) expect(statusOf(textOf(device), 'fr')).toBe('stale');
  });
});

describe('a deletion meets an edit', () => {
  it('keeps the record alive on both laptops and asks', () => {
    change(ana, 'outcomes', decision.id, { deletedAt: nextInstant(ana) });
    write(bia, 'fr', 'Le plan est adopté');
    exchange();
    for (const device of [ana, bia]) {
      expect(rowOf(device, 'outcomes', decision.id)?.deletedAt).toBeNull();
      expect(wordsIn(device, 'fr')).toBe('Le plan est adopté');
      expect(conflictsOf(device)).toMatchObject([{ path: 'deletedAt', state: 'open' }]);
    }
  });

  it('goes into the trash on both where nobody edited it', () => {
    change(ana, 'outcomes', decision.id, { deletedAt: nextInstant(ana) });
    exchange();
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

describe('codes', () => {
  it('of two decisions captured at the same moment are told apart in the same way on both laptops', () => {
    const captured = (id: string) => anOutcome('D-02', texts(id), { id: asId<Outcome['id']>(id) });
    act(ana, 'capture.add', [creation('outcomes', captured('outcome-by-ana'))]);
    act(bia, 'capture.add', [creation('outcomes', captured('outcome-by-bia'))]);
    exchange();
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
    exchange();
  });

  it('stay what each made of it, with one question about the kind and all that belongs to it', () => {
    expect([kindOf(ana), kindOf(bia)]).toEqual(['commitment', 'question']);
    expect(conflictsOf(ana)).toMatchObject([
      { path: 'kind', sides: [{ value: { kind: 'commitment' } }, { value: { kind: 'question', code: 'Q-01' } }] },
    ]);
  });

  it('become the one a person chooses, with a code of that kind', () => {
    resolve(ana, 'second');
    exchange();
    for (const device of [ana, bia]) {
      expect(rowOf(device, 'outcomes', action.id)).toMatchObject({ kind: 'question', code: 'Q-01', due: null });
    }
  });
});

it('a conversion by one and a due date by the other come together where the new kind has a due date', () => {
  convert(ana, 'commitment', 'C-01');
  change(bia, 'outcomes', action.id, { due: dueOn('2023-03-01') });
  exchange();
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
  exchange();
  expect(conflictsOf(ana)).toMatchObject([{ path: 'owners' }]);
});

it('the status and the rationale of one decision are two fields', () => {
  const parts = { method: null, supersedesId: null };
  change(ana, 'outcomes', decision.id, { decision: { ...parts, status: 'deferred', rationale: null } });
  change(bia, 'outcomes', decision.id, { decision: { ...parts, status: 'adopted', rationale: texts('Por consenso') } });
  exchange();
  for (const device of [ana, bia]) {
    expect(rowOf(device, 'outcomes', decision.id)?.decision).toMatchObject({
      status: 'deferred',
      rationale: texts('Por consenso'),
    });
  }
});

describe('a decision about a conflict', () => {
  beforeEach(() => {
    change(ana, 'meetings', meeting.id, { venue: 'Sala Grande' });
    change(bia, 'meetings', meeting.id, { venue: 'Sala Azul' });
    exchange();
  });

  it.each([
    ['first', 'Sala Grande'],
    ['second', 'Sala Azul'],
  ] as const)('reaches the other laptop: %s', (kept, stands) => {
    resolve(ana, kept);
    exchange();
    expect([venue(ana), venue(bia)]).toEqual([stands, stands]);
    for (const device of [ana, bia])
      expect(conflictsOf(device)).toMatchObject([{ state: 'resolved', resolution: { kept } }]);
  });

  it('may be a value written by hand', () => {
    const [conflict] = conflictsOf(bia);
    if (conflict === undefined) throw new Error('There is no conflict');
    const choice = { kept: 'other', value: 'Salas Grande y Azul' } as const;
    const tools = { at: nextInstant(bia), deviceId: bia.id, codes: [] };
    act(
      bia,
      'conflict.resolve',
      resolveConflict({ conflict, row: rowOf(bia, 'meetings', meeting.id) ?? null, choice, ...tools }),
    );
    exchange();
    expect([venue(ana), venue(bia)]).toEqual(['Salas Grande y Azul', 'Salas Grande y Azul']);
  });

  it('is a new question where both decided, and differently', () => {
    resolve(ana, 'first');
    resolve(bia, 'second');
    exchange();
    const states = (device: Device) =>
      conflictsOf(device)
        .map(({ state }) => state)
        .sort();
    expect(states(ana)).toEqual(['open', 'resolved']);
    expect(states(bia)).toEqual(['open', 'resolved']);
  });
});

it('a merge that was undone can be done again', () => {
  change(bia, 'meetings', meeting.id, { venue: 'Sala Azul' });
  importPack(ana, packOf(bia));
  undoStep(ana);
  expect(venue(ana)).toBe(meeting.venue);
  importPack(ana, packOf(bia));
  expect(venue(ana)).toBe('Sala Azul');
});

/** Each imports a fresh pack of the other. */
function exchange(): void {
  importPack(ana, packOf(bia));
  importPack(bia, packOf(ana));
  importPack(ana, packOf(bia));
}

function change<E extends EntityName>(device: Device, entity: E, id: string, fields: Partial<Records[E]>): void {
  const row = rowOf(device, entity, id);
  if (row === undefined) throw new Error(`${device.id} has no ${entity} ${id}`);
  act(device, `${entity}.edit`, [edition(entity, row as unknown as Records[E], fields)]);
}

function write(device: Device, locale: Locale, text: string): void {
  change(device, 'outcomes', decision.id, { text: withText(textOf(device), locale, text) });
}

function convert(device: Device, kind: Outcome['kind'], code: string): void {
  change(device, 'outcomes', action.id, convertOutcome(action, { kind, code, presentAttendeeIds: [] }));
}

function resolve(device: Device, kept: 'first' | 'second'): void {
  const [conflict] = conflictsOf(device);
  if (conflict === undefined) throw new Error(`${device.id} has no conflict`);
  const row = rowOf(device, conflict.entity, conflict.entityId) ?? null;
  const codes = rowsOf(device, 'outcomes').flatMap(({ id, code }) => (id === conflict.entityId ? [] : [code]));
  const changes = resolveConflict({
    conflict,
    row,
    choice: { kept },
    at: nextInstant(device),
    deviceId: device.id,
    codes,
  });
  act(device, 'conflict.resolve', changes);
}

function checkIn(device: Device, name: string): void {
  const id = asId<PresenceEventId>(name);
  const at = nextInstant(device);
  const place = { meetingId: meeting.id, attendeeId: asId<never>('attendee'), sessionId: null };
  act(device, 'check-in', [
    creation('presenceEvents', { id, ...place, kind: 'check_in', at, method: 'qr', voids: null }),
  ]);
}

function textOf(device: Device) {
  return rowOf(device, 'outcomes', decision.id)?.text ?? decision.text;
}

function wordsIn(device: Device, locale: Locale): string | undefined {
  return textOf(device).values[locale]?.text;
}

function venue(device: Device): string | undefined {
  return rowOf(device, 'meetings', meeting.id)?.venue;
}

function kindOf(device: Device): string | undefined {
  return rowOf(device, 'outcomes', action.id)?.kind;
}
