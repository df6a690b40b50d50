import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attendanceOf } from '#domain/attendance/presence.ts';
import type { Capture } from '#domain/capture/capture.ts';
import { type AgendaItemId, type AttendeeId, type OutcomeId, type SessionId, asId } from '#domain/ids.ts';
import { outcomeKinds } from '#domain/records/outcome.ts';
import { redo, undo } from '#renderer/commands/history/undo.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { aMeeting, aSession, meetingId } from '#tests/builders/meeting.ts';
import { type TestRunner, startRunner } from '#tests/builders/runner.ts';

/** What a person does in a meeting: the `n`th thing of its kind with the `m`th variation. */
type Act = { readonly kind: (typeof acts)[number]; readonly n: number; readonly m: number };

const acts = [
  'addSession',
  'editSession',
  'deleteSession',
  'startSession',
  'addItem',
  'startItem',
  'deleteItem',
  'addOutcome',
  'editOutcome',
  'convertOutcome',
  'deleteOutcome',
  'saveDraft',
  'addPerson',
  'editPerson',
  'removePerson',
  'checkIn',
  'checkOut',
  'walkIn',
  'apology',
  'editSummary',
  'undo',
  'redo',
] as const;

/** Raised by the torture run. */
const commands = Number(process.env['PLENARIA_HISTORY_COMMANDS'] ?? 40);
const runs = Number(process.env['PLENARIA_HISTORY_RUNS'] ?? 30);

const story = fc.array(fc.record({ kind: fc.constantFrom(...acts), n: fc.nat(20), m: fc.nat(50) }), {
  minLength: commands,
  maxLength: commands,
});

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)];

function captured(m: number): Omit<Capture, 'tokens'> {
  return {
    kind: pick(outcomeKinds, m) ?? 'takeaway',
    text: `Texto ${m}`,
    details: m % 3 === 0 ? 'Con detalle' : '',
    visibility: null,
    owners: [],
    due: null,
    attribution: { kind: 'none' },
    topics: m % 4 === 0 ? [{ topicId: null, tag: `tema${m % 8}`, title: `Tema ${m % 8}` }] : [],
  };
}

const draftPlace = 'capture:opening';

async function act({ kind, n, m }: Act, { db }: TestRunner): Promise<unknown> {
  const alive = <T extends { readonly deletedAt: string | null }>(rows: readonly T[]) =>
    pick(
      rows.filter(({ deletedAt }) => deletedAt === null),
      n,
    );
  const session = async () => alive(await db.sessions.toArray())?.id ?? asId<SessionId>('opening');
  const on = async <I>(id: I | undefined, work: (id: I) => Promise<unknown>) => (id === undefined ? null : work(id));
  const onItem = async (work: (itemId: AgendaItemId) => Promise<unknown>) =>
    on(alive(await db.agendaItems.toArray())?.id, work);
  const onOutcome = async (work: (outcomeId: OutcomeId) => Promise<unknown>) =>
    on(alive(await db.outcomes.toArray())?.id, work);
  const onAttendee = async (work: (attendeeId: AttendeeId) => Promise<unknown>) =>
    on(alive(await db.attendees.toArray())?.id, work);
  const person = {
    meetingId,
    name: `Persona ${m}`,
    organization: m % 2 === 0 ? `Org ${m % 6}` : '',
    role: 'delegate',
  } as const;
  switch (kind) {
    case 'addSession':
      return runCommand('session.add', {
        ...{ meetingId, title: `Sesión ${m}`, kind: 'workshop', roomId: null, plannedMinutes: m },
        startsAt: aSession('x').startsAt,
      });
    case 'editSession':
      return runCommand('session.edit', { sessionId: await session(), fields: { plannedMinutes: m } });
    case 'deleteSession':
      return runCommand('session.delete', { sessionId: await session() });
    case 'startSession':
      return runCommand('session.start', { sessionId: await session() });
    case 'addItem':
      return runCommand('item.add', { sessionId: await session(), title: `Punto ${m}`, plannedMinutes: null });
    case 'startItem':
      return onItem((itemId) => runCommand('item.start', { itemId }));
    case 'deleteItem':
      return onItem((itemId) => runCommand('item.delete', { itemId }));
    case 'addOutcome': {
      const place = { meetingId, sessionId: await session(), agendaItemId: null };
      return runCommand('outcome.add', { ...place, capture: captured(m), draftPlace });
    }
    case 'editOutcome':
      return onOutcome((outcomeId) =>
        runCommand('outcome.edit', { outcomeId, fields: { text: `Otro ${m}`, details: '' }, draftPlace: null }),
      );
    case 'convertOutcome':
      return onOutcome((outcomeId) =>
        runCommand('outcome.convert', { outcomeId, kind: pick(outcomeKinds, m) ?? 'risk' }),
      );
    case 'deleteOutcome':
      return onOutcome((outcomeId) => runCommand('outcome.delete', { outcomeId }));
    case 'saveDraft':
      return runCommand('draft.save', { meetingId, place: draftPlace, text: `T. ${m}` });
    case 'addPerson':
      return runCommand('people.add', { ...person, email: `p${m % 10}@example.org`, languages: [], mode: 'onsite' });
    case 'editPerson':
      return onAttendee((attendeeId) =>
        runCommand('people.edit', { attendeeId, person: { displayName: `Nombre ${m}` }, organization: `Org ${m % 5}` }),
      );
    case 'removePerson':
      return onAttendee((attendeeId) => runCommand('people.remove', { attendeeId }));
    case 'checkIn':
      return onAttendee((attendeeId) => runCommand('people.checkIn', { attendeeId, method: 'qr' }));
    case 'checkOut':
      return onAttendee((attendeeId) => runCommand('people.checkOut', { attendeeId, method: 'manual' }));
    case 'walkIn':
      return runCommand('people.walkIn', person);
    case 'apology':
      return onAttendee((attendeeId) => runCommand('people.apology', { attendeeId, excused: m % 2 === 0 }));
    case 'editSummary':
      return runCommand('summary.edit', { meetingId, fields: { grouping: m % 2 === 0 ? 'session' : 'topic' } });
    case 'undo':
      return undo(meetingId);
    case 'redo':
      return redo(meetingId);
  }
}

