import 'fake-indexeddb/auto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ArtifactStore, sha256Of } from '#main/files/artifact-store.ts';
import { cliArguments, parseCli } from '#main/cli/arguments.ts';
import { type CliTools, runCli } from '#main/cli/run-cli.ts';
import { appName, defaultUserData } from '#main/cli/user-data.ts';
import type { VerifyReport } from '#main/cli/verify/report.ts';
import { openJournal } from '#main/journal/open-journal.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { Laptop } from '#tests/builders/durable-store.ts';
import { recorded } from '#tests/builders/journal.ts';

let laptop = new Laptop();
let names = 0;

afterEach(() => {
  laptop.remove();
  laptop = new Laptop();
});

/** An afternoon of work: the sample, a snapshot, an export of two files, and what came after it. */
async function afternoon(): Promise<{ readonly files: readonly string[] }> {
  const store = await laptop.start(`verify-${(names += 1)}`);
  const { meetingId } = await runCommand('meeting.openSample', null);
  await store.settled();
  await store.snapshot();
  const artifacts = new ArtifactStore(inside('artifacts'));
  const files: string[] = [];
  const exported = await Promise.all(
    (['es', 'fr'] as const).map(async (locale) => {
      const stored = await artifacts.store(Buffer.from(`# Conclusiones / Conclusions (${locale})`));
      files.push(inside('artifacts', stored.sha256.slice(0, 2), stored.sha256));
      return { ...stored, locale, format: 'md', fileName: `regional_${locale}_v1.md`, missing: 0, stale: 0 } as const;
    }),
  );
  await runCommand('summary.recordExport', { meetingId, version: 1, files: exported, destinationIds: [] });
  await store.close();
  mkdirSync(inside('IndexedDB'));
  return { files };
}

function inside(...parts: string[]): string {
  return path.join(laptop.userData, ...parts);
}

type Ran = { readonly code: number; readonly out: string; readonly err: readonly string[] };

async function plenaria(words: readonly string[], tools: Partial<CliTools> = {}): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCli(words, {
    cwd: laptop.userData,
    userData: laptop.userData,
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    printPdf: null,
    ...tools,
  });
  return { code, out: out.join('\n'), err };
}

async function verified(): Promise<{
  readonly code: number;
  readonly err: readonly string[];
  readonly report: VerifyReport;
}> {
  const { code, out, err } = await plenaria(['verify', '--json']);
  return { code, err, report: JSON.parse(out) as VerifyReport };
}

/** Every file below the folder with the hash of its bytes. */
function everything(): Record<string, string> {
  const found = readdirSync(laptop.userData, { recursive: true, encoding: 'utf8' });
  const files = found.filter((name) => statSync(inside(name)).isFile()).sort();
  return Object.fromEntries(files.map((name) => [name, sha256Of(readFileSync(inside(name)))]));
}

function segment(): string {
  const names = readdirSync(inside('journal')).filter((name) => name.endsWith('.ndjson'));
  return inside('journal', names.sort().at(-1) ?? '');
}

function alterLine(file: string, line: number): void {
  const lines = readFileSync(file, 'utf8').split('\n');
  lines[line - 1] = (lines[line - 1] ?? '').replace('"', '#');
  writeFileSync(file, lines.join('\n'));
}

function snapshotFile(): string {
  return inside('snapshots', readdirSync(inside('snapshots'))[0] ?? '');
}

