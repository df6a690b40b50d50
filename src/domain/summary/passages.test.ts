import { describe, expect, it } from 'vitest';
import * as a from '#tests/builders/meeting.ts';
import { regionalMeeting } from '#tests/builders/regional-meeting.ts';
import { withText } from '../localized-text.ts';
import { completenessGate, openChecks } from './gate.ts';
import { passagesOf, progress } from './passages.ts';

describe('the passages of a summary', () => {
  it('come in the order of the document, published ones only', () => {
    const { records, summary } = regionalMeeting();
    expect(passagesOf(records, summary).map(({ kind, code }) => code ?? kind)).toEqual([
      'title',
      'intro',
      'topic_title',
      'topic_lead',
      'T-01',
      'D-02',
      'C-01',
      'topic_title',
      'A-01',
      'P-01',
      'milestone',
    ]);
  });

  it('show how far a language is', () => {
    const outcomes = [
      a.anOutcome('T-01', a.texts('Uno', { fr: 'Un' })),
      a.anOutcome('T-02', a.texts('Dos')),
      a.anOutcome('T-03', withText(a.texts('Tres', { fr: 'Trois' }), 'es', 'Tres y medio')),
    ];
    const meeting = a.aMeeting({ title: a.texts('Reunión', { fr: 'Réunion' }) });
    const passages = passagesOf(a.meetingRecords({ meeting, outcomes }), a.aSummary());
    expect(progress(passages, 'fr')).toEqual({ total: 4, done: 2, stale: 1, missing: 1 });
    expect(progress(passages, 'es')).toEqual({ total: 4, done: 4, stale: 0, missing: 0 });
  });

  it('ask nobody to translate an empty text', () => {
    const passages = passagesOf(a.meetingRecords(), a.aSummary({ intro: a.texts(''), closing: a.texts('Gracias.') }));
    expect(passages.map(({ kind }) => kind)).toEqual(['title', 'closing']);
  });
});

describe('the completeness gate', () => {
  it('lists what is open, content first, then each language', () => {
    const { records, summary } = regionalMeeting();
    const open = completenessGate(records, summary, ['en', 'fr']).filter(({ count }) => count > 0);
    expect(open.map(({ code, count }) => [code, count])).toEqual([
      ['topic_without_takeaway', 2],
      ['no_topic', 1],
    ]);
  });

  it('asks for a leading owner and a date of every promise that is still to be kept', () => {
    const lacnic = a.anOrganization('LACNIC');
    const outcomes = [
      a.anOutcome('C-01', a.texts('Sin nadie')),
      a.anOutcome('C-02', a.texts('Solo apoyo'), { owners: [a.support(lacnic)], due: a.dueOn('2023-03-01') }),
      a.anOutcome('A-01', a.texts('Hecho'), { status: 'done' }),
      a.anOutcome('T-01', a.texts('Sin dueño, sin plazo')),
      a.anOutcome('C-03', a.texts('Interno'), { visibility: 'internal' }),
    ];
    const checks = completenessGate(a.meetingRecords({ outcomes }), a.aSummary(), ['es']);
    const found = checks.flatMap((check) =>
      'outcomes' in check ? [[check.code, ...check.outcomes.map(({ code }) => code)]] : [],
    );
    expect(found).toEqual([
      ['no_owner', 'C-01', 'C-02'],
      ['no_due', 'C-01'],
    ]);
    expect(openChecks(checks)).toBe(2);
  });

  it('names each untranslated and each stale passage', () => {
    const outcomes = [
      a.anOutcome('T-01', withText(a.texts('Uno', { en: 'One' }), 'es', 'Uno y medio')),
      a.anOutcome('T-02', a.texts('Dos')),
    ];
    const meeting = a.aMeeting({ title: a.texts('Reunión', { en: 'Meeting' }) });
    const checks = completenessGate(a.meetingRecords({ meeting, outcomes }), a.aSummary(), ['en']);
    const refs = checks.flatMap((check) =>
      'refs' in check ? [[check.code, ...check.refs.map(({ entityId }) => entityId)]] : [],
    );
    expect(refs).toEqual([
      ['untranslated', 'outcome-T-02'],
      ['stale', 'outcome-T-01'],
    ]);
  });
});
