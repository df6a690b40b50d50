import { describe, expect, it } from 'vitest';
import { type PlannedChange, creation } from '../change.ts';
import { withText } from '../localized-text.ts';
import { aSession, anOutcome, texts } from '#tests/builders/meeting.ts';
import { type RecordPatch, changeLines, patchesOf } from './change-lines.ts';
import { foldChanges } from './fold.ts';

const session = (before: object | null, after: object | null) =>
  ({ entity: 'sessions', entityId: 's', before, after }) as RecordPatch;
const patch = (before: object, after: object, entity = 'outcomes') =>
  ({ entity, entityId: 'x', before, after }) as RecordPatch;
const paths = (change: RecordPatch) => changeLines(change).map(({ path }) => path);

describe('what a transaction did to a record', () => {
  it('is one patch, however many changes it took', () => {
    const changes = [
      session({ plannedMinutes: 60 }, { plannedMinutes: 70 }),
      session({ plannedMinutes: 70, kind: 'plenary' }, { plannedMinutes: 80, kind: 'workshop' }),
    ] as PlannedChange[];
    expect(patchesOf(changes)).toEqual([
      session({ plannedMinutes: 60, kind: 'plenary' }, { plannedMinutes: 80, kind: 'workshop' }),
    ]);
    const removed = [...changes, session({ plannedMinutes: 80 }, null)] as PlannedChange[];
    expect(patchesOf(removed)[0]).toMatchObject({ before: { plannedMinutes: 60 }, after: null });
  });

  it('is told language by language, the source first, and only where the words differ', () => {
    const before = texts('Publicar', { fr: 'Publier', en: 'Publish' });
    const after = withText(withText(before, 'fr', 'Faire paraître'), 'es', 'Publicar ya');
    expect(changeLines(patch({ text: before }, { text: after }))).toMatchObject([
      { path: 'text.values.es', before: { text: 'Publicar' }, after: { text: 'Publicar ya' } },
      { path: 'text.values.fr', before: { text: 'Publier' }, after: { text: 'Faire paraître' } },
    ]);
  });

  it('is told part by part for a decision, as a whole where there was none', () => {
    const proposed = { status: 'proposed', method: null, rationale: texts('Por costo'), supersedesId: null };
    const adopted = { ...proposed, status: 'adopted', rationale: texts('Por costo y cercanía') };
    expect(paths(patch({ decision: proposed }, { decision: adopted }))).toEqual([
      'decision.status',
      'decision.rationale.values.es',
    ]);
    expect(paths(patch({ decision: null }, { decision: adopted }))).toEqual(['decision']);
  });

  it('leaves out what serves the program, and of a new record what says nothing', () => {
    const made = changeLines(patchesOf([creation('sessions', aSession('s'))])[0]!);
    expect(made.map(({ path }) => path)).toEqual([
      'kind',
      'title.values.es',
      'startsAt',
      'plannedMinutes',
      'state',
      'visibility',
    ]);
    expect(
      paths(patch({ idempotencyKey: 'a', receipt: null }, { idempotencyKey: 'b', receipt: {} }, 'outbox')),
    ).toEqual([]);
  });

  it('tells that something moved, and that it went to the trash', () => {
    expect(paths(patch({ rank: 'a' }, { rank: 'b' }))).toEqual(['rank']);
    expect(paths(patch({ deletedAt: null }, { deletedAt: '2023-02-08T12:00:00.000Z' }))).toEqual(['deletedAt']);
  });
});

describe('a record folded from its changes', () => {
  const made = creation('outcomes', anOutcome('C-01', texts('Publicar'))) as PlannedChange;
  const edited = patch({ status: 'open' }, { status: 'done' }) as unknown as PlannedChange;

  it('is whole from its making on, and gone after its removal', () => {
    expect(foldChanges([made, edited])).toMatchObject({ whole: true, fields: { code: 'C-01', status: 'done' } });
    const gone = { ...made, before: made.after, after: null } as PlannedChange;
    expect(foldChanges([made, edited, gone]).fields).toBeNull();
    expect(foldChanges([made, edited, gone, made]).fields).toMatchObject({ status: 'open' });
  });

  it('knows only what was written where its making is not among the changes', () => {
    expect(foldChanges([edited])).toEqual({ whole: false, fields: { status: 'done' } });
    expect(foldChanges([])).toEqual({ whole: false, fields: null });
  });
});
