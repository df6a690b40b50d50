import { describe, expect, it } from 'vitest';
import {
  aMeeting,
  aMilestone,
  aPerson,
  aSession,
  anAttendee,
  anOrganization,
  anOutcome,
  date,
  instant,
  lead,
  texts,
} from '#tests/builders/meeting.ts';
import { namesOf } from '../capture/names.ts';
import type { PlannedChange } from '../change.ts';
import { sourceText } from '../localized-text.ts';
import type { Records } from '../records/tables.ts';
import type { MinutesChoice, MinutesTarget } from './minutes-planning.ts';
import { planMinutes } from './plan-minutes.ts';
import type { NotesPreview, PreviewOutcome } from './preview.ts';

const session = aSession('cyber', { startsAt: instant('2023-02-08T13:00:00.000Z') });
const lacnic = anOrganization('LACNIC');
const ana = aPerson('Ana Pérez', { givenName: 'Ana', familyName: 'Pérez' });
const before = aMilestone('LACNIC 40', '2023-10-02');
const now = instant('2023-02-09T12:00:00.000Z');

const target: MinutesTarget = {
  meeting: aMeeting(),
  sessions: [session],
  items: [],
  outcomes: [],
  notes: [],
  attendees: [anAttendee(ana, lacnic)],
  names: namesOf({
    locale: 'es',
    organizations: [lacnic],
    people: [ana],
    topics: [],
    milestones: [before],
    today: date('2023-02-08'),
    defaultKind: 'action',
  }),
  codes: ['D-07', 'A-02'],
  lastRank: 'V009',
};

const choice: MinutesChoice = {
  session: { kind: 'existing', id: session.id },
  locale: 'es',
  withItems: true,
  withPresence: true,
  withoutItems: new Set(),
  withoutOutcomes: new Set(),
  withoutNotes: new Set(),
};

function outcome(fields: Partial<PreviewOutcome>): PreviewOutcome {
  return {
    line: 9,
    kind: 'action',
    text: 'Publicar la guía',
    details: '',
    owners: [],
    due: '',
    done: false,
    proposed: false,
    item: null,
    from: 'label',
    ...fields,
  };
}

const preview: NotesPreview = {
  kind: 'notes',
  format: 'minutes',
  title: 'Acta',
  date: date('2023-02-08'),
  attendees: [
    { line: 3, name: 'Ana Pérez', initials: 'AP', organization: 'LACNIC', role: '' },
    { line: 4, name: 'Luis Gómez', initials: 'LG', organization: '', role: 'Secretario' },
  ],
  items: [
    { line: 6, title: 'Guía', parent: null },
    { line: 8, title: 'Plazos', parent: 0 },
  ],
  outcomes: [
    outcome({ kind: 'decision', text: 'Se publica', details: '7-0-1', item: 0 }),
    outcome({ kind: 'decision', text: 'Se rota', proposed: true }),
    outcome({ owners: ['@LACNIC', 'AP', 'Luis'], due: 'antes de LACNIC 40', item: 1, done: true }),
    outcome({ text: 'Avisar', owners: ['Ana'], due: 'viernes' }),
    outcome({ text: 'Contar', owners: ['Zoe'], due: 'cuando se pueda' }),
  ],
  notes: [
    { line: 5, text: 'Se abre *puntual*.', speaker: '', item: null },
    { line: 7, text: 'Falta presupuesto', speaker: 'Luis', item: 0 },
    { line: 10, text: 'Mayo', speaker: '', item: 1 },
  ],
  skipped: [],
  warnings: [],
};

const words = (key: string, values: Readonly<Record<string, string | number>> = {}) =>
  `${key.split('.').at(-1)}: ${Object.values(values).join()}`;

function plan(fields: Partial<MinutesChoice> = {}, here: Partial<MinutesTarget> = {}) {
  let count = 0;
  const newId = () => `new-${(count += 1)}`;
  return planMinutes(
    preview,
    { choice: { ...choice, ...fields }, target: { ...target, ...here } },
    { newId, now, words },
  );
}

function made<E extends keyof Records>(changes: readonly PlannedChange[], entity: E): Records[E][] {
  return changes.flatMap((change) => (change.entity === entity ? [change.after as Records[E]] : []));
}

