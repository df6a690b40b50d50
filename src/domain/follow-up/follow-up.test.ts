import { describe, expect, it } from 'vitest';
import {
  aPerson,
  aTopic,
  anAttendee,
  anOrganization,
  anOutcome,
  instant,
  meetingId,
  texts,
} from '#tests/builders/meeting.ts';
import { asId, type LinkId, type MeetingId, type ProgressId } from '../ids.ts';
import { locales } from '../primitives.ts';
import type { Link, Progress } from '../records/follow-up.ts';
import type { Outcome } from '../records/outcome.ts';
import { methodOf, partsOfMethod } from './decision-method.ts';
import { entriesLike, partiesLike, topicsLike } from './find.ts';
import { inTheRoom } from './in-the-room.ts';
import { linkedWith, linksBetween } from './links.ts';
import { readNumber, writeNumber } from './number-text.ts';
import { newestFirst, statusAfterEdit } from './progress-log.ts';
import { supersedable, supersededBy, supersession } from './supersede.ts';

describe('a number somebody types', () => {
  it.each([
    ['3,5', 'es', 3.5],
    ['3,5', 'pt', 3.5],
    ['3,5', 'fr', 3.5],
    ['3.5', 'en', 3.5],
    [' 38 ', 'es', 38],
    ['-0,25', 'fr', -0.25],
    ['−4', 'en', -4],
    ['12 500,5', 'es', 12500.5],
    ['12\u202f500', 'fr', 12500],
  ] as const)('%s in %s is %d', (text, locale, value) => {
    expect(readNumber(text, locale)).toBe(value);
  });

  it.each([
    // The decimals of another language would be ten times too much, or a thousand times.
    ['3.5', 'es'],
    ['1.234', 'pt'],
    ['3,5', 'en'],
    ['1,234', 'en'],
    ['', 'es'],
    ['38 %', 'es'],
    ['cuarenta', 'es'],
    ['1e5', 'en'],
    ['3,', 'es'],
    [',5', 'es'],
    ['3 5', 'es'],
    ['Infinity', 'en'],
  ] as const)('%s in %s is none', (text, locale) => {
    expect(readNumber(text, locale)).toBeNull();
  });

  it('is shown so that it can be read again', () => {
    expect(writeNumber(12500.5, 'es')).toBe('12500,5');
    expect(writeNumber(null, 'es')).toBe('');
    for (const locale of locales) {
      for (const value of [0, -3.5, 0.1, 1e15, -0.000001, 1234567.891]) {
        expect(readNumber(writeNumber(value, locale), locale)).toBe(value);
      }
    }
  });
});

describe('the method of a decision', () => {
  it.each([
    [null, '', ''],
    ['consensus', 'consensus', ''],
    ['vote; 12 a favor, 3 en contra', 'vote', '12 a favor, 3 en contra'],
    ['7-0-1', '', '7-0-1'],
    ['mano alzada', 'mano alzada', ''],
  ])('%s is told in two parts and kept as one', (method, how, votes) => {
    expect(partsOfMethod(method)).toEqual({ how, votes });
  });

  it.each([
    [{ how: 'consensus', votes: '' }],
    [{ how: 'vote', votes: '7-0-1; una vacante' }],
    [{ how: 'mano alzada', votes: '12 a favor' }],
  ])('says the same when it is read again: %j', (parts) => {
    expect(partsOfMethod(methodOf(parts))).toEqual(parts);
  });

  it('is a vote where only votes were counted, and nothing where nothing is said', () => {
    expect(methodOf({ how: ' ', votes: 'a favor 12' })).toBe('vote; a favor 12');
    expect(methodOf({ how: '', votes: ' ' })).toBeNull();
    expect(partsOfMethod(methodOf({ how: '12 a favor', votes: '' }))).toEqual({ how: 'vote', votes: '12 a favor' });
    expect(partsOfMethod(methodOf({ how: 'voto; a mano', votes: '7' }))).toEqual({ how: 'voto, a mano', votes: '7' });
  });
});

