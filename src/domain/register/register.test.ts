import { describe, expect, it } from 'vitest';
import { asId, type MeetingId } from '#domain/ids.ts';
import type { Outcome } from '#domain/records/outcome.ts';
import {
  aMeeting,
  aMilestone,
  aPerson,
  aSession,
  aTopic,
  anAttendee,
  anOrganization,
  anOutcome,
  date,
  dueBy,
  dueOn,
  instant,
  lead,
  support,
  texts,
} from '#tests/builders/meeting.ts';
import { countKinds, filterRegister, isFiltering, noFilter, nobody } from './filter.ts';
import { countGroup, groupByMeeting, groupByMonth, groupByOwner, groupByStatus } from './group.ts';
import { type RegisterRecords, type RegisterRow, registerRows } from './rows.ts';
import { type RegisterColumn, sortRegister } from './sort.ts';
import { statusesFor, withStatus } from './status.ts';

const lacnic = anOrganization('LACNIC', { name: 'Registro de Direcciones de Internet' });
const lactld = anOrganization('LACTLD');
const ana = aPerson('Ana Reyes');
const caio = aPerson('Caio Prado');
const anaThere = anAttendee(ana, lactld);
const lacnic40 = aMilestone('LACNIC 40', '2023-10-02');
const indicators = aTopic('indicadores', texts('Indicadores', { fr: 'Indicateurs' }));
const tokyo = aMeeting({
  id: asId<MeetingId>('tokyo'),
  acronym: 'Tokio 2023',
  timeZone: 'Asia/Tokyo',
  startDate: date('2023-06-01'),
});
const session = aSession('ciber');

const noon = instant('2023-03-01T15:00:00.000Z');

function rowsOf(outcomes: readonly Outcome[], fields: Partial<RegisterRecords> = {}, now = noon): RegisterRow[] {
  return registerRows(
    {
      meetings: [aMeeting(), tokyo],
      outcomes,
      sessions: [session],
      topics: [indicators],
      milestones: [lacnic40],
      attendees: [anaThere],
      people: [ana, caio],
      organizations: [lacnic, lactld],
      ...fields,
    },
    now,
  );
}

function rowOf(fields: Partial<Outcome>, records: Partial<RegisterRecords> = {}, now = noon): RegisterRow {
  const [row] = rowsOf([anOutcome('C-01', texts('Publicar los indicadores'), fields)], records, now);
  if (row === undefined) throw new Error('No row');
  return row;
}

const codes = (rows: readonly RegisterRow[]) => rows.map(({ outcome }) => outcome.code);

describe('what stands in the register', () => {
  it('takes decisions, commitments, actions, questions and risks, no takeaways, and none of a meeting that is gone', () => {
    const outcomes = ['T-01', 'D-01', 'C-01', 'A-01', 'Q-01', 'R-01', 'P-01'].map((code) =>
      anOutcome(code, texts(code)),
    );
    const gone = anOutcome('C-09', texts('x'), { meetingId: asId('gone') });
    expect(codes(rowsOf([...outcomes, gone]))).toEqual(['D-01', 'C-01', 'A-01', 'Q-01', 'R-01']);
  });

  it('names the lead before the supporters, and the organization a person speaks for there', () => {
    const { owners } = rowOf({ owners: [support(lacnic), lead(ana)] });
    expect(owners.map(({ label, name, part, represents }) => [label, name, part, represents])).toEqual([
      ['Ana Reyes', 'Ana Reyes', 'lead', 'LACTLD'],
      ['LACNIC', 'Registro de Direcciones de Internet', 'support', ''],
    ]);
  });

  it('leaves a promise with the person who was represented, and says who held the proxy', () => {
    const proxy = anAttendee(caio, lacnic, { proxyForAttendeeId: anaThere.id });
    const { owners } = rowOf({ owners: [lead(ana)] }, { attendees: [anaThere, proxy] });
    expect(owners).toMatchObject([{ label: 'Ana Reyes', proxies: ['Caio Prado'] }]);
    const ofProxy = rowOf({ owners: [lead(caio)] }, { attendees: [anaThere, proxy] });
    expect(ofProxy.owners).toMatchObject([{ label: 'Caio Prado', represents: 'LACNIC', proxies: [] }]);
  });

  it('keeps an owner whose record is gone', () => {
    expect(rowOf({ owners: [lead(lactld)] }, { organizations: [] }).owners).toMatchObject([{ label: '', name: '' }]);
  });
});

