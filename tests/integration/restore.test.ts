import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type MeetingId, type TransactionId, asId } from '#domain/ids.ts';
import { withText } from '#domain/localized-text.ts';
import type { EntityName } from '#domain/records/tables.ts';
import { redo, undo } from '#renderer/commands/history/undo.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { readHistory } from '#renderer/data/history-lines.ts';
import { readTrash } from '#renderer/data/trash.ts';
import { aMeeting, aSession, anOutcome, instant, meetingId, texts } from '#tests/builders/meeting.ts';
import { type TestRunner, startRunner } from '#tests/builders/runner.ts';

const opening = aSession('opening', { title: texts('Apertura', { fr: 'Ouverture' }) });
const promise = anOutcome('C-01', texts('Publicar los indicadores', { en: 'Publish the indicators' }));

let runner: TestRunner;

beforeEach(async () => {
  runner = await startRunner();
  await runner.given({ meetings: [aMeeting()], sessions: [opening], outcomes: [promise] });
});

const session = async () => (await runner.db.sessions.get('opening'))!;
const lastTx = async () => (await runner.db.commits.orderBy('n').last())!.txId;
const edit = async (fields: Parameters<typeof runCommand<'session.edit'>>[1]['fields']) => {
  await runCommand('session.edit', { sessionId: opening.id, fields });
  return lastTx();
};
const of = (txId: TransactionId, entity: EntityName = 'sessions', entityId = 'opening') => ({
  meetingId,
  entity,
  entityId,
  txId,
});

describe('restoring one field', () => {
  it('puts back what was there before a change, and leaves what was changed since', async () => {
    const txId = await edit({ plannedMinutes: 90 });
    await edit({ kind: 'workshop' });
    const output = await runCommand('history.restoreField', { ...of(txId), path: 'plannedMinutes', which: 'before' });
    expect(output).toEqual({ restored: true });
    expect(await session()).toMatchObject({ plannedMinutes: 60, kind: 'workshop' });
    expect(await undo(meetingId)).toEqual({ command: 'history.restoreField' });
    expect(await session()).toMatchObject({ plannedMinutes: 90, kind: 'workshop' });
    await redo(meetingId);
    expect((await session()).plannedMinutes).toBe(60);
  });

  it('puts back what a change left there, after it was changed again', async () => {
    const txId = await edit({ plannedMinutes: 90 });
    await edit({ plannedMinutes: 30 });
    await runCommand('history.restoreField', { ...of(txId), path: 'plannedMinutes', which: 'after' });
    expect((await session()).plannedMinutes).toBe(90);
  });

  it('puts back the source text as a new revision, so that its translations are stale', async () => {
    const txId = await edit({ title: withText(opening.title, 'es', 'Bienvenida') });
    await runCommand('history.restoreField', { ...of(txId), path: 'title.values.es', which: 'before' });
    const { title } = await session();
    expect(title).toMatchObject({ rev: 3, values: { es: { text: 'Apertura', basedOnRev: 3 } } });
    expect(title.values.fr).toMatchObject({ text: 'Ouverture', basedOnRev: 1 });
  });

  it('puts back one language alone, based on the source it was made from', async () => {
    const txId = await edit({ title: withText(opening.title, 'fr', 'Accueil') });
    await edit({ title: withText((await session()).title, 'es', 'Bienvenida') });
    await runCommand('history.restoreField', { ...of(txId), path: 'title.values.fr', which: 'before' });
    expect((await session()).title).toMatchObject({
      rev: 2,
      values: { es: { text: 'Bienvenida' }, fr: { text: 'Ouverture', basedOnRev: 1 } },
    });
  });

  it('writes nothing where the record says the same already', async () => {
    const txId = await edit({ plannedMinutes: 90 });
    const commits = await runner.db.commits.count();
    const output = await runCommand('history.restoreField', { ...of(txId), path: 'plannedMinutes', which: 'after' });
    expect(output).toEqual({ restored: false });
    expect(await runner.db.commits.count()).toBe(commits);
  });
});

describe('restoring a whole record', () => {
  it('makes it what it was after a transaction, the trash included', async () => {
    const txId = await edit({ plannedMinutes: 90, kind: 'workshop' });
    await edit({ plannedMinutes: 30, visibility: 'internal' });
    await runCommand('session.delete', { sessionId: opening.id });
    await runCommand('history.restoreRecord', of(txId));
    expect(await session()).toMatchObject({
      plannedMinutes: 90,
      kind: 'workshop',
      visibility: 'public',
      deletedAt: null,
    });
    expect(await undo(meetingId)).toEqual({ command: 'history.restoreRecord' });
    expect(await session()).toMatchObject({ plannedMinutes: 30, visibility: 'internal' });
    expect((await session()).deletedAt).not.toBeNull();
  });

  it('brings back a record whose making was undone', async () => {
    await runCommand('session.add', {
      meetingId,
      title: 'Clausura',
      kind: 'plenary',
      roomId: null,
      startsAt: instant('2023-02-08T18:00:00.000Z'),
      plannedMinutes: 30,
    } as Parameters<typeof runCommand<'session.add'>>[1]);
    const txId = await lastTx();
    const made = (await runner.db.sessions.toArray()).find(({ id }) => id !== opening.id)!;
    await undo(meetingId);
    expect(await runner.db.sessions.get(made.id)).toBeUndefined();
    expect(await runCommand('history.restoreRecord', of(txId, 'sessions', made.id))).toEqual({ restored: true });
    expect(await runner.db.sessions.get(made.id)).toMatchObject({ title: made.title, plannedMinutes: 30 });
    await undo(meetingId);
    expect(await runner.db.sessions.get(made.id)).toBeUndefined();
  });

  it('never brings back what is only ever added to', async () => {
    await runner.given({
      presenceEvents: [
        {
          id: asId('event'),
          meetingId,
          attendeeId: asId('ana'),
          sessionId: null,
          kind: 'check_in',
          at: instant('2023-02-08T12:00:00.000Z'),
          method: 'manual',
          voids: null,
        },
      ],
    });
    const txId = await lastTx();
    const output = await runCommand('history.restoreRecord', of(txId, 'presenceEvents', 'event'));
    expect(output).toEqual({ restored: false });
  });
});

