import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseCaptures } from '#domain/capture/list.ts';
import type { CaptureContext } from '#domain/capture/capture.ts';
import {
  type AgendaItemId,
  type IndicatorId,
  type LinkId,
  type MarkerId,
  type OutcomeId,
  type ProgressId,
  asId,
} from '#domain/ids.ts';
import { newItem } from '#domain/agenda/new-session.ts';
import { sourceText } from '#domain/localized-text.ts';
import type { Marker } from '#domain/records/follow-up.ts';
import { redo, undo } from '#renderer/commands/history/undo.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { rowsOf } from '#renderer/data/rows.ts';
import {
  aMeeting,
  aSession,
  anOrganization,
  anOutcome,
  date,
  instant,
  lead,
  meetingId,
  texts,
} from '#tests/builders/meeting.ts';
import { type TestRunner, startRunner } from '#tests/builders/runner.ts';

const lacnic = anOrganization('LACNIC');
const session = aSession('ciber');
const other = aSession('otra');
const place = { sessionId: session.id, kind: 'takeaway' } as const;
const entries = [
  anOutcome('T-01', texts('Uno.'), { ...place, rank: 'V001' }),
  anOutcome('C-01', texts('Dos.'), { ...place, kind: 'commitment', rank: 'V002', owners: [lead(lacnic)] }),
  anOutcome('T-02', texts('Tres.'), { ...place, rank: 'V003' }),
];
const [one, two, three] = entries.map(({ id }) => id) as [OutcomeId, OutcomeId, OutcomeId];
const context: CaptureContext = {
  locale: 'es',
  organizations: [lacnic],
  people: [],
  topics: [],
  milestones: [],
  today: date('2023-02-08'),
  defaultKind: 'takeaway',
};

const mark = (id: string, outcomeId: OutcomeId): Marker => ({
  id: asId<MarkerId>(id),
  meetingId,
  sessionId: session.id,
  agendaItemId: null,
  outcomeId,
  at: instant('2023-02-08T16:00:00.000Z'),
  text: '',
  state: 'open',
  deletedAt: null,
});

let runner: TestRunner;
beforeEach(async () => {
  runner = await startRunner();
  await runner.given({
    organizations: [lacnic],
    meetings: [aMeeting()],
    sessions: [session, other],
    outcomes: entries,
  });
});
afterEach(() => runner.db.close());

const stream = async () =>
  (await rowsOf(runner.db, 'outcomes', meetingId))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ code, text }) => `${code} ${sourceText(text)}`);

/** Runs an act, takes it back and does it again: the stream must be what it was, and what it became. */
async function thereAndBack(act: () => Promise<unknown>): Promise<string[]> {
  const before = await stream();
  await act();
  const after = await stream();
  await undo(meetingId);
  expect(await stream()).toEqual(before);
  await redo(meetingId);
  expect(await stream()).toEqual(after);
  return after;
}

