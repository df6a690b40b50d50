import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asId, type IndicatorId, type OutcomeId } from '#domain/ids.ts';
import { linkedWith } from '#domain/follow-up/links.ts';
import { newestFirst } from '#domain/follow-up/progress-log.ts';
import { sourceText, statusOf } from '#domain/localized-text.ts';
import type { WorkStatus } from '#domain/register/status.ts';
import { redo, undo } from '#renderer/commands/history/undo.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { rowsOf } from '#renderer/data/rows.ts';
import { aMeeting, aSession, aTopic, anOutcome, date, meetingId, texts } from '#tests/builders/meeting.ts';
import { type TestRunner, startRunner } from '#tests/builders/runner.ts';

const first = aSession('primera');
const second = aSession('segunda');
const topic = aTopic('indicadores', texts('Indicadores'));
const promise = anOutcome('C-01', texts('Publicar los indicadores'), { sessionId: first.id, rank: 'V001' });
const [fixed, rotating, open] = ['D-01', 'D-02', 'D-03'].map((code, index) =>
  anOutcome(code, texts(`Decisión ${code}`), { sessionId: first.id, rank: `V01${index}` }),
) as [typeof promise, typeof promise, typeof promise];

let runner: TestRunner;

beforeEach(async () => {
  runner = await startRunner();
  await runner.given({
    meetings: [aMeeting()],
    sessions: [first, second],
    topics: [topic],
    outcomes: [promise, fixed, rotating, open],
  });
});

afterEach(() => runner.db.close());

const outcome = async (id: OutcomeId) => (await runner.db.outcomes.get(id))!;
const status = async () => (await outcome(promise.id)).status;
const reports = async () =>
  newestFirst(await rowsOf(runner.db, 'progress', meetingId)).map(({ text, status: brought }) => [
    sourceText(text),
    brought,
  ]);

async function report(text: string, brought: WorkStatus | null) {
  return runCommand('progress.add', { outcomeId: promise.id, text, status: brought });
}

describe('progress of a commitment', () => {
  it('brings its status in the same step, and undo takes both back', async () => {
    await report('Hay un borrador', 'in_progress');
    expect([await status(), await reports()]).toEqual(['in_progress', [['Hay un borrador', 'in_progress']]]);

    expect(await undo(meetingId)).toEqual({ command: 'progress.add' });
    expect([await status(), await reports()]).toEqual(['open', []]);

    await redo(meetingId);
    expect([await status(), await reports()]).toEqual(['in_progress', [['Hay un borrador', 'in_progress']]]);
  });

  it('tells without changing the status, and keeps every report over a restart', async () => {
    await report('Empezamos', 'in_progress');
    await report('Falta un dato', null);
    runner = await runner.reopen();
    expect(await status()).toBe('in_progress');
    expect(await reports()).toEqual([
      ['Falta un dato', null],
      ['Empezamos', 'in_progress'],
    ]);
  });

  it('is repaired: the last report that named a status speaks for today, an older one does not', async () => {
    const early = await report('Empezamos', 'in_progress');
    const late = await report('Sin los datos', 'blocked');
    await runCommand('progress.edit', {
      progressId: early.progressId,
      fields: { text: 'Empezamos en marzo', status: 'done' },
    });
    expect([await status(), (await reports())[1]]).toEqual(['blocked', ['Empezamos en marzo', 'done']]);
    await runCommand('progress.edit', { progressId: late.progressId, fields: { status: 'done' } });
    expect(await status()).toBe('done');
    await undo(meetingId);
    expect([await status(), (await reports())[0]]).toEqual(['blocked', ['Sin los datos', 'blocked']]);
  });

  it('goes to the trash without touching the status', async () => {
    const { progressId } = await report('Listo', 'done');
    await runCommand('progress.delete', { progressId });
    expect([await status(), await reports()]).toEqual(['done', []]);
    await undo(meetingId);
    expect(await reports()).toEqual([['Listo', 'done']]);
  });

  it('goes on after the record is final, and only tells where an entry has no such status', async () => {
    await runCommand('record.finalize', { meetingId, sessionId: first.id });
    await report('Publicado', 'done');
    expect(await status()).toBe('done');
    await runCommand('progress.add', { outcomeId: fixed.id, text: 'Se aplica', status: 'done' });
    const told = (await rowsOf(runner.db, 'progress', meetingId)).find(({ outcomeId }) => outcomeId === fixed.id);
    expect([told?.status, (await outcome(fixed.id)).status]).toEqual([null, 'open']);
  });
});

