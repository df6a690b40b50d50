import { describe, expect, it } from 'vitest';
import { aMeeting, aSession, date, instant, texts } from '#tests/builders/meeting.ts';
import type { PlannedChange } from '../change.ts';
import { withText } from '../localized-text.ts';
import type { Meeting, Room, Session } from '../records/meeting.ts';
import { planAgenda, type AgendaTarget } from './plan-agenda.ts';
import type { AgendaPreview, PreviewSession } from './preview.ts';
import { guessSessionKind } from './session-kind.ts';

function aPreviewed(id: string, fields: Partial<PreviewSession> = {}): PreviewSession {
  return {
    externalId: id,
    externalSystem: 'ics',
    url: null,
    title: `Session ${id}`,
    subtitle: null,
    abstract: null,
    room: 'Sala A',
    startsAt: instant('2023-02-08T12:00:00.000Z'),
    plannedMinutes: 45,
    kind: 'presentation',
    presenters: [],
    language: null,
    order: 0,
    ...fields,
  };
}

function aPreview(sessions: readonly PreviewSession[], fields: Partial<AgendaPreview> = {}): AgendaPreview {
  const rooms = [...new Set(sessions.map(({ room }) => room).filter((room) => room !== null))];
  return {
    kind: 'agenda',
    format: 'ics',
    title: 'X',
    acronym: '',
    timeZone: 'America/Montevideo',
    timeZoneFrom: 'file',
    days: [date('2023-02-08')],
    rooms,
    sessions,
    skipped: [],
    warnings: [],
    ...fields,
  };
}

function tools(): { newId: () => string } {
  let count = 0;
  return { newId: () => `id-${(count += 1)}` };
}

/** The records after the changes, as a commit would leave them. */
function applied(target: AgendaTarget, changes: readonly PlannedChange[]): AgendaTarget {
  const after = <T extends { readonly id: string }>(entity: string, rows: readonly T[]): T[] => {
    const result = new Map(rows.map((row) => [row.id as string, row]));
    for (const change of changes) {
      if (change.entity !== entity) continue;
      result.set(change.entityId, { ...result.get(change.entityId), ...change.after } as unknown as T);
    }
    return [...result.values()];
  };
  return {
    meeting: after<Meeting>('meetings', [target.meeting])[0] ?? target.meeting,
    rooms: after<Room>('rooms', target.rooms),
    sessions: after<Session>('sessions', target.sessions),
  };
}

const empty: AgendaTarget = { meeting: aMeeting(), rooms: [], sessions: [] };

