import { describe, expect, it } from 'vitest';
import * as a from '#tests/builders/meeting.ts';
import { asId, type NoteId } from '../ids.ts';
import type { Instant } from '../primitives.ts';
import type { Note } from '../records/outcome.ts';
import type { Summary } from '../records/summary.ts';
import { completenessGate } from './gate.ts';

const [rosa, ana] = [a.aPerson('Rosa Etxeberria'), a.aPerson('Ana Núñez')];
const stranger = a.aPerson('Marta Silva');
const session = a.aSession('ciber');
const note: Note = {
  id: asId<NoteId>('note'),
  meetingId: a.meetingId,
  sessionId: session.id,
  agendaItemId: null,
  text: 'Marisol y Ana abren la sesión.',
  capturedAt: '2023-02-08T13:00:00.000Z' as Instant,
  visibility: 'internal',
  deletedAt: null,
};
const records = a.meetingRecords({
  people: [rosa, ana, stranger],
  attendees: [a.anAttendee(rosa, null), a.anAttendee(ana, null)],
  sessions: [session],
  notes: [note],
  outcomes: [
    a.anOutcome('T-01', a.texts('La rosa de los vientos; Anabel no es de aquí, Marta tampoco.')),
    a.anOutcome('T-02', a.texts('El informe queda listo.', { fr: 'Rosa remet le rapport.' })),
  ],
});

function named(summary: Partial<Summary>) {
  const found = completenessGate(records, a.aSummary({ attribution: 'organization', ...summary }), ['es', 'fr']);
  const check = found.find(({ code }) => code === 'named');
  return check?.code === 'named' ? check.people : null;
}

describe('people whom the texts name', () => {
  it('are found by name in any language, with the place, and never for a word that looks like one', () => {
    expect(named({})).toEqual([
      {
        name: 'Rosa Etxeberria',
        place: { ref: { entity: 'outcomes', entityId: 'outcome-T-02', field: 'text' }, locale: 'fr' },
      },
    ]);
  });

  it('are found in the notes that the minutes print for these readers', () => {
    const names = (summary: Partial<Summary>) => named({ template: 'minutes', ...summary })?.map(({ name }) => name);
    expect(names({ audience: 'internal' })).toEqual(['Rosa Etxeberria', 'Ana Núñez']);
    expect(names({ audience: 'public' })).toEqual(['Rosa Etxeberria']);
  });

  it('are nobody’s business where the rule is by name', () => {
    expect(named({ attribution: 'name' })).toBeNull();
  });
});
