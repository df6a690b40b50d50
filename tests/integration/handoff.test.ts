import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { summaryTemplates } from '#domain/records/summary.ts';
import { asId, type MeetingId, type OutcomeId } from '#domain/ids.ts';
import { statusOf } from '#domain/localized-text.ts';
import { chosenAtFirst, groupOf, wantedLines } from '#renderer/features/summary/return-groups.ts';
import { redo, undo } from '#renderer/commands/history/undo.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { type HandoffFormat, makeHandoff } from '#renderer/commands/translation/hand-off.ts';
import { type OpenedReturn, readReturned } from '#renderer/commands/translation/open-returned.ts';
import { meetingId } from '#tests/builders/meeting.ts';
import { regionalMeeting } from '#tests/builders/regional-meeting.ts';
import { startRunner, type TestRunner } from '#tests/builders/runner.ts';
import { writePassage } from '#tests/builders/write-passage.ts';

let runner: TestRunner;

beforeEach(async () => {
  runner = await startRunner();
  const { records, summary } = regionalMeeting();
  const { meeting, ...tables } = records;
  await runner.given({ meetings: [meeting], ...tables, summaries: [summary] });
});

afterEach(() => runner.db.close());

const handOff = async (format: HandoffFormat = 'xliff', scope: 'all' | 'open' = 'all') =>
  (await makeHandoff({ meetingId, template: 'takeaways', locale: 'fr', scope, format })).text;

async function opened(text: string, into: MeetingId = meetingId): Promise<OpenedReturn> {
  const read = await readReturned({ name: 'back.xlf', bytes: new TextEncoder().encode(text) }, into);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}

async function refused(text: string, into: MeetingId = meetingId) {
  const read = await readReturned({ name: 'back.xlf', bytes: new TextEncoder().encode(text) }, into);
  if (read.ok) throw new Error('It was taken');
  return read.failure;
}

/** What the dialog does when its button is pressed; `also` are lines somebody ticked. */
function takeIn({ file, plan }: OpenedReturn, also: readonly string[] = []) {
  const chosen = new Set([...chosenAtFirst(plan.lines), ...also]);
  return runCommand('translation.import', { meetingId, file, wanted: wantedLines(plan.lines, chosen) });
}

async function french(code: string) {
  const text = (await runner.db.outcomes.get(`outcome-${code}`))!.text;
  return { text: text.values.fr?.text, status: statusOf(text, 'fr'), origin: text.values.fr?.origin };
}

const verdicts = ({ plan }: OpenedReturn) =>
  Object.fromEntries(
    plan.lines.filter(({ verdict }) => verdict !== 'unchanged').map(({ id, verdict }) => [id.split(':')[1], verdict]),
  );

/** The target of one unit written anew, as a tool does it. */
function withTarget(xliff: string, code: string, target: string): string {
  const pattern = new RegExp(
    `(<trans-unit id="outcomes:outcome-${code}:text".*?<target xml:lang="fr") state="[^"]*">.*?<`,
    's',
  );
  if (!pattern.test(xliff)) throw new Error(`There is no ${code}`);
  return xliff.replace(pattern, `$1 state="translated">${target}<`);
}

