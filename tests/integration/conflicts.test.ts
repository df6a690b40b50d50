import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { asId } from '#domain/ids.ts';
import type { LocalizedValue } from '#domain/localized-text.ts';
import type { Conflict, ConflictId } from '#domain/records/history.ts';
import type { EntityName } from '#domain/records/tables.ts';
import { undo } from '#renderer/commands/history/undo.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { openConflicts } from '#renderer/data/conflicts.ts';
import { countMeeting } from '#renderer/data/counts.ts';
import { aMeeting, aPerson, aSession, anOutcome, instant, meetingId, texts } from '#tests/builders/meeting.ts';
import { type TestRunner, startRunner } from '#tests/builders/runner.ts';

const opening = aSession('opening', { title: texts('Apertura', { fr: 'Ouverture' }) });
const promise = anOutcome('C-01', texts('Publicar antes de LACNIC 39', { en: 'Publish before LACNIC 39' }));

let runner: TestRunner;

beforeEach(async () => {
  runner = await startRunner();
  await runner.given({ meetings: [aMeeting()], sessions: [opening], outcomes: [promise] });
});

const said = (text: string, basedOnRev = 1): LocalizedValue => ({
  text,
  state: 'final',
  basedOnRev,
  origin: 'human',
});

const side = (value: unknown, device: string) => ({
  value,
  txId: asId<Conflict['sides'][0]['txId']>(`tx-${device}`),
  deviceId: asId<Conflict['sides'][0]['deviceId']>(device),
  at: instant('2023-02-08T12:07:00.000Z'),
});

type Two = readonly [unknown, unknown];

const disagree = async (entity: EntityName, entityId: string, path: string, [first, second]: Two) => {
  const id = asId<ConflictId>(`${entity}/${entityId}/${path}`);
  const conflict: Conflict = {
    id,
    meetingId: entity === 'people' ? null : meetingId,
    entity,
    entityId,
    path,
    sides: [side(first, 'rapporteur'), side(second, 'front-desk')],
    state: 'open',
    resolution: null,
    deletedAt: null,
  };
  await runner.given({ conflicts: [conflict] });
  return id;
};

const outcome = async () => (await runner.db.outcomes.get(promise.id))!;
const session = async () => (await runner.db.sessions.get('opening'))!;
const states = async () => (await runner.db.conflicts.toArray()).map(({ state }) => state);
const keep = (conflictId: ConflictId, kept: 'first' | 'second') =>
  runCommand('conflict.resolve', { conflictId, meetingId, kept });
const write = (conflictId: ConflictId, value: string) =>
  runCommand('conflict.resolve', { conflictId, meetingId, kept: 'other', value });

