import { describe, expect, it } from 'vitest';
import * as a from '#tests/builders/meeting.ts';
import { regionalMeeting } from '#tests/builders/regional-meeting.ts';
import { withText } from '../localized-text.ts';
import type { Locale } from '../primitives.ts';
import type { Outcome } from '../records/outcome.ts';
import type { Summary } from '../records/summary.ts';
import type { MeetingRecords } from '../records/tables.ts';
import { composeSummary, type Composition } from './compose.ts';
import type { Block, Entry } from './document.ts';

/** Words that show which sentence was asked for and what went into it. */
const words = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
  [key.replace('document.', ''), ...Object.values(values)].join('|');

type Case = {
  readonly records: MeetingRecords;
  readonly summary?: Partial<Summary>;
  readonly locale?: Locale;
};

function compose({ records, summary = {}, locale = 'es' }: Case): Composition {
  return composeSummary({ records, summary: a.aSummary(summary), locale, words });
}

function entries(blocks: readonly Block[]): readonly Entry[] {
  return blocks.flatMap((block) => (block.kind === 'outcome_group' ? block.entries : []));
}

function codes(composition: Composition): string[] {
  return entries(composition.document.blocks).map(({ code }) => code);
}

function outline(composition: Composition): string[] {
  return composition.document.blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`h${block.level} ${block.text}`];
    return block.kind === 'outcome_group' ? [`h${block.level} ${block.outcomeKind}`] : [];
  });
}

describe('the takeaways of a meeting', () => {
  it('stand by topic, kinds in their order, what belongs to no topic last', () => {
    const { records } = regionalMeeting();
    expect(outline(compose({ records, summary: { audience: 'internal' } }))).toEqual([
      'h2 Ciberseguridad',
      'h3 takeaway',
      'h3 decision',
      'h3 commitment',
      'h3 risk',
      'h2 Foro regional',
      'h3 action',
      'h3 question',
      'h2 heading.otherMatters',
      'h3 parked',
    ]);
  });

  it('need no "Other matters" where there are no topics', () => {
    const records = a.meetingRecords({ outcomes: [a.anOutcome('T-01', a.texts('Uno'))] });
    expect(outline(compose({ records }))).toEqual(['h2 takeaway']);
  });

  it('print an entry with two topics once, under the first that still exists', () => {
    const gone = a.aTopic('1', a.texts('Borrado'), { deletedAt: a.instant('2023-02-08T15:00:00.000Z') });
    const [first, second] = [a.aTopic('2', a.texts('Dos')), a.aTopic('3', a.texts('Tres'))];
    const outcomes = [a.anOutcome('T-01', a.texts('Uno'), { topicIds: [gone.id, second.id, first.id] })];
    const composition = compose({ records: a.meetingRecords({ topics: [gone, first, second], outcomes }) });
    expect(outline(composition)).toEqual(['h2 Tres', 'h3 takeaway']);
  });

  it('follow the sessions of several days, each day under its own date in the zone of the meeting', () => {
    const late = a.aSession('cierre', { startsAt: a.instant('2023-02-09T01:00:00.000Z') });
    const next = a.aSession('taller', { startsAt: a.instant('2023-02-09T13:00:00.000Z') });
    const outcomes = [
      a.anOutcome('T-01', a.texts('Uno'), { sessionId: next.id }),
      a.anOutcome('T-02', a.texts('Dos'), { sessionId: late.id }),
    ];
    const composition = compose({
      records: a.meetingRecords({ sessions: [next, late], outcomes }),
      summary: { grouping: 'session' },
    });
    expect(outline(composition)).toEqual([
      'h2 Miércoles, 8 de febrero de 2023',
      'h3 Sesión cierre',
      'h4 takeaway',
      'h2 Jueves, 9 de febrero de 2023',
      'h3 Sesión taller',
      'h4 takeaway',
    ]);
  });

  it('do not betray an internal session by its title', () => {
    const hidden = a.aSession('secreta', { visibility: 'internal' });
    const outcomes = [a.anOutcome('T-01', a.texts('Uno'), { sessionId: hidden.id })];
    const records = a.meetingRecords({ sessions: [hidden], outcomes });
    const composition = compose({ records, summary: { grouping: 'session' } });
    expect(codes(composition)).toEqual(['T-01']);
    expect(JSON.stringify(composition.document)).not.toContain('secreta');
  });

  it('keep the order of rank within a kind, not that of arrival', () => {
    const outcomes = [
      a.anOutcome('T-02', a.texts('Dos'), { rank: 'b' }),
      a.anOutcome('T-01', a.texts('Uno'), { rank: 'c' }),
      a.anOutcome('T-03', a.texts('Tres'), { rank: 'B' }),
    ];
    expect(codes(compose({ records: a.meetingRecords({ outcomes }) }))).toEqual(['T-03', 'T-02', 'T-01']);
  });
});

