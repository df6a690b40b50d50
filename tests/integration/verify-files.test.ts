import 'fake-indexeddb/auto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { sha256Of } from '#main/files/artifact-store.ts';
import { Desk } from '#tests/builders/desk.ts';

let desk = new Desk();

afterEach(() => {
  desk.remove();
  desk = new Desk();
});

describe('verify, where a snapshot is damaged', () => {
  it('knows a truncated one from its name', async () => {
    await desk.afternoon();
    const file = desk.snapshotFile();
    writeFileSync(file, readFileSync(file).subarray(0, -100));
    const { code, err, report } = await desk.verified();
    expect(code).toBe(1);
    expect(report.snapshots).toMatchObject([{ name: path.basename(file), state: 'damaged' }]);
    expect(err).toEqual([
      `plenaria: snapshots: ${path.basename(file)}: its bytes are not those its name was made of: it was cut off or altered`,
    ]);
  });

  it('opens the container too: a name that fits its bytes does not make them a snapshot', async () => {
    await desk.afternoon();
    const bytes = Buffer.from('PK, or something like it');
    const name = `snapshot-20230208T150000Z-g1-1-${sha256Of(bytes).slice(0, 16)}.plenaria`;
    writeFileSync(desk.inside('snapshots', name), bytes);
    const { code, err } = await desk.verified();
    expect(code).toBe(1);
    expect(err[0]).toContain(`plenaria: snapshots: ${name}:`);
    expect(err[0]).toContain('This is not a whole pack');
  });

  it('notices one that was given another name', async () => {
    await desk.afternoon();
    const file = desk.snapshotFile();
    renameSync(file, file.replace(/-g(\d+)-(\d+)-/, '-g$1-9$2-'));
    const { code, err } = await desk.verified();
    expect(code).toBe(1);
    expect(err[0]).toMatch(/its name says change 9\d+ of generation \d+, it holds change \d+/);
  });
});

describe('verify, where an exported file is damaged', () => {
  it('names one that was altered', async () => {
    const { files } = await desk.afternoon();
    const [file = ''] = files;
    writeFileSync(file, `${readFileSync(file, 'utf8')}.`);
    const { code, err, report } = await desk.verified();
    expect(code).toBe(1);
    const place = path.relative(desk.inside('artifacts'), file);
    expect(report.artifacts.damaged).toMatchObject([{ file: place }]);
    expect(err).toEqual([`plenaria: artifacts: ${place}: its bytes are not those its name was made of`]);
  });

  it('names one that is gone, by the name it had for people', async () => {
    const { files } = await desk.afternoon();
    for (const file of files) rmSync(file);
    const { code, err, report } = await desk.verified();
    expect(code).toBe(1);
    expect(report.artifacts.missing.map(({ fileName }) => fileName).sort()).toEqual([
      'regional_es_v1.md',
      'regional_fr_v1.md',
    ]);
    expect(err[0]).toMatch(/the exported file regional_\w\w_v1\.md is not there \(and 1 more\)$/);
  });

  it('expects the file of every record made here', async () => {
    await desk.afternoon();
    await desk.appendArtifact('summary.recordExport');
    const { code, report } = await desk.verified();
    expect(code).toBe(1);
    expect(report.artifacts.missing).toEqual([{ fileName: 'far_es_v1.md', sha256: 'f'.repeat(64) }]);
  });
});
