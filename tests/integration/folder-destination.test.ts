import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sendToFolder, verifyInFolder } from '#main/destinations/folder.ts';
import { sha256Of } from '#main/files/artifact-store.ts';

const bytes = new Uint8Array(Buffer.from('<!doctype html><p>Conclusiones de la reunión</p>'));
const sha256 = sha256Of(bytes);

describe('a chosen folder', () => {
  it('gets the file, keeps what is there, and is not made anew when its stick is gone', async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'plenaria-folder-'));
    const folder = path.join(root, 'stick');
    const target = { folder, fileName: 'acta.html', sha256, bytes };
    expect(await sendToFolder(target)).toMatchObject({ ok: false, failure: { code: 'unreachable' } });
    expect(await readdir(root)).toEqual([]);
    await mkdir(folder);
    expect(await verifyInFolder(target)).toMatchObject({ ok: false, failure: { code: 'no_collection' } });
    expect(await sendToFolder(target)).toMatchObject({ ok: true });
    expect(await sendToFolder(target)).toMatchObject({ ok: true });
    expect(await verifyInFolder(target)).toEqual({ ok: true, value: { etag: null, sha256 } });
    await writeFile(path.join(folder, 'acta.html'), 'changed by somebody');
    expect(await verifyInFolder(target)).toMatchObject({ ok: false, failure: { code: 'mismatch' } });
    expect(await sendToFolder(target)).toMatchObject({ ok: false, failure: { code: 'name_taken' } });
    expect(await sendToFolder({ ...target, fileName: '..' })).toMatchObject({ ok: false });
    expect(await sendToFolder({ ...target, folder: null })).toMatchObject({ failure: { code: 'no_collection' } });
    expect(await readdir(folder)).toEqual(['acta.html']);
    await rm(root, { recursive: true });
  });
});
