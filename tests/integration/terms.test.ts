import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { textsOfMeeting } from '#domain/glossary/meeting-texts.ts';
import { knownNames, unknownAcronyms } from '#domain/glossary/unknown-acronyms.ts';
import { type IndicatorId, type OutcomeId, type TopicId, asId } from '#domain/ids.ts';
import { statusOf, textIn } from '#domain/localized-text.ts';
import { locales } from '#domain/primitives.ts';
import type { Indicator } from '#domain/records/follow-up.ts';
import { inOrder } from '#domain/topics/order.ts';
import { redo, undo } from '#renderer/commands/history/undo.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { readMeetingRecords } from '#renderer/data/meeting-records.ts';
import { rowsOf } from '#renderer/data/rows.ts';
import {
  aMeeting,
  aMilestone,
  aTopic,
  anOutcome,
  date,
  dueBy,
  dueOn,
  meetingId,
  texts,
} from '#tests/builders/meeting.ts';
import { type TestRunner, startRunner } from '#tests/builders/runner.ts';

const networks = aTopic('redes', texts('Redes'), { rank: 'V001', lead: texts('Todo sobre redes') });
const operators = aTopic('operadores', texts('Operadores', { en: 'Operators' }), { rank: 'V002' });
const forum = aTopic('foro', texts('Foro'), { rank: 'V003' });
const lacnic40 = aMilestone('LACNIC 40', '2023-10-02', { endDate: date('2023-10-06') });
const inBoth = anOutcome('C-01', texts('Publicar'), {
  topicIds: [networks.id, operators.id],
  due: dueBy(lacnic40),
});
const inOne = anOutcome('T-01', texts('El CSIRT (equipo de respuesta) avisa'), { topicIds: [networks.id, forum.id] });
const inTrash = anOutcome('A-01', texts('Tirada'), {
  topicIds: [networks.id],
  due: dueBy(lacnic40),
  deletedAt: '2023-02-08T15:00:00.000Z' as never,
});

function anIndicator(id: string, fields: Partial<Indicator>): Indicator {
  const shared = { meetingId, unit: '%', baseline: null, target: null, rank: 'V001', deletedAt: null };
  return { id: asId<IndicatorId>(id), name: texts(id), topicId: networks.id, outcomeId: null, ...shared, ...fields };
}

let runner: TestRunner;

beforeEach(async () => {
  runner = await startRunner();
  await runner.given({
    meetings: [aMeeting()],
    topics: [networks, operators, forum],
    milestones: [lacnic40],
    outcomes: [inBoth, inOne, inTrash],
    indicators: [anIndicator('of the topic', {}), anIndicator('of an entry', { outcomeId: inBoth.id })],
  });
});

afterEach(() => runner.db.close());

async function topicsOf(id: OutcomeId): Promise<readonly TopicId[] | undefined> {
  return (await runner.db.outcomes.get(id))?.topicIds;
}

async function tagsInOrder(): Promise<string[]> {
  return inOrder(await rowsOf(runner.db, 'topics', meetingId)).map(({ tag }) => tag);
}

/** Everything but when it was written: what undo has to bring back. */
async function everything(): Promise<unknown> {
  const { db } = runner;
  const tables = [db.topics, db.milestones, db.outcomes, db.indicators, db.glossaryTerms];
  const rows = (await Promise.all(tables.map((table) => table.toArray()))) as unknown as Record<string, unknown>[][];
  return rows.map((list) => list.map(({ rev: _rev, updatedAt: _at, ...rest }) => rest));
}

