import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseCapture } from '#domain/capture/grammar.ts';
import { capturePlace } from '#domain/capture/places.ts';
import { createDraftKeeper } from '#renderer/commands/capture/draft-keeper.ts';
import { undo } from '#renderer/commands/history/undo.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { readEntries } from '#renderer/data/entries.ts';
import { contextIn } from '#tests/builders/capture.ts';
import { aMeeting, aSession, meetingId } from '#tests/builders/meeting.ts';
import { type TestRunner, startRunner } from '#tests/builders/runner.ts';

const session = aSession('ciber');
const place = capturePlace(meetingId, session.id);

let runner: TestRunner;

beforeEach(async () => {
  runner = await startRunner();
  await runner.given({ meetings: [aMeeting()], sessions: [session] });
});

afterEach(() => {
  vi.useRealTimers();
  runner.db.close();
});

function record(line: string, draftPlace: string | null = null) {
  const capture = parseCapture(line, contextIn('es'));
  return runCommand('outcome.add', { meetingId, sessionId: session.id, agendaItemId: null, capture, draftPlace });
}

describe('text that is being typed', () => {
  it('is there after a restart, and gone with the entry', async () => {
    await runCommand('draft.save', { meetingId, place, text: 'Publicar el pri' });
    await runCommand('draft.save', { meetingId, place, text: 'Publicar el primer' });
    runner = await runner.reopen();
    const kept = await runner.db.drafts.where('place').equals(place).toArray();
    expect(kept.map(({ text }) => text)).toEqual(['Publicar el primer']);
    await record('Publicar el primer juego', place);
    expect((await runner.db.drafts.where('place').equals(place).first())?.text).toBe('');
    expect(await runner.db.commits.where('[scope+n]').between([meetingId, 0], [meetingId, Infinity]).count()).toBe(3);
  });

  it('is no step of undo', async () => {
    await record('uno');
    await runCommand('draft.save', { meetingId, place, text: 'dos' });
    expect(await undo(meetingId)).toEqual({ command: 'outcome.add' });
    expect(await runner.db.outcomes.count()).toBe(0);
  });

  it('is written within 300 ms, at most once in 250', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const keeper = createDraftKeeper({
      meetingId,
      place,
      onFailure: (cause) => expect.unreachable(String(cause)),
      onWaiting: () => undefined,
    });
    for (const text of ['P', 'Pu', 'Pub', 'Publ']) {
      keeper.type(text);
      vi.advanceTimersByTime(60);
    }
    keeper.type('Publi');
    vi.advanceTimersByTime(10);
    vi.useRealTimers();
    await vi.waitFor(async () => expect((await runner.db.drafts.toArray())[0]?.text).toBe('Publi'));
    const changes = await runner.db.changes.toArray();
    expect(changes.filter(({ entity }) => entity === 'drafts')).toHaveLength(1);
  });

  it('does not come back after its entry was recorded', async () => {
    const keeper = createDraftKeeper({
      meetingId,
      place,
      onFailure: (cause) => expect.unreachable(String(cause)),
      onWaiting: () => undefined,
    });
    keeper.type('Publicar');
    const flushed = keeper.flush();
    keeper.type('Publicar ya');
    await keeper.settle(() => record('Publicar ya', place));
    await flushed;
    await keeper.flush();
    expect((await runner.db.drafts.toArray()).map(({ text }) => text)).toEqual(['']);
    keeper.type('lo siguiente');
    await keeper.flush();
    expect((await runner.db.drafts.toArray()).map(({ text }) => text)).toEqual(['lo siguiente']);
  });

  it('survives an entry that could not be recorded', async () => {
    const keeper = createDraftKeeper({ meetingId, place, onFailure: () => undefined, onWaiting: () => undefined });
    await expect(keeper.settle(() => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full');
    keeper.type('Publicar');
    await keeper.flush();
    expect((await runner.db.drafts.toArray())[0]?.text).toBe('Publicar');
  });
});

describe('the entries on screen', () => {
  it('follow what is recorded, changed and taken back, and stay the same while a draft is kept', async () => {
    const texts = async () => (await readEntries(runner.db, meetingId)).entries.map(({ code }) => code);
    expect(await texts()).toEqual([]);
    const { outcomeId } = await record('uno');
    await record('d: dos');
    expect(await texts()).toEqual(['T-01', 'D-01']);
    const before = await readEntries(runner.db, meetingId);
    await runCommand('draft.save', { meetingId, place, text: 'tres' });
    expect(await readEntries(runner.db, meetingId)).toBe(before);
    await runCommand('outcome.convert', { outcomeId, kind: 'risk' });
    expect(await texts()).toEqual(['R-01', 'D-01']);
    const among = (await readEntries(runner.db, meetingId)).entries.map(({ id }) => id);
    await runCommand('outcome.reorder', { outcomeId, step: 1, among });
    expect(await texts()).toEqual(['D-01', 'R-01']);
    await undo(meetingId);
    expect(await texts()).toEqual(['R-01', 'D-01']);
    await undo(meetingId);
    await undo(meetingId);
    expect(await texts()).toEqual(['T-01']);
    await runCommand('outcome.delete', { outcomeId });
    expect(await readEntries(runner.db, meetingId)).toMatchObject({ entries: [], codes: ['T-01'] });
  });
});