describe('an agenda on its way into a meeting', () => {
  it('creates rooms once and sessions with what the file says', () => {
    const preview = aPreview([
      aPreviewed('1', {
        subtitle: 'A talk',
        abstract: 'About',
        presenters: ['Ana Garci\u0301a'],
        language: 'pt-BR',
        url: 'https://x.org',
      }),
      aPreviewed('2', { room: 'Sala B', kind: 'break' }),
      aPreviewed('3', { room: null }),
    ]);
    const plan = planAgenda(preview, empty, tools());
    expect(plan).toMatchObject({ created: 3, updated: 0, unchanged: 0, rooms: ['Sala A', 'Sala B'] });
    const { rooms, sessions } = applied(empty, plan.changes);
    expect([...rooms].sort((a, b) => (a.rank < b.rank ? -1 : 1)).map(({ name }) => name)).toEqual(['Sala A', 'Sala B']);
    expect(sessions[0]).toMatchObject({
      roomId: rooms[0]?.id,
      title: { source: 'es', rev: 1, values: { es: { text: 'Session 1: A talk', origin: 'import' } } },
      presenterNames: ['Ana García'],
      spokenLocales: ['pt-BR'],
      state: 'scheduled',
      externalRef: { system: 'ics', id: '1', url: 'https://x.org' },
    });
    expect(sessions[2]).toMatchObject({ roomId: null, abstract: null });
  });

  it('changes nothing when the same file comes twice', () => {
    const preview = aPreview([
      aPreviewed('1', { abstract: 'About', subtitle: 'Sub' }),
      aPreviewed('2', { room: 'SALA  a' }),
    ]);
    const first = planAgenda(preview, empty, tools());
    expect(first.rooms).toEqual(['Sala A']);
    const again = planAgenda(preview, applied(empty, first.changes), tools());
    expect(again).toEqual({ changes: [], created: 0, updated: 0, unchanged: 2, deleted: 0, rooms: [] });
  });

  it('takes a new time and title from the file, and keeps the work done here', () => {
    const first = applied(
      empty,
      planAgenda(aPreview([aPreviewed('1', { abstract: 'About' })]), empty, tools()).changes,
    );
    const [session] = first.sessions;
    if (session === undefined) throw new Error('No session');
    const worked: Session = {
      ...session,
      kind: 'bilateral',
      title: withText(session.title, 'fr', 'Séance'),
      state: 'live',
    };
    const moved = aPreviewed('1', { title: 'Renamed', startsAt: instant('2023-02-08T13:00:00.000Z') });
    const target = { ...first, sessions: [worked] };
    const plan = planAgenda(aPreview([moved]), target, tools());
    expect(plan).toMatchObject({ created: 0, updated: 1 });
    const [after] = applied(target, plan.changes).sessions;
    expect(after).toMatchObject({ kind: 'bilateral', state: 'live', startsAt: '2023-02-08T13:00:00.000Z' });
    expect(after?.title).toMatchObject({
      rev: 2,
      values: { es: { text: 'Renamed', origin: 'import' }, fr: { text: 'Séance', basedOnRev: 1 } },
    });
    expect(after?.abstract?.values.es?.text).toBe('About');
    expect(Object.keys(plan.changes[0]?.after ?? {}).sort()).toEqual(['startsAt', 'title']);
  });

  it('finds a room in spite of accents, case and composition', () => {
    const room = {
      id: 'r1',
      meetingId: aMeeting().id,
      name: 'Salón José',
      capacity: 20,
      rank: 'V001',
      deletedAt: null,
    } as Room;
    const plan = planAgenda(
      aPreview([aPreviewed('1', { room: 'SALON Jose\u0301' })]),
      { ...empty, rooms: [room] },
      tools(),
    );
    expect(plan.rooms).toEqual([]);
    expect(plan.changes.map(({ entity, after }) => [entity, (after as Session).roomId])).toEqual([['sessions', 'r1']]);
  });

  it('does not bring back what somebody deleted', () => {
    const gone = aSession('s', {
      externalRef: { system: 'ics', id: '1', url: null },
      deletedAt: instant('2023-02-01T00:00:00.000Z'),
    });
    const plan = planAgenda(aPreview([aPreviewed('1', { room: null })]), { ...empty, sessions: [gone] }, tools());
    expect(plan).toMatchObject({ changes: [], created: 0, deleted: 1 });
  });

  it('adopts zone and dates only when asked, and the zone only when the file names it', () => {
    const preview = aPreview([], { timeZone: 'Europe/Berlin', days: [date('2024-12-27'), date('2024-12-30')] });
    expect(planAgenda(preview, empty, tools()).changes).toEqual([]);
    const adopt = { timeZone: true, dates: true };
    expect(planAgenda(preview, empty, { ...tools(), adopt }).changes[0]?.after).toEqual({
      timeZone: 'Europe/Berlin',
      startDate: '2024-12-27',
      endDate: '2024-12-30',
    });
    const assumed = planAgenda({ ...preview, timeZoneFrom: 'assumed' }, empty, { ...tools(), adopt });
    expect(Object.keys(assumed.changes[0]?.after ?? {})).toEqual(['startDate', 'endDate']);
  });

  it('leaves the title of a session alone that says the same', () => {
    const session = aSession('s', { title: texts('Igual'), externalRef: { system: 'ics', id: '1', url: null } });
    const same = aPreviewed('1', { title: 'Igual', room: null, plannedMinutes: 60 });
    expect(planAgenda(aPreview([same]), { ...empty, sessions: [session] }, tools())).toMatchObject({
      changes: [],
      unchanged: 1,
    });
  });
});

describe('the kind of a session', () => {
  it.each([
    ['', 'Coffee break', 'break'],
    ['', 'Pausa para o café', 'break'],
    ['', 'Almuerzo', 'break'],
    ['', 'Déjeuner', 'break'],
    ['', 'Registration / Breakfast', 'break'],
    ['', 'Coffee and the Internet of things in Latin America', 'presentation'],
    ['', 'Opening Plenary', 'plenary'],
    ['', '38C3: Opening Ceremony', 'ceremony'],
    ['', 'Reunión bilateral con LACNIC', 'bilateral'],
    ['Workshop', 'Lunch of ideas', 'workshop'],
    ['HANDS-ON', 'Soldering', 'workshop'],
    ['Talk', 'Focused hardware', 'presentation'],
    ['BREAK', 'Room change', 'break'],
  ])('%s "%s" is a %s', (type, title, kind) => {
    expect(guessSessionKind(type, title)).toBe(kind);
  });
});
