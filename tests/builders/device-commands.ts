import { creation, edition } from '#domain/change.ts';
import { asId, type PresenceEventId } from '#domain/ids.ts';
import { localized, withText } from '#domain/localized-text.ts';
import { resolveConflict } from '#domain/merge/resolve-conflict.ts';
import { nextCode } from '#domain/outcomes/codes.ts';
import { convertOutcome } from '#domain/outcomes/convert.ts';
import { locales } from '#domain/primitives.ts';
import { type Outcome, outcomeKinds } from '#domain/records/outcome.ts';
import { type Device, act, conflictsOf, nextId, nextInstant, redoStep, rowsOf, undoStep } from './device-model.ts';
import { anOutcome, dueOn, meetingId } from './meeting.ts';

/** Numbers that say on what, and what, a command does. */
export type Dice = { readonly a: number; readonly b: number; readonly c: number };

/** What people at the laptops do, by name. Each finds its records by chance, or does nothing. */
export const deviceCommands = {
  addOutcome: (device, { a }) => {
    const kind = oneOf(['takeaway', 'decision', 'action'] as const, a);
    const code = nextCode(kind, codesOf(device));
    const id = asId<Outcome['id']>(nextId(device, 'outcome'));
    act(device, 'capture.add', [creation('outcomes', anOutcome(code, localized('es', wordsBy(device, a)), { id }))]);
  },
  writeSource: (device, { a, b }) => writeText(device, { a, b, c: 0 }),
  translate: (device, { a, b, c }) => writeText(device, { a, b, c: 1 + (c % 3) }),
  writeDetails: (device, { a, b, c }) => {
    const row = outcomeOf(device, a);
    if (row === undefined) return;
    const locale = oneOf(locales, c);
    const isEmptied = row.details !== null && b % 5 === 0;
    const next =
      row.details === null ? localized('es', wordsBy(device, b)) : withText(row.details, locale, wordsBy(device, b));
    act(device, 'capture.details', [edition('outcomes', row, { details: isEmptied ? null : next })]);
  },
  decide: (device, { a, b }) => {
    const row = rowsOf(device, 'outcomes').filter(({ decision }) => decision !== null)[a % 3];
    if (row?.decision == null) return;
    const { decision } = row;
    const rationale =
      decision.rationale === null
        ? localized('es', wordsBy(device, b))
        : withText(decision.rationale, 'fr', wordsBy(device, b));
    const next = b % 2 === 0 ? { rationale } : { status: oneOf(['adopted', 'deferred', 'rejected'] as const, b) };
    act(device, 'decision.edit', [edition('outcomes', row, { decision: { ...decision, ...next } })]);
  },
  setDue: (device, { a, b }) => edit(device, a, { due: dueOn(`2023-03-0${1 + (b % 3)}`) }),
  setVisibility: (device, { a, b }) => edit(device, a, { visibility: oneOf(['public', 'internal'] as const, b) }),
  convert: (device, { a, b }) => {
    const row = outcomeOf(device, a);
    if (row === undefined) return;
    const kind = oneOf(outcomeKinds, b);
    const code = nextCode(kind, codesOf(device));
    act(device, 'capture.convert', [
      edition('outcomes', row, convertOutcome(row, { kind, code, presentAttendeeIds: [] })),
    ]);
  },
  trashOrRestore: (device, { a }) => {
    const row = oneOf(rowsOf(device, 'outcomes'), a);
    if (row === undefined) return;
    act(device, 'outcome.trash', [
      edition('outcomes', row, { deletedAt: row.deletedAt === null ? nextInstant(device) : null }),
    ]);
  },
  renameVenue: (device, { a }) => {
    const meeting = rowsOf(device, 'meetings')[0];
    if (meeting !== undefined)
      act(device, 'meeting.edit', [edition('meetings', meeting, { venue: wordsBy(device, a) })]);
  },
  renamePerson: (device, { a, b }) => {
    const person = oneOf(rowsOf(device, 'people'), a);
    if (person === undefined) return;
    act(device, 'people.edit', [edition('people', person, { displayName: wordsBy(device, b) })]);
  },
  checkIn: (device) => {
    const id = asId<PresenceEventId>(nextId(device, 'presence'));
    const attendeeId = asId<never>('attendee');
    const at = nextInstant(device);
    const event = {
      id,
      meetingId,
      attendeeId,
      sessionId: null,
      kind: 'check_in',
      at,
      method: 'qr',
      voids: null,
    } as const;
    act(device, 'people.check-in', [creation('presenceEvents', event)]);
  },
  resolve: (device, { a, b }) => {
    const open = conflictsOf(device).filter(({ state }) => state === 'open');
    const conflict = oneOf(open, a);
    if (conflict === undefined) return;
    const row = rowsOf(device, conflict.entity).find(({ id }) => id === conflict.entityId);
    const isText = conflict.path.includes('.values.');
    const choice =
      isText && b % 3 === 2
        ? ({ kept: 'other', value: wordsBy(device, 7) } as const)
        : { kept: oneOf(['first', 'second'] as const, b) };
    const codes = rowsOf(device, 'outcomes').flatMap(({ id, code }) => (id === conflict.entityId ? [] : [code]));
    const at = nextInstant(device);
    act(
      device,
      'conflict.resolve',
      resolveConflict({ conflict, row: row ?? null, choice, at, deviceId: device.id, codes }),
    );
  },
  undo: (device) => undoStep(device),
  redo: (device) => redoStep(device),
} as const satisfies Readonly<Record<string, (device: Device, dice: Dice) => void>>;

export type DeviceCommand = keyof typeof deviceCommands;

/** Mostly words nobody else writes; now and then two people write the same. */
function wordsBy(device: Device, dice: number): string {
  return dice % 4 === 0 ? oneOf(['de acuerdo', 'en estudio'], dice / 4) : nextId(device, `palabras de ${device.id}`);
}

function writeText(device: Device, { a, b, c }: Dice): void {
  const row = outcomeOf(device, a);
  if (row === undefined) return;
  const isEmptied = c > 0 && b % 5 === 0;
  const text = withText(row.text, oneOf(locales, c), isEmptied ? '' : wordsBy(device, b));
  act(device, 'capture.text', [edition('outcomes', row, { text })]);
}

function edit(device: Device, a: number, fields: Partial<Outcome>): void {
  const row = outcomeOf(device, a);
  if (row !== undefined) act(device, 'outcome.edit', [edition('outcomes', row, fields)]);
}

function outcomeOf(device: Device, a: number) {
  return oneOf(
    rowsOf(device, 'outcomes').filter(({ deletedAt }) => deletedAt === null),
    a,
  );
}

function codesOf(device: Device): string[] {
  return rowsOf(device, 'outcomes').map(({ code }) => code);
}

function oneOf<T>(items: readonly T[], dice: number): T {
  return items[Math.floor(dice) % Math.max(items.length, 1)] as T;
}
