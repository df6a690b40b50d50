import { deserialize, serialize } from 'node:v8';
import { test, expect } from '@playwright/test';
import MiniSearch from 'minisearch';
import { noFilters } from '#domain/search/document.ts';
import { checksumOf } from '#domain/search/checksum.ts';
import { LayeredIndex } from '#domain/search/layered-index.ts';
import type { PackedParts } from '#domain/search/pack.ts';
import { PackedIndex } from '#domain/search/packed-index.ts';
import { foldText } from '#domain/text/fold.ts';
import { noteDocument, packedParts } from '#tests/builders/search.ts';
import { report, timed, times } from './report.ts';
import { idOf, notes, queries } from './texts.ts';

const count = times(100_000, 10_000);
const rounds = times(20, 3);

test('search.all', () => {
  const texts = notes(count);
  const index = new LayeredIndex(new PackedIndex(packedParts(texts.map((text, at) => noteDocument(idOf(at), text)))));
  const mini = new MiniSearch({ fields: ['text'], processTerm: foldText });
  mini.addAll(texts.map((text, id) => ({ id, text })));
  const folded = texts.map(foldText);
  const scan = (query: string) => {
    const words = foldText(query).split(' ');
    const found: number[] = [];
    folded.forEach((text, id) => {
      if (words.every((word) => text.includes(word))) found.push(id);
    });
    return found.slice(0, 20);
  };
  for (const { name, list } of queries) {
    for (const query of list) {
      // The first time warms up, for all three.
      index.find(query, noFilters, 20);
      scan(query);
      mini.search(query, { prefix: true, fuzzy: 0.2, combineWith: 'AND' });
    }
    const [ours, limit, baseline]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < rounds; round += 1) {
      for (const query of list) {
        ours.push(timed(() => index.find(query, noFilters, 20)).ms);
        limit.push(timed(() => scan(query)).ms);
        baseline.push(
          timed(() => mini.search(query, { prefix: true, fuzzy: 0.2, combineWith: 'AND' }).slice(0, 20)).ms,
        );
      }
    }
    report({
      name: `search.all, ${name}`,
      unit: 'ms',
      ours,
      limit,
      baseline,
      goal: {
        text: 'p95 at most a quarter of MiniSearch; limit: a linear scan',
        met: ({ p95 }) => (p95.ours ?? 0) <= (p95.baseline ?? 0) / 4,
      },
    });
  }
});

/** What a start has to do with a stored index, once it is out of the database: prove it and make it ready. */
test('search.load', () => {
  const texts = notes(count);
  const parts = packedParts(texts.map((text, at) => noteDocument(idOf(at), text)));
  const mini = new MiniSearch({ fields: ['text'], processTerm: foldText });
  mini.addAll(texts.map((text, id) => ({ id, text })));
  const [stored, miniJson] = [serialize(parts), JSON.stringify(mini)];
  const [ours, limit, baseline]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < times(5, 2); round += 1) {
    const loaded = timed(() => {
      const read = deserialize(stored) as PackedParts;
      checksumOf({ parts: read, seq: 1, meetings: [] });
      return new PackedIndex(read);
    });
    expect(loaded.value.size).toBe(count);
    ours.push(loaded.ms);
    limit.push(timed(() => deserialize(stored) as unknown).ms);
    baseline.push(timed(() => MiniSearch.loadJSON(miniJson, { fields: ['text'], processTerm: foldText })).ms);
  }
  report({ name: 'search.load', unit: 'ms', ours, limit, baseline });
});

/** One change while nothing is packed yet, and once all is. */
test('search.update', () => {
  const documents = notes(count).map((text, at) => noteDocument(idOf(at), text));
  const loose = new LayeredIndex(null);
  loose.update(documents.map((document) => ({ key: document.key, document })));
  const packed = new LayeredIndex(new PackedIndex(packedParts(documents)));
  for (const [name, index] of [
    ['', packed],
    [', nothing packed', loose],
  ] as const) {
    const ours = Array.from({ length: times(200, 20) }, (_, at) => {
      const document = noteDocument(idOf(at * 7), `Una nota cambiada ${at}`);
      return timed(() => index.update([{ key: document.key, document }])).ms;
    });
    report({ name: `search.update${name}`, unit: 'ms', ours, limit: null, baseline: null });
  }
});