/** What a person sees of the records: rows without their stamps, and who is in; not how presence came to be so. */
async function stateOf({ db }: TestRunner): Promise<unknown> {
  const tables = [
    'meetings',
    'sessions',
    'agendaItems',
    'people',
    'organizations',
    'attendees',
    'outcomes',
    'topics',
    'summaries',
  ];
  const rows = await Promise.all(tables.map(async (name) => [name, (await db.table(name).toArray()).map(unstamped)]));
  const presence = [...attendanceOf(await db.presenceEvents.toArray()).entries()].sort();
  return { ...Object.fromEntries(rows), presence };
}

function unstamped(row: Record<string, unknown>): Record<string, unknown> {
  const { rev: _rev, createdAt: _createdAt, updatedAt: _updatedAt, updatedBy: _updatedBy, ...record } = row;
  return record;
}

async function goTo(step: typeof undo): Promise<number> {
  let steps = 0;
  while ((await step(meetingId)) !== null) {
    steps += 1;
    if (steps > commands * 3) throw new Error('There is no end to it');
  }
  return steps;
}

describe('whatever forty things are done in a meeting', { timeout: 1500 * commands }, () => {
  it('all of it can be taken back, and all of it done again', async () => {
    let [most, reopened] = [0, 0];
    const property = fc.asyncProperty(story, async (acted) => {
      let runner = await startRunner();
      await runner.given({ meetings: [aMeeting()], sessions: [aSession('opening'), aSession('keynote')] });
      const start = await stateOf(runner);
      for (const one of acted) await act(one, runner);
      await goTo(redo);
      const end = await stateOf(runner);
      const steps = await goTo(undo);
      expect(await stateOf(runner)).toEqual(start);
      if (steps % 2 === 0 || runs === 1) {
        runner = await runner.reopen();
        reopened += 1;
      }
      expect(await goTo(redo)).toBe(steps);
      expect(await stateOf(runner)).toEqual(end);
      expect(await goTo(undo)).toBe(steps);
      expect(await stateOf(runner)).toEqual(start);
      most = Math.max(most, steps);
      runner.db.close();
    });
    await fc.assert(property, { numRuns: runs });
    expect(most).toBeGreaterThan(15);
    expect(reopened).toBeGreaterThan(0);
  });
});