describe('the topics of a meeting', () => {
  it('become one of two: entries, indicators and a lacking opening go over in one step', async () => {
    const before = await everything();
    await runCommand('topic.merge', { topicId: networks.id, intoId: operators.id });
    expect(await tagsInOrder()).toEqual(['operadores', 'foro']);
    expect(await topicsOf(inBoth.id)).toEqual([operators.id]);
    expect(await topicsOf(inOne.id)).toEqual([operators.id, forum.id]);
    expect(await topicsOf(inTrash.id)).toEqual([operators.id]);
    expect((await runner.db.indicators.toArray()).map(({ topicId }) => topicId)).toEqual([operators.id, operators.id]);
    expect(textIn((await runner.db.topics.get(operators.id))!.lead!, 'es').text).toBe('Todo sobre redes');
    const after = await everything();

    expect(await undo(meetingId)).toEqual({ command: 'topic.merge' });
    expect(await everything()).toEqual(before);
    await redo(meetingId);
    expect(await everything()).toEqual(after);
  });

  it('keep the opening they have, and are not merged into themselves', async () => {
    await runCommand('text.translate', {
      meetingId,
      entity: 'topics',
      entityId: operators.id,
      field: 'lead',
      locale: 'es',
      text: 'Lo propio',
    });
    await runCommand('topic.merge', { topicId: networks.id, intoId: operators.id });
    expect(textIn((await runner.db.topics.get(operators.id))!.lead!, 'es').text).toBe('Lo propio');
    expect(await runCommand('topic.merge', { topicId: forum.id, intoId: forum.id })).toEqual({ entries: 0 });
    expect(await tagsInOrder()).toEqual(['operadores', 'foro']);
  });

  it('are deleted with their entries kept, in one step', async () => {
    const before = await everything();
    expect(await runCommand('topic.delete', { topicId: networks.id })).toEqual({ entries: 3 });
    expect(await topicsOf(inBoth.id)).toEqual([operators.id]);
    expect(await topicsOf(inTrash.id)).toEqual([]);
    const left = await rowsOf(runner.db, 'indicators', meetingId);
    expect(left.map(({ id, topicId }) => [id, topicId])).toEqual([['of an entry', null]]);
    await undo(meetingId);
    expect(await everything()).toEqual(before);
  });

  it('get another tag unless somebody has it', async () => {
    expect(await runCommand('topic.edit', { topicId: networks.id, tag: '#Redes Académicas' })).toEqual({
      isTaken: false,
    });
    expect(await tagsInOrder()).toEqual(['redes-academicas', 'operadores', 'foro']);
    expect(await runCommand('topic.edit', { topicId: networks.id, tag: 'FORO' })).toEqual({ isTaken: true });
    await runCommand('topic.edit', { topicId: networks.id, tag: '###' });
    expect(await tagsInOrder()).toEqual(['redes-academicas', 'operadores', 'foro']);
    await undo(meetingId);
    expect(await tagsInOrder()).toEqual(['redes', 'operadores', 'foro']);
  });

  it('are added last and moved', async () => {
    const { topicId } = await runCommand('topic.add', { meetingId, title: 'Foro', tag: '' });
    expect(await tagsInOrder()).toEqual(['redes', 'operadores', 'foro', 'foro-2']);
    await runCommand('topic.move', { topicId, step: -1 });
    await runCommand('topic.move', { topicId, step: -1 });
    expect(await tagsInOrder()).toEqual(['redes', 'foro-2', 'operadores', 'foro']);
    expect(await runCommand('topic.move', { topicId: networks.id, step: -1 })).toEqual({ isMoved: false });
    await undo(meetingId);
    expect(await tagsInOrder()).toEqual(['redes', 'operadores', 'foro-2', 'foro']);
  });

  it('tell their translations that the source changed', async () => {
    const place = { meetingId, entity: 'topics', entityId: operators.id, field: 'title' } as const;
    expect(await runCommand('text.translate', { ...place, locale: 'es', text: 'Operadores pequeños' })).toEqual({
      staled: 1,
    });
    const { title } = (await runner.db.topics.get(operators.id))!;
    expect(locales.map((locale) => statusOf(title, locale))).toEqual(['source', 'stale', 'missing', 'missing']);
    await runCommand('text.translate', { ...place, locale: 'en', text: 'Operators' });
    expect(statusOf((await runner.db.topics.get(operators.id))!.title, 'en')).toBe('ok');
  });
});

describe('the milestones of a meeting', () => {
  it('stay while something is due by them, unless that is due on their day from now on', async () => {
    const before = await everything();
    const { id: milestoneId } = lacnic40;
    const kept = await runCommand('milestone.delete', { milestoneId, dueBecomesDate: false });
    expect(kept).toEqual({ used: 1, isDeleted: false });
    expect(await everything()).toEqual(before);

    await runCommand('milestone.delete', { milestoneId, dueBecomesDate: true });
    expect(await rowsOf(runner.db, 'milestones', meetingId)).toEqual([]);
    for (const { id } of [inBoth, inTrash]) {
      expect((await runner.db.outcomes.get(id))?.due).toEqual(dueOn('2023-10-02'));
    }
    await undo(meetingId);
    expect(await everything()).toEqual(before);
  });

  it('go at once when nothing is due by them any more', async () => {
    await runCommand('outcome.edit', { outcomeId: inBoth.id, fields: { due: null }, draftPlace: null });
    expect(await runCommand('milestone.delete', { milestoneId: lacnic40.id, dueBecomesDate: false })).toEqual({
      used: 0,
      isDeleted: true,
    });
    expect((await runner.db.outcomes.get(inTrash.id))?.due).toEqual(dueOn('2023-10-02'));
  });

  it('never end before they begin', async () => {
    await runCommand('milestone.edit', { milestoneId: lacnic40.id, fields: { date: date('2023-11-01') } });
    expect(await runner.db.milestones.get(lacnic40.id)).toMatchObject({ date: '2023-11-01', endDate: null });
    const facts = { date: date('2023-12-01'), endDate: null, place: 'Lima' };
    const { milestoneId } = await runCommand('milestone.add', { meetingId, name: 'IGF', ...facts });
    expect(await runner.db.milestones.get(milestoneId)).toMatchObject(facts);
    // One day has no other last day.
    await runCommand('milestone.edit', { milestoneId, fields: { endDate: date('2023-12-01'), place: 'Quito' } });
    expect(await runner.db.milestones.get(milestoneId)).toMatchObject({ ...facts, place: 'Quito' });
  });
});

