import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { capturePlace, notePlace } from '#domain/capture/places.ts';
import type { CaptureContext } from '#domain/capture/capture.ts';
import { parseCapture } from '#domain/capture/grammar.ts';
import { asId, type AgendaItemId, type NoteId, type OutcomeId, type PresenceEventId } from '#domain/ids.ts';
import { statusOf, withText } from '#domain/localized-text.ts';
import type { AgendaItem } from '#domain/records/meeting.ts';
import type { Outcome } from '#domain/records/outcome.ts';
import type { PresenceEvent } from '#domain/records/people.ts';
import { redo, undo } from '#renderer/commands/history/undo.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import {
  aMeeting,
  aMilestone,
  aPerson,
  aSession,
  aTopic,
  anAttendee,
  anOrganization,
  date,
  dueBy,
  instant,
  lead,
  meetingId,
  support,
  texts,
} from '#tests/builders/meeting.ts';
import { type TestRunner, startRunner } from '#tests/builders/runner.ts';

const lacnic = anOrganization('LACNIC');
const lactld = anOrganization('LACTLD');
const ana = aPerson('Ana Reyes');
const caio = aPerson('Caio Prado');
const attendees = [anAttendee(ana, lacnic), anAttendee(caio, lactld)];
const indicators = aTopic('indicadores', texts('Indicadores'), { rank: 'V001' });
const lacnic40 = aMilestone('LACNIC 40', '2023-10-02');
const session = aSession('ciber');

const context: CaptureContext = {
  locale: 'es',
  organizations: [lacnic, lactld],
  people: [ana, caio],
  topics: [indicators],
  milestones: [lacnic40],
  today: date('2023-02-08'),
  defaultKind: 'takeaway',
};

function presence(index: number, kind: PresenceEvent['kind'], at: string): PresenceEvent {
  const attendeeId = attendees[index]?.id ?? asId('nobody');
  const id = asId<PresenceEventId>(`presence-${index}-${kind}`);
  return { id, meetingId, attendeeId, sessionId: null, kind, at: instant(at), method: 'manual', voids: null };
}

let runner: TestRunner;

beforeEach(async () => {
  runner = await startRunner();
  await runner.given({
    meetings: [aMeeting({ quorum: null })],
    sessions: [session],
    topics: [indicators],
    milestones: [lacnic40],
    attendees,
    presenceEvents: [
      presence(0, 'check_in', '2023-02-08T12:00:00.000Z'),
      presence(1, 'check_in', '2023-02-08T16:00:00.000Z'),
    ],
  });
});

afterEach(() => runner.db.close());

function record(line: string, fields: { readonly draftPlace?: string | null; readonly sessionId?: null } = {}) {
  return runCommand('outcome.add', {
    meetingId,
    sessionId: session.id,
    agendaItemId: null,
    capture: parseCapture(line, context),
    draftPlace: null,
    ...fields,
  });
}

async function row(id: OutcomeId): Promise<Outcome> {
  const found = await runner.db.outcomes.get(id);
  if (found === undefined) throw new Error(`There is no entry ${id}`);
  return found;
}

describe('taking an entry on record', () => {
  it('writes what the line says', async () => {
    const { outcomeId, code } = await record(
      'c: Publicar los indicadores @LACNIC +@LACTLD #indicadores >antes de LACNIC 40 // En la web',
    );
    expect(code).toBe('C-01');
    expect(await row(outcomeId)).toMatchObject({
      kind: 'commitment',
      text: texts('Publicar los indicadores'),
      details: texts('En la web'),
      owners: [lead(lacnic), support(lactld)],
      topicIds: [indicators.id],
      due: dueBy(lacnic40),
      sessionId: session.id,
      visibility: 'public',
      presentAttendeeIds: [],
      decision: null,
    });
  });

  it('counts codes per kind and never reuses one from the trash', async () => {
    await record('uno');
    const second = await record('dos');
    await record('d: se aprueba');
    await runCommand('outcome.delete', { outcomeId: second.outcomeId });
    expect((await record('tres')).code).toBe('T-03');
    expect((await record('d: se rechaza')).code).toBe('D-02');
  });

  it('gives the code again that an undo took back, in a meeting that was read before', async () => {
    await record('uno');
    await record('dos');
    await undo(meetingId);
    expect((await record('otro')).code).toBe('T-02');
  });

  it('makes a new topic in the same commit, once', async () => {
    const { outcomeId } = await record('Medir #ciberseguridad #Ciberseguridad');
    const topics = await runner.db.topics.toArray();
    const made = topics.find(({ tag }) => tag === 'ciberseguridad');
    expect(topics).toHaveLength(2);
    expect(made).toMatchObject({ title: texts('Ciberseguridad') });
    expect((await row(outcomeId)).topicIds).toEqual([made?.id]);
    const again = await record('Medir otra vez #ciberseguridad');
    expect((await row(again.outcomeId)).topicIds).toEqual([made?.id]);
    await undo(meetingId);
    await undo(meetingId);
    expect(await runner.db.topics.count()).toBe(1);
    expect(await runner.db.outcomes.count()).toBe(0);
  });

  it('stamps a decision with who is in the room', async () => {
    const before = await record('d: se aprueba');
    runner.setNow('2023-02-08T17:00:00.000Z');
    const after = await record('d: se amplía');
    expect((await row(before.outcomeId)).presentAttendeeIds).toEqual([attendees[0]?.id]);
    expect((await row(after.outcomeId)).presentAttendeeIds).toEqual([attendees[0]?.id, attendees[1]?.id]);
    expect((await row(after.outcomeId)).decision).toMatchObject({ status: 'adopted' });
  });

  it('is internal in an internal session, unless the line says otherwise', async () => {
    await runCommand('session.edit', { sessionId: session.id, fields: { visibility: 'internal' } });
    expect(await row((await record('uno')).outcomeId)).toMatchObject({ visibility: 'internal' });
    expect(await row((await record('dos ~miembros')).outcomeId)).toMatchObject({ visibility: 'members' });
  });

  it('needs no session', async () => {
    const { outcomeId } = await record('uno', { sessionId: null, draftPlace: capturePlace(meetingId, null) });
    expect(await row(outcomeId)).toMatchObject({ sessionId: null, meetingId });
  });

  it('keeps the order of capture whatever the clock says', async () => {
    runner.setNow('2023-02-08T18:00:00.000Z');
    const first = await row((await record('uno')).outcomeId);
    runner.setNow('2023-02-08T15:00:00.000Z');
    const second = await row((await record('dos')).outcomeId);
    expect(second.rank > first.rank).toBe(true);
  });
});

