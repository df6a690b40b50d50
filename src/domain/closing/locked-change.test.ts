import { describe, expect, it } from 'vitest';
import { type PlannedChange, creation, edition } from '../change.ts';
import { type ClosingId, type MeetingId, type SessionId, asId } from '../ids.ts';
import { withText } from '../localized-text.ts';
import type { Closing } from '../records/follow-up.ts';
import {
  aMeeting,
  anAttendee,
  anOrganization,
  anOutcome,
  aPerson,
  aSession,
  instant,
  texts,
} from '#tests/builders/meeting.ts';
import { closingOf, lockOf } from './locked-change.ts';

const session = aSession('10:00', { id: asId<SessionId>('cyber') });
const closing = (fields: Partial<Closing> = {}): Closing => ({
  id: asId<ClosingId>('closing'),
  meetingId: asId<MeetingId>('meeting'),
  sessionId: session.id,
  finalizedAt: instant('2023-02-08T20:00:00.000Z'),
  reopenedAt: null,
  reason: '',
  deletedAt: null,
  ...fields,
});
const decision = anOutcome('D-01', texts('Se aprueba', { en: 'It is adopted' }), { sessionId: session.id });
const edited = (fields: Partial<typeof decision>): PlannedChange => {
  const change = edition('outcomes', decision, fields);
  if (change === null) throw new Error('Nothing was edited');
  return change;
};

describe('a session that is final', () => {
  const isLocked = (change: PlannedChange) => lockOf(change, decision, [closing()]) !== null;

  it('lets no word, person or place of its entries change', () => {
    expect(isLocked(edited({ text: withText(decision.text, 'es', 'Se rechaza') }))).toBe(true);
    expect(isLocked(edited({ deletedAt: instant('2023-02-08T21:00:00.000Z') }))).toBe(true);
    expect(isLocked(edited({ visibility: 'internal' }))).toBe(true);
    expect(isLocked(edited({ sessionId: null }))).toBe(true);
    expect(isLocked(creation('outcomes', decision))).toBe(true);
    expect(isLocked(edition('sessions', session, { plannedMinutes: 5 }) ?? edited({}))).toBe(true);
  });

  it('lets nothing be moved into it', () => {
    const other = { ...decision, sessionId: asId<SessionId>('other') };
    const change = edition('outcomes', other, { sessionId: session.id });
    expect(change !== null && lockOf(change, other, [closing()])).toEqual(closing());
  });

  it('is still translated, and its promises go on', () => {
    expect(isLocked(edited({ text: withText(decision.text, 'fr', 'C’est adopté') }))).toBe(false);
    expect(isLocked(edited({ status: 'done' }))).toBe(false);
    const decided = { status: 'adopted', method: 'consenso', rationale: null, supersedesId: null } as const;
    const row = { ...decision, decision: decided };
    const later = edition('outcomes', row, { decision: { ...decided, status: 'superseded' } });
    expect(later !== null && lockOf(later, row, [closing()])).toBeNull();
    const otherwise = edition('outcomes', row, { decision: { ...decided, method: 'voto' } });
    expect(otherwise !== null && lockOf(otherwise, row, [closing()])).not.toBeNull();
  });

  it('leaves the other sessions, and the people, open', () => {
    const elsewhere = { ...decision, sessionId: asId<SessionId>('other') };
    const change = edition('outcomes', elsewhere, { visibility: 'internal' });
    expect(change !== null && lockOf(change, elsewhere, [closing()])).toBeNull();
    expect(lockOf(edition('meetings', aMeeting(), { venue: 'Otra' }) ?? edited({}), null, [closing()])).toBeNull();
  });

  it('is open again once it was reopened, or its closing taken back', () => {
    const at = instant('2023-02-08T21:00:00.000Z');
    const change = edited({ visibility: 'internal' });
    expect(lockOf(change, decision, [closing({ reopenedAt: at })])).toBeNull();
    expect(lockOf(change, decision, [closing({ deletedAt: at })])).toBeNull();
  });
});

describe('a meeting that is final', () => {
  it('locks every session, and what belongs to none', () => {
    const whole = closing({ sessionId: null });
    expect(closingOf([whole], session.id)).toEqual(whole);
    expect(closingOf([whole], null)).toEqual(whole);
    expect(closingOf([closing()], null)).toBeNull();
    const loose = { ...decision, sessionId: null };
    const change = edition('outcomes', loose, { visibility: 'internal' });
    expect(change !== null && lockOf(change, loose, [whole])).toEqual(whole);
  });

  it('locks who was there, which a final session leaves open', () => {
    const change = creation('attendees', anAttendee(aPerson('Ana Reyes'), anOrganization('LACNIC')));
    const whole = closing({ sessionId: null });
    expect(lockOf(change, null, [whole])).toEqual(whole);
    expect(lockOf(change, null, [closing()])).toBeNull();
  });
});
