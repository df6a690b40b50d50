import { asId } from '#domain/ids.ts';
import { localizedIn, type LocalizedText } from '#domain/localized-text.ts';
import type { Summary } from '#domain/records/summary.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import * as a from '#tests/builders/meeting.ts';

/** Gives the text of a field: "topics.title". Each is asked for once. */
export type TextOf = (field: string) => string;

/** A meeting in which every text that people write, pick or import is another one. */
export function meetingOf(text: TextOf): { readonly records: MeetingRecords; readonly summary: Summary } {
  const said = (field: string): LocalizedText => {
    const own = text(field);
    return localizedIn('es', { es: own, en: own, pt: own, fr: own });
  };
  const host = a.anOrganization('host', { acronym: text('organizations.acronym'), name: text('organizations.name') });
  const other = a.anOrganization('other', { acronym: '', name: text('organizations.name.2') });
  const chair = a.aPerson('chair', { displayName: text('people.displayName'), givenName: '', familyName: '' });
  const absent = a.aPerson('absent', { displayName: text('people.displayName.2') });
  const topic = a.aTopic('1', said('topics.title'), { lead: said('topics.lead') });
  const milestone = a.aMilestone('m', '2023-10-02', { name: said('milestones.name'), place: text('milestones.place') });
  const session = aHostileSession({ text, said, chairId: chair.id, parties: [host.id, other.id] });
  const item = anItem(session, said('agendaItems.title'));
  const home = { topicIds: [topic.id], sessionId: session.id, agendaItemId: item.id } as const;
  const records = a.meetingRecords({
    meeting: a.aMeeting({
      acronym: text('meetings.acronym'),
      title: said('meetings.title'),
      city: text('meetings.city'),
      venue: text('meetings.venue'),
      hostOrganizationIds: [host.id, other.id],
      attributionRule: 'name',
    }),
    rooms: [{ id: roomId, meetingId: a.meetingId, name: text('rooms.name'), capacity: 20, rank: 'a', deletedAt: null }],
    sessions: [session],
    agendaItems: [item],
    organizations: [host, other],
    people: [chair, absent],
    attendees: [
      a.anAttendee(chair, host, { id: asId('attendee-chair'), role: 'chair' }),
      a.anAttendee(absent, other, { id: asId('attendee-absent') }),
    ],
    presenceEvents: [presence('check_in', 'attendee-chair'), presence('apology', 'attendee-absent')],
    topics: [topic],
    milestones: [milestone],
    outcomes: outcomesOf({ said, text, home, owners: [a.lead(host), a.support(chair)], due: a.dueBy(milestone) }),
    ...followUp({ text, said, sessionId: session.id, itemId: item.id }),
  });
  const summary = a.aSummary({
    attribution: 'name',
    intro: said('summaries.intro'),
    closing: said('summaries.closing'),
  });
  return { records, summary };
}

const roomId = asId<MeetingRecords['rooms'][number]['id']>('room');

type Session = MeetingRecords['sessions'][number];
type Texts = { readonly text: TextOf; readonly said: (field: string) => LocalizedText };

function aHostileSession(
  input: Texts & { readonly chairId: Session['chairIds'][number]; readonly parties: Session['partyOrganizationIds'] },
): Session {
  const { text, said, chairId, parties } = input;
  return a.aSession('s', {
    roomId,
    kind: 'bilateral',
    title: said('sessions.title'),
    abstract: said('sessions.abstract'),
    chairIds: [chairId],
    partyOrganizationIds: parties,
    presenterNames: [text('sessions.presenterNames')],
    spokenLocales: ['es', text('sessions.spokenLocales')],
    state: 'done',
  });
}

function anItem(session: Session, title: LocalizedText): MeetingRecords['agendaItems'][number] {
  return {
    id: asId('item'),
    meetingId: a.meetingId,
    sessionId: session.id,
    parentId: null,
    rank: 'a',
    title,
    purpose: 'decision',
    presenterIds: [],
    plannedMinutes: 20,
    actualStartAt: null,
    actualEndAt: null,
    state: 'done',
    visibility: 'public',
    deletedAt: null,
  };
}

function presence(kind: 'check_in' | 'apology', attendee: string): MeetingRecords['presenceEvents'][number] {
  return {
    id: asId(`${kind}-${attendee}`),
    meetingId: a.meetingId,
    attendeeId: asId(attendee),
    sessionId: null,
    kind,
    at: a.instant('2023-02-08T11:50:00.000Z'),
    method: 'manual',
    voids: null,
  };
}

type Outcome = MeetingRecords['outcomes'][number];

function outcomesOf(
  input: Texts & {
    readonly home: Pick<Outcome, 'topicIds' | 'sessionId' | 'agendaItemId'>;
    readonly owners: Outcome['owners'];
    readonly due: Outcome['due'];
  },
): Outcome[] {
  const { said, text, home, owners, due } = input;
  const entry = (code: string, fields: Partial<Outcome> = {}): Outcome =>
    a.anOutcome(code, said(`outcomes.text.${code}`), { ...home, details: said(`outcomes.details.${code}`), ...fields });
  const rationale = said('outcomes.rationale');
  const decision = { status: 'adopted', method: text('outcomes.method'), rationale, supersedesId: null } as const;
  return [
    entry('T-01'),
    entry('D-01', { decision }),
    entry('C-01', { owners, due, status: 'in_progress' }),
    entry('A-01', { owners, due: a.dueOn('2023-04-01') }),
    entry('Q-01'),
    entry('R-01'),
    entry('P-01'),
  ];
}

type FollowUp = Texts & { readonly sessionId: Session['id']; readonly itemId: Session['id'] | string };

function followUp({ text, said, sessionId, itemId }: FollowUp): Partial<MeetingRecords> {
  const own = { meetingId: a.meetingId, deletedAt: null };
  const outcomeId = asId<Outcome['id']>('outcome-C-01');
  const at = a.instant('2023-02-08T15:00:00.000Z');
  const place = { sessionId, agendaItemId: asId<Outcome['id']>(itemId) as never };
  return {
    notes: [{ ...own, ...place, id: asId('note'), text: text('notes.text'), capturedAt: at, visibility: 'public' }],
    progress: [{ ...own, id: asId('p'), outcomeId, at, text: said('progress.text'), status: 'in_progress' }],
    indicators: [
      {
        ...own,
        id: asId('i'),
        topicId: null,
        outcomeId,
        name: said('indicators.name'),
        unit: text('indicators.unit'),
        baseline: 1,
        target: 9,
        rank: 'a',
      },
    ],
    readings: [
      {
        ...own,
        id: asId('r'),
        indicatorId: asId('i'),
        date: a.date('2023-03-01'),
        value: 4,
        note: text('readings.note'),
      },
    ],
    markers: [{ ...own, ...place, id: asId('mk'), outcomeId, at, text: text('markers.text'), state: 'open' }],
    glossaryTerms: [
      {
        ...own,
        id: asId('g'),
        acronym: text('glossary.acronym'),
        term: said('glossary.term'),
        definition: said('glossary.definition'),
        doNotTranslate: false,
      },
    ],
    closings: [
      { ...own, id: asId('c'), sessionId: null, finalizedAt: at, reopenedAt: at, reason: text('closings.reason') },
    ],
  };
}
