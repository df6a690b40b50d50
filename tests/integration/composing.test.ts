import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SummaryTemplate } from '#domain/records/summary.ts';
import { summaryOf } from '#domain/summary/default-summary.ts';
import { sectionsIn } from '#domain/summary/sections.ts';
import { redo, undo } from '#renderer/commands/history/undo.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { readMeetingRecords } from '#renderer/data/meeting-records.ts';
import { meetingId } from '#tests/builders/meeting.ts';
import { regionalMeeting } from '#tests/builders/regional-meeting.ts';
import { startRunner, type TestRunner } from '#tests/builders/runner.ts';
import { writePassage } from '#tests/builders/write-passage.ts';

let runner: TestRunner;

beforeEach(async () => {
  runner = await startRunner();
  const { meeting, ...tables } = regionalMeeting().records;
  await runner.given({ meetings: [meeting], ...tables });
});

afterEach(() => runner.db.close());

describe('the documents of a meeting', () => {
  const introOf = async (template: SummaryTemplate) => {
    const records = (await readMeetingRecords(runner.db, meetingId))!;
    return summaryOf(records, template).intro?.values.es?.text;
  };

  it('have an introduction each, written before or after anything else of them was', async () => {
    await writePassage('summaries', 'unwritten-minutes', 'intro', 'es', 'Acta de {meeting}.');
    expect([await introOf('minutes'), await introOf('takeaways')]).toEqual(['Acta de {meeting}.', undefined]);
    const [row] = (await runner.db.summaries.toArray()).filter(({ template }) => template === 'minutes');
    await writePassage('summaries', row!.id, 'intro', 'es', 'Acta.');
    expect([await introOf('minutes'), await introOf('takeaways')]).toEqual(['Acta.', undefined]);
    await undo(meetingId);
    await undo(meetingId);
    expect(await introOf('minutes')).toBeUndefined();
    await redo(meetingId);
    await redo(meetingId);
    expect(await introOf('minutes')).toBe('Acta.');
  });

  it('have their own sections, which are undone and redone', async () => {
    const sections = [
      { id: 'decisions', on: true },
      { id: 'facts', on: false },
    ];
    await runCommand('summary.edit', { meetingId, template: 'minutes', fields: { sections } });
    const idsOf = async (template: SummaryTemplate) =>
      sectionsIn(summaryOf((await readMeetingRecords(runner.db, meetingId))!, template), regionalMeeting().records);
    expect(await idsOf('minutes')).toEqual(['decisions', 'attendance', 'proceedings', 'actions']);
    expect(await idsOf('takeaways')).toContain('takeaway');
    await undo(meetingId);
    expect(await idsOf('minutes')).toEqual(['facts', 'attendance', 'proceedings', 'decisions', 'actions']);
    await redo(meetingId);
    expect((await idsOf('minutes'))[0]).toBe('decisions');
  });
});