describe('who may read what', () => {
  const { records } = regionalMeeting();
  const leftOut = (audience: Summary['audience']): string[] =>
    compose({ records, summary: { audience } }).leftOut.map(({ code, reason }) => `${code} ${reason}`);

  it('leaves internal entries and those for members out of a public document, and says so', () => {
    expect(leftOut('public')).toEqual(['D-01 superseded', 'Q-01 members', 'R-01 internal']);
    expect(leftOut('members')).toEqual(['D-01 superseded', 'R-01 internal']);
    expect(leftOut('internal')).toEqual(['D-01 superseded']);
  });

  it('marks a document that is not for everybody', () => {
    expect(compose({ records }).document.restriction).toBeNull();
    expect(compose({ records, summary: { audience: 'members' } }).document.restriction).toBe('restriction.members');
    expect(compose({ records, summary: { audience: 'internal' } }).document.restriction).toBe('restriction.internal');
  });

  it('names the decision that took the place of another', () => {
    const replaced = compose({ records }).leftOut.find(({ code }) => code === 'D-01');
    expect(replaced?.supersededBy).toBe('D-02');
  });

  it('keeps a decision while the one that would replace it is only proposed', () => {
    const old = a.anOutcome('D-01', a.texts('Sede fija'));
    const decision = { status: 'proposed', method: null, rationale: null, supersedesId: old.id } as const;
    const outcomes = [old, a.anOutcome('D-02', a.texts('Sede rotatoria'), { decision })];
    const composition = compose({ records: a.meetingRecords({ outcomes }) });
    expect(entries(composition.document.blocks).map(({ code, detail }) => [code, detail])).toEqual([
      ['D-01', null],
      ['D-02', 'detail.decision.proposed'],
    ]);
  });

  it('counts what is published', () => {
    const composition = compose({ records });
    expect([composition.published, composition.leftOut.length]).toEqual([5, 3]);
  });
});

describe('who is named', () => {
  const ana = a.aPerson('Ana Iturralde');
  const solo = a.aPerson('Bruno Sá');
  const lacnic = a.anOrganization('LACNIC');
  const people = {
    people: [ana, solo],
    organizations: [lacnic],
    attendees: [a.anAttendee(ana, lacnic), a.anAttendee(solo, null)],
  };
  const said = (party: Outcome['attribution']): Outcome => a.anOutcome('T-01', a.texts('Uno'), { attribution: party });
  const detail = (outcome: Outcome, attribution: Summary['attribution']): string | null | undefined => {
    const composition = compose({
      records: a.meetingRecords({ ...people, outcomes: [outcome] }),
      summary: { attribution },
    });
    return entries(composition.document.blocks)[0]?.detail;
  };
  const byAna = said({ kind: 'person', id: ana.id });
  const bySolo = said({ kind: 'person', id: solo.id });
  const byLacnic = said({ kind: 'organization', id: lacnic.id });

  it('by name: the person with the organization', () => {
    expect(detail(byAna, 'name')).toBe('detail.raisedBy|detail.personOf|Ana Iturralde|LACNIC');
    expect(detail(bySolo, 'name')).toBe('detail.raisedBy|Bruno Sá');
  });

  it('by organization: never the person', () => {
    expect(detail(byAna, 'organization')).toBe('detail.raisedBy|LACNIC');
    expect(detail(bySolo, 'organization')).toBeNull();
  });

  it('under the Chatham House Rule: nobody', () => {
    expect(detail(byAna, 'chatham_house')).toBeNull();
    expect(detail(byLacnic, 'chatham_house')).toBeNull();
    const action = a.anOutcome('A-01', a.texts('Hacer'), { owners: [a.lead(ana), a.support(lacnic)] });
    expect(detail(action, 'chatham_house')).toBeNull();
  });

  it('except the organization that owns a commitment, since somebody promised', () => {
    const commitment = a.anOutcome('C-01', a.texts('Publicar'), { owners: [a.lead(lacnic)] });
    expect(detail(commitment, 'chatham_house')).toBe('detail.lead|LACNIC');
    const byPerson = a.anOutcome('C-01', a.texts('Publicar'), { owners: [a.lead(ana), a.support(solo)] });
    expect(detail(byPerson, 'chatham_house')).toBe('detail.lead|LACNIC');
  });

  it('no trace of a name is left anywhere in the document', () => {
    const owned = a.anOutcome('C-01', a.texts('Publicar'), { owners: [a.lead(ana), a.support(solo)] });
    const records = a.meetingRecords({ ...people, outcomes: [byAna, owned] });
    for (const attribution of ['organization', 'chatham_house'] as const) {
      const { document } = compose({ records, summary: { attribution } });
      expect(JSON.stringify(document)).not.toMatch(/Ana|Iturralde|Bruno/);
    }
  });

  it('is counted: people shown as organizations, entries without a name', () => {
    const outcomes = [byAna, { ...bySolo, id: 'outcome-T-02' as Outcome['id'] }];
    const { changedOnExport } = compose({ records: a.meetingRecords({ ...people, outcomes }) });
    expect(changedOnExport).toEqual({ peopleAsOrganizations: 1, passagesWithoutName: 1 });
  });

  it('names an organization once, though it leads and supports', () => {
    const commitment = a.anOutcome('C-01', a.texts('Publicar'), { owners: [a.lead(lacnic), a.support(ana)] });
    expect(detail(commitment, 'organization')).toBe('detail.lead|LACNIC');
  });

  it('forgets the owners of a commitment that was converted into a takeaway', () => {
    const converted = a.anOutcome('T-01', a.texts('Publicar'), {
      owners: [a.lead(lacnic)],
      due: a.dueOn('2023-03-01'),
    });
    expect(detail(converted, 'name')).toBeNull();
  });
});

