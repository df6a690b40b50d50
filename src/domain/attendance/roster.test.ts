import { describe, expect, it } from 'vitest';
import { type AttendeeId, asId } from '../ids.ts';
import type { Instant } from '../primitives.ts';
import type { Attendee, Organization, Person } from '../records/people.ts';
import { organizationsLike } from './organizations-like.ts';
import type { Attendance } from './presence.ts';
import { doorOrder, foundIn, groupOf, holderOfBadge, rosterOf, sortRoster, standingOf } from './roster.ts';

const at = '2023-02-08T12:00:00.000Z' as Instant;
const collator = new Intl.Collator('es');

function organization(acronym: string, name = acronym): Organization {
  return { id: asId(`org-${acronym}`), name, acronym, kind: null, country: null, deletedAt: null };
}

const organizations = [organization('LACTLD'), organization('LAC-IX'), organization('ISOC', 'Internet Society')];

const rows: readonly (readonly [string, Organization | null, Partial<Attendee>])[] = [
  ['Muriel Azevedo Pinto', organizations[0]!, { badgeCode: '031' }],
  ['Íris Muñoz Salcedo', organizations[1]!, { badgeCode: 'C-32' }],
  ['Gonzalo Mújica', null, { mode: 'remote' }],
  ['Ana Lúcia Muniz', organizations[2]!, { proxyForAttendeeId: asId<AttendeeId>('Héctor Prado') }],
  ['Héctor Prado', organizations[2]!, { partstat: 'DECLINED' }],
];

const people: Person[] = rows.map(([displayName]) => ({
  id: asId(`person-${displayName}`),
  givenName: '',
  familyName: '',
  displayName,
  email: null,
  phone: null,
  languages: [],
  deletedAt: null,
}));

const attendees: Attendee[] = rows.map(([name, represented, fields], index) => ({
  id: asId<AttendeeId>(name),
  meetingId: asId('meeting'),
  personId: people[index]!.id,
  representingOrganizationId: represented?.id ?? null,
  role: 'delegate',
  partstat: 'ACCEPTED',
  mode: 'onsite',
  badgeCode: '',
  proxyForAttendeeId: null,
  source: null,
  deletedAt: null,
  ...fields,
}));

const roster = rosterOf({ attendees, people, organizations });
const names = (entries: readonly { readonly name: string }[]) => entries.map(({ name }) => name);

describe('the attendee list', () => {
  it('finds people without accents, in any word order, and by organization or badge', () => {
    expect(names(foundIn(roster, 'munoz iris'))).toEqual(['Íris Muñoz Salcedo']);
    expect(names(foundIn(roster, 'MU'))).toHaveLength(4);
    expect(names(foundIn(roster, 'society muniz'))).toEqual(['Ana Lúcia Muniz']);
    expect(names(foundIn(roster, '031'))).toEqual(['Muriel Azevedo Pinto']);
    expect(foundIn(roster, '  ')).toBe(roster);
  });

  it('knows whose badge was scanned, and that a part of a code is nobody’s', () => {
    expect(holderOfBadge(roster, 'c-32')?.name).toBe('Íris Muñoz Salcedo');
    expect(holderOfBadge(roster, '03')).toBeNull();
    expect(holderOfBadge(roster, '')).toBeNull();
  });

  it('names whom a proxy speaks for, and leaves out an attendee whose person is gone', () => {
    expect(roster.find(({ name }) => name === 'Ana Lúcia Muniz')?.proxyFor).toBe('Héctor Prado');
    expect(rosterOf({ attendees, people: people.slice(1), organizations })).toHaveLength(4);
  });

  it('sorts by the rules of the language, people without an organization last', () => {
    expect(names(sortRoster(roster, { by: 'name', descending: false }, collator))[0]).toBe('Ana Lúcia Muniz');
    expect(names(sortRoster(roster, { by: 'name', descending: false }, collator)).indexOf('Íris Muñoz Salcedo')).toBe(
      3,
    );
    const byOrganization = sortRoster(roster, { by: 'organization', descending: true }, collator);
    expect(byOrganization.map(({ organizationLabel }) => organizationLabel)).toEqual([
      'LACTLD',
      'LAC-IX',
      'ISOC',
      'ISOC',
      '',
    ]);
  });

  it('says how each stands: attendance before what was known earlier', () => {
    const standing = (name: string, attendance?: Attendance) =>
      standingOf(
        roster.find((entry) => entry.name === name)!,
        attendance,
      );
    expect(standing('Muriel Azevedo Pinto')).toBe('expected');
    expect(standing('Gonzalo Mújica')).toBe('remote');
    expect(standing('Ana Lúcia Muniz')).toBe('proxy');
    expect(standing('Héctor Prado')).toBe('declined');
    expect(standing('Héctor Prado', { state: 'present', since: at })).toBe('present');
    expect(groupOf('proxy')).toBe('expected');
    expect(groupOf('represented')).toBe('excused');
  });

  it('shows at the door who may still come before who is in', () => {
    const attendance = new Map<AttendeeId, Attendance>([[attendees[0]!.id, { state: 'present', since: at }]]);
    const ordered = names(doorOrder(sortRoster(roster, { by: 'name', descending: false }, collator), attendance));
    expect(ordered).toEqual([
      'Íris Muñoz Salcedo',
      'Ana Lúcia Muniz',
      'Gonzalo Mújica',
      'Héctor Prado',
      'Muriel Azevedo Pinto',
    ]);
  });
});

describe('completing an organization', () => {
  it('offers what the typed letters may mean, until one is typed out', () => {
    expect(organizationsLike(organizations, 'lac').map(({ value }) => value)).toEqual(['LACTLD', 'LAC-IX']);
    const reached = [organization('ISOC LAC'), ...organizations];
    expect(organizationsLike(reached, 'lac').map(({ value }) => value)).toEqual(['LACTLD', 'LAC-IX', 'ISOC LAC']);
    expect(organizationsLike(organizations, 'society').map(({ value }) => value)).toEqual(['ISOC']);
    expect(organizationsLike(organizations, 'lactld')).toEqual([]);
    expect(organizationsLike(organizations, ' ')).toEqual([]);
  });
});