describe('a decision', () => {
  const decisions = async () =>
    Promise.all(
      [fixed, rotating, open].map(async ({ id }) => {
        const { code, decision } = await outcome(id);
        return [code, decision?.status, decision?.supersedesId];
      }),
    );

  it('that supersedes another marks both in one step', async () => {
    await runCommand('outcome.supersede', { outcomeId: rotating.id, supersedesId: fixed.id });
    const marked = [
      ['D-01', 'superseded', null],
      ['D-02', 'adopted', fixed.id],
      ['D-03', 'adopted', null],
    ];
    expect(await decisions()).toEqual(marked);
    await undo(meetingId);
    expect((await decisions()).map(([, is]) => is)).toEqual(['adopted', 'adopted', 'adopted']);
    await redo(meetingId);
    expect(await decisions()).toEqual(marked);
  });

  it('that supersedes a third one instead gives the second back', async () => {
    await runCommand('outcome.supersede', { outcomeId: rotating.id, supersedesId: fixed.id });
    await runCommand('outcome.supersede', { outcomeId: rotating.id, supersedesId: open.id });
    expect(await decisions()).toEqual([
      ['D-01', 'adopted', null],
      ['D-02', 'adopted', open.id],
      ['D-03', 'superseded', null],
    ]);
  });

  it('does not supersede itself, nor what supersedes it', async () => {
    await runCommand('outcome.supersede', { outcomeId: rotating.id, supersedesId: fixed.id });
    const before = await decisions();
    for (const supersedesId of [fixed.id, rotating.id]) {
      await expect(runCommand('outcome.supersede', { outcomeId: fixed.id, supersedesId })).rejects.toThrow('supersede');
    }
    expect(await decisions()).toEqual(before);
  });

  it('says how and why it was taken, in the language of the entry', async () => {
    const edit = (fields: { readonly method?: string; readonly rationale?: string }) =>
      runCommand('outcome.edit', { outcomeId: fixed.id, fields, draftPlace: null });
    await edit({ method: 'vote; 12 a favor, 3 en contra' });
    await edit({ rationale: 'Por costo' });
    const { decision } = await outcome(fixed.id);
    expect([decision?.method, decision?.status]).toEqual(['vote; 12 a favor, 3 en contra', 'adopted']);
    expect([decision?.rationale?.source, sourceText(decision!.rationale!)]).toEqual(['es', 'Por costo']);
    await edit({ rationale: '' });
    expect((await outcome(fixed.id)).decision?.rationale).toBeNull();
    await undo(meetingId);
    await undo(meetingId);
    expect((await outcome(fixed.id)).decision).toMatchObject({
      method: 'vote; 12 a favor, 3 en contra',
      rationale: null,
    });
  });
});

describe('links between entries', () => {
  const seenFrom = async (id: OutcomeId) =>
    linkedWith(id, await rowsOf(runner.db, 'links', meetingId)).map(({ otherId }) => otherId);

  it('show on both ends and are made once', async () => {
    expect(await runCommand('link.add', { fromId: promise.id, toId: fixed.id })).toEqual({ added: true });
    expect(await runCommand('link.add', { fromId: fixed.id, toId: promise.id })).toEqual({ added: false });
    expect([await seenFrom(promise.id), await seenFrom(fixed.id)]).toEqual([[fixed.id], [promise.id]]);
  });

  it('are removed from either end, and undo brings them back', async () => {
    await runCommand('link.add', { fromId: promise.id, toId: fixed.id });
    const [link] = linkedWith(fixed.id, await rowsOf(runner.db, 'links', meetingId));
    await runCommand('link.remove', { linkId: link!.linkId });
    expect([await seenFrom(promise.id), await seenFrom(fixed.id)]).toEqual([[], []]);
    await undo(meetingId);
    expect(await seenFrom(promise.id)).toEqual([fixed.id]);
  });

  it('never tie an entry to itself', async () => {
    await expect(runCommand('link.add', { fromId: promise.id, toId: promise.id })).rejects.toThrow('two entries');
  });
});