describe('minutes that come in', () => {
  it('make items below each other, done where the session is over', () => {
    const items = made(plan().changes, 'agendaItems');
    expect(items.map(({ title, parentId, state }) => [sourceText(title), parentId, state])).toEqual([
      ['Guía', null, 'done'],
      ['Plazos', items[0]?.id, 'done'],
    ]);
  });

  it('take a topic for the item of that name that is there already', () => {
    const [item] = made(plan().changes, 'agendaItems');
    const known = {
      ...(item as Records['agendaItems']),
      id: 'guia' as Records['agendaItems']['id'],
      title: texts('GUIA'),
    };
    const { changes, items } = plan({}, { items: [known] });
    expect(items).toBe(1);
    expect(made(changes, 'outcomes')[0]?.agendaItemId).toBe('guia');
  });

  it('make outcomes whose codes and order go on from those of the meeting', () => {
    const outcomes = made(plan().changes, 'outcomes');
    expect(outcomes.map(({ code }) => code)).toEqual(['D-08', 'D-09', 'A-03', 'A-04', 'A-05']);
    expect(outcomes.every(({ rank }) => rank > 'V009')).toBe(true);
    expect(outcomes.map(({ capturedAt }) => capturedAt)).toEqual(outcomes.map(() => session.startsAt));
  });

  it('keep the votes as the method of a decision, and who of the list was there', () => {
    const [decided, proposed] = made(plan().changes, 'outcomes');
    expect(decided?.decision).toMatchObject({ status: 'adopted', method: '7-0-1' });
    expect(decided?.details).toBeNull();
    expect(decided?.presentAttendeeIds).toEqual(['attendee-Ana Pérez']);
    expect(proposed?.decision).toMatchObject({ status: 'proposed', method: null });
  });

  it('find owners by acronym, initials and first name, and dues by milestone and weekday', () => {
    const [, , published, told] = made(plan().changes, 'outcomes');
    expect(published).toMatchObject({
      owners: [lead(lacnic), lead(ana)],
      due: { kind: 'milestone', milestoneId: before.id },
      status: 'done',
    });
    expect(told).toMatchObject({ owners: [lead(ana)], due: { kind: 'date', date: '2023-02-10' }, status: 'open' });
  });

  it('keep as words whom nobody knows here, and a day that is none', () => {
    const { changes, unknownOwners } = plan();
    const details = made(changes, 'outcomes').map((one) => (one.details === null ? null : sourceText(one.details)));
    expect(details).toEqual([null, null, 'owner: Luis', null, 'owner: Zoe\ndue: cuando se pueda']);
    expect(unknownOwners).toEqual(['Luis', 'Zoe']);
  });

  it('do not take the Ana of the minutes for another Ana', () => {
    const other = aPerson('Ana Silva', { givenName: 'Ana', familyName: 'Silva' });
    const names = namesOf({
      ...target.names,
      people: [other],
      locale: 'es',
      today: date('2023-02-08'),
      defaultKind: 'action',
    });
    const [, , , told] = made(plan({}, { names }).changes, 'outcomes');
    expect(told?.owners).toEqual([]);
  });

  it('make one note a topic, in Markdown that reads as it was written, and one of who was there', () => {
    const { changes } = plan();
    const [guide] = made(changes, 'agendaItems');
    expect(made(changes, 'notes').map(({ text, agendaItemId }) => [text, agendaItemId])).toEqual([
      ['present: Ana Pérez (LACNIC), Luis Gómez (Secretario)', null],
      ['Se abre \\*puntual\\*.', null],
      ['**Luis:** Falta presupuesto', guide?.id],
      ['Mayo', expect.any(String)],
    ]);
    expect(made(changes, 'notes').every(({ visibility }) => visibility === 'internal')).toBe(true);
  });

  it('leave out every line that was not ticked, and put what was below a topic where it still belongs', () => {
    const { changes, items, outcomes } = plan({
      withoutItems: new Set([1]),
      withoutOutcomes: new Set([0, 1]),
      withoutNotes: new Set([0, 1]),
      withPresence: false,
    });
    const [guide] = made(changes, 'agendaItems');
    expect([items, outcomes]).toEqual([1, 3]);
    expect(made(changes, 'outcomes')[0]?.agendaItemId).toBe(guide?.id);
    expect(made(changes, 'notes').map(({ text, agendaItemId }) => [text, agendaItemId])).toEqual([
      ['### Plazos\n\nMayo', guide?.id],
    ]);
  });

  it('have topics as headings of notes where they become no items', () => {
    const { changes } = plan({ withItems: false, withPresence: false });
    expect(made(changes, 'agendaItems')).toEqual([]);
    expect(made(changes, 'notes').map(({ text }) => text)).toEqual([
      'Se abre \\*puntual\\*.',
      '### Guía\n\n**Luis:** Falta presupuesto',
      '### Plazos\n\nMayo',
    ]);
  });

  it('make a session in the morning of their day, where they go to none', () => {
    const { changes, sessionId } = plan({ session: { kind: 'new', title: 'Acta', date: date('2023-02-07') } });
    expect(made(changes, 'sessions')).toMatchObject([
      { id: sessionId, startsAt: '2023-02-07T12:00:00.000Z', plannedMinutes: 60, state: 'scheduled' },
    ]);
    expect(made(changes, 'outcomes').every((one) => one.sessionId === sessionId)).toBe(true);
  });

  it('bring nothing twice', () => {
    const first = plan();
    const again = plan(
      {},
      {
        items: made(first.changes, 'agendaItems'),
        outcomes: made(first.changes, 'outcomes'),
        notes: made(first.changes, 'notes'),
      },
    );
    expect(again).toMatchObject({ items: 0, outcomes: 0, notes: 0, known: 9, changes: [] });
  });

  it('know nothing of what stands in other sessions', () => {
    const elsewhere = anOutcome('A-01', texts('Publicar la guía'), { sessionId: aSession('otra').id });
    expect(plan({}, { outcomes: [elsewhere] }).known).toBe(0);
  });
});