describe('verify, on a laptop where all is well', () => {
  it('says so, one line a part, and changes nothing', async () => {
    await afternoon();
    const before = everything();
    const { code, out, err } = await plenaria(['verify']);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    const lines = out.split('\n');
    expect(lines[0]).toBe(`data: ${laptop.userData}`);
    expect(lines[1]).toMatch(
      /^journal: whole, changes 1 to \d+ in 2 transactions, \d+ segments?; 2 done again from nothing$/,
    );
    expect(lines[2]).toBe('snapshots: 1 whole');
    expect(lines[3]).toMatch(/^artifacts: 2 files, \d+ bytes; 2 of 2 records with its file$/);
    expect(lines[4]).toBe(
      'database: there, not checked: only the app can read it, and it compares it with the journal at each start',
    );
    expect(lines.at(-1)).toBe('result: all that was checked is well');
    expect(everything()).toEqual(before);
  });

  it('gives the same as one JSON object', async () => {
    await afternoon();
    const { code, report } = await verified();
    expect(code).toBe(0);
    expect(report).toMatchObject({
      data: laptop.userData,
      journal: { state: 'whole', damaged: [], gaps: [], replay: { from: null, transactions: 2, misfits: [] } },
      snapshots: [{ state: 'whole', problem: null }],
      artifacts: { files: 2, damaged: [], records: 2, fromElsewhere: 0, missing: [] },
      database: { folder: 'IndexedDB', present: true, setAside: [], checked: false },
      problems: [],
      empty: false,
      ok: true,
    });
  });

  it('takes the folder as --data DIR and --data=DIR, relative to where it is called', async () => {
    await afternoon();
    const cwd = path.dirname(laptop.userData);
    const folder = path.basename(laptop.userData);
    for (const words of [['--data', folder], [`--data=${folder}`]]) {
      const { code, out } = await plenaria(['verify', ...words], { cwd, userData: path.join(cwd, 'not-there') });
      expect(code).toBe(0);
      expect(out).toContain(`data: ${laptop.userData}`);
    }
  });

  it('calls an unfinished end no damage, and leaves it where it is', async () => {
    await afternoon();
    const file = segment();
    writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from('a1b2c3d4 {"k":"chan')]));
    const before = everything();
    const { code, report } = await verified();
    expect(code).toBe(0);
    expect(report.journal).toMatchObject({ state: 'torn', torn: { segment: path.basename(file), bytes: 19 } });
    expect((await plenaria(['verify'])).out).toContain('never finished nor acknowledged');
    expect(everything()).toEqual(before);
  });

  it('does not miss the files of records that a pack brought', async () => {
    await afternoon();
    await appendArtifact('pack.merge');
    const { code, report } = await verified();
    expect(code).toBe(0);
    expect(report.artifacts).toMatchObject({ records: 2, fromElsewhere: 1, missing: [] });
  });
});

/** One more transaction in the journal: the record of a file that is not in the store. */
async function appendArtifact(command: string): Promise<void> {
  const { journal } = await openJournal({ folder: inside('journal'), deviceId: 'laptop', newId: () => 'id' });
  const { transaction, changes } = recorded(journal.lastSeq + 1);
  const artifact = { id: 'o-far', fileName: 'far_es_v1.md', sha256: 'f'.repeat(64), deletedAt: null };
  const own = changes.map((change) => ({
    ...change,
    command,
    entity: 'artifacts',
    entityId: 'o-far',
    after: artifact,
  }));
  await journal.append({ transaction: { ...transaction, command }, changes: own as never });
  await journal.close();
}

describe('verify, where there is nothing yet', () => {
  it('is content with an empty folder', async () => {
    const { code, out, err } = await plenaria(['verify']);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toMatch(/result: there is nothing yet$/);
    expect((await verified()).report).toMatchObject({ empty: true, ok: true, journal: { state: 'none' } });
    expect(readdirSync(laptop.userData)).toEqual([]);
  });

  it('is content when the app has never been started, but not with a folder somebody named wrongly', async () => {
    const gone = inside('gone');
    expect(await plenaria(['verify'], { userData: gone })).toMatchObject({ code: 0, err: [] });
    const named = await plenaria(['verify', '--data', 'gone']);
    expect(named).toMatchObject({ code: 1, out: '' });
    expect(named.err).toEqual([`plenaria: ${gone}: The file or folder is no longer there. Choose it again.`]);
  });
});

