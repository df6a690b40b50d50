import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OutboxEntryId, asId } from '#domain/ids.ts';
import { changeLines } from '#domain/history/change-lines.ts';
import type { Destination, SummaryTemplate } from '#domain/records/summary.ts';
import { approvalOf, versionsOf } from '#domain/summary/approval.ts';
import { compareVersions } from '#domain/summary/compare-versions.ts';
import { summaryOf } from '#domain/summary/default-summary.ts';
import { versionLines } from '#domain/summary/version-lines.ts';
import { redo, undo } from '#renderer/commands/history/undo.ts';
import { makePack } from '#renderer/commands/pack/pack-file.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { composeDocument } from '#renderer/commands/summary/compose-document.ts';
import { exportSummary } from '#renderer/commands/summary/export-summary.ts';
import { readMeetingRecords } from '#renderer/data/meeting-records.ts';
import { readMeetingPack } from '#formats/read/read-meeting-pack.ts';
import type { Bridge } from '#shared/bridge.ts';
import { meetingId } from '#tests/builders/meeting.ts';
import { regionalMeeting } from '#tests/builders/regional-meeting.ts';
import { startRunner, type TestRunner } from '#tests/builders/runner.ts';
import { writePassage } from '#tests/builders/write-passage.ts';

const stick: Destination = {
  id: asId('stick'),
  kind: 'folder',
  name: 'USB',
  url: 'token',
  user: '',
  deletedAt: null,
};

let runner: TestRunner;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

beforeEach(async () => {
  runner = await startRunner();
  const store = async ({ bytes }: { bytes: Uint8Array }) => ({
    ok: true,
    value: { sha256: sha256(bytes), bytes: bytes.byteLength },
  });
  (globalThis as { bridge?: unknown }).bridge = { 'artifact.store': store } as unknown as Bridge;
  const { meeting, ...tables } = regionalMeeting().records;
  await runner.given({ meetings: [meeting], ...tables, destinations: [stick] });
});

afterEach(() => {
  (globalThis as { bridge?: unknown }).bridge = undefined;
  runner.db.close();
});

describe('a version of a document', () => {
  it('is kept with every export: what it said, for whom, and why it left unfinished', async () => {
    await run({ reason: '  Faltan los plazos; se publica hoy.  ' });
    const [version, ...others] = await versions();
    expect(others).toEqual([]);
    expect(version).toMatchObject({
      version: 1,
      cause: 'export',
      state: 'draft',
      audience: 'public',
      attribution: 'organization',
      reason: 'Faltan los plazos; se publica hoy.',
    });
    expect(Object.keys(version?.texts ?? {})).toEqual(['es', 'fr']);
    expect(version?.texts.fr?.map(({ text }) => text)).toContain('Publier le premier jeu d’indicateurs.');
    expect(JSON.stringify(version?.texts)).not.toContain('¿Quién financia los ejercicios?');
  });

  it('has a number that no other one has, also after an approval was taken back', async () => {
    await run({});
    await runCommand('summary.approve', { meetingId, reason: null });
    await run({});
    expect((await versions()).map(({ version, cause }) => `${version} ${cause}`)).toEqual([
      '3 export',
      '2 approval',
      '1 export',
    ]);
    await undo(meetingId);
    expect((await run({}))?.version).toBe(4);
  });

  it('is of one document: minutes and takeaways are counted apart', async () => {
    await run({});
    await runCommand('summary.edit', { meetingId, template: 'minutes', fields: { audience: 'internal' } });
    const report = await run({ template: 'minutes' });
    expect(report?.stored[0]?.fileName).toBe('montevideo-2023_minutes_es_v1.md');
    expect((await versions('minutes')).map(({ version, audience }) => [version, audience])).toEqual([[1, 'internal']]);
    expect(await runner.db.summaries.count()).toBe(2);
  });

  it('shows line by line what was done since', async () => {
    await run({});
    await writePassage('outcomes', 'outcome-C-01', 'text', 'es', 'Publicar el segundo juego de indicadores.');
    const [version] = await versions();
    const changed = compareVersions(version?.texts.es ?? [], await linesNow('es')).filter(
      ({ kind }) => kind !== 'same',
    );
    expect(changed).toMatchObject([
      {
        kind: 'changed',
        role: 'commitment',
        before: 'Publicar el primer juego de indicadores.',
        after: 'Publicar el segundo juego de indicadores.',
      },
    ]);
  });

  it('stands in the history with its reason', async () => {
    await run({ reason: 'Se publica hoy.' });
    const [row] = await runner.db.versions.toArray();
    const change = await runner.db.changes
      .where('entityId')
      .equals(row?.id ?? '')
      .first();
    const fields = changeLines(change!).map(({ path }) => path);
    expect(fields).toContain('reason');
    expect(fields).not.toContain('texts');
  });
});