it('moves an entry to another session with its id, code and history', async () => {
  await runCommand('outcome.edit', { outcomeId: promise.id, fields: { text: 'Publicar dos' }, draftPlace: null });
  await report('Empezamos', 'in_progress');
  await runCommand('outcome.move', { outcomeIds: [promise.id], sessionId: second.id, agendaItemId: null });
  const moved = await outcome(promise.id);
  expect([moved.code, moved.sessionId, moved.status]).toEqual(['C-01', second.id, 'in_progress']);
  const changes = await runner.db.changes.orderBy('seq').toArray();
  const history = changes.filter(({ entityId }) => entityId === promise.id);
  expect(history.map(({ command }) => command)).toEqual(['test.given', 'outcome.edit', 'progress.add', 'outcome.move']);
  expect(await reports()).toHaveLength(1);
  await undo(meetingId);
  expect((await outcome(promise.id)).sessionId).toBe(first.id);
});

describe('an indicator', () => {
  const add = async () =>
    runCommand('indicator.add', {
      meetingId,
      topicId: topic.id,
      outcomeId: null,
      name: 'Redes que firman',
      unit: '%',
      baseline: 38,
      target: 60,
    });

  it('takes readings, which are repaired and taken back', async () => {
    const { indicatorId } = await add();
    const reading = { indicatorId, date: date('2023-03-01'), value: 41.5, note: '' };
    const { readingId } = await runCommand('reading.add', reading);
    await runCommand('reading.edit', { readingId, fields: { value: 42, note: 'Muestra nueva' } });
    expect(await runner.db.readings.get(readingId)).toMatchObject({ value: 42, note: 'Muestra nueva', meetingId });
    await undo(meetingId);
    expect(await runner.db.readings.get(readingId)).toMatchObject({ value: 41.5, note: '' });
    await runCommand('reading.delete', { readingId });
    expect(await rowsOf(runner.db, 'readings', meetingId)).toEqual([]);
  });

  it('is renamed in its own language, and its translation is stale', async () => {
    const id = asId<IndicatorId>('rpki');
    const name = texts('Redes que firman', { fr: 'Réseaux qui signent' });
    const aim = { unit: '%', baseline: 38, target: 60 };
    await runner.given({
      indicators: [{ id, meetingId, topicId: topic.id, outcomeId: null, name, ...aim, rank: 'V1', deletedAt: null }],
    });
    await runCommand('indicator.edit', {
      indicatorId: id,
      fields: { name: 'Redes con RPKI', target: 0, baseline: null },
    });
    const edited = (await runner.db.indicators.get(id))!;
    expect([sourceText(edited.name), statusOf(edited.name, 'fr')]).toEqual(['Redes con RPKI', 'stale']);
    expect([edited.baseline, edited.target, edited.unit]).toEqual([null, 0, '%']);
  });

  it('goes to the trash and comes back with its readings, after those that were there', async () => {
    const one = await add();
    const two = await add();
    const ranks = await runner.db.indicators.bulkGet([one.indicatorId, two.indicatorId]);
    expect(ranks[0]!.rank < ranks[1]!.rank).toBe(true);
    await runCommand('reading.add', { indicatorId: one.indicatorId, date: date('2023-03-01'), value: 41, note: '' });
    await runCommand('indicator.delete', { indicatorId: one.indicatorId });
    expect((await rowsOf(runner.db, 'indicators', meetingId)).map(({ id }) => id)).toEqual([two.indicatorId]);
    await undo(meetingId);
    expect(await rowsOf(runner.db, 'indicators', meetingId)).toHaveLength(2);
    expect((await rowsOf(runner.db, 'readings', meetingId)).map(({ value }) => value)).toEqual([41]);
  });
});

it('finds in the sample a report, two links and an indicator with three readings', async () => {
  const { meetingId: sample } = await runCommand('meeting.openSample', null);
  const outcomes = await rowsOf(runner.db, 'outcomes', sample);
  const [told, ...others] = await rowsOf(runner.db, 'progress', sample);
  const dictionary = outcomes.find(({ id }) => id === told?.outcomeId);
  expect(others).toEqual([]);
  expect(sourceText(dictionary!.text)).toContain('Compartir el diccionario');
  expect(await rowsOf(runner.db, 'links', sample)).toHaveLength(2);
  const topics = await rowsOf(runner.db, 'topics', sample);
  const indicators = await rowsOf(runner.db, 'indicators', sample);
  const rpki = indicators.find(({ topicId }) => topics.some(({ id, tag }) => id === topicId && tag === 'indicadores'));
  const readings = (await rowsOf(runner.db, 'readings', sample)).filter(({ indicatorId }) => indicatorId === rpki?.id);
  expect(readings).toHaveLength(3);
});
