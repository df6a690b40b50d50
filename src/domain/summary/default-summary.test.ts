import { describe, expect, it } from 'vitest';
import { aMeeting, aSummary } from '#tests/builders/meeting.ts';
import { asId } from '../ids.ts';
import { type SummaryTemplate, summaryTemplates } from '../records/summary.ts';
import { defaultSummary, summaryLocales, summaryOf, unwrittenTemplate } from './default-summary.ts';

describe('the summary of a meeting nobody summarized yet', () => {
  it('follows the audience and the rule of attribution of the meeting', () => {
    const meeting = aMeeting({ defaultVisibility: 'members', attributionRule: 'chatham_house' });
    expect(defaultSummary(meeting)).toMatchObject({ audience: 'members', attribution: 'chatham_house', version: 0 });
  });

  it('is replaced by the one that was written, the older of two', () => {
    const older = aSummary({ id: asId('0187-a'), version: 2 });
    const newer = aSummary({ id: asId('0187-b'), version: 5 });
    const trashed = aSummary({ id: asId('0000'), deletedAt: '2023-02-09T10:00:00.000Z' as never });
    expect(summaryOf({ meeting: aMeeting(), summaries: [newer, trashed, older] })).toBe(older);
    expect(summaryOf({ meeting: aMeeting(), summaries: [trashed] }).version).toBe(0);
  });
});

describe('the documents of a meeting', () => {
  it('are one a template, each known before it is written', () => {
    const minutes = aSummary({ id: asId('0187-a'), template: 'minutes' });
    const found = (template: SummaryTemplate) => summaryOf({ meeting: aMeeting(), summaries: [minutes] }, template);
    expect(found('minutes')).toBe(minutes);
    expect(found('takeaways')).toMatchObject({ template: 'takeaways', version: 0 });
    const ids = summaryTemplates.map((template) => found(template).id);
    expect(new Set(ids).size).toBe(summaryTemplates.length);
    for (const template of summaryTemplates) {
      expect(unwrittenTemplate(defaultSummary(aMeeting(), template).id)).toBe(template);
    }
    expect(unwrittenTemplate(minutes.id)).toBeNull();
  });
});

describe('the languages of a summary', () => {
  it('starts with the source, whatever order the meeting has', () => {
    expect(summaryLocales(aMeeting({ sourceLocale: 'pt' }))).toEqual(['pt', 'es', 'en', 'fr']);
  });

  it('has the source even where the meeting forgot it', () => {
    expect(summaryLocales(aMeeting({ sourceLocale: 'es', workingLocales: ['en'] }))).toEqual(['es', 'en']);
  });
});
