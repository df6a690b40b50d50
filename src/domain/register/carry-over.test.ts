import { describe, expect, it } from 'vitest';
import { asId, type MeetingId, type OutcomeId } from '#domain/ids.ts';
import type { Outcome } from '#domain/records/outcome.ts';
import {
  aMeeting,
  aMilestone,
  aTopic,
  anOrganization,
  anOutcome,
  date,
  dueBy,
  dueOn,
  instant,
  lead,
  texts,
} from '#tests/builders/meeting.ts';
import { carryOver } from './carry-over.ts';
import { registerRows } from './rows.ts';

const lacnic = anOrganization('LACNIC');
const next = aMeeting({
  id: asId<MeetingId>('next'),
  acronym: 'Mérida 2023',
  timeZone: 'America/Merida',
  startDate: date('2023-05-08'),
  defaultVisibility: 'members',
});
const indicators = aTopic('indicadores', texts('Indicadores'), { rank: 'V001' });
const lacnic40 = aMilestone('LACNIC 40', '2023-10-02');
const commitment = anOutcome('C-07', texts('Publicar los indicadores', { en: 'Publish the indicators' }), {
  owners: [lead(lacnic)],
  due: dueBy(lacnic40),
  topicIds: [indicators.id],
  sessionId: asId('ciber'),
  status: 'in_progress',
});
const now = instant('2023-05-08T14:00:00.000Z');

type To = Parameters<typeof carryOver>[0]['to'];

function carry(outcomes: readonly Outcome[], to: Partial<To> = {}) {
  let count = 0;
  const { changes, ...rest } = carryOver({
    outcomes,
    from: { topics: [indicators], milestones: [lacnic40] },
    to: { meeting: next, outcomes: [], topics: [], milestones: [], codes: [], lastRank: null, ...to },
    now,
    newId: () => `new-${(count += 1)}`,
  });
  const made = <R>(entity: string) =>
    changes.filter((change) => change.entity === entity).map(({ after }) => after as unknown as R);
  return { ...rest, changes, outcomes: made<Outcome>('outcomes'), made };
}

describe('carrying over', () => {
  it('copies an open commitment with its words, owner, due and status under a code of the new meeting', () => {
    const { outcomes, outcomeIds, made } = carry([commitment], { codes: ['C-02'], lastRank: 'V003' });
    const [copy] = outcomes;
    expect(copy).toMatchObject({
      meetingId: next.id,
      code: 'C-03',
      text: commitment.text,
      owners: commitment.owners,
      status: 'in_progress',
      sessionId: null,
      capturedAt: now,
      rank: 'V004',
      // The narrower of both circles.
      visibility: 'members',
    });
    expect(outcomeIds).toEqual([copy?.id]);
    expect(copy?.id).not.toBe(commitment.id);
    const [topic] = made<{ id: string; tag: string; meetingId: string }>('topics');
    const [milestone] = made<{ id: string; date: string; meetingId: string }>('milestones');
    expect([topic?.tag, topic?.meetingId, milestone?.date, milestone?.meetingId]).toEqual([
      'indicadores',
      next.id,
      '2023-10-02',
      next.id,
    ]);
    expect(copy?.topicIds).toEqual([topic?.id]);
    expect(copy?.due).toEqual({ kind: 'milestone', milestoneId: milestone?.id });
  });

  it('takes no revision or time stamp of the stored row along', () => {
    const stored = { ...commitment, rev: 7, createdAt: now, updatedAt: now, updatedBy: 'device' };
    expect(Object.keys(carry([stored]).outcomes[0] ?? {}).sort()).toEqual(Object.keys(commitment).sort());
  });

  it('uses the topic and the milestone that the meeting has', () => {
    const topic = { ...indicators, id: asId<typeof indicators.id>('there'), meetingId: next.id };
    const milestone = { ...lacnic40, id: asId<typeof lacnic40.id>('there-too'), meetingId: next.id };
    const { outcomes, changes } = carry([commitment, other('C-08')], { topics: [topic], milestones: [milestone] });
    expect(changes.map(({ entity }) => entity)).toEqual(['outcomes', 'outcomes']);
    expect(outcomes.map(({ topicIds }) => topicIds)).toEqual([['there'], ['there']]);
    expect(outcomes[0]?.due).toEqual({ kind: 'milestone', milestoneId: 'there-too' });
  });

  it('makes a topic once for all that is carried', () => {
    const { made, outcomes } = carry([commitment, other('C-08')]);
    expect(outcomes.map(({ code }) => code)).toEqual(['C-01', 'C-02']);
    expect([made('topics').length, made('milestones').length, made('outcomes').length]).toEqual([1, 1, 2]);
  });

  it('leaves what is settled, what is no matter of the register, and what is of that meeting already', () => {
    const settled = [
      { ...commitment, status: 'done' as const },
      { ...commitment, status: 'dropped' as const },
      anOutcome('D-01', texts('Adoptada')),
      anOutcome('T-01', texts('Conclusión')),
      { ...commitment, meetingId: next.id },
    ];
    expect(carry(settled)).toMatchObject({ changes: [], outcomeIds: [], already: 0 });
  });

  it('carries nothing twice', () => {
    const first = carry([commitment]);
    const again = carry([commitment, other('C-08')], { outcomes: first.outcomes });
    expect(again.outcomes.map(({ text }) => text)).toEqual([texts('Otra C-08')]);
    expect(again.already).toBe(1);
    // Done there since: it is open only here, and may come again.
    const done = first.outcomes.map((one) => ({ ...one, status: 'done' as const }));
    expect(carry([commitment], { outcomes: done }).outcomeIds).toHaveLength(1);
  });

  it('lets a proposal go without what belongs to its meeting', () => {
    const decision = {
      status: 'deferred' as const,
      method: null,
      rationale: null,
      supersedesId: asId<OutcomeId>('outcome-D-00'),
    };
    const { outcomes } = carry([
      anOutcome('D-01', texts('Nuevos estatutos'), { decision, presentAttendeeIds: [asId('a')] }),
    ]);
    expect(outcomes).toMatchObject([{ decision: { status: 'deferred', supersedesId: null }, presentAttendeeIds: [] }]);
  });

  it('leaves the old one open: both stand in the register, each late by its own calendar', () => {
    const due = dueOn('2023-05-07');
    const { outcomes } = carry([{ ...commitment, due }]);
    const rows = registerRows(
      {
        meetings: [aMeeting({ timeZone: 'Asia/Tokyo' }), next],
        outcomes: [{ ...commitment, due }, ...outcomes],
        sessions: [],
        topics: [indicators],
        milestones: [],
        attendees: [],
        people: [],
        organizations: [lacnic],
      },
      instant('2023-05-08T16:00:00.000Z'),
    );
    expect(rows.map(({ meeting, daysLate }) => [meeting.acronym, daysLate])).toEqual([
      ['Montevideo 2023', 2],
      ['Mérida 2023', 1],
    ]);
  });
});

function other(code: string): Outcome {
  return anOutcome(code, texts(`Otra ${code}`), { topicIds: [indicators.id], due: dueBy(lacnic40) });
}
