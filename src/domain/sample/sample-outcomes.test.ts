import { describe, expect, it } from 'vitest';
import { es, records } from '#tests/builders/sample-records.ts';
import { presentAttendees } from '../attendance/presence.ts';
import { outcomeKinds, type Outcome } from '../records/outcome.ts';
import { planSummary } from '../summary/plan.ts';
import { foldText } from '../text/fold.ts';

describe('the outcomes of the sample', () => {
  it('are coded per kind in order of capture', () => {
    const captured = records.outcomes.map(({ capturedAt }) => capturedAt);
    expect(captured).toEqual([...captured].sort());
    for (const kind of outcomeKinds) {
      const codes = records.outcomes.filter((outcome) => outcome.kind === kind).map(({ code }) => code);
      expect(codes).toEqual(codes.map((code, index) => `${code.charAt(0)}-${String(index + 1).padStart(2, '0')}`));
    }
    expect(new Set(records.outcomes.map(({ code }) => code)).size).toBe(46);
    expect(es(coded('T-09').text)).toMatch(/^El taller sobre contenidos ilegales se rediseña/);
    expect(es(coded('C-05').text)).toMatch(/^Publicar el primer juego de indicadores/);
  });

  it('belong to an item of their session, and are captured while it runs', () => {
    for (const outcome of [...records.outcomes, ...records.notes]) {
      const session = records.sessions.find(({ id }) => id === outcome.sessionId);
      if (session === undefined) throw new Error('An outcome without a session');
      const item = records.agendaItems.find(({ id }) => id === outcome.agendaItemId);
      if (item !== undefined) expect(item.sessionId).toBe(session.id);
      const minutes = (Date.parse(outcome.capturedAt) - Date.parse(session.startsAt)) / 60_000;
      expect(minutes).toBeGreaterThanOrEqual(0);
      expect(minutes).toBeLessThanOrEqual(session.plannedMinutes + 5);
    }
  });

  it('say who promises: organizations own commitments, people own actions', () => {
    for (const { code, kind, owners, due } of records.outcomes) {
      const leads = owners.filter(({ part }) => part === 'lead').map(({ party }) => party.kind);
      if (kind === 'commitment') expect([code, leads]).toEqual([code, ['organization']]);
      else if (kind === 'action') expect([code, leads]).toEqual([code, ['person']]);
      else expect([code, owners, due]).toEqual([code, [], null]);
    }
  });

  it('keep what the introduction of the summary says', () => {
    const commitments = records.outcomes.filter(({ kind }) => kind === 'commitment');
    expect(commitments.filter(({ due }) => due !== null)).toHaveLength(12);
    expect(commitments.filter(({ due }) => due === null).map(({ code }) => code)).toEqual(['C-06']);
    expect(commitments.every(({ visibility }) => visibility === 'public')).toBe(true);
    expect(es(records.summaries[0]?.intro ?? null)).toMatch(/^Siete organizaciones .* ocho .* doce compromisos/);
  });

  it('stamp a decision with who was in the room, and supersede one', () => {
    expect(coded('D-02').decision?.supersedesId).toBe(coded('D-01').id);
    expect(coded('D-01').decision?.status).toBe('superseded');
    expect(coded('D-02').presentAttendeeIds).toHaveLength(41);
    expect(coded('D-06').presentAttendeeIds).toHaveLength(39);
    expect(new Set(coded('D-06').presentAttendeeIds)).toEqual(presentAttendees(records.presenceEvents));
    for (const { kind, decision } of records.outcomes) expect(decision !== null).toBe(kind === 'decision');
  });

  it('give every topic a public takeaway, and leave some entries out', () => {
    const summary = records.summaries[0];
    if (summary === undefined) throw new Error('No summary');
    const { groups, leftOut } = planSummary(records, summary);
    const published = groups.flatMap(({ outcomes }) => outcomes);
    for (const { id } of records.topics) {
      expect(published.some(({ kind, topicIds }) => kind === 'takeaway' && topicIds.includes(id))).toBe(true);
    }
    expect(new Set(leftOut.map(({ reason }) => reason))).toEqual(new Set(['internal', 'members', 'superseded']));
  });

  it('tag topics as they are typed: folded, in one word', () => {
    for (const { tag } of records.topics) expect(tag).toMatch(/^[a-z]+$/);
    for (const { tag } of records.topics) expect(foldText(tag)).toBe(tag);
  });
});

function coded(code: string): Outcome {
  const outcome = records.outcomes.find((other) => other.code === code);
  if (outcome === undefined) throw new Error(`No ${code}`);
  return outcome;
}
