import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asId, type MeetingId, type OutcomeId } from '#domain/ids.ts';
import { type RegisterRow, registerRows } from '#domain/register/rows.ts';
import { redo, undo } from '#renderer/commands/history/undo.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { readRegister } from '#renderer/data/register.ts';
import {
  aMeeting,
  aMilestone,
  aPerson,
  aTopic,
  anAttendee,
  anOrganization,
  anOutcome,
  date,
  dueBy,
  dueOn,
  instant,
  lead,
  meetingId,
  texts,
} from '#tests/builders/meeting.ts';
import { type TestRunner, startRunner } from '#tests/builders/runner.ts';

const lacnic = anOrganization('LACNIC');
const ana = aPerson('Ana Reyes');
const next = aMeeting({ id: asId<MeetingId>('next'), acronym: 'Mérida 2023', startDate: date('2023-05-08') });
const indicators = aTopic('indicadores', texts('Indicadores'), { rank: 'V001' });
const lacnic40 = aMilestone('LACNIC 40', '2023-10-02');
const promise = anOutcome('C-01', texts('Publicar los indicadores'), {
  owners: [lead(lacnic)],
  due: dueBy(lacnic40),
  topicIds: [indicators.id],
  rank: 'V001',
});
const task = anOutcome('A-01', texts('Reunir a los equipos'), {
  owners: [lead(ana)],
  due: dueOn('2023-02-24'),
  rank: 'V002',
});
const decision = anOutcome('D-01', texts('La secretaría rota'), { rank: 'V003' });

let runner: TestRunner;

beforeEach(async () => {
  runner = await startRunner();
  await runner.given({
    meetings: [aMeeting(), next],
    topics: [indicators],
    milestones: [lacnic40],
    outcomes: [promise, task, decision],
    organizations: [lacnic],
    people: [ana],
    attendees: [anAttendee(ana, lacnic)],
  });
});

afterEach(() => runner.db.close());

async function register(now = '2023-03-01T15:00:00.000Z'): Promise<RegisterRow[]> {
  return registerRows(await readRegister(runner.db), instant(now));
}

async function statusOf(id: OutcomeId) {
  return (await register()).find(({ outcome }) => outcome.id === id)?.status;
}

describe('the register of all meetings', () => {
  it('tells who owes what by when, and what is late', async () => {
    const rows = await register();
    expect(
      rows.map(({ outcome, owners, due, daysLate }) => [
        outcome.code,
        owners.map(({ label }) => label),
        due?.date,
        daysLate,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['C-01', ['LACNIC'], '2023-10-02', 0],
        ['A-01', ['Ana Reyes'], '2023-02-24', 5],
        ['D-01', [], undefined, 0],
      ]),
    );
    expect(rows).toHaveLength(3);
  });

  it('leaves out what is in the trash, and the entries of a meeting that is', async () => {
    await runCommand('outcome.delete', { outcomeId: task.id });
    expect((await register()).map(({ outcome }) => outcome.code).sort()).toEqual(['C-01', 'D-01']);
    await runCommand('meeting.delete', { meetingId });
    expect(await register()).toEqual([]);
    await undo(null);
    expect(await register()).toHaveLength(2);
  });
});

describe('the status of an entry', () => {
  it('changes in one step that can be taken back and done again', async () => {
    expect(await runCommand('outcome.setStatus', { outcomeId: task.id, status: 'done' })).toEqual({ changed: true });
    expect(await statusOf(task.id)).toBe('done');
    expect(await undo(meetingId)).toEqual({ command: 'outcome.setStatus' });
    expect(await statusOf(task.id)).toBe('open');
    await redo(meetingId);
    expect(await statusOf(task.id)).toBe('done');
  });

  it('of a decision is kept with the decision', async () => {
    await runCommand('outcome.setStatus', { outcomeId: decision.id, status: 'superseded' });
    const row = await runner.db.outcomes.get(decision.id);
    expect([row?.decision?.status, row?.status]).toEqual(['superseded', 'open']);
  });

  it('writes nothing where it is so already, and refuses what the kind has no word for', async () => {
    expect(await runCommand('outcome.setStatus', { outcomeId: task.id, status: 'open' })).toEqual({ changed: false });
    expect(await undo(meetingId)).toBeNull();
    await expect(runCommand('outcome.setStatus', { outcomeId: task.id, status: 'adopted' })).rejects.toThrow();
    expect(await statusOf(task.id)).toBe('open');
  });
});

describe('carrying open entries over', () => {
  const carry = () =>
    runCommand('outcome.carryOver', { outcomeIds: [promise.id, task.id, decision.id], meetingId: next.id });
  const inNext = async () => (await register()).filter(({ meeting }) => meeting.id === next.id);

  it('makes them entries of the next meeting, topic and milestone too', async () => {
    const { outcomeIds, already } = await carry();
    expect([outcomeIds.length, already]).toEqual([2, 0]);
    const rows = await inNext();
    expect(rows.map(({ outcome }) => outcome.code).sort()).toEqual(['A-01', 'C-01']);
    const copy = rows.find(({ kind }) => kind === 'commitment');
    expect(copy).toMatchObject({ due: { date: '2023-10-02' }, owners: [{ label: 'LACNIC' }] });
    expect(copy?.topics).toMatchObject([{ tag: 'indicadores', meetingId: next.id }]);
    const row = await runner.db.outcomes.get(copy?.outcome.id ?? '');
    expect(row?.rev).toBe(1);
    expect(await register()).toHaveLength(5);
  });

  it('is one step: undo takes all of it out again, redo brings it back', async () => {
    await carry();
    expect(await undo(next.id)).toEqual({ command: 'outcome.carryOver' });
    expect(await inNext()).toEqual([]);
    expect(await runner.db.topics.where('meetingId').equals(next.id).count()).toBe(0);
    expect(await runner.db.milestones.where('meetingId').equals(next.id).count()).toBe(0);
    await redo(next.id);
    expect(await inNext()).toHaveLength(2);
  });

  it('carries nothing twice, and goes on counting after what was captured there', async () => {
    await carry();
    expect(await carry()).toEqual({ outcomeIds: [], already: 2 });
    await runner.given({
      outcomes: [anOutcome('A-07', texts('Otra'), { id: asId('there'), meetingId: next.id, rank: 'V009' })],
    });
    const later = anOutcome('A-02', texts('Enviar la lista'), { rank: 'V004' });
    await runner.given({ outcomes: [later] });
    const { outcomeIds } = await runCommand('outcome.carryOver', { outcomeIds: [later.id], meetingId: next.id });
    const row = await runner.db.outcomes.get(outcomeIds[0] ?? '');
    expect([row?.code, (row?.rank ?? '') > 'V009']).toEqual(['A-08', true]);
  });
});