describe('a stick that goes to the translator and comes back', () => {
  it('changes nothing when nobody touched it, in either format', async () => {
    for (const format of ['xliff', 'csv'] as const) {
      const back = await opened(await handOff(format));
      expect(back.plan.lines.some(({ verdict }) => verdict === 'unchanged')).toBe(true);
      expect(back.plan.lines.every(({ verdict }) => verdict === 'unchanged' || verdict === 'empty')).toBe(true);
      const before = await runner.db.commits.count();
      expect(await takeIn(back)).toEqual({ taken: 0, toReview: 0, kept: 0 });
      expect(await runner.db.commits.count()).toBe(before);
    }
  });

  it('brings in what was translated, in one step that undo takes back whole', async () => {
    await writePassage('outcomes', 'outcome-T-01', 'text', 'fr', '');
    const before = await runner.db.commits.count();
    let text = await handOff('xliff', 'open');
    expect(text).not.toContain('outcome-C-01');
    text = withTarget(text, 'T-01', 'Les rapports &lt;ne&gt; se comparent pas.').replaceAll('\n', '\r\n');
    const back = await opened(text);
    expect(verdicts(back)).toMatchObject({ 'outcome-T-01': 'new' });
    expect(await takeIn(back)).toEqual({ taken: 1, toReview: 0, kept: 0 });
    expect(await french('T-01')).toEqual({
      text: 'Les rapports <ne> se comparent pas.',
      status: 'ok',
      origin: 'import',
    });
    expect(await runner.db.commits.count()).toBe(before + 1);

    expect(await undo(meetingId)).toEqual({ command: 'translation.import' });
    expect((await french('T-01')).status).toBe('missing');
    await redo(meetingId);
    expect((await french('T-01')).text).toBe('Les rapports <ne> se comparent pas.');
  });

  it('writes all texts of one record: title and lead of a topic', async () => {
    const text = (await handOff())
      .replace('>Cybersécurité<', '>Sécurité<')
      .replace('un secrétariat tournant', 'un bureau');
    expect(await takeIn(await opened(text))).toMatchObject({ taken: 2 });
    const topic = await runner.db.topics.get('1-security');
    expect([topic?.title.values.fr?.text, topic?.lead?.values.fr?.text]).toEqual([
      'Sécurité',
      'La coalition aura un bureau.',
    ]);
  });

  it('leaves what was made from an older source stale, and waiting for review', async () => {
    const text = withTarget(await handOff(), 'C-01', 'Publier les indicateurs.');
    await writePassage('outcomes', 'outcome-C-01', 'text', 'es', 'Publicar el segundo juego.');
    const back = await opened(text);
    const grouped = back.plan.lines.flatMap((line) => (groupOf(line) === null ? [] : [[line.id, groupOf(line)]]));
    expect(grouped).toEqual([['outcomes:outcome-C-01:text', 'review']]);
    expect(await takeIn(back)).toEqual({ taken: 1, toReview: 1, kept: 0 });
    expect(await french('C-01')).toEqual({ text: 'Publier les indicateurs.', status: 'stale', origin: 'import' });
    expect((await french('T-01')).status).toBe('ok');
  });

  it('never overwrites what was translated here meanwhile, unless somebody says so', async () => {
    const text = withTarget(await handOff(), 'C-01', 'Publier les indicateurs.');
    await writePassage('outcomes', 'outcome-C-01', 'text', 'fr', 'Publier la série.');
    const back = await opened(text);
    expect(verdicts(back)).toMatchObject({ 'outcome-C-01': 'edited_here' });
    expect(await takeIn(back)).toMatchObject({ taken: 0 });
    expect((await french('C-01')).text).toBe('Publier la série.');
    await takeIn(back, ['outcomes:outcome-C-01:text']);
    expect((await french('C-01')).text).toBe('Publier les indicateurs.');
    await undo(meetingId);
    expect((await french('C-01')).text).toBe('Publier la série.');
  });

  it('keeps a translation that was written between the preview and the decision', async () => {
    const back = await opened(withTarget(await handOff(), 'C-01', 'Publier les indicateurs.'));
    await writePassage('outcomes', 'outcome-C-01', 'text', 'fr', 'À la dernière minute.');
    expect(await takeIn(back)).toEqual({ taken: 0, toReview: 0, kept: 1 });
    expect((await french('C-01')).text).toBe('À la dernière minute.');
  });

  it('takes the first of two lines for the same text', async () => {
    const text = withTarget(await handOff(), 'C-01', 'Le premier.');
    const [unit] = /<trans-unit id="outcomes:outcome-C-01:text".*?<\/trans-unit>/s.exec(text)!;
    const back = await opened(text.replace(unit, unit + unit.replace('Le premier.', 'Le second.')));
    expect(back.plan.lines.filter(({ verdict }) => verdict === 'repeated')).toHaveLength(1);
    expect(await takeIn(back)).toEqual({ taken: 1, toReview: 0, kept: 0 });
    expect((await french('C-01')).text).toBe('Le premier.');
  });

  it('takes the table back as a spreadsheet saves it', async () => {
    const text = (await handOff('csv')).replace('Publier le premier jeu d’indicateurs.', '"Publier ; ""tout"""');
    expect(await takeIn(await opened(text.replaceAll('\r\n', '\n')))).toMatchObject({ taken: 1 });
    expect((await french('C-01')).text).toBe('Publier ; "tout"');
  });
});