describe('the trash', () => {
  it('lists what was deleted, the last first, and gives it back', async () => {
    await runCommand('session.delete', { sessionId: opening.id });
    await runCommand('outcome.delete', { outcomeId: promise.id });
    const trash = await readTrash(runner.db, meetingId);
    expect(trash.map(({ entity, entityId }) => [entity, entityId])).toEqual([
      ['outcomes', promise.id],
      ['sessions', opening.id],
    ]);
    expect(trash[0]).toMatchObject({ deviceId: 'device' });
    await runCommand('history.restoreFromTrash', { entity: 'outcomes', entityId: promise.id });
    expect(await runner.db.outcomes.get(promise.id)).toMatchObject({ deletedAt: null, code: 'C-01' });
    expect(await readTrash(runner.db, meetingId)).toHaveLength(1);
    expect(await undo(meetingId)).toEqual({ command: 'history.restoreFromTrash' });
    expect(await readTrash(runner.db, meetingId)).toHaveLength(2);
  });

  it('gives an item back together with its session', async () => {
    const { itemId } = await runCommand('item.add', { sessionId: opening.id, title: 'Saludos', plannedMinutes: 5 });
    await runCommand('item.delete', { itemId });
    await runCommand('session.delete', { sessionId: opening.id });
    await runCommand('history.restoreFromTrash', { entity: 'agendaItems', entityId: itemId });
    expect(await readTrash(runner.db, meetingId)).toEqual([]);
    await undo(meetingId);
    expect(await readTrash(runner.db, meetingId)).toHaveLength(2);
  });

  it('gives a meeting back, and undo outside of a meeting takes that back', async () => {
    await runCommand('meeting.delete', { meetingId });
    await runCommand('history.restoreFromTrash', { entity: 'meetings', entityId: meetingId });
    expect((await runner.db.meetings.get(meetingId))?.deletedAt).toBeNull();
    expect(await undo(null)).toEqual({ command: 'history.restoreFromTrash' });
    expect((await runner.db.meetings.get(meetingId))?.deletedAt).not.toBeNull();
  });

  it('does nothing for what is not in it', async () => {
    const commits = await runner.db.commits.count();
    await runCommand('history.restoreFromTrash', { entity: 'sessions', entityId: 'opening' });
    await runCommand('history.restoreFromTrash', { entity: 'sessions', entityId: 'nowhere' });
    expect(await runner.db.commits.count()).toBe(commits);
  });
});

describe('the history of a meeting', () => {
  it('has what was done, undone and done again, newest first, with what it touched', async () => {
    await edit({ plannedMinutes: 90 });
    await undo(meetingId);
    await redo(meetingId);
    const lines = (await readHistory(runner.db, meetingId)).filter(({ kind }) => kind !== 'auto');
    expect(lines.map(({ kind, command }) => [kind, command])).toEqual([
      ['redo', 'session.edit'],
      ['undo', 'session.edit'],
      ['do', 'session.edit'],
    ]);
    expect(lines[0]).toMatchObject({ touched: [{ entity: 'sessions', entityId: 'opening', made: false }] });
  });

  it('has the making and deletion of the meeting itself, and nothing of another one', async () => {
    const other = aMeeting({ id: asId<MeetingId>('other') });
    await runner.given({ meetings: [other] });
    await runCommand('meeting.delete', { meetingId: other.id });
    await runCommand('meeting.delete', { meetingId });
    const commands = (id: MeetingId) => readHistory(runner.db, id).then((lines) => lines.map(({ command }) => command));
    expect(await commands(meetingId)).toEqual(['meeting.delete', 'test.given']);
    expect(await commands(other.id)).toEqual(['meeting.delete', 'test.given']);
  });

  it('has the transactions of another laptop among the own ones, by their time', async () => {
    runner.setNow('2023-02-08T16:00:00.000Z');
    await edit({ plannedMinutes: 90 });
    const txId = asId<TransactionId>('theirs');
    const stamp = { txId, command: 'session.edit', at: instant('2023-02-08T15:30:00.000Z'), deviceId: asId('tablet') };
    const changes = [
      { seq: 7, entity: 'sessions', entityId: 'opening', before: { kind: 'plenary' }, after: { kind: 'breakout' } },
    ];
    await runner.given({
      adopted: [
        {
          id: txId,
          meetingId,
          transaction: { ...stamp, kind: 'do', ofTx: null, meetingId, firstSeq: 7, lastSeq: 7 },
          changes: changes.map((change) => ({ ...change, ...stamp })),
          entityIds: ['opening'],
        } as never,
      ],
    });
    const lines = (await readHistory(runner.db, meetingId)).filter(({ kind }) => kind !== 'auto');
    expect(lines.map(({ deviceId, adopted }) => [deviceId, adopted])).toEqual([
      ['device', false],
      ['tablet', true],
    ]);
    await runCommand('history.restoreField', { ...of(txId), path: 'kind', which: 'after' });
    expect(await session()).toMatchObject({ kind: 'breakout', plannedMinutes: 90 });
  });
});
