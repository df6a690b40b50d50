import { describe, expect, it } from 'vitest';
import {
  aMeeting,
  anOrganization,
  aPerson,
  aSession,
  anOutcome,
  date,
  instant,
  texts,
} from '#tests/builders/meeting.ts';
import type { PlannedChange } from '../change.ts';
import { sourceText } from '../localized-text.ts';
import type { AgendaItem } from '../records/meeting.ts';
import type { Note, Outcome } from '../records/outcome.ts';
import { planMinutes, type MinutesTarget } from './plan-minutes.ts';
import type { NotesPreview, PreviewOutcome } from './preview.ts';

const ana = aPerson('Ana Pérez', { givenName: 'Ana', familyName: 'Pérez' });
const lacnic = anOrganization('LACNIC');
const session = aSession('plenary', { visibility: 'members' });

function found(kind: PreviewOutcome['kind'], text: string, fields: Partial<PreviewOutcome> = {}): PreviewOutcome {
  const rest = { details: '', owners: [], due: '', done: false, proposed: false, item: null } as const;
  return { line: 1, kind, text, from: 'label', ...rest, ...fields };
}

const preview: NotesPreview = {
  kind: 'notes',
  format: 'minutes',
  title: 'Acta',
  date: date('2023-02-08'),
  attendees: null,
  items: [
    { line: 1, title: 'Presupuesto', parent: null },
    { line: 2, title: 'Cuotas', parent: 0 },
  ],
  outcomes: [
    found('decision', 'Aprobar el presupuesto', { details: '12 a favor, 3 en contra', item: 0 }),
    found('decision', 'Subir la cuota', { proposed: true, item: 1 }),
    found('action', 'Publicar las cuentas', { owners: ['Ana', 'LACNIC', 'Bruno'], due: '2023-03-01' }),
    found('action', 'Reservar la sala', { owners: ['@ana'], due: 'cuando se pueda', done: true }),
  ],
  notes: [
    { line: 3, text: 'Hay dinero.', speaker: 'Ana', item: 0 },
    { line: 4, text: 'Poco.', speaker: '', item: 0 },
    { line: 5, text: 'Buenas tardes.', speaker: '', item: null },
  ],
  skipped: [],
  warnings: [],
};

function aTarget(fields: Partial<MinutesTarget> = {}): MinutesTarget {
  return {
    meeting: aMeeting(),
    session,
    items: [],
    outcomes: [],
    notes: [],
    context: {
      locale: 'es',
      organizations: [lacnic],
      people: [ana],
      topics: [],
      milestones: [],
      today: date('2024-01-01'),
      defaultKind: 'takeaway',
    },
    ...fields,
  };
}

function tools() {
  let count = 0;
  return {
    newId: () => {
      count += 1;
      return `new-${count}`;
    },
    now: instant('2023-02-09T12:00:00.000Z'),
  };
}

function rows<T>(changes: readonly PlannedChange[], entity: PlannedChange['entity']): T[] {
  return changes.filter((change) => change.entity === entity).map(({ patch }) => patch as T);
}

describe('minutes brought into a session', () => {
  const plan = planMinutes(preview, aTarget(), tools());
  const items = rows<AgendaItem>(plan.changes, 'agendaItems');
  const outcomes = rows<Outcome>(plan.changes, 'outcomes');
  const notes = rows<Note>(plan.changes, 'notes');

  it('make items of topics, one below the other', () => {
    expect(items.map(({ title, parentId }) => [sourceText(title), parentId])).toEqual([
      ['Presupuesto', null],
      ['Cuotas', items[0]?.id],
    ]);
    expect(items[0] !== undefined && items[1] !== undefined && items[0].rank < items[1].rank).toBe(true);
  });

  it('give each outcome the next code of its kind, its item and the circle of the session', () => {
    expect(outcomes.map(({ code, agendaItemId, visibility }) => [code, agendaItemId, visibility])).toEqual([
      ['D-01', items[0]?.id, 'members'],
      ['D-02', items[1]?.id, 'members'],
      ['A-01', null, 'members'],
      ['A-02', null, 'members'],
    ]);
    expect(outcomes.map(({ decision }) => decision?.status)).toEqual(['adopted', 'proposed', undefined, undefined]);
    expect(outcomes.map(({ status }) => status)).toEqual(['open', 'open', 'open', 'done']);
  });

  it('know owners and days, and lose no word of those nobody knows', () => {
    expect(outcomes[2]?.owners).toEqual([
      { party: { kind: 'person', id: ana.id }, part: 'lead' },
      { party: { kind: 'organization', id: lacnic.id }, part: 'support' },
    ]);
    expect(outcomes[2]?.due).toEqual({ kind: 'date', date: '2023-03-01' });
    const details = outcomes.map(({ details: said }) => (said === null ? null : sourceText(said)));
    expect(details).toEqual(['12 a favor, 3 en contra', null, 'Bruno', 'cuando se pueda']);
    expect(plan.unknownOwners).toEqual(['Bruno']);
  });

  it('keep what was said as one note a topic', () => {
    expect(notes.map(({ text, agendaItemId }) => [text, agendaItemId])).toEqual([
      ['Ana: Hay dinero.\n\nPoco.', items[0]?.id],
      ['Buenas tardes.', null],
    ]);
  });

  it('change nothing the second time', () => {
    const again = planMinutes(preview, aTarget({ items, outcomes, notes }), tools());
    expect(again).toMatchObject({ changes: [], items: 0, outcomes: 0, notes: 0, unchanged: 6 });
  });

  it('never give the code of a deleted outcome again', () => {
    const deleted = anOutcome('D-07', texts('Otra'), { deletedAt: instant('2023-02-08T12:00:00.000Z') });
    const after = planMinutes(preview, aTarget({ outcomes: [deleted] }), tools());
    expect(rows<Outcome>(after.changes, 'outcomes').map(({ code }) => code)).toEqual(['D-08', 'D-09', 'A-01', 'A-02']);
  });
});