describe('verify, where the journal is damaged', () => {
  it('names segment and line, and the snapshot that holds what they held', async () => {
    await afternoon();
    const file = path.basename(segment());
    alterLine(segment(), 3);
    const { code, err, report } = await verified();
    expect(code).toBe(1);
    expect(err).toHaveLength(1);
    expect(err[0]).toContain(`plenaria: journal: ${file} line 3: the line is not what was written`);
    const snapshot = path.basename(snapshotFile());
    expect(report.journal).toMatchObject({
      state: 'damaged',
      gaps: [{ firstSeq: 1, reason: 'damage', heldBy: snapshot }],
      replay: { from: snapshot, transactions: 1, misfits: [] },
    });
    expect((await plenaria(['verify'])).out).toContain(`can’t be read; ${snapshot} holds them`);
  });

  it('says when no snapshot holds what is lost', async () => {
    await afternoon();
    alterLine(segment(), 3);
    rmSync(inside('snapshots'), { recursive: true });
    const { code, report } = await verified();
    expect(code).toBe(1);
    expect(report.journal.gaps).toMatchObject([{ firstSeq: 1, heldBy: null }]);
  });

  it('names a transaction that can be read but fits nothing', async () => {
    const { journal } = await openJournal({ folder: inside('journal'), deviceId: 'laptop', newId: () => 'id' });
    const [first, again] = [recorded(1), recorded(2)];
    await journal.append(first);
    const onTop = again.changes.map((change) => ({ ...change, entityId: 'o1' }));
    await journal.append({ ...again, changes: onTop as never });
    await journal.append(recorded(3));
    await journal.close();
    const { code, err, report } = await verified();
    expect(code).toBe(1);
    expect(report.journal.state).toBe('whole');
    expect(report.journal.replay).toEqual({
      from: null,
      transactions: 2,
      misfits: [{ txId: again.transaction.txId, firstSeq: 2, lastSeq: 2, problem: 'outcomes o1 is there already' }],
    });
    expect(err[0]).toContain(`transaction ${again.transaction.txId} (change 2): it does not fit`);
  });

  it('misses a journal that is gone, and the end of one whose newest segment is', async () => {
    await afternoon();
    renameSync(inside('journal'), inside('elsewhere'));
    expect((await verified()).err).toEqual([
      'plenaria: journal: journal: it is not there; only the database can tell it what it held',
    ]);
    renameSync(inside('elsewhere'), inside('journal'));
    rmSync(segment());
    const { code, report } = await verified();
    expect(code).toBe(1);
    expect(report.problems).toMatchObject([
      {
        part: 'journal',
        what: `it ends at change 0, though ${path.basename(snapshotFile())} holds change ${report.snapshots[0]?.seq}`,
      },
    ]);
  });

  it('leaves a journal of a newer version alone and says why', async () => {
    await afternoon();
    const text = readFileSync(inside('journal', 'identity.json'), 'utf8');
    const { databaseId, generation, deviceId } = JSON.parse(text) as Record<string, unknown>;
    const { crc32Hex } = await import('#main/journal/crc32.ts');
    const crc = crc32Hex(Buffer.from(JSON.stringify([9, databaseId, generation, deviceId])));
    writeFileSync(
      inside('journal', 'identity.json'),
      JSON.stringify({ format: 9, databaseId, generation, deviceId, crc }),
    );
    const { code, err, report } = await verified();
    expect(code).toBe(1);
    expect(report.journal.state).toBe('unreadable');
    expect(err[0]).toContain('plenaria: journal: journal: It was written by a newer Plenaria.');
  });
});

describe('verify, where a snapshot is damaged', () => {
  it('knows a truncated one from its name', async () => {
    await afternoon();
    const file = snapshotFile();
    writeFileSync(file, readFileSync(file).subarray(0, -100));
    const { code, err, report } = await verified();
    expect(code).toBe(1);
    expect(report.snapshots).toMatchObject([{ name: path.basename(file), state: 'damaged' }]);
    expect(err).toEqual([
      `plenaria: snapshots: ${path.basename(file)}: its bytes are not those its name was made of: it was cut off or altered`,
    ]);
  });

  it('opens the container too: a name that fits its bytes does not make them a snapshot', async () => {
    await afternoon();
    const bytes = Buffer.from('PK, or something like it');
    const name = `snapshot-20230208T150000Z-g1-1-${sha256Of(bytes).slice(0, 16)}.plenaria`;
    writeFileSync(inside('snapshots', name), bytes);
    const { code, err } = await verified();
    expect(code).toBe(1);
    expect(err[0]).toContain(`plenaria: snapshots: ${name}:`);
    expect(err[0]).toContain('This is not a whole pack');
  });

  it('notices one that was given another name', async () => {
    await afternoon();
    const file = snapshotFile();
    renameSync(file, file.replace(/-g(\d+)-(\d+)-/, '-g$1-9$2-'));
    const { code, err } = await verified();
    expect(code).toBe(1);
    expect(err[0]).toMatch(/its name says change 9\d+ of generation \d+, it holds change \d+/);
  });
});