describe('an approval', () => {
  it('holds until something that is published changes, and again once that is taken back', async () => {
    await runCommand('summary.approve', { meetingId, reason: null });
    expect(await approval()).toMatchObject({ state: 'approved', changed: [] });

    await writePassage('outcomes', 'outcome-C-01', 'text', 'fr', 'Publier les indicateurs.');
    expect(await approval()).toMatchObject({ state: 'in_review', changed: ['fr'] });

    await undo(meetingId);
    expect(await approval()).toMatchObject({ state: 'approved', changed: [] });
    await redo(meetingId);
    expect(await approval()).toMatchObject({ state: 'in_review', changed: ['fr'] });

    await runCommand('summary.approve', { meetingId, reason: null });
    expect(await approval()).toMatchObject({ state: 'approved', changed: [] });
  });

  it('is not touched by what the document leaves out', async () => {
    await runCommand('summary.approve', { meetingId, reason: null });
    await writePassage('outcomes', 'outcome-Q-01', 'text', 'es', '¿Quién paga los ejercicios?');
    expect(await approval()).toMatchObject({ state: 'approved', changed: [] });
  });

  it('is undone and redone as one step, with its version', async () => {
    await runCommand('summary.approve', { meetingId, reason: 'Con la mesa.' });
    expect(await undo(meetingId)).toEqual({ command: 'summary.approve' });
    expect(await versions()).toEqual([]);
    expect((await approval()).state).toBe('draft');
    await redo(meetingId);
    expect(await versions()).toMatchObject([{ cause: 'approval', state: 'approved', reason: 'Con la mesa.' }]);
    expect((await approval()).state).toBe('approved');
  });

  it('goes with the export of what was approved, and not with that of anything later', async () => {
    await runCommand('summary.approve', { meetingId, reason: null });
    await run({});
    expect((await versions())[0]?.state).toBe('approved');
    // Portuguese does not leave: what changes there changes nothing of these files.
    await writePassage('outcomes', 'outcome-C-01', 'text', 'pt', 'Publicar os indicadores.');
    await run({});
    expect((await versions())[0]?.state).toBe('approved');
    await writePassage('outcomes', 'outcome-C-01', 'text', 'es', 'Publicar los indicadores.');
    await run({});
    expect((await versions())[0]?.state).toBe('in_review');
  });
});

describe('publishing', () => {
  it('is said by the last delivery of an approved version, not by an earlier one', async () => {
    await runCommand('summary.approve', { meetingId, reason: null });
    await run({ destinationIds: [stick.id] });
    const [first, second] = await runner.db.outbox.toArray();
    await deliver(first!.id);
    expect((await approval()).state).toBe('approved');
    await deliver(second!.id);
    expect((await approval()).state).toBe('published');
    await writePassage('outcomes', 'outcome-C-01', 'text', 'es', 'Publicar los indicadores.');
    expect(await approval()).toMatchObject({ state: 'in_review', changed: ['es'] });
  });

  it('is not said by what nobody approved', async () => {
    await run({ destinationIds: [stick.id] });
    for (const { id } of await runner.db.outbox.toArray()) await deliver(id);
    expect((await approval()).state).toBe('draft');
  });

  it('can be said by hand, and taken back', async () => {
    await runCommand('summary.setState', { meetingId, state: 'in_review' });
    expect((await approval()).state).toBe('in_review');
    await runCommand('summary.approve', { meetingId, reason: null });
    await runCommand('summary.setState', { meetingId, state: 'published' });
    expect((await approval()).state).toBe('published');
    await undo(meetingId);
    expect((await approval()).state).toBe('approved');
  });
});