describe('several entries', () => {
  it('come of a pasted list, in one step, with codes that go on', async () => {
    const captures = parseCaptures('- decisión: Sede en Mérida #sede\n- Falta presupuesto #sede\n- d: Otra', context);
    const add = () =>
      runCommand('outcome.addMany', {
        meetingId,
        sessionId: session.id,
        agendaItemId: null,
        draftPlace: null,
        captures: captures.map(({ tokens: _tokens, ...capture }) => capture),
      });
    expect((await thereAndBack(add)).slice(3)).toEqual(['D-01 Sede en Mérida', 'T-03 Falta presupuesto', 'D-02 Otra']);
    expect(await runner.db.topics.count()).toBe(1);
  });

  it('are converted together, each with a code of its own', async () => {
    const convert = () => runCommand('outcome.convertMany', { outcomeIds: [three, one], kind: 'decision' });
    expect(await thereAndBack(convert)).toEqual(['D-01 Uno.', 'C-01 Dos.', 'D-02 Tres.']);
  });

  it('are moved to another session with their codes', async () => {
    await runCommand('outcome.move', { outcomeIds: [one, two], sessionId: other.id, agendaItemId: null });
    const moved = await runner.db.outcomes.bulkGet([one, two, three]);
    expect(moved.map((row) => [row?.code, row?.sessionId])).toEqual([
      ['T-01', other.id],
      ['C-01', other.id],
      ['T-02', session.id],
    ]);
  });

  it('become internal where they come to an internal session', async () => {
    const inner = aSession('interna', { visibility: 'internal' });
    await runner.given({ sessions: [inner] });
    await runCommand('outcome.move', { outcomeIds: [one], sessionId: inner.id, agendaItemId: null });
    expect(await runner.db.outcomes.get(one)).toMatchObject({ sessionId: inner.id, visibility: 'internal' });
    await undo(meetingId);
    expect(await runner.db.outcomes.get(one)).toMatchObject({ sessionId: session.id, visibility: 'public' });
  });

  it('become internal below an internal item, moved there or taken there', async () => {
    const item = (id: string, parentId: AgendaItemId | null) =>
      newItem(session, {
        id: asId<AgendaItemId>(id),
        parentId,
        rank: id,
        title: texts(id),
        state: 'pending',
      });
    const above = { ...item('V1', null), visibility: 'internal' as const };
    const below = item('V2', above.id);
    await runner.given({ agendaItems: [above, below] });
    const there = { sessionId: session.id, agendaItemId: below.id };
    await runCommand('outcome.move', { outcomeIds: [one], ...there });
    expect(await runner.db.outcomes.get(one)).toMatchObject({ agendaItemId: below.id, visibility: 'internal' });
    const [capture] = parseCaptures('Nueva', context);
    if (capture === undefined) throw new Error('Nothing was captured');
    const { outcomeId } = await runCommand('outcome.add', { meetingId, ...there, draftPlace: null, capture });
    expect((await runner.db.outcomes.get(outcomeId))?.visibility).toBe('internal');
  });

  it('are merged into the first, with what followed them', async () => {
    await runner.given({
      progress: [
        {
          id: asId<ProgressId>('p'),
          meetingId,
          outcomeId: three,
          at: instant('2023-02-08T16:00:00.000Z'),
          text: texts('Va bien'),
          status: null,
          deletedAt: null,
        },
      ],
      indicators: [
        {
          id: asId<IndicatorId>('i'),
          meetingId,
          topicId: null,
          outcomeId: three,
          name: texts('Redes'),
          unit: '',
          baseline: null,
          target: null,
          rank: 'V001',
          deletedAt: null,
        },
      ],
      markers: [mark('m', three)],
      links: [
        { id: asId<LinkId>('l'), meetingId, fromId: two, toId: three, deletedAt: null },
        { id: asId<LinkId>('k'), meetingId, fromId: three, toId: one, deletedAt: null },
      ],
    });
    const following = async () => {
      const found = await Promise.all(
        (['progress', 'indicators', 'markers'] as const).map((entity) => rowsOf(runner.db, entity, meetingId)),
      );
      return found.flat().map(({ outcomeId }) => outcomeId);
    };
    const merged = await thereAndBack(() => runCommand('outcome.merge', { outcomeIds: [two, three] }));
    expect(merged).toEqual(['T-01 Uno.', 'C-01 Dos. Tres.']);
    expect(await following()).toEqual([two, two, two]);
    // A link of an entry to itself says nothing.
    const links = await rowsOf(runner.db, 'links', meetingId);
    expect(links.map(({ fromId, toId }) => [fromId, toId])).toEqual([[two, one]]);
    await undo(meetingId);
    expect(await following()).toEqual([three, three, three]);
    expect(await rowsOf(runner.db, 'links', meetingId)).toHaveLength(2);
  });

  it('are apart again once the merge is taken back, after what was edited since', async () => {
    const before = await stream();
    await runCommand('outcome.merge', { outcomeIds: [two, three] });
    await runCommand('outcome.edit', { outcomeId: two, fields: { text: 'Los dos.' }, draftPlace: null });
    expect(await undo(meetingId)).toEqual({ command: 'outcome.edit' });
    expect(await stream()).toEqual(['T-01 Uno.', 'C-01 Dos. Tres.']);
    expect(await undo(meetingId)).toEqual({ command: 'outcome.merge' });
    expect(await stream()).toEqual(before);
  });

  it('are marked for follow-up, and followed up', async () => {
    const marked = async () =>
      (await rowsOf(runner.db, 'markers', meetingId)).filter(({ state }) => state === 'open').map((m) => m.outcomeId);
    await runCommand('outcome.followUp', { outcomeIds: [one] });
    expect(await runCommand('outcome.followUp', { outcomeIds: [one, two] })).toEqual({ marked: true });
    expect((await marked()).sort()).toEqual([one, two].sort());
    expect(await runCommand('outcome.followUp', { outcomeIds: [one, two] })).toEqual({ marked: false });
    expect(await marked()).toEqual([]);
    await undo(meetingId);
    expect((await marked()).length).toBe(2);
  });

  it('are followed up with all their marks, where two laptops set one', async () => {
    await runner.given({ markers: [mark('m', one), mark('n', one)] });
    expect(await runCommand('outcome.followUp', { outcomeIds: [one] })).toEqual({ marked: false });
    expect((await rowsOf(runner.db, 'markers', meetingId)).map(({ state }) => state)).toEqual(['done', 'done']);
  });

  it('go to the trash together and come back together', async () => {
    expect(await thereAndBack(() => runCommand('outcome.deleteMany', { outcomeIds: [one, three] }))).toEqual([
      'C-01 Dos.',
    ]);
  });
});

describe('one entry', () => {
  it('is split where the caret is, the second part right after the first', async () => {
    const split = () =>
      runCommand('outcome.split', { outcomeId: two, first: 'Publicar.', second: 'Traducir.', draftPlace: null });
    expect(await thereAndBack(split)).toEqual(['T-01 Uno.', 'C-01 Publicar.', 'C-02 Traducir.', 'T-02 Tres.']);
  });

  it('is carried up and down', async () => {
    const among = [one, two, three];
    const up = () => runCommand('outcome.reorder', { outcomeId: three, step: -1, among });
    expect(await thereAndBack(up)).toEqual(['T-01 Uno.', 'T-02 Tres.', 'C-01 Dos.']);
    expect(await runCommand('outcome.reorder', { outcomeId: one, step: -1, among })).toEqual({ moved: false });
  });
});
