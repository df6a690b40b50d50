import { describe, expect, it } from 'vitest';
import { aMeeting, anAttendee, anOrganization, aPerson, instant } from '#tests/builders/meeting.ts';
import type { PlannedChange } from '../change.ts';
import type { Attendee, Organization, Person } from '../records/people.ts';
import { languagesFromWords, roleFromWords } from './attendee-words.ts';
import { nameAndAcronym } from './plan-organizations.ts';
import { planPeople, type PeopleTarget } from './plan-people.ts';
import type { AttendeesPreview, PreviewAttendee } from './preview.ts';

function aRow(row: number, displayName: string, fields: Partial<PreviewAttendee> = {}): PreviewAttendee {
  return {
    row,
    displayName,
    givenName: '',
    familyName: '',
    email: '',
    organization: '',
    role: '',
    language: '',
    badgeCode: '',
    externalId: '',
    phone: '',
    partstat: 'NEEDS-ACTION',
    ...fields,
  };
}

function aList(rows: readonly PreviewAttendee[], fields: Partial<AttendeesPreview> = {}): AttendeesPreview {
  return {
    kind: 'attendees',
    format: 'csv',
    system: 'generic',
    encoding: 'utf-8',
    delimiter: ',',
    columns: [],
    rows,
    skipped: [],
    warnings: [],
    ...fields,
  };
}

function tools(): { newId: () => string } {
  let count = 0;
  return { newId: () => `id-${(count += 1)}` };
}

const empty: PeopleTarget = { meeting: aMeeting(), people: [], organizations: [], attendees: [] };

function applied(target: PeopleTarget, changes: readonly PlannedChange[]): PeopleTarget {
  const after = <T extends { readonly id: string }>(entity: string, rows: readonly T[]): T[] => {
    const result = new Map(rows.map((row) => [row.id as string, row]));
    for (const change of changes) {
      if (change.entity !== entity) continue;
      result.set(change.entityId, { ...result.get(change.entityId), ...change.after } as unknown as T);
    }
    return [...result.values()];
  };
  return {
    meeting: target.meeting,
    people: after<Person>('people', target.people),
    organizations: after<Organization>('organizations', target.organizations),
    attendees: after<Attendee>('attendees', target.attendees),
  };
}

const list = aList([
  aRow(2, 'Ana García', {
    email: 'ana@x.org',
    organization: 'LACNIC',
    role: 'Ponente',
    language: 'es',
    phone: '+598 1',
  }),
  aRow(3, 'Luis Pérez', { organization: 'Internet Society (ISOC)', badgeCode: 'B-7' }),
  aRow(4, 'Eva', { email: 'eva@x.org', organization: 'lacnic' }),
]);

