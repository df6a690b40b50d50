import { describe, expect, it } from 'vitest';
import { createDocumentWords } from '#formats/write/document-words.ts';
import { records as sample } from '#tests/builders/sample-records.ts';
import { composed, tables } from '#tests/builders/template.ts';
import { composeSummary } from './compose.ts';
import { defaultSummary, summaryOf } from './default-summary.ts';
import { planSummary } from './plan.ts';
import { sectionsOf } from './sections.ts';

describe('sections', () => {
  it('stand in the order that was chosen; what is new comes last, what is gone is passed over', () => {
    const summary = {
      ...defaultSummary(sample.meeting, 'minutes'),
      sections: [
        { id: 'decisions', on: true },
        { id: 'gone', on: true },
        { id: 'facts', on: false },
      ],
    };
    expect(sectionsOf(sample, summary).map(({ id, on }) => [id, on])).toEqual([
      ['decisions', true],
      ['facts', false],
      ['attendance', true],
      ['proceedings', true],
      ['actions', true],
      ['milestones', false],
    ]);
    const { blocks } = composeSummary({
      records: sample,
      summary,
      locale: 'en',
      words: createDocumentWords('en'),
    }).document;
    const headings = blocks.flatMap((block) =>
      block.kind === 'heading' && block.role === 'section' ? [block.text] : [],
    );
    expect(headings).toEqual(['Decisions', 'Attendance', 'Actions']);
  });

  it('that are off leave their entries out, and say so', () => {
    const fields = { sections: [{ id: 'risk', on: false }] };
    const summary = { ...summaryOf(sample), ...fields };
    const risks = sample.outcomes.filter(({ kind, visibility }) => kind === 'risk' && visibility === 'public');
    const { leftOut } = planSummary(sample, summary);
    expect(leftOut.filter(({ reason }) => reason === 'section_off').map(({ outcomeId }) => outcomeId)).toEqual(
      risks.map(({ id }) => id),
    );
    expect(risks.length).toBeGreaterThan(0);
    const { document } = composed('takeaways', { fields });
    for (const block of document.blocks) expect(block).not.toMatchObject({ outcomeKind: 'risk' });
  });

  it('of minutes: without the proceedings only decisions and actions are left', () => {
    const summary = { ...defaultSummary(sample.meeting, 'minutes'), sections: [{ id: 'proceedings', on: false }] };
    const kinds = new Set(
      planSummary(sample, summary).groups.flatMap(({ outcomes }) => outcomes.map(({ kind }) => kind)),
    );
    expect([...kinds].toSorted()).toEqual(['action', 'commitment', 'decision']);
  });

  it('of takeaways may end with the milestones', () => {
    const fields = { sections: [{ id: 'milestones', on: true }] };
    const blocks = composed('takeaways', { fields }).document.blocks;
    expect(blocks.some((block) => block.kind === 'table' && block.role === 'milestones')).toBe(true);
    expect(tables('takeaways')).toEqual([]);
  });
});
