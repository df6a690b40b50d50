import 'fake-indexeddb/auto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '#main/cli/run-cli.ts';
import { makePack } from '#renderer/commands/pack/pack-file.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { startRunner } from '#tests/builders/runner.ts';

let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'plenaria-cli-'));
  const { db } = await startRunner();
  const { meetingId } = await runCommand('meeting.openSample', null);
  const pause = (await db.sessions.where({ meetingId }).toArray()).find(({ kind }) => kind === 'break');
  await runCommand('session.delete', { sessionId: pause!.id });
  writeFileSync(path.join(folder, 'meeting.plenaria'), await makePack(meetingId));
  db.close();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function plenaria(...words: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const tools = { out: (text: string) => out.push(text), err: (text: string) => err.push(text), printPdf: null };
  const code = await runCli(words, { cwd: folder, userData: folder, ...tools });
  return { code, out: out.join('\n'), err };
}

describe('the pack that the app saves, without the app', () => {
  it('is inspected like the sample it was made of, less what is in its trash', async () => {
    await plenaria('export', 'sample', '--format=pack', '--out=.');
    const sample = readdirSync(folder).find((name) => /_v\d+\.plenaria$/.test(name)) ?? '';
    const [ofSample, ofApp] = [
      await plenaria('inspect', sample, '--json'),
      await plenaria('inspect', 'meeting.plenaria', '--json'),
    ];
    expect([ofSample.err, ofApp.err]).toEqual([[], []]);
    const [expected, report] = [ofSample, ofApp].map(({ out }) => JSON.parse(out) as Record<string, unknown>);
    expect(report).toMatchObject({ format: 'plenaria-pack', kind: 'pack', outcomes: expected?.['outcomes'] });
    expect(report?.['sessions']).toBe(Number(expected?.['sessions']) - 1);
    expect(report?.['attendees']).toBe(expected?.['attendees']);
  });

  it('gives the same documents', async () => {
    const { code } = await plenaria('export', 'meeting.plenaria', '--format=md', '--locale=fr', '--out=documents');
    expect(code).toBe(0);
    const [name = ''] = readdirSync(path.join(folder, 'documents'));
    expect(name).toMatch(/_takeaways_fr_v\d+\.md$/);
    await plenaria('export', 'sample', '--format=md', '--locale=fr', '--out=expected');
    const read = (place: string) => readFileSync(path.join(folder, place, name), 'utf8');
    expect(read('documents')).toBe(read('expected'));
  });

  it('is refused by file and reason once it was cut off', async () => {
    const bytes = readFileSync(path.join(folder, 'meeting.plenaria'));
    writeFileSync(path.join(folder, 'cut.plenaria'), bytes.subarray(0, -50));
    const { code, err } = await plenaria('inspect', 'cut.plenaria');
    expect(code).toBe(1);
    expect(err).toEqual([
      'plenaria: cut.plenaria: zip: This is not a whole pack. It may have been cut off while it was copied: copy it again.',
    ]);
  });
});