describe('the languages of a document', () => {
  const meeting = a.aMeeting({ title: a.texts('Reunión', { en: 'Meeting' }) });

  it('lets the source stand in for a missing translation, marked as what it is', () => {
    const records = a.meetingRecords({ meeting, outcomes: [a.anOutcome('T-01', a.texts('Uno'))] });
    const composition = compose({ records, locale: 'en' });
    const [entry] = entries(composition.document.blocks);
    expect(entry?.passage).toMatchObject({ text: 'Uno', lang: 'es', status: 'missing' });
    expect(composition.missing).toEqual([{ entity: 'outcomes', entityId: 'outcome-T-01', field: 'text' }]);
    expect(composition.document.footer).toEqual(['footer.untranslated|1']);
  });

  it('publishes a stale translation and reports it', () => {
    const text = withText(a.texts('Uno', { en: 'One' }), 'es', 'Uno y medio');
    const records = a.meetingRecords({ meeting, outcomes: [a.anOutcome('T-01', text)] });
    const composition = compose({ records, locale: 'en' });
    expect(entries(composition.document.blocks)[0]?.passage).toMatchObject({
      text: 'One',
      lang: 'en',
      status: 'stale',
    });
    expect(composition.stale).toHaveLength(1);
    expect(composition.missing).toHaveLength(0);
  });

  it('writes place, date and properties in its own language', () => {
    const lacnic = a.anOrganization('LACNIC');
    const records = a.meetingRecords({
      meeting: a.aMeeting({ endDate: a.date('2023-02-09'), venue: '', hostOrganizationIds: [lacnic.id] }),
      organizations: [lacnic],
    });
    const { eyebrow, meta } = compose({ records, locale: 'en' }).document;
    expect(eyebrow.replace(/\s*–\s*/u, '–')).toBe('eyebrow.cityDate|Montevideo|8–9 February 2023');
    expect(meta).toMatchObject({ language: 'en', author: 'LACNIC', date: '2023-02-09' });
  });

  it('calls a meeting without a title by its short name', () => {
    const records = a.meetingRecords({ meeting: a.aMeeting({ title: a.texts(' ') }) });
    expect(compose({ records }).document.title.text).toBe('Montevideo 2023');
  });

  it('leaves an entry without any text out', () => {
    const records = a.meetingRecords({ outcomes: [a.anOutcome('T-01', a.texts('  '))] });
    expect(compose({ records }).leftOut.map(({ reason }) => reason)).toEqual(['empty']);
  });
});
