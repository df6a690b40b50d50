import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '../primitives.ts';
import { type Summary, summaryTemplates, type SummaryTemplate } from '../records/summary.ts';
import { createDocumentWords } from '#formats/write/document-words.ts';
import * as a from '#tests/builders/meeting.ts';
import { records as sample } from '#tests/builders/sample-records.ts';
import { composed, said, tables, textsOf } from '#tests/builders/template.ts';
import { passagesIn } from './block-passages.ts';
import { composeSummary } from './compose.ts';
import { summaryOf } from './default-summary.ts';
import { passagesOf } from './passages.ts';

const everywhere = summaryTemplates.flatMap((template) => locales.map((locale) => [template, locale] as const));

describe('the sample meeting by every template', () => {
  it.each(everywhere)(
    '%s in %s has headings without jumps, no empty table, and no word that is none',
    (template, locale) => {
      const { document } = composed(template, { locale, fields: { audience: 'internal', attribution: 'name' } });
      let level = 1;
      for (const block of document.blocks) {
        if (block.kind === 'heading' || block.kind === 'outcome_group') {
          expect(block.level - level, template).toBeLessThanOrEqual(1);
          level = block.level;
        }
        if (block.kind === 'facts') expect(block.rows).not.toHaveLength(0);
        if (block.kind !== 'table') continue;
        expect(block.rows).not.toHaveLength(0);
        for (const row of block.rows) expect([1, block.columns.length]).toContain(row.length);
      }
      for (const text of textsOf(document))
        expect(text).not.toMatch(/undefined|null|NaN|\[object|document\.\w+\.|\{\{/u);
    },
  );

  it.each(everywhere)('%s in %s gives each block a name of its own', (template, locale) => {
    const { blocks } = composed(template, { locale, fields: { audience: 'internal' } }).document;
    const keys = blocks.flatMap((block) => {
      if (block.kind === 'heading') return [block.anchor];
      return block.kind === 'paragraph' || block.kind === 'outcome_group' ? [] : [block.key];
    });
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(summaryTemplates)('says the same things in the same order in every language: %s', (template) => {
    const shape = (locale: Locale): string[] =>
      composed(template, { locale }).document.blocks.map((block) =>
        block.kind === 'table' ? `${block.key} ${block.rows.length}` : block.kind,
      );
    for (const locale of locales) expect(shape(locale)).toEqual(shape('es'));
  });

  it.each(summaryTemplates)('lists every text it publishes once, and edits it in one place: %s', (template) => {
    const summary = summaryOf(sample, template);
    const { document } = composeSummary({ records: sample, summary, locale: 'es', words: createDocumentWords('es') });
    const key = ({ entity, entityId, field }: { entity: string; entityId: string; field: string }): string =>
      `${entity}:${entityId}:${field}`;
    const inBody = document.blocks.flatMap(passagesIn).map(({ ref }) => key(ref));
    expect(new Set(inBody).size).toBe(inBody.length);
    const listed = passagesOf(sample, summary).map(({ ref }) => key(ref));
    expect(new Set(listed).size).toBe(listed.length);
    expect(inBody.filter((one) => !listed.includes(one))).toEqual([]);
  });

  it('is called what people call it', () => {
    const kicker = (template: SummaryTemplate): string[] =>
      locales.map((locale) => composed(template, { locale }).document.kicker);
    expect(kicker('minutes')).toEqual([
      'Acta de la reunión',
      'Minutes of the meeting',
      'Ata da reunião',
      'Procès-verbal de la réunion',
    ]);
    expect(kicker('run_of_show')).toEqual(['Escaleta', 'Run of show', 'Roteiro', 'Conducteur']);
  });
});

describe('the minutes', () => {
  it('say when and where, who was there, then item by item what was noted and agreed', () => {
    const { blocks } = composed('minutes', { locale: 'fr', fields: { audience: 'internal' } }).document;
    const headings = blocks.flatMap((block) =>
      block.kind === 'heading' ? [[block.level, block.number, block.text]] : [],
    );
    expect(headings.slice(0, 5)).toEqual([
      [2, null, 'La réunion'],
      [2, null, 'Présence'],
      [2, null, 'Ouverture et mot de bienvenue'],
      [3, '1', 'Mots de bienvenue'],
      [3, '2', 'Objectifs et méthode de travail de la journée'],
    ]);
    expect(headings.slice(-2).map(([, , text]) => text)).toEqual(['Décisions', 'Actions à mener']);
    const prose = (fields: Partial<Summary>) =>
      composed('minutes', { locale: 'fr', fields }).document.blocks.filter((block) => block.kind === 'prose');
    expect(prose({ audience: 'internal' })[0]).toMatchObject({ lang: 'es', level: 4 });
    expect(prose({ audience: 'public' })).toEqual([]);
    expect(said('minutes', { locale: 'fr' })).toContain('atteint (7 organisations sur 7\u202F; minimum\u00A0: 4)');
  });

  it('say of a decision how it was taken, why, and who was in the room, as far as the rule goes', () => {
    const detail = (attribution: Summary['attribution']): string => said('minutes', { fields: { attribution } });
    expect(detail('organization')).toContain(
      'Método: Consenso. Había 41 personas en la sala. Organizaciones presentes: ICANN',
    );
    expect(detail('chatham_house')).toContain('Método: Consenso. Había 41 personas en la sala.\n');
    expect(detail('chatham_house')).not.toContain('Organizaciones presentes');
    expect(detail('name')).toMatch(/Presentes: [^\n]*Marisol/u);
    expect(detail('organization')).not.toContain('Presentes: ');
    expect(detail('organization')).toContain('Fundamento');
  });
});

describe('registers', () => {
  it('list decisions by what became of them', () => {
    expect(tables('decisions').map(({ caption }) => caption)).toEqual(['4 decisiones', '1 decisión', '1 decisión']);
    const past = tables('decisions')[2]
      ?.rows.at(-1)
      ?.map(({ text }) => text);
    expect(past?.[0]).toBe('D-01');
    expect(past?.slice(3, 6)).toEqual(['Reemplazada', '', 'D-02']);
  });

  it('list commitments with who, by when, and what was last reported; and what they are measured by', () => {
    const [commitments, actions, indicators] = tables('commitments', { locale: 'en' });
    expect(commitments?.columns.map(({ heading }) => heading)).toEqual([
      ...['Code', 'What', 'Lead', 'Support', 'Due', 'Status', 'Latest progress'],
    ]);
    const row = commitments?.rows.find(([cell]) => cell?.text === 'C-04')?.map(({ text }) => text);
    expect(row?.slice(2, 6)).toEqual(['RedCLARA', 'LAC-IX', 'Before LACNIC 39 (May 2023)', 'In progress']);
    expect(actions?.caption).toBe('5 actions');
    expect(indicators?.rows.length).toBeGreaterThan(0);
  });

  it('do not name a decision the readers must not know of as the newer one', () => {
    const [old, newer] = [a.anOutcome('D-01', a.texts('Uno')), a.anOutcome('D-02', a.texts('Dos'))];
    const decision = { status: 'adopted', method: null, rationale: null, supersedesId: null } as const;
    const records = a.meetingRecords({
      outcomes: [
        { ...old, decision },
        { ...newer, decision: { ...decision, supersedesId: old.id }, visibility: 'internal' },
      ],
    });
    const text = said('decisions', { records, fields: { audience: 'public' } });
    expect(text).toContain('Reemplazada');
    expect(text).not.toContain('D-02');
    expect(said('decisions', { records, fields: { audience: 'internal' } })).toContain('D-02');
  });
});

describe('the attendance', () => {
  it('names people only where people are named', () => {
    expect(said('attendance', { fields: { attribution: 'name' } })).toContain('Marisol');
    for (const attribution of ['organization', 'chatham_house'] as const) {
      const text = said('attendance', { fields: { attribution } });
      for (const { displayName } of sample.people) expect(text).not.toContain(displayName);
    }
    expect(said('attendance', { fields: { attribution: 'organization' } })).toContain('LACTLD');
  });

  it('keeps affiliations back under the Chatham House rule, in the minutes too: roles are counted', () => {
    const fields = { attribution: 'chatham_house' } as const;
    const [roles] = tables('attendance', { fields });
    expect(roles?.rows.map(([role, count]) => [role?.text, Number(count?.text)])).toContainEqual([
      'Relator/a',
      expect.any(Number),
    ]);
    const sum = roles?.rows.reduce((total, [, count]) => total + Number(count?.text), 0);
    expect(sum).toBe(44);
    const facts = composed('minutes', { fields }).document.blocks.find(
      (block) => block.kind === 'facts' && block.key === 'facts-attendance',
    );
    expect(JSON.stringify(facts)).toContain('44');
    expect(JSON.stringify(facts)).not.toContain('LACTLD');
    expect(said('attendance', { fields })).not.toContain('LACTLD');
  });

  it('tells from when to when somebody was there, and who spoke for whom', () => {
    const [people, absent] = tables('attendance', { fields: { attribution: 'name' } });
    const stays = people?.rows.flatMap((row) => row[3]?.text ?? []) ?? [];
    expect(stays).toHaveLength(44);
    for (const stay of stays) expect(stay).toMatch(/^(?:desde las )?\d\d:\d\d(?:–\d\d:\d\d)?(?:\n|$)/u);
    expect(absent?.rows).toHaveLength(5);
  });
});

describe('the run of show', () => {
  it('gives each cue its planned time, one after the other, and its number', () => {
    const [, hall] = tables('run_of_show');
    expect(hall?.rows.slice(0, 3).map((row) => row.slice(0, 4).map(({ text }) => text))).toEqual([
      ['09:30–10:00', '30', '', 'Apertura y bienvenida'],
      ['09:30–09:40', '10', '1', 'Palabras de bienvenida'],
      ['09:40–10:00', '20', '2', expect.stringContaining('Objetivos')],
    ]);
  });
});