describe('deciding a conflict', () => {
  it('writes the chosen source text as a new revision and closes the conflict, in one step', async () => {
    const id = await disagree('outcomes', promise.id, 'text.values.es', [
      said('Publicar antes de LACNIC 40'),
      said('Publicar antes de LACNIC 39'),
    ]);
    const commits = await runner.db.commits.count();
    await keep(id, 'first');
    expect(await runner.db.commits.count()).toBe(commits + 1);
    expect((await outcome()).text).toMatchObject({
      rev: 2,
      values: { es: { text: 'Publicar antes de LACNIC 40', basedOnRev: 2 }, en: { basedOnRev: 1 } },
    });
    expect(await runner.db.conflicts.get(id)).toMatchObject({
      state: 'resolved',
      resolution: { kept: 'first', deviceId: 'device' },
    });
    expect(await undo(meetingId)).toEqual({ command: 'conflict.resolve' });
    expect((await outcome()).text).toEqual(promise.text);
    expect(await runner.db.conflicts.get(id)).toMatchObject({ state: 'open', resolution: null });
  });

  it('makes the translations look again when the source that stands is the one that was there', async () => {
    const id = await disagree('outcomes', promise.id, 'text.values.es', [
      said('Publicar antes de LACNIC 40'),
      said('Publicar antes de LACNIC 39'),
    ]);
    await keep(id, 'second');
    expect((await outcome()).text).toMatchObject({ rev: 2, values: { es: { text: 'Publicar antes de LACNIC 39' } } });
  });

  it('keeps a translation with the revision it was made from, and writes another one on the present source', async () => {
    const id = await disagree('outcomes', promise.id, 'text.values.en', [
      said('Publish before LACNIC 40', 1),
      said('Publish before LACNIC 39', 1),
    ]);
    await keep(id, 'first');
    expect((await outcome()).text).toMatchObject({ rev: 1, values: { en: { text: 'Publish before LACNIC 40' } } });
    await undo(meetingId);
    await write(id, 'Publish by October');
    expect((await outcome()).text.values.en).toEqual({
      text: 'Publish by October',
      state: 'translated',
      basedOnRev: 1,
      origin: 'human',
    });
    expect(await runner.db.conflicts.get(id)).toMatchObject({ resolution: { kept: 'other' } });
    await undo(meetingId);
    expect((await outcome()).text).toEqual(promise.text);
  });

  it('takes a translation away where the side that removed it is kept', async () => {
    const id = await disagree('outcomes', promise.id, 'text.values.en', [null, said('Publish before LACNIC 39')]);
    await keep(id, 'first');
    expect(Object.keys((await outcome()).text.values)).toEqual(['es']);
  });

  it('writes a field that is no text, and takes it back', async () => {
    const id = await disagree('sessions', 'opening', 'plannedMinutes', [45, 60]);
    await keep(id, 'first');
    expect((await session()).plannedMinutes).toBe(45);
    await undo(meetingId);
    expect((await session()).plannedMinutes).toBe(60);
    expect(await states()).toEqual(['open']);
  });

  it('keeps a record deleted or alive', async () => {
    const deletedAt = instant('2023-02-08T12:30:00.000Z');
    const id = await disagree('sessions', 'opening', 'deletedAt', [null, deletedAt]);
    await keep(id, 'second');
    expect((await session()).deletedAt).toBe(deletedAt);
    await undo(meetingId);
    await keep(id, 'first');
    expect((await session()).deletedAt).toBeNull();
    expect(await states()).toEqual(['resolved']);
  });

  it('turns an entry into the chosen kind with all that belongs to it, under a code nobody has', async () => {
    const taken = anOutcome('D-01', texts('Otra decisión'));
    await runner.given({ outcomes: [taken] });
    const decision = { status: 'adopted', method: null, rationale: null, supersedesId: null };
    const id = await disagree('outcomes', promise.id, 'kind', [
      { kind: 'decision', code: 'D-01', decision },
      { kind: 'commitment', code: 'C-01', decision: null },
    ]);
    await keep(id, 'first');
    expect(await outcome()).toMatchObject({ kind: 'decision', code: 'D-02', decision });
    await undo(meetingId);
    expect(await outcome()).toMatchObject({ kind: 'commitment', code: 'C-01', decision: null });
  });

  it('only closes a conflict whose record is gone', async () => {
    const id = await disagree('sessions', 'nowhere', 'plannedMinutes', [45, 60]);
    await keep(id, 'first');
    expect(await states()).toEqual(['resolved']);
  });

  it('does nothing to a conflict that is decided', async () => {
    const id = await disagree('sessions', 'opening', 'plannedMinutes', [45, 60]);
    await keep(id, 'first');
    const commits = await runner.db.commits.count();
    await keep(id, 'second');
    expect(await runner.db.commits.count()).toBe(commits);
    expect((await session()).plannedMinutes).toBe(45);
  });

  it('is undone in the meeting it was decided in, for a person who belongs to none', async () => {
    const ana = aPerson('Ana');
    await runner.given({ people: [ana] });
    const id = await disagree('people', ana.id, 'displayName', ['Ana Núñez', 'Ana']);
    await keep(id, 'first');
    expect((await runner.db.people.get(ana.id))?.displayName).toBe('Ana Núñez');
    await undo(meetingId);
    expect((await runner.db.people.get(ana.id))?.displayName).toBe('Ana');
  });
});

describe('the inbox', () => {
  it('has the open conflicts of the meeting and of people, record by record, and the rail counts them', async () => {
    await disagree('sessions', 'opening', 'plannedMinutes', [45, 60]);
    await disagree('outcomes', promise.id, 'text.values.es', [said('A'), said('B')]);
    const decided = await disagree('outcomes', promise.id, 'visibility', ['public', 'members']);
    await disagree('people', 'ana', 'displayName', ['Ana', 'Anna']);
    await keep(decided, 'first');
    expect((await openConflicts(runner.db, meetingId)).map(({ entity, path }) => [entity, path])).toEqual([
      ['outcomes', 'text.values.es'],
      ['people', 'displayName'],
      ['sessions', 'plannedMinutes'],
    ]);
    expect((await countMeeting(runner.db, meetingId)).counts.conflicts).toBe(3);
    expect(await openConflicts(runner.db, asId('other'))).toHaveLength(1);
  });
});