describe('being late', () => {
  const late = (fields: Partial<Outcome>, now: string, records: Partial<RegisterRecords> = {}) =>
    rowOf(fields, records, instant(now)).daysLate;

  it('is in time on the day itself and a day late on the next', () => {
    const due = dueOn('2023-02-24');
    expect(late({ due }, '2023-02-24T15:00:00.000Z')).toBe(0);
    expect(late({ due }, '2023-02-25T15:00:00.000Z')).toBe(1);
    expect(late({ due }, '2023-03-24T15:00:00.000Z')).toBe(28);
  });

  it('goes by the calendar of the meeting, not of the machine', () => {
    // 16:00 UTC on the 24th: still the 24th in Montevideo, already the 25th in Tokyo.
    const at = '2023-02-24T16:00:00.000Z';
    const due = dueOn('2023-02-24');
    expect(late({ due }, at)).toBe(0);
    expect(late({ due, meetingId: tokyo.id }, at)).toBe(1);
    // And 01:00 UTC on the 25th is still the 24th in Montevideo.
    expect(late({ due }, '2023-02-25T01:00:00.000Z')).toBe(0);
  });

  it('takes "before LACNIC 40" at its word: late from the first day on', () => {
    const due = dueBy(lacnic40);
    expect(late({ due }, '2023-10-01T15:00:00.000Z')).toBe(0);
    expect(late({ due }, '2023-10-02T15:00:00.000Z')).toBe(1);
    expect(rowOf({ due }).due).toEqual({ kind: 'milestone', date: '2023-10-02', milestone: lacnic40.name });
  });

  it('is never late for a milestone without a date, nor for one that is gone', () => {
    const due = dueBy(lacnic40);
    const undated = { milestones: [{ ...lacnic40, date: date('') }] };
    expect(late({ due }, '2030-01-01T00:00:00.000Z', undated)).toBe(0);
    expect(rowOf({ due }, undated).due).toEqual({ kind: 'milestone', date: null, milestone: lacnic40.name });
    expect(late({ due }, '2030-01-01T00:00:00.000Z', { milestones: [] })).toBe(0);
    expect(rowOf({ due }, { milestones: [] }).due).toEqual({ kind: 'milestone', date: null, milestone: null });
  });

  it('ends with the work', () => {
    const due = dueOn('2023-02-24');
    const at = '2023-03-24T15:00:00.000Z';
    for (const status of ['open', 'in_progress', 'blocked'] as const) expect(late({ due, status }, at)).toBe(28);
    for (const status of ['done', 'dropped'] as const) expect(late({ due, status }, at)).toBe(0);
  });
});

describe('the status', () => {
  it('of a decision is its own', () => {
    const [row] = rowsOf([anOutcome('D-01', texts('Se aplaza'), { decision: decided('deferred') })]);
    expect([row?.status, row?.isOpen]).toEqual(['deferred', true]);
    const [adopted] = rowsOf([anOutcome('D-01', texts('Se adopta'))]);
    expect([adopted?.status, adopted?.isOpen]).toEqual(['adopted', false]);
  });

  it('is written where the kind keeps it', () => {
    const commitment = anOutcome('C-01', texts('x'));
    const decision = anOutcome('D-01', texts('x'));
    expect(withStatus(commitment, 'blocked')).toEqual({ status: 'blocked' });
    expect(withStatus(decision, 'superseded')).toEqual({ decision: decided('superseded') });
    expect(statusesFor(decision)).toContain('adopted');
    expect(() => withStatus(commitment, 'adopted')).toThrow();
    expect(() => withStatus(decision, 'done')).toThrow();
  });
});

const many = rowsOf([
  anOutcome('C-01', texts('Publicar los indicadores', { fr: 'Publier les indicateurs' }), {
    owners: [lead(lacnic), support(lactld)],
    due: dueBy(lacnic40),
    topicIds: [indicators.id],
    sessionId: session.id,
  }),
  anOutcome('C-02', texts('Rotar la secretaría'), { owners: [lead(lactld)], due: dueOn('2023-02-20') }),
  anOutcome('A-01', texts('Reunir a los equipos'), { owners: [lead(ana)], due: dueOn('2023-02-24'), status: 'done' }),
  anOutcome('Q-01', texts('¿Quién financia?'), { status: 'blocked' }),
  anOutcome('D-01', texts('Se adopta'), { meetingId: tokyo.id }),
]);