const [one, two, three] = ['D-01', 'D-02', 'D-03'].map((code) => anOutcome(code, texts(`Decisión ${code}`))) as [
  Outcome,
  Outcome,
  Outcome,
];

function link(id: string, from: Outcome, to: Outcome): Link {
  return { id: asId<LinkId>(id), meetingId, fromId: from.id, toId: to.id, deletedAt: null };
}

describe('links', () => {
  const links = [link('a', one, two), link('b', three, one), link('c', two, one)];

  it('show on both ends, and once where two laptops made the same', () => {
    expect(linkedWith(one.id, links).map(({ otherId }) => otherId)).toEqual([two.id, three.id]);
    expect(linkedWith(two.id, links).map(({ otherId }) => otherId)).toEqual([one.id]);
    expect(linkedWith(three.id, links)).toEqual([{ linkId: 'b', otherId: one.id }]);
  });

  it('are found in either direction, to be taken apart together', () => {
    expect(linksBetween(links, two.id, one.id).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(linksBetween(links, two.id, three.id)).toEqual([]);
  });

  it('never tie an entry to itself', () => {
    expect(linkedWith(one.id, [link('x', one, one)])).toEqual([]);
  });
});

describe('a decision that replaces another', () => {
  const superseding = (decision: Outcome, other: Outcome): Outcome => ({
    ...decision,
    decision: { status: 'adopted', method: null, rationale: null, supersedesId: other.id },
  });
  const superseded = (decision: Outcome): Outcome => ({
    ...decision,
    decision: { status: 'superseded', method: null, rationale: null, supersedesId: null },
  });
  const told = (changes: ReturnType<typeof supersession>) =>
    changes.map(({ outcome, decision }) => [outcome.code, decision.status, decision.supersedesId]);

  it('marks both', () => {
    expect(told(supersession(three, one.id, [one, two, three]))).toEqual([
      ['D-03', 'adopted', one.id],
      ['D-01', 'superseded', null],
    ]);
  });

  it('gives the first one back when it replaces a second, unless another still replaces it', () => {
    const later = superseding(three, one);
    expect(told(supersession(later, two.id, [superseded(one), two, later]))).toEqual([
      ['D-03', 'adopted', two.id],
      ['D-02', 'superseded', null],
      ['D-01', 'adopted', null],
    ]);
    const other = superseding(two, one);
    expect(told(supersession(later, null, [superseded(one), other, later]))).toEqual([['D-03', 'adopted', null]]);
  });

  it('leaves alone what somebody rejected in the meantime', () => {
    const rejected: Outcome = {
      ...one,
      decision: { status: 'rejected', method: null, rationale: null, supersedesId: null },
    };
    const later = superseding(three, one);
    expect(told(supersession(later, null, [rejected, later]))).toEqual([['D-03', 'adopted', null]]);
  });

  it('is no decision of another meeting, not itself, and none that replaces it in turn', () => {
    const second = superseding(two, one);
    const third = superseding(three, second);
    const elsewhere = anOutcome('D-09', texts('Otra'), { meetingId: asId<MeetingId>('elsewhere') });
    const all = [one, second, third, elsewhere, anOutcome('T-01', texts('Una conclusión'))];
    expect(supersedable(one, all)).toEqual([]);
    expect(supersedable(third, all).map(({ code }) => code)).toEqual(['D-01', 'D-02']);
    expect(supersededBy(second.id, all).map(({ code }) => code)).toEqual(['D-03']);
  });

  it('does not run in circles where two laptops made one', () => {
    const a = superseding(one, two);
    const b = superseding(two, one);
    expect(supersedable(three, [a, b, three]).map(({ code }) => code)).toEqual(['D-01', 'D-02']);
  });
});

describe('the log of a commitment', () => {
  const promise = anOutcome('C-01', texts('Publicar'), { status: 'in_progress' });
  const report = (id: string, at: string, status: Progress['status']): Progress => ({
    id: asId<ProgressId>(id),
    meetingId,
    outcomeId: promise.id,
    at: instant(at),
    text: texts('Va bien'),
    status,
    deletedAt: null,
  });
  const early = report('early', '2023-03-01T12:00:00.000Z', 'blocked');
  const late = report('late', '2023-04-01T12:00:00.000Z', 'in_progress');
  const quiet = report('quiet', '2023-05-01T12:00:00.000Z', null);

  it('has the newest first', () => {
    expect(newestFirst([early, quiet, late]).map(({ id }) => id)).toEqual(['quiet', 'late', 'early']);
  });

  it('lets the last report that named a status speak for today, and no other', () => {
    const all = [early, late, quiet];
    expect(statusAfterEdit(promise, { report: late, status: 'done' }, all)).toBe('done');
    expect(statusAfterEdit(promise, { report: early, status: 'done' }, all)).toBeNull();
    expect(statusAfterEdit(promise, { report: quiet, status: 'done' }, all)).toBe('done');
    expect(statusAfterEdit(promise, { report: late, status: null }, all)).toBeNull();
  });

  it('does not overrule who has set the status since', () => {
    const dropped: Outcome = { ...promise, status: 'dropped' };
    expect(statusAfterEdit(dropped, { report: late, status: 'done' }, [early, late])).toBeNull();
  });
});

describe('finding what an entry is tied to', () => {
  const secretariat = anOutcome('D-02', texts('La secretaría rota', { en: 'The secretariat rotates' }), { rank: 'V2' });
  const drill = anOutcome('C-02', texts('Hacer un ejercicio con D-02'), { rank: 'V1' });

  it('takes a code, or words in any language without accents', () => {
    expect(entriesLike('d-02', [drill, secretariat]).map(({ code }) => code)).toEqual(['D-02', 'C-02']);
    expect(entriesLike('secretaria', [drill, secretariat]).map(({ code }) => code)).toEqual(['D-02']);
    expect(entriesLike('rotates', [drill, secretariat]).map(({ code }) => code)).toEqual(['D-02']);
    expect(entriesLike('  ', [drill, secretariat])).toEqual([]);
  });

  it('gives what begins so first, organizations before people', () => {
    const organizations = [anOrganization('ISOC', { name: 'Laboratorio ISOC' }), anOrganization('LACNIC')];
    const people = [aPerson('Laura Gómez'), aPerson('Ana Lacasa')];
    const labels = (typed: string) => partiesLike(typed, { organizations, people }).map(({ label }) => label);
    expect(labels('la')).toEqual(['LACNIC', 'Laura Gómez', 'ISOC', 'Ana Lacasa']);
    expect(labels('gomez')).toEqual(['Laura Gómez']);
    expect(labels('')).toEqual([]);
  });

  it('finds a topic by its tag or its title', () => {
    const topics = [
      aTopic('ind', texts('Indicadores comunes', { fr: 'Indicateurs communs' })),
      aTopic('red', texts('Redes')),
    ];
    expect(topicsLike('indicateurs', topics).map(({ tag }) => tag)).toEqual(['ind']);
    expect(topicsLike('RED', topics).map(({ tag }) => tag)).toEqual(['red']);
  });
});

it('names who was in the room by organization, those without one last', () => {
  const [lacnic, isoc] = [anOrganization('LACNIC'), anOrganization('ISOC')];
  const [ana, bea, caro, dan] = [aPerson('Ana'), aPerson('Bea'), aPerson('Caro'), aPerson('Dan')];
  const attendees = [anAttendee(dan, null), anAttendee(bea, lacnic), anAttendee(ana, lacnic), anAttendee(caro, isoc)];
  const present = [attendees[0]!.id, attendees[1]!.id, attendees[2]!.id];
  const records = { attendees, people: [ana, bea, caro, dan], organizations: [lacnic, isoc] };
  const compare = new Intl.Collator('es').compare;
  const told = (ids: typeof present) =>
    inTheRoom(ids, records, compare).map(({ organization, names }) => [organization?.acronym ?? null, names]);
  expect(told(present)).toEqual([
    ['LACNIC', ['Ana', 'Bea']],
    [null, ['Dan']],
  ]);
  expect(told([...present, attendees[3]!.id]).map(([name]) => name)).toEqual(['ISOC', 'LACNIC', null]);
});