describe('a list of people on its way into a meeting', () => {
  it('creates people, their organizations once, and badges', () => {
    const plan = planPeople(list, empty, tools());
    expect(plan).toMatchObject({ created: 3, updated: 0, unchanged: 0, merged: 0, sharedEmails: [] });
    expect(plan.organizations).toEqual(['LACNIC', 'Internet Society']);
    const { people, organizations, attendees } = applied(empty, plan.changes);
    expect(people[0]).toMatchObject({
      displayName: 'Ana García',
      email: 'ana@x.org',
      phone: '+598 1',
      languages: ['es'],
    });
    expect(organizations.map(({ name, acronym }) => [name, acronym])).toEqual([
      ['LACNIC', 'LACNIC'],
      ['Internet Society', 'ISOC'],
    ]);
    expect(attendees.map(({ role, badgeCode, mode, partstat }) => [role, badgeCode, mode, partstat])).toEqual([
      ['presenter', '001', 'onsite', 'NEEDS-ACTION'],
      ['delegate', 'B-7', 'onsite', 'NEEDS-ACTION'],
      ['delegate', '002', 'onsite', 'NEEDS-ACTION'],
    ]);
    expect(attendees[2]?.representingOrganizationId).toBe(attendees[0]?.representingOrganizationId);
  });

  it('changes nothing when the same file comes twice', () => {
    const shared = aList([
      ...list.rows,
      aRow(5, 'Peter Jones', { email: 'd@d.test' }),
      aRow(6, 'Andrea Jones', { email: 'D@d.test' }),
    ]);
    const once = applied(empty, planPeople(shared, empty, tools()).changes);
    expect(planPeople(shared, once, { newId: () => 'never' })).toMatchObject({
      changes: [],
      created: 0,
      updated: 0,
      unchanged: 5,
    });
  });

  it('keeps two people who share an address, and reports them', () => {
    const shared = aList([
      aRow(2, 'Peter A Jones', { email: 'd@d.test' }),
      aRow(3, 'Andrea J Jones', { email: 'D@D.test' }),
    ]);
    const plan = planPeople(shared, empty, tools());
    expect(plan.created).toBe(2);
    expect(plan.sharedEmails).toEqual([{ email: 'd@d.test', names: ['Peter A Jones', 'Andrea J Jones'] }]);
  });

  it('does not take a new colleague behind a shared address for the known one', () => {
    const known = aPerson('Ana García', { email: 'info@x.org' });
    const plan = planPeople(
      aList([aRow(2, 'Luis Pérez', { email: 'info@x.org' })]),
      { ...empty, people: [known] },
      tools(),
    );
    expect(plan.changes.map(({ entity }) => entity)).toEqual(['people', 'attendees']);
    expect(plan.sharedEmails).toHaveLength(1);
  });

  it('knows the same person again however the name was composed', () => {
    const known = aPerson('José Núñez');
    const lacnic = anOrganization('LACNIC');
    const target = { ...empty, people: [known], organizations: [lacnic], attendees: [anAttendee(known, lacnic)] };
    const rows = [aRow(2, 'JOSE\u0301 NUN\u0303EZ', { organization: 'Lacnic' })];
    expect(planPeople(aList(rows), target, tools())).toMatchObject({ changes: [], unchanged: 1 });
    const elsewhere = planPeople(aList([aRow(2, 'José Núñez', { organization: 'ISOC' })]), target, tools());
    expect(elsewhere.created).toBe(1);
  });

  it('merges rows of one file that name the same person', () => {
    const plan = planPeople(
      aList([aRow(2, 'Ana', { email: 'a@x.org' }), aRow(3, 'ana', { email: 'A@x.org' })]),
      empty,
      tools(),
    );
    expect(plan).toMatchObject({ created: 1, merged: 1 });
  });

  it('brings a known person into this meeting without touching what is known', () => {
    const known = aPerson('Ana García López', { email: 'ana@x.org', phone: '1' });
    const plan = planPeople(
      aList([aRow(2, 'Ana García', { email: 'ana@x.org', phone: '2', familyName: 'García' })]),
      { ...empty, people: [known] },
      tools(),
    );
    expect(plan.created).toBe(1);
    expect(plan.changes.map(({ entity, after }) => [entity, after])).toMatchObject([
      ['people', { familyName: 'García' }],
      ['attendees', { personId: known.id }],
    ]);
    expect(Object.keys(plan.changes[0]?.after ?? {})).toEqual(['familyName']);
  });

  it('marks a ticket given back, but never overrules a check-in decision made since', () => {
    const known = aPerson('Sam', { email: 's@x.org' });
    const row = aRow(2, 'Sam', { email: 's@x.org', partstat: 'DECLINED' });
    const planWith = (partstat: Attendee['partstat']) =>
      planPeople(
        aList([row]),
        { ...empty, people: [known], attendees: [anAttendee(known, null, { partstat })] },
        tools(),
      );
    expect(planWith('NEEDS-ACTION').changes[0]?.after).toEqual({ partstat: 'DECLINED' });
    expect(planWith('DELEGATED').changes).toEqual([]);
  });

  it('leaves a deleted attendee deleted', () => {
    const known = aPerson('Sam', { email: 's@x.org' });
    const gone = anAttendee(known, null, { deletedAt: instant('2023-02-01T00:00:00.000Z') });
    const plan = planPeople(
      aList([aRow(2, 'Sam', { email: 's@x.org' })]),
      { ...empty, people: [known], attendees: [gone] },
      tools(),
    );
    expect(plan).toMatchObject({ changes: [], created: 0, deleted: 1 });
  });

  it('gives each badge code once, and never one the file keeps for another', () => {
    const rows = [aRow(2, 'A'), aRow(3, 'B', { badgeCode: '002' }), aRow(4, 'C'), aRow(5, 'D', { badgeCode: '002' })];
    const target = { ...empty, attendees: [anAttendee(aPerson('Old'), null, { badgeCode: '001' })] };
    const { attendees } = applied(target, planPeople(aList(rows), target, tools()).changes);
    expect(attendees.map(({ badgeCode }) => badgeCode)).toEqual(['001', '003', '002', '004', '005']);
  });

  it('counts people of a call as remote', () => {
    const plan = planPeople(aList([aRow(2, 'A')], { system: 'zoom' }), empty, tools());
    expect(applied(empty, plan.changes).attendees[0]?.mode).toBe('remote');
  });

  it('plans ten thousand people', () => {
    const rows = Array.from({ length: 10_000 }, (_, at) =>
      aRow(at + 2, `Persona ${at}`, { email: `p${at}@x.org`, organization: `Org ${at % 90}` }),
    );
    const plan = planPeople(aList(rows), empty, tools());
    expect(plan.created).toBe(10_000);
    expect(plan.organizations).toHaveLength(90);
  });
});

describe('the words of a list', () => {
  it('give a role in four languages, and a delegate where nothing is known', () => {
    const roles = [
      'Chair',
      'Relatora',
      'Palestrante',
      'Intervenante',
      'Intérprete',
      'Prensa',
      'Organización',
      'Observateur',
      'Convidada',
      'Ticket',
      '',
    ];
    expect(roles.map(roleFromWords)).toEqual([
      'chair',
      'rapporteur',
      'presenter',
      'presenter',
      'interpreter',
      'press',
      'staff',
      'observer',
      'guest',
      'delegate',
      'delegate',
    ]);
  });

  it('give languages as tags', () => {
    expect(languagesFromWords('Español / English, pt_br')).toEqual(['es', 'en', 'pt-BR']);
    expect(languagesFromWords('klingon')).toEqual([]);
  });

  it('split an organization from its acronym', () => {
    expect(nameAndAcronym('Internet Society (ISOC)')).toEqual({ name: 'Internet Society', acronym: 'ISOC' });
    expect(nameAndAcronym('Universidad de la República (Uruguay)').acronym).toBe('');
    expect(nameAndAcronym('LACNIC')).toEqual({ name: 'LACNIC', acronym: 'LACNIC' });
  });
});
