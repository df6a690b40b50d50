import { describe, expect, it } from 'vitest';
import * as a from '#tests/builders/meeting.ts';
import { type TermId, asId } from '../ids.ts';
import type { Summary } from '../records/summary.ts';
import type { MeetingRecords } from '../records/tables.ts';
import { checksOf, completenessGate, type GateCheck, openChecks } from './gate.ts';

function gate(records: Partial<MeetingRecords>, summary: Partial<Summary> = {}) {
  return completenessGate(a.meetingRecords(records), a.aSummary(summary), ['es', 'fr']);
}

function check<C extends GateCheck['code']>(checks: readonly GateCheck[], code: C) {
  return checks.find((one) => one.code === code) as (GateCheck & { readonly code: C }) | undefined;
}

describe('acronyms that nobody explained', () => {
  const term = {
    id: asId<TermId>('term'),
    meetingId: a.meetingId,
    acronym: 'RPKI',
    term: a.texts('Infraestructura de clave pública de recursos'),
    definition: null,
    doNotTranslate: false,
    deletedAt: null,
  };
  const outcomes = [
    a.anOutcome('T-01', a.texts('El RPKI avanza, la CITEL observa.', { fr: 'Le RPKI avance, la CITEL observe.' })),
    a.anOutcome('T-02', a.texts('La Comisión Interamericana de Seguridad (CIS) se reúne.')),
    a.anOutcome('T-03', a.texts('Un asunto del GTAC.'), { visibility: 'internal' }),
  ];

  it('are those of what is published, once in all languages, without what the text or the glossary explains', () => {
    const found = check(gate({ outcomes, glossaryTerms: [term] }), 'acronym');
    expect(found?.acronyms.map(({ acronym }) => acronym)).toEqual(['CITEL']);
    expect(found?.acronyms[0]?.places[0]?.place).toEqual({
      entity: 'outcomes',
      entityId: 'outcome-T-01',
      field: 'text',
    });
  });
});

describe('placeholders', () => {
  const intro = a.texts('Hola {ciudad}', { fr: 'Bonjour {city' });

  it('that can not be filled are counted in each language, with their place', () => {
    const found = check(gate({}, { intro, closing: a.texts('En {city}') }), 'placeholder');
    expect(found?.places.map(({ locale, problem, ref }) => [ref.field, locale, problem.kind, problem.start])).toEqual([
      ['intro', 'es', 'unknown', 5],
      ['intro', 'fr', 'unclosed', 8],
    ]);
  });

  it('keep nobody waiting who exports another language', () => {
    const checks = gate({}, { intro });
    expect(check(checks, 'placeholder')?.count).toBe(2);
    expect(check(checksOf(checks, ['fr']), 'placeholder')?.count).toBe(1);
    expect(openChecks(checksOf(checks, ['en']))).toBe(0);
  });
});

describe('an entry without a topic', () => {
  const topic = a.aTopic('1', a.texts('Seguridad', { fr: 'Sécurité' }));
  const words = a.texts('Uno', { fr: 'Un' });
  const outcomes = [
    a.anOutcome('D-01', words),
    a.anOutcome('D-02', words, { topicIds: [topic.id] }),
    a.anOutcome('D-03', words, { topicIds: [asId('gone')] }),
  ];

  it('is told where the document is grouped by topic', () => {
    const found = check(gate({ outcomes, topics: [topic] }), 'no_topic');
    expect(found?.outcomes.map(({ code }) => code)).toEqual(['D-01', 'D-03']);
  });

  it('is nobody’s business elsewhere', () => {
    expect(check(gate({ outcomes, topics: [topic] }, { grouping: 'session' }), 'no_topic')).toBeUndefined();
    expect(check(gate({ outcomes, topics: [topic] }, { template: 'minutes' }), 'no_topic')).toBeUndefined();
    expect(check(gate({ outcomes }), 'no_topic')).toBeUndefined();
  });
});