describe('the glossary of a meeting', () => {
  const unknown = async () => {
    const records = (await readMeetingRecords(runner.db, meetingId))!;
    return unknownAcronyms(textsOfMeeting(records), knownNames(records)).map(({ acronym }) => acronym);
  };

  it('explains an acronym in the languages there are, and it is not unknown any more', async () => {
    expect(await unknown()).toEqual(['CSIRT']);
    const term = { en: 'response team', pt: '' };
    const { termId } = await runCommand('term.add', { meetingId, acronym: ' CSIRT ', term, doNotTranslate: false });
    const row = (await runner.db.glossaryTerms.get(termId))!;
    // Nobody wrote it in the language of the record: it is told in the one there is.
    expect([row.acronym, row.term.source, textIn(row.term, 'es')]).toEqual([
      'CSIRT',
      'en',
      { text: 'response team', fallback: 'en' },
    ]);
    expect(await unknown()).toEqual([]);
    await undo(meetingId);
    expect(await unknown()).toEqual(['CSIRT']);
  });

  it('sets an acronym aside for good, until it is offered again or explained', async () => {
    await runCommand('term.setAside', { meetingId, acronym: 'CSIRT' });
    await runCommand('term.setAside', { meetingId, acronym: 'CSIRT' });
    expect(await rowsOf(runner.db, 'glossaryTerms', meetingId)).toHaveLength(1);
    runner = await runner.reopen();
    expect(await unknown()).toEqual([]);
    const [aside] = await rowsOf(runner.db, 'glossaryTerms', meetingId);
    await runCommand('term.offerAgain', { termId: aside!.id });
    expect(await unknown()).toEqual(['CSIRT']);
    await undo(meetingId);
    expect(await unknown()).toEqual([]);

    await runCommand('term.add', { meetingId, acronym: 'CSIRT', term: { es: 'equipo' }, doNotTranslate: false });
    expect((await rowsOf(runner.db, 'glossaryTerms', meetingId)).map(({ term }) => textIn(term, 'es').text)).toEqual([
      'equipo',
    ]);
  });

  it('keeps a term that was explained, whoever still offers its acronym again', async () => {
    const { termId } = await runCommand('term.add', {
      meetingId,
      acronym: 'CERT',
      term: { es: 'equipo de respuesta' },
      doNotTranslate: false,
    });
    await runCommand('term.offerAgain', { termId });
    await runCommand('term.edit', { termId, fields: { acronym: ' CSIRT ' } });
    expect(await runner.db.glossaryTerms.get(termId)).toMatchObject({ acronym: 'CSIRT', deletedAt: null });
    expect(await unknown()).toEqual([]);
  });

  it('is written in every language, and loses no term by an emptied field', async () => {
    const { termId } = await runCommand('term.add', {
      meetingId,
      acronym: '',
      term: { es: 'coalición', fr: 'coalition' },
      doNotTranslate: false,
    });
    const write = (field: 'term' | 'definition', locale: 'es' | 'fr', text: string) =>
      runCommand('text.translate', { meetingId, entity: 'glossaryTerms', entityId: termId, field, locale, text });
    const row = async () => (await runner.db.glossaryTerms.get(termId))!;
    await write('term', 'es', '  ');
    expect(textIn((await row()).term, 'es').text).toBe('coalición');
    await write('definition', 'es', 'Varios que se juntan');
    await write('term', 'es', 'coalición regional');
    expect(statusOf((await row()).term, 'fr')).toBe('stale');
    await runCommand('term.edit', { termId, fields: { doNotTranslate: true } });
    await write('definition', 'es', '');
    expect(await row()).toMatchObject({ definition: null, doNotTranslate: true });
    await runCommand('term.delete', { termId });
    expect(await rowsOf(runner.db, 'glossaryTerms', meetingId)).toEqual([]);
    await undo(meetingId);
    expect(await row()).toMatchObject({ deletedAt: null });
  });
});
