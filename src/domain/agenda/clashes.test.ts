import { describe, expect, it } from 'vitest';
import { aSession, instant } from '#tests/builders/meeting.ts';
import { type PersonId, type RoomId, type SessionId, asId } from '../ids.ts';
import type { Session } from '../records/meeting.ts';
import { clashesOf, clashesWith } from './clashes.ts';

const beatriz = asId<PersonId>('beatriz');
const camila = asId<PersonId>('camila');
const ceibo = asId<RoomId>('ceibo');

function at(time: string, minutes: number, fields: Partial<Session> = {}): Session {
  const startsAt = instant(`2023-02-08T${time}:00.000Z`);
  return aSession(fields.id ?? time, { startsAt, plannedMinutes: minutes, ...fields });
}

const pairs = (...sessions: readonly Session[]) =>
  clashesOf(sessions).map((clash) => {
    const what = clash.kind === 'room' ? clash.roomId : clash.personId;
    return `${what}: ${clash.sessions.map(({ id }) => id).join(', ')}`;
  });

describe('clashes', () => {
  it('are people and rooms wanted twice at once, the earlier session first', () => {
    const later = at('12:30', 60, { presenterIds: [beatriz], roomId: ceibo });
    const earlier = at('12:00', 60, { chairIds: [beatriz, camila], rapporteurIds: [camila], roomId: ceibo });
    expect(pairs(later, earlier)).toEqual(['beatriz: 12:00, 12:30', 'ceibo: 12:00, 12:30']);
  });

  it('are none where one ends when the other begins, or takes no time', () => {
    expect(pairs(at('12:00', 30, { roomId: ceibo }), at('12:30', 30, { roomId: ceibo }))).toEqual([]);
    expect(pairs(at('12:00', 0, { roomId: ceibo }), at('12:00', 0, { roomId: ceibo, id: asId('b') }))).toEqual([]);
  });

  it('name a person once who has two parts in both sessions', () => {
    const both = { chairIds: [beatriz], rapporteurIds: [beatriz] };
    expect(pairs(at('12:00', 60, both), at('12:15', 60, both))).toEqual(['beatriz: 12:00, 12:15']);
  });

  it('are found behind a short session that ended in between', () => {
    const long = at('12:00', 180, { roomId: ceibo });
    const short = at('12:10', 10, { roomId: ceibo });
    expect(pairs(long, short, at('14:00', 30, { roomId: ceibo }))).toEqual([
      'ceibo: 12:00, 12:10',
      'ceibo: 12:00, 14:00',
    ]);
  });

  it('are found over midnight', () => {
    const night = aSession('night', {
      startsAt: instant('2023-02-08T23:30:00.000Z'),
      plannedMinutes: 90,
      roomId: ceibo,
    });
    const early = aSession('early', {
      startsAt: instant('2023-02-09T00:30:00.000Z'),
      plannedMinutes: 30,
      roomId: ceibo,
    });
    expect(pairs(early, night)).toEqual(['ceibo: night, early']);
  });

  it('are not made by breaks, by what is cancelled, or by sessions without a room', () => {
    const plenary = at('12:00', 60, { roomId: ceibo, chairIds: [beatriz] });
    expect(pairs(plenary, at('12:10', 10, { roomId: ceibo, kind: 'break' }))).toEqual([]);
    expect(pairs(plenary, at('12:10', 10, { roomId: ceibo, state: 'cancelled' }))).toEqual([]);
    expect(pairs(at('12:00', 60), at('12:10', 60))).toEqual([]);
  });

  it('leave the agenda in its order', () => {
    const sessions = [at('13:00', 60), at('12:00', 60)];
    clashesOf(sessions);
    expect(sessions.map(({ id }) => id)).toEqual(['13:00', '12:00']);
  });

  it('are told for one session', () => {
    const clashes = clashesOf([
      at('12:00', 60, { roomId: ceibo }),
      at('12:10', 60, { roomId: ceibo }),
      at('12:20', 60),
    ]);
    expect(clashesWith(clashes, asId<SessionId>('12:10'))).toHaveLength(1);
    expect(clashesWith(clashes, asId<SessionId>('12:20'))).toEqual([]);
  });
});
