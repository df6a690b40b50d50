import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DeviceCommand, deviceCommands } from '#tests/builders/device-commands.ts';
import { type Device, aDevice, aWorld, act, importPack, packOf } from '#tests/builders/device-model.ts';
import { doubledCodes, silentlyLost, unlistedDifferences } from '#tests/builders/device-oracle.ts';
import { aMeeting, anOutcome, aPerson, texts } from '#tests/builders/meeting.ts';
import { creation } from '../change.ts';
import { isNothing } from './merge-pack.ts';
import type { MergeSide } from './sides.ts';

const die = fc.nat({ max: 59 });
const dice = { who: die, a: die, b: die, c: die };

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('act'),
      command: fc.constantFrom(...(Object.keys(deviceCommands) as DeviceCommand[])),
      ...dice,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('exchange'), ...dice }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('makePack'), ...dice }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('importOld'), ...dice }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const runs = Number(process.env['PLENARIA_MERGE_RUNS'] ?? 300);

const timeoutMs = 60_000 + runs * 200;

describe('laptops that exchange packs in any order, and repeatedly', () => {
  it.each([2, 3])(
    'end alike, or differ only where a conflict lists both: %i laptops',
    (count) => {
      fc.assert(
        fc.property(fc.array(step, { minLength: 5, maxLength: 60 }), (steps) => {
          const devices = play(count, steps);
          exchangeUntilQuiet(devices);
          const [first] = devices;
          for (const device of devices) {
            if (first !== undefined) expect(unlistedDifferences(first, device)).toEqual([]);
            expect(silentlyLost(device, device.world)).toEqual([]);
            expect(doubledCodes(device)).toEqual([]);
          }
        }),
        { numRuns: runs },
      );
    },
    timeoutMs,
  );
});

/** One laptop has the meeting, a decision and a person; the others get them with a first pack. */
function play(count: number, steps: readonly Step[]): Device[] {
  const world = aWorld();
  const devices = Array.from({ length: count }, (_, at) => aDevice('ABC'.charAt(at), world, at * 7));
  const [first] = devices;
  if (first === undefined) return [];
  act(first, 'meeting.create', [
    creation('meetings', aMeeting()),
    creation('people', aPerson('Marisol')),
    creation('outcomes', anOutcome('D-01', texts('Se acuerda el plan', { en: 'The plan is agreed' }))),
    creation('outcomes', anOutcome('A-01', texts('Enviar el acta'))),
  ]);
  first.done.length = 0;
  for (const device of devices.slice(1)) {
    importPack(device, packOf(first));
    device.done.length = 0;
  }
  const packs: MergeSide[] = [];
  for (const each of steps) take(each, devices, packs);
  return devices;
}

function take(each: Step, devices: readonly Device[], packs: MergeSide[]): void {
  const device = devices[each.who % devices.length];
  const other = devices[(each.who + 1 + (each.a % (devices.length - 1))) % devices.length];
  if (device === undefined || other === undefined) return;
  if (each.kind === 'act') deviceCommands[each.command](device, each);
  else if (each.kind === 'exchange') importTwice(device, packOf(other));
  else if (each.kind === 'makePack') packs.push(packOf(device));
  else if (packs.length > 0) importTwice(device, packs[each.a % packs.length] as MergeSide);
}

/** The same pack a second time changes nothing. */
function importTwice(device: Device, pack: MergeSide): boolean {
  const plan = importPack(device, pack);
  expect(isNothing(importPack(device, pack))).toBe(true);
  return isNothing(plan);
}

function exchangeUntilQuiet(devices: readonly Device[]): void {
  for (let round = 0; round < 6; round += 1) {
    let isQuiet = true;
    for (const device of devices) {
      for (const other of devices) {
        if (device !== other && !importTwice(device, packOf(other))) isQuiet = false;
      }
    }
    if (isQuiet) return;
  }
  throw new Error('The laptops still have news for each other after six rounds');
}