describe('whichever document is handed off', () => {
  it.each(summaryTemplates)('%s goes out whole and comes back without a change', async (template) => {
    const { meetingId: sample } = await runCommand('meeting.openSample', null);
    for (const format of ['xliff', 'csv'] as const) {
      const made = await makeHandoff({ meetingId: sample, template, locale: 'fr', scope: 'all', format });
      expect(made.suggestedName).toContain(`_${template.replaceAll('_', '-')}_es-fr.`);
      expect(made.count).toBeGreaterThan(0);
      const { plan } = await opened(made.text, sample);
      expect(plan.lines).toHaveLength(made.count);
      const changed = plan.lines.filter(({ verdict }) => verdict !== 'unchanged' && verdict !== 'empty');
      expect(changed).toEqual([]);
    }
  });
});

describe('a file that does not belong here', () => {
  it('of another meeting is refused by its name', async () => {
    const { meetingId: sample } = await runCommand('meeting.openSample', null);
    const [title] =
      /América Latina[^<]*/.exec(
        (await makeHandoff({ meetingId: sample, template: 'takeaways', locale: 'fr', scope: 'all', format: 'xliff' }))
          .text,
      ) ?? [];
    for (const format of ['xliff', 'csv'] as const) {
      const { text } = await makeHandoff({
        meetingId: sample,
        template: 'takeaways',
        locale: 'fr',
        scope: 'all',
        format,
      });
      const failure = await refused(text);
      expect(failure).toMatchObject({ code: 'handoff_not_ours' });
      expect(failure.values['title']).toContain(title);
    }
  });

  it('of another laptop is refused by the name it has in itself', async () => {
    const text = (await handOff()).replace(`meetings:${meetingId}"`, 'meetings:elsewhere"');
    expect(await refused(text)).toMatchObject({
      code: 'handoff_not_ours',
      values: { title: 'Reunión con la comunidad técnica' },
    });
  });

  it('in a language the meeting does not have is refused', async () => {
    const text = (await handOff()).replaceAll('"fr"', '"pt"');
    await runner.db.meetings.update(meetingId, { workingLocales: ['es', 'fr'] });
    expect(await refused(text)).toMatchObject({
      code: 'handoff_unpublished',
      values: { language: 'pt', languages: 'es, fr' },
    });
    const other = (await handOff()).replace('source-language="es"', 'source-language="en"');
    expect(await refused(other)).toMatchObject({
      code: 'handoff_other_source',
      values: { language: 'en', languages: 'es' },
    });
  });

  it('with texts that left the meeting brings in the others', async () => {
    const text = withTarget(withTarget(await handOff(), 'C-01', 'Un.'), 'T-01', 'Deux.');
    await runCommand('outcome.delete', { outcomeId: asId<OutcomeId>('outcome-T-01') });
    const back = await opened(text);
    expect(verdicts(back)).toMatchObject({ 'outcome-T-01': 'unknown', 'outcome-C-01': 'changed' });
    expect(await takeIn(back)).toMatchObject({ taken: 1 });
  });
});