describe('changing an entry', () => {
  it('converts it without losing id, words or history, and back by undo', async () => {
    const { outcomeId } = await record('La secretaría rota @LACNIC');
    const before = await row(outcomeId);
    runner.setNow('2023-02-08T17:00:00.000Z');
    expect(await runCommand('outcome.convert', { outcomeId, kind: 'decision' })).toEqual({ code: 'D-01' });
    expect(await row(outcomeId)).toMatchObject({
      kind: 'decision',
      text: before.text,
      presentAttendeeIds: [attendees[0]?.id],
    });
    await runCommand('outcome.convert', { outcomeId, kind: 'commitment' });
    expect(await row(outcomeId)).toMatchObject({ code: 'C-01', owners: [lead(lacnic)], decision: null });
    await undo(meetingId);
    await undo(meetingId);
    expect(await row(outcomeId)).toMatchObject({ ...before, rev: 5, updatedAt: expect.any(String) });
    await redo(meetingId);
    expect(await row(outcomeId)).toMatchObject({ kind: 'decision', code: 'D-01' });
    expect(await runner.db.changes.where('entityId').equals(outcomeId).count()).toBe(6);
  });

  it('marks translations stale when its words change', async () => {
    const { outcomeId } = await record('Publicar');
    const source = await row(outcomeId);
    await runner.db.outcomes.update(outcomeId, { text: withText(source.text, 'en', 'Publish') });
    const fields = {
      text: 'Publicar pronto',
      details: 'En la web',
      owners: [],
      topics: [{ topicId: null, tag: 'web', title: 'Web' }],
    };
    await runCommand('outcome.edit', { outcomeId, fields, draftPlace: null });
    const edited = await row(outcomeId);
    expect(statusOf(edited.text, 'en')).toBe('stale');
    expect(edited).toMatchObject({ details: texts('En la web'), topicIds: [expect.any(String)] });
    await runCommand('outcome.edit', { outcomeId, fields: { details: '' }, draftPlace: null });
    expect((await row(outcomeId)).details).toBeNull();
  });

  it('brings it back from the trash by undo', async () => {
    const { outcomeId } = await record('Publicar');
    await runCommand('outcome.delete', { outcomeId });
    expect((await row(outcomeId)).deletedAt).not.toBeNull();
    await undo(meetingId);
    expect((await row(outcomeId)).deletedAt).toBeNull();
  });
});

describe('notes and items', () => {
  it('keeps notes with their drafts', async () => {
    await runCommand('draft.save', { meetingId, place: notePlace(session.id), text: 'Hablan del cab' });
    const { noteId } = await runCommand('note.add', {
      sessionId: session.id,
      agendaItemId: null,
      text: 'Hablan del cable\ny del IXP',
      draftPlace: notePlace(session.id),
    });
    expect(await runner.db.notes.get(noteId)).toMatchObject({
      text: 'Hablan del cable\ny del IXP',
      visibility: 'internal',
    });
    expect((await runner.db.drafts.toArray())[0]?.text).toBe('');
    await runCommand('note.edit', { noteId, text: 'Hablan del cable', draftPlace: null });
    await runCommand('note.delete', { noteId });
    await undo(meetingId);
    expect(await runner.db.notes.get(noteId as NoteId)).toMatchObject({ text: 'Hablan del cable', deletedAt: null });
  });

  it('has one current item a session, and times the one before', async () => {
    const item = (id: string): AgendaItem => ({
      id: asId<AgendaItemId>(id),
      meetingId,
      sessionId: session.id,
      parentId: null,
      rank: id,
      title: texts(id),
      purpose: 'discussion',
      presenterIds: [],
      plannedMinutes: 30,
      actualStartAt: null,
      actualEndAt: null,
      state: 'pending',
      visibility: 'public',
      deletedAt: null,
    });
    await runner.given({ agendaItems: [item('V1'), item('V2')] });
    await runCommand('item.start', { itemId: asId<AgendaItemId>('V1') });
    runner.setNow('2023-02-08T15:30:00.000Z');
    await runCommand('item.start', { itemId: asId<AgendaItemId>('V2') });
    expect(await runner.db.agendaItems.toArray()).toMatchObject([
      { id: 'V1', state: 'done', actualEndAt: '2023-02-08T15:30:00.000Z' },
      { id: 'V2', state: 'current', actualStartAt: '2023-02-08T15:30:00.000Z', actualEndAt: null },
    ]);
  });
});
