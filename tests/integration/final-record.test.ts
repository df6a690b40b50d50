import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ClosingId, type DeviceId, type OutcomeId, type TransactionId, asId } from '#domain/ids.ts';
import { sourceText } from '#domain/localized-text.ts';
import { withoutStamp } from '#domain/records/base.ts';
import type { Closing } from '#domain/records/follow-up.ts';
import type { Conflict, ConflictId } from '#domain/records/history.ts';
import { redo, undo } from '#renderer/commands/history/undo.ts';
import { LockedError } from '#renderer/commands/locks.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { readMeetingSide } from '#renderer/data/meeting-side.ts';
import { rowsOf } from '#renderer/data/rows.ts';
import { aMeeting, aSession, anOutcome, instant, meetingId, texts } from '#tests/builders/meeting.ts';
import { type TestRunner, startRunner } from '#tests/builders/runner.ts';

const session = aSession('ciber');
const other = aSession('otra');
const place = { sessionId: session.id, kind: 'takeaway' } as const;
const entries = [
  anOutcome('T-01', texts('Uno.'), { ...place, rank: 'V001' }),
  anOutcome('C-01', texts('Dos.'), { ...place, kind: 'commitment', rank: 'V002' }),
  anOutcome('T-02', texts('Tres.'), { ...place, rank: 'V003' }),
];
const [one, two, three] = entries.map(({ id }) => id) as [OutcomeId, OutcomeId, OutcomeId];

let runner: TestRunner;
beforeEach(async () => {
  runner = await startRunner();
  await runner.given({ meetings: [aMeeting()], sessions: [session, other], outcomes: entries });
});
afterEach(() => runner.db.close());

const stream = async () =>
  (await rowsOf(runner.db, 'outcomes', meetingId))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ code, text }) => `${code} ${sourceText(text)}`);

describe('a record that is final', () => {
  beforeEach(() => runCommand('record.finalize', { meetingId, sessionId: session.id }));

  it('refuses every change of its words, from wherever it comes, and writes nothing', async () => {
    const before = await stream();
    const acts = [
      () => runCommand('outcome.delete', { outcomeId: one }),
      () => runCommand('outcome.convert', { outcomeId: one, kind: 'risk' }),
      () => runCommand('outcome.merge', { outcomeIds: [one, three] }),
      () => runCommand('note.add', { sessionId: session.id, agendaItemId: null, text: 'Nota', draftPlace: null }),
      () => runCommand('outcome.move', { outcomeIds: [one], sessionId: other.id, agendaItemId: null }),
    ];
    for (const act of acts) await expect(act()).rejects.toBeInstanceOf(LockedError);
    expect(await stream()).toEqual(before);
    expect(await runner.db.notes.count()).toBe(0);
  });

  it('refuses to take back what was written before it was final, but not the finalizing itself', async () => {
    await runCommand('record.reopen', { closingId: (await closing()).id, reason: 'Falta una entrada' });
    await runCommand('outcome.convert', { outcomeId: one, kind: 'risk' });
    await runCommand('record.finalize', { meetingId, sessionId: session.id });
    await undo(meetingId);
    expect(await stream()).toContain('R-01 Uno.');
    await redo(meetingId);
    await expect(runCommand('outcome.delete', { outcomeId: one })).rejects.toBeInstanceOf(LockedError);
  });

  it('is still translated, and a commitment still comes along', async () => {
    await runCommand('text.translate', {
      meetingId,
      entity: 'outcomes',
      entityId: two,
      field: 'text',
      locale: 'fr',
      text: 'Deux.',
    });
    expect((await runner.db.outcomes.get(two))?.text.values.fr?.text).toBe('Deux.');
    await runCommand('outcome.setStatus', { outcomeId: two, status: 'done' });
    expect((await runner.db.outcomes.get(two))?.status).toBe('done');
  });

  it('refuses undo where it came to be final by another way than these steps', async () => {
    await runCommand('record.reopen', { closingId: (await closing()).id, reason: 'Falta una entrada' });
    await runCommand('outcome.convert', { outcomeId: one, kind: 'risk' });
    const restored: Closing = { ...(await closing()), id: asId<ClosingId>('restored'), reopenedAt: null };
    await runner.given({ closings: [withoutStamp(restored)] });
    await expect(undo(meetingId)).rejects.toBeInstanceOf(LockedError);
    expect(await stream()).toContain('R-01 Uno.');
  });

  it('takes in what another laptop wrote', async () => {
    const incoming = await readMeetingSide(runner.db, meetingId);
    const { rev, createdAt, updatedAt, updatedBy } = (await runner.db.outcomes.get(one))!;
    const fourth = anOutcome('T-09', texts('De la otra mesa.'), { ...place, rank: 'V009' });
    const outcomes = [...(incoming.rows.outcomes ?? []), { ...fourth, rev, createdAt, updatedAt, updatedBy }];
    await runCommand('pack.merge', { meetingId, incoming: { ...incoming, rows: { ...incoming.rows, outcomes } } });
    expect(await stream()).toContain('T-09 De la otra mesa.');
  });

  it('has its conflicts decided', async () => {
    const side = (value: string) => ({
      value: { text: value, state: 'final', basedOnRev: 1, origin: 'human' } as const,
      txId: asId<TransactionId>(`tx-${value}`),
      deviceId: asId<DeviceId>(value),
      at: instant('2023-02-08T12:07:00.000Z'),
    });
    const conflict: Conflict = {
      id: asId<ConflictId>('conflict'),
      meetingId,
      entity: 'outcomes',
      entityId: one,
      path: 'text.values.es',
      sides: [side('Primero.'), side('Uno.')],
      state: 'open',
      resolution: null,
      deletedAt: null,
    };
    await runner.given({ conflicts: [conflict] });
    await runCommand('conflict.resolve', { conflictId: conflict.id, meetingId, kept: 'first' });
    expect(await stream()).toContain('T-01 Primero.');
  });

  it('is opened again with a reason that stays', async () => {
    await runCommand('record.reopen', { closingId: (await closing()).id, reason: 'Error en un nombre' });
    await runCommand('outcome.delete', { outcomeId: one });
    expect(await stream()).not.toContain('T-01 Uno.');
    expect((await closing()).reason).toBe('Error en un nombre');
  });

  it('is made final again by its command, not by its history', async () => {
    const { id } = await closing();
    await runCommand('record.reopen', { closingId: id, reason: 'Error en un nombre' });
    const txId = (await runner.db.changes.where('entityId').equals(id).last())!.txId;
    const change = { meetingId, entity: 'closings', entityId: id, txId } as const;
    const back = await runCommand('history.restoreField', { ...change, path: 'reopenedAt', which: 'before' });
    expect(back).toEqual({ restored: false });
    expect((await closing()).reopenedAt).not.toBeNull();
  });

  const closing = async () => {
    const [found] = (await rowsOf(runner.db, 'closings', meetingId)).sort((a, b) => (a.id < b.id ? -1 : 1));
    if (found === undefined) throw new Error('Nothing is final');
    return found;
  };
});
