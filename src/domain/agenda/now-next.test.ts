import { describe, expect, it } from 'vitest';
import { aSession, instant } from '#tests/builders/meeting.ts';
import type { Session } from '../records/meeting.ts';
import { endOf, nowAndNext } from './now-next.ts';

function at(id: string, time: string, fields: Partial<Session> = {}): Session {
  return aSession(id, { startsAt: instant(`2023-02-${time}:00.000Z`), ...fields });
}

const opening = at('opening', '08T12:00');
const coffee = at('coffee', '08T13:00', { kind: 'break', plannedMinutes: 30 });
const panel = at('panel', '08T13:30', { kind: 'presentation' });
const agenda = [panel, coffee, opening];

function shown(sessions: readonly Session[], time: string) {
  const { current, next } = nowAndNext(sessions, instant(`2023-02-${time}.000Z`));
  return [current === null ? null : `${current.session.id} ${current.minutesLeft}`, next?.id ?? null];
}

describe('now and next', () => {
  it('follow the plan through the morning', () => {
    expect(shown(agenda, '08T11:59:59')).toEqual([null, 'opening']);
    expect(shown(agenda, '08T12:00:00')).toEqual(['opening 60', 'coffee']);
    expect(shown(agenda, '08T12:59:01')).toEqual(['opening 1', 'coffee']);
    expect(shown(agenda, '08T13:00:00')).toEqual(['coffee 30', 'panel']);
    expect(shown(agenda, '08T14:29:59')).toEqual(['panel 1', null]);
    expect(shown(agenda, '08T14:30:00')).toEqual([null, null]);
  });

  it('put plenaries before what runs beside them, and breaks last', () => {
    const beside = [at('bilateral', '08T12:00', { kind: 'bilateral' }), at('tea', '08T12:00', { kind: 'break' })];
    expect(shown([...beside, opening], '08T12:30:00')[0]).toBe('opening 30');
    expect(shown(beside, '08T12:30:00')[0]).toBe('bilateral 30');
    expect(shown([...beside, opening], '08T11:00:00')).toEqual([null, 'opening']);
  });

  it('pass over what is cancelled', () => {
    const cancelled = at('cancelled', '08T12:00', { state: 'cancelled' });
    expect(shown([cancelled], '08T12:30:00')).toEqual([null, null]);
    expect(shown([cancelled, panel], '08T11:30:00')).toEqual([null, 'panel']);
  });

  it('name nothing that is half a day away', () => {
    const tomorrow = at('tomorrow', '09T12:00');
    expect(shown([opening, tomorrow], '08T18:00:00')).toEqual([null, null]);
    expect(shown([opening, tomorrow], '09T00:00:00')).toEqual([null, 'tomorrow']);
    expect(shown([opening, tomorrow], '08T23:59:59')).toEqual([null, null]);
  });

  it('hold over midnight', () => {
    const dinner = at('dinner', '08T23:00', { plannedMinutes: 180 });
    expect(shown([dinner], '09T01:30:00')).toEqual(['dinner 30', null]);
  });

  it('never stop at a session without a length', () => {
    const empty = at('empty', '08T12:30', { plannedMinutes: 0 });
    expect(endOf(empty)).toBe(Date.parse('2023-02-08T12:30:00Z'));
    expect(shown([empty, panel], '08T12:30:00')).toEqual([null, 'panel']);
  });

  it('leave the agenda in its order', () => {
    const sessions = [...agenda];
    shown(sessions, '08T12:00:00');
    expect(sessions).toEqual(agenda);
  });
});
