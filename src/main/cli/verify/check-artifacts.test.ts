import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { StoreImage } from '#domain/recovery/store-image.ts';
import { ArtifactStore } from '../../files/artifact-store.ts';
import { checkArtifacts } from './check-artifacts.ts';

let data: string;

beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), 'plenaria-artifacts-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

it('looks for the pictures of notes among the files, and misses those that are gone', async () => {
  const store = new ArtifactStore(path.join(data, 'artifacts'));
  const { sha256 } = await store.store(new TextEncoder().encode('picture'));
  const image = new StoreImage();
  const gone = 'a'.repeat(64);
  image.put('images', { id: 'here', name: 'La sala', sha256, deletedAt: null });
  image.put('images', { id: 'gone', name: 'El mapa', sha256: gone, deletedAt: null });
  image.put('images', { id: 'elsewhere', name: 'De otra', sha256: gone, deletedAt: null });
  const replay = { from: null, transactions: 0, misfits: [] };
  const checked = await checkArtifacts(data, { image, replay, fromElsewhere: new Set(['images/elsewhere']) });
  expect(checked).toMatchObject({
    files: 1,
    damaged: [],
    records: 2,
    fromElsewhere: 1,
    missing: [{ fileName: 'El mapa', sha256: gone }],
  });
  writeFileSync(path.join(data, 'artifacts', sha256.slice(0, 2), sha256), 'other');
  expect((await checkArtifacts(data, { image, replay, fromElsewhere: new Set() })).damaged).toHaveLength(1);
});