describe('finding in the register', () => {
  const found = (filter: Partial<typeof noFilter>) => codes(filterRegister(many, { ...noFilter, ...filter }));

  it('shows everything unless asked', () => {
    expect(found({})).toHaveLength(5);
    expect(isFiltering(noFilter)).toBe(false);
    expect(isFiltering({ ...noFilter, query: 'x' })).toBe(true);
  });

  it('finds words in any language and order, without accents: names, codes, topics and milestones too', () => {
    expect(found({ query: 'secretaria rot' })).toEqual(['C-02']);
    expect(found({ query: 'publier' })).toEqual(['C-01']);
    expect(found({ query: 'lacnic 40' })).toEqual(['C-01']);
    expect(found({ query: 'registro direcciones' })).toEqual(['C-01']);
    expect(found({ query: 'c-02' })).toEqual(['C-02']);
    expect(found({ query: 'ciber' })).toEqual(['C-01']);
    expect(found({ query: 'tokio' })).toEqual(['D-01']);
    expect(found({ query: 'nada' })).toEqual([]);
  });

  it('narrows by kind, meeting, owner, status, topic and lateness', () => {
    expect(found({ kinds: ['action', 'question'] })).toEqual(['A-01', 'Q-01']);
    expect(found({ meetingId: tokyo.id })).toEqual(['D-01']);
    expect(found({ owner: `organization ${lactld.id}` })).toEqual(['C-01', 'C-02']);
    expect(found({ owner: nobody })).toEqual(['Q-01', 'D-01']);
    expect(found({ status: 'done' })).toEqual(['A-01']);
    expect(found({ status: 'anyOpen' })).toEqual(['C-01', 'C-02', 'Q-01']);
    expect(found({ topic: 'indicadores' })).toEqual(['C-01']);
    expect(found({ overdue: true })).toEqual(['C-02']);
  });

  it('counts the kinds as if no kind were asked for', () => {
    const counts = countKinds(many, { ...noFilter, kinds: ['action'], owner: nobody });
    expect(counts).toEqual({ decision: 1, commitment: 0, action: 0, question: 1, risk: 0 });
  });
});

describe('the order', () => {
  const sorted = (by: RegisterColumn, descending = false) =>
    codes(sortRegister(many, { order: { by, descending }, locale: 'es', collator: new Intl.Collator('es') }));

  it('by due leaves what has no date at the end, both ways', () => {
    expect(sorted('due')).toEqual(['C-02', 'A-01', 'C-01', 'D-01', 'Q-01']);
    expect(sorted('due', true)).toEqual(['C-01', 'A-01', 'C-02', 'D-01', 'Q-01']);
  });

  it('by owner leaves what nobody owns at the end', () => {
    expect(sorted('owner')).toEqual(['A-01', 'C-01', 'C-02', 'D-01', 'Q-01']);
    expect(sorted('owner', true).slice(-2)).toEqual(['D-01', 'Q-01']);
  });

  it('by status follows the way of the work, by code the kinds', () => {
    expect(sorted('status')).toEqual(['C-01', 'C-02', 'Q-01', 'A-01', 'D-01']);
    expect(sorted('code')).toEqual(['D-01', 'C-01', 'C-02', 'A-01', 'Q-01']);
    expect(sorted('text')[0]).toBe('Q-01');
    expect(sorted('meeting').at(-1)).toBe('D-01');
  });
});

describe('the groups', () => {
  it('put organizations before people, and what nobody owns last', () => {
    const groups = groupByOwner(many, new Intl.Collator('es'));
    expect(groups.map(({ about, rows }) => [about?.label ?? null, codes(rows)])).toEqual([
      ['LACNIC', ['C-01']],
      // It leads C-02 and only supports C-01.
      ['LACTLD', ['C-02', 'C-01']],
      ['Ana Reyes', ['A-01']],
      [null, ['Q-01', 'D-01']],
    ]);
    expect(groups[1]?.counts).toEqual({ open: 2, overdue: 1, closed: 0 });
    expect(groups[2]?.counts).toEqual({ open: 0, overdue: 0, closed: 1 });
  });

  it('list an entry once for a party that leads and supports it', () => {
    const [first] = groupByOwner([rowOf({ owners: [lead(lacnic), support(lacnic)] })], new Intl.Collator('es'));
    expect(first?.rows).toHaveLength(1);
  });

  it('follow status, meeting and month', () => {
    expect(groupByStatus(many).map(({ key }) => key)).toEqual(['open', 'blocked', 'done', 'adopted']);
    expect(groupByMeeting(many).map(({ about }) => about.acronym)).toEqual(['Tokio 2023', 'Montevideo 2023']);
    expect(groupByMonth(many).map(({ about, rows }) => [about, codes(rows)])).toEqual([
      ['2023-02', ['C-02', 'A-01']],
      ['2023-10', ['C-01']],
      [null, ['Q-01', 'D-01']],
    ]);
    expect(countGroup(many)).toEqual({ open: 3, overdue: 1, closed: 2 });
  });
});

function decided(status: NonNullable<Outcome['decision']>['status']): Outcome['decision'] {
  return { status, method: null, rationale: null, supersedesId: null };
}
