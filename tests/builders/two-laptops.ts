import { creation, edition } from '#domain/change.ts';
import { asId, type PresenceEventId } from '#domain/ids.ts';
import { type LocalizedText, withText } from '#domain/localized-text.ts';
import { type ConflictChoice, resolveConflict } from '#domain/merge/resolve-conflict.ts';
import { convertOutcome } from '#domain/outcomes/convert.ts';
import type { Locale } from '#domain/primitives.ts';
import type { Outcome } from '#domain/records/outcome.ts';
import type { EntityName, Records } from '#domain/records/tables.ts';
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
} from './device-model.ts';
import { aMeeting, anOutcome, texts } from './meeting.ts';

export const decision = anOutcome('D-01', texts('Se acuerda el plan'));
export const action = anOutcome('A-01', texts('Enviar el acta'));
export const meeting = aMeeting();

/** Two note-takers with the same meeting, a decision and an action; the clock of the second may run ahead. */
export function twoLaptops(ahead = 0): { readonly ana: Device; readonly bia: Device } {
  const world = aWorld();
  const [ana, bia] = [aDevice('ana', world), aDevice('bia', world, ahead)];
  const records = [creation('outcomes', decision), creation('outcomes', action)];
  act(ana, 'meeting.create', [creation('meetings', meeting), ...records]);
  importPack(bia, packOf(ana));
  return { ana, bia };
}

/** Each imports a fresh pack of the other. */
export function exchange(one: Device, other: Device): void {
  importPack(one, packOf(other));
  importPack(other, packOf(one));
  importPack(one, packOf(other));
}

export function change<E extends EntityName>(device: Device, entity: E, id: string, fields: Partial<Records[E]>): void {
  const row = rowOf(device, entity, id);
  if (row === undefined) throw new Error(`${device.id} has no ${entity} ${id}`);
  act(device, `${entity}.edit`, [edition(entity, row as unknown as Records[E], fields)]);
}

export function write(device: Device, locale: Locale, text: string): void {
  change(device, 'outcomes', decision.id, { text: withText(textOf(device), locale, text) });
}

export function convert(device: Device, kind: Outcome['kind'], code: string): void {
  change(device, 'outcomes', action.id, convertOutcome(action, { kind, code, presentAttendeeIds: [] }));
}

/** A person decides the first conflict on the list. */
export function resolve(device: Device, choice: ConflictChoice): void {
  const [conflict] = conflictsOf(device);
  if (conflict === undefined) throw new Error(`${device.id} has no conflict`);
  const row = rowOf(device, conflict.entity, conflict.entityId) ?? null;
  const codes = rowsOf(device, 'outcomes').flatMap(({ id, code }) => (id === conflict.entityId ? [] : [code]));
  const tools = { at: nextInstant(device), deviceId: device.id, codes };
  act(device, 'conflict.resolve', resolveConflict({ conflict, row, choice, ...tools }));
}

export function checkIn(device: Device, name: string): void {
  const id = asId<PresenceEventId>(name);
  const at = nextInstant(device);
  const place = { meetingId: meeting.id, attendeeId: asId<never>('attendee'), sessionId: null };
  act(device, 'check-in', [
    creation('presenceEvents', { id, ...place, kind: 'check_in', at, method: 'qr', voids: null }),
  ]);
}

export function textOf(device: Device): LocalizedText {
  return rowOf(device, 'outcomes', decision.id)?.text ?? decision.text;
}

export function wordsIn(device: Device, locale: Locale): string | undefined {
  return textOf(device).values[locale]?.text;
}

export function venue(device: Device): string | undefined {
  return rowOf(device, 'meetings', meeting.id)?.venue;
}

export function kindOf(device: Device): string | undefined {
  return rowOf(device, 'outcomes', action.id)?.kind;
}