describe('verify, where an exported file is damaged', () => {
  it('names one that was altered', async () => {
    const { files } = await afternoon();
    const [file = ''] = files;
    writeFileSync(file, `${readFileSync(file, 'utf8')}.`);
    const { code, err, report } = await verified();
    expect(code).toBe(1);
    const place = path.relative(inside('artifacts'), file);
    expect(report.artifacts.damaged).toMatchObject([{ file: place }]);
    expect(err).toEqual([`plenaria: artifacts: ${place}: its bytes are not those its name was made of`]);
  });

  it('names one that is gone, by the name it had for people', async () => {
    const { files } = await afternoon();
    for (const file of files) rmSync(file);
    const { code, err, report } = await verified();
    expect(code).toBe(1);
    expect(report.artifacts.missing.map(({ fileName }) => fileName).sort()).toEqual([
      'regional_es_v1.md',
      'regional_fr_v1.md',
    ]);
    expect(err[0]).toMatch(/the exported file regional_\w\w_v1\.md is not there \(and 1 more\)$/);
  });

  it('expects the file of every record made here', async () => {
    await afternoon();
    await appendArtifact('summary.recordExport');
    const { code, report } = await verified();
    expect(code).toBe(1);
    expect(report.artifacts.missing).toEqual([{ fileName: 'far_es_v1.md', sha256: 'f'.repeat(64) }]);
  });
});

describe('the words of the headless entry', () => {
  it.each([
    [['verify', 'DIR'], 'verify takes its folder as --data DIR, not DIR'],
    [['verify', '--data'], '--data needs a value'],
    [['verify', '--data', '--json'], '--data needs a value'],
    [['verify', '--json=yes'], '--json takes no value'],
    [['verify', '--repair'], 'unknown option: --repair'],
    [['inspect', 'a.ics', '--out=x'], 'unknown option: --out'],
    [['export', 'sample', 'other', '--out', 'x'], 'export takes one PACK, not also other'],
    [['export', 'sample', '--format=docx', '--out=x'], 'unknown format: docx (md, html, pdf, pack)'],
  ])('refuses %j with the reason and the usage', async (words, problem) => {
    const { code, out, err } = await plenaria(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err[0]).toMatch(/^plenaria: [^\n]+\nUsage:\n/);
    expect(err[0]?.split('\n')[0]).toBe(`plenaria: ${problem}`);
    expect(err[0]).toContain('plenaria verify [--data DIR] [--json]');
  });

  it('takes --name=value like --name value, in any case and any order', () => {
    const expected = { kind: 'export', source: 'sample', locales: ['fr'], formats: ['md'], pack: true, out: 'a=b' };
    expect(parseCli(['export', 'sample', '--locale=fr', '--format=MD,pack', '--out=a=b'])).toEqual(expected);
    expect(parseCli(['export', '--out', 'a=b', '--format', 'md,pack', '--locale', 'fr', 'sample'])).toEqual(expected);
  });

  it.each([
    [['plenaria', 'verify', '--json'], true, ['verify', '--json']],
    [['plenaria', 'export', 'sample'], true, ['export', 'sample']],
    [['plenaria', '--no-sandbox', '--cli', 'inspect', 'a.ics'], true, ['inspect', 'a.ics']],
    [['plenaria', 'agenda.ics', 'verify'], true, null],
    [['plenaria', '--user-data-dir', 'export'], true, null],
    [['plenaria'], true, null],
    [['electron', '--no-sandbox', '/app', 'verify'], false, ['verify']],
    [['electron', '/home/ana/inspect', '--smoke'], false, null],
    [['electron', 'verify'], false, null],
    [['electron', '/app', '--user-data-dir=x', 'verify'], false, null],
    [['electron', '/app', '--cli', 'export', 'sample'], false, ['export', 'sample']],
  ])('of %j (packaged: %s) are %j', (argv, isPackaged, expected) => {
    expect(cliArguments(argv, isPackaged)).toEqual(expected);
  });
});

describe('the folder of the app', () => {
  it('is named after the product, where Electron puts it on each platform', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly productName: string };
    expect(appName).toBe(manifest.productName);
    const [env, home] = [{}, '/home/ana'];
    expect(defaultUserData({ platform: 'linux', env, home })).toBe('/home/ana/.config/Plenaria');
    expect(defaultUserData({ platform: 'linux', env: { XDG_CONFIG_HOME: '/cfg' }, home })).toBe('/cfg/Plenaria');
    expect(defaultUserData({ platform: 'darwin', env, home: '/Users/ana' })).toBe(
      '/Users/ana/Library/Application Support/Plenaria',
    );
    const windows = { platform: 'win32', home: 'C:\\Users\\ana' } as const;
    expect(defaultUserData({ ...windows, env: { APPDATA: 'D:\\Roaming' } })).toBe('D:\\Roaming\\Plenaria');
    expect(defaultUserData({ ...windows, env })).toBe('C:\\Users\\ana\\AppData\\Roaming\\Plenaria');
  });
});
