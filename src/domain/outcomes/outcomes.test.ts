import { describe, expect, it } from 'vitest';
import { asId, type AttendeeId, type PresenceEventId } from '../ids.ts';
import {
  aPerson,
  anOrganization,
  anOutcome,
  dueOn,
  instant,
  lead,
  meetingId,
  support,
  texts,
} from '#tests/builders/meeting.ts';
import type { PresenceEvent, PresenceKind } from '../records/people.ts';
import { codesAfter, nextCode } from './codes.ts';
import { convertOutcome } from './convert.ts';
import { presentAt } from './presence-snapshot.ts';

const lacnic = anOrganization('LACNIC');
const ana = aPerson('Ana Reyes');
const present = [asId<AttendeeId>('attendee-1')];

describe('the next code', () => {
  it('counts per kind, over gaps, and past 99', () => {
    expect(nextCode('takeaway', [])).toBe('T-01');
    expect(nextCode('decision', ['T-09', 'D-02', 'D-01'])).toBe('D-03');
    expect(nextCode('commitment', ['C-99', 'C-5'])).toBe('C-100');
    expect(nextCode('parked', ['P-x', 'P-1e400', 'Q-07'])).toBe('P-01');
  });

  it('goes on from those given before, kind by kind', () => {
    const next = codesAfter(['T-09', 'D-02']);
    expect([next('takeaway'), next('decision'), next('takeaway'), next('risk')]).toEqual([
      'T-10',
      'D-03',
      'T-11',
      'R-01',
    ]);
  });
});

describe('a conversion', () => {
  it('makes whoever was credited the lead owner, and back', () => {
    const said = anOutcome('T-05', texts('Falta una secretaría'), {
      attribution: { kind: 'organization', id: lacnic.id },
    });
    const promised = {
      ...said,
      ...convertOutcome(said, { kind: 'commitment', code: 'C-01', presentAttendeeIds: present }),
    };
    expect(promised).toMatchObject({
      id: said.id,
      kind: 'commitment',
      code: 'C-01',
      owners: [lead(lacnic)],
      attribution: { kind: 'none' },
    });
    expect(promised.presentAttendeeIds).toEqual([]);
    const back = convertOutcome(promised, { kind: 'question', code: 'Q-01', presentAttendeeIds: present });
    expect(back).toMatchObject({ owners: [], attribution: { kind: 'organization', id: lacnic.id }, due: null });
  });

  it('keeps owners, due and progress between commitment and action', () => {
    const promised = anOutcome('C-01', texts('Publicar'), {
      owners: [lead(lacnic), support(ana)],
      due: dueOn('2023-02-24'),
      status: 'in_progress',
    });
    expect(convertOutcome(promised, { kind: 'action', code: 'A-01', presentAttendeeIds: [] })).toMatchObject({
      owners: [lead(lacnic), support(ana)],
      due: dueOn('2023-02-24'),
      status: 'in_progress',
    });
  });

  it('stamps a decision with who was there, and takes it off again', () => {
    const said = anOutcome('T-05', texts('La secretaría rota'));
    const decided = {
      ...said,
      ...convertOutcome(said, { kind: 'decision', code: 'D-01', presentAttendeeIds: present }),
    };
    expect(decided).toMatchObject({ decision: { status: 'adopted' }, presentAttendeeIds: present });
    expect(convertOutcome(decided, { kind: 'parked', code: 'P-01', presentAttendeeIds: present })).toMatchObject({
      decision: null,
      presentAttendeeIds: [],
    });
    expect(convertOutcome(said, { kind: 'takeaway', code: 'T-06', presentAttendeeIds: [] })).toEqual({});
  });
});

describe('the snapshot on a decision', () => {
  it('remembers who was in the room at that instant', () => {
    const event = (person: string, kind: PresenceKind, at: string): PresenceEvent => ({
      id: asId<PresenceEventId>(`event-${person}-${at}`),
      meetingId,
      attendeeId: asId<AttendeeId>(`attendee-${person}`),
      sessionId: null,
      kind,
      at: instant(`2023-02-08T${at}:00.000Z`),
      method: 'manual',
      voids: null,
    });
    const events = [
      event('Caio', 'check_in', '12:30'),
      event('Bea', 'check_in', '12:05'),
      event('Ana', 'check_in', '12:00'),
      event('Bea', 'check_out', '13:00'),
    ];
    expect(presentAt(events, instant('2023-02-08T12:10:00.000Z'))).toEqual(['attendee-Ana', 'attendee-Bea']);
    expect(presentAt(events, instant('2023-02-08T13:10:00.000Z'))).toEqual(['attendee-Ana', 'attendee-Caio']);
  });
});