describe('the pack of a meeting', () => {
  it('takes the versions along, and the other laptop compares with them', async () => {
    await run({ reason: 'Se publica hoy.' });
    await runCommand('summary.approve', { meetingId, reason: null });
    const [mine, bytes] = [await versions(), await makePack(meetingId)];
    runner.db.close();

    runner = await startRunner();
    const read = await readMeetingPack(bytes, async (part) => sha256(part));
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    await runCommand('pack.merge', { meetingId: read.value.meetingId, incoming: read.value.side });
    const there = await versions();
    expect(there.map(({ texts, reason, version }) => ({ texts, reason, version }))).toEqual(
      mine.map(({ texts, reason, version }) => ({ texts, reason, version })),
    );
    expect((await approval()).state).toBe('approved');
    expect(await undo(null)).toEqual({ command: 'pack.merge' });
    expect(await runner.db.versions.count()).toBe(0);
  });
});

describe('the look of the house', () => {
  it('is one row, undone where it was changed, and stays at home', async () => {
    await runCommand('look.edit', { meetingId, fields: { accent: '#0d5862' } });
    await runCommand('look.edit', { meetingId, fields: { accent: '#8c2f63' } });
    expect(await runner.db.looks.toArray()).toMatchObject([{ id: 'house', accent: '#8c2f63', logo: null }]);
    expect(await undo(meetingId)).toEqual({ command: 'look.edit' });
    expect(await runner.db.looks.toArray()).toMatchObject([{ accent: '#0d5862' }]);
    const read = await readMeetingPack(await makePack(meetingId), async (part) => sha256(part));
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    expect(read.value.side.originals.flatMap(({ changes }) => changes.map(({ entity }) => entity))).not.toContain(
      'looks',
    );
    await undo(meetingId);
    expect(await runner.db.looks.count()).toBe(0);
  });
});

type Wanted = {
  readonly reason?: string;
  readonly template?: SummaryTemplate;
  readonly destinationIds?: readonly (typeof stick.id)[];
};

function run({ destinationIds = [], ...wanted }: Wanted) {
  const files = [
    { locale: 'es', format: 'md' },
    { locale: 'fr', format: 'md' },
  ] as const;
  return exportSummary(
    { meetingId, files, destinationIds, folder: null, ...wanted },
    { fontCss: async () => '', signal: new AbortController().signal, onProgress: () => undefined },
  );
}

async function deliver(entryId: OutboxEntryId) {
  const advance = (event: Parameters<typeof runCommand<'outbox.advance'>>[1]['event']) =>
    runCommand('outbox.advance', { entryId, event, jitter: 0 });
  await advance({ kind: 'start' });
  await advance({ kind: 'sent', etag: null });
  const entry = await runner.db.outbox.get(entryId);
  const artifact = await runner.db.artifacts.get(entry!.artifactId);
  await advance({ kind: 'verified', etag: null, sha256: artifact!.sha256 });
}

async function versions(template: SummaryTemplate = 'takeaways') {
  return versionsOf(await runner.db.versions.toArray(), template);
}

async function approval() {
  const records = (await readMeetingRecords(runner.db, meetingId))!;
  const summary = summaryOf(records);
  return approvalOf({
    summary,
    versions: await runner.db.versions.toArray(),
    linesIn: (locale) => versionLines(composeDocument({ records, summary }, locale).document),
  });
}

async function linesNow(locale: 'es') {
  const records = (await readMeetingRecords(runner.db, meetingId))!;
  return versionLines(composeDocument({ records, summary: summaryOf(records) }, locale).document);
}
