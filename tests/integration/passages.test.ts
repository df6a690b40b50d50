import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { statusOf } from '#domain/localized-text.ts';
import { locales } from '#domain/primitives.ts';
import { redo, undo } from '#renderer/commands/history/undo.ts';
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

describe('writing a passage', () => {
  it('makes exactly the translations of an edited source stale', async () => {
    const { staled } = await writePassage('outcomes', 'outcome-C-01', 'text', 'es', 'Publicar los indicadores.');
    expect(staled).toBe(3);
    const outcomes = await runner.db.outcomes.toArray();
    const stale = outcomes.flatMap(({ code, text }) =>
      locales.filter((locale) => statusOf(text, locale) === 'stale').map((locale) => `${code} ${locale}`),
    );
    expect(stale.sort()).toEqual(['C-01 en', 'C-01 fr', 'C-01 pt']);
  });

  it('settles a stale translation, also by saying that it still holds', async () => {
    await writePassage('outcomes', 'outcome-C-01', 'text', 'es', 'Publicar los indicadores.');
    await writePassage('outcomes', 'outcome-C-01', 'text', 'en', 'Publish the first set of indicators.');
    const text = (await runner.db.outcomes.get('outcome-C-01'))?.text;
    expect(text && locales.map((locale) => statusOf(text, locale))).toEqual(['source', 'ok', 'stale', 'stale']);
  });

  it('is undone and redone', async () => {
    await writePassage('topics', '1-security', 'title', 'fr', 'Sécurité en ligne');
    expect((await runner.db.topics.get('1-security'))?.title.values.fr?.text).toBe('Sécurité en ligne');
    expect(await undo(meetingId)).toEqual({ command: 'text.translate' });
    expect((await runner.db.topics.get('1-security'))?.title.values.fr?.text).toBe('Cybersécurité');
    await redo(meetingId);
    expect((await runner.db.topics.get('1-security'))?.title.values.fr?.text).toBe('Sécurité en ligne');
  });

  it('reaches every published text', async () => {
    await writePassage('meetings', meetingId, 'title', 'en', 'Meeting of the technical community');
    await writePassage('milestones', 'LACNIC 40', 'name', 'fr', 'LACNIC 40 à Fortaleza');
    await writePassage('topics', '2-forum', 'lead', 'es', 'Nuevos estatutos.');
    await writePassage('outcomes', 'outcome-T-01', 'details', 'es', 'Siete definiciones distintas.');
    expect((await runner.db.meetings.get(meetingId))?.title.values.en?.text).toBe('Meeting of the technical community');
    expect((await runner.db.milestones.get('LACNIC 40'))?.name.values.fr?.text).toBe('LACNIC 40 à Fortaleza');
    expect((await runner.db.topics.get('2-forum'))?.lead).toMatchObject({ source: 'es', rev: 1 });
    expect((await runner.db.outcomes.get('outcome-T-01'))?.details?.values.es?.text).toBe(
      'Siete definiciones distintas.',
    );
  });

  it('creates the summary with its first introduction, and takes it away again', async () => {
    await writePassage('summaries', 'unwritten', 'intro', 'es', 'Siete organizaciones.');
    await writePassage('summaries', 'unwritten', 'intro', 'en', 'Seven organizations.');
    const rows = await runner.db.summaries.toArray();
    expect(rows).toHaveLength(1);
    expect(rows[0]?.intro).toMatchObject({ source: 'es', values: { en: { text: 'Seven organizations.' } } });
    await writePassage('summaries', 'unwritten', 'intro', 'es', '  ');
    expect((await runner.db.summaries.toArray())[0]?.intro).toBeNull();
  });

  it('never empties an entry or a title in its source language', async () => {
    const before = await runner.db.commits.count();
    await writePassage('outcomes', 'outcome-C-01', 'text', 'es', '   ');
    expect(await runner.db.commits.count()).toBe(before);
    expect((await runner.db.outcomes.get('outcome-C-01'))?.text.values.es?.text).toContain('Publicar');
  });
});
