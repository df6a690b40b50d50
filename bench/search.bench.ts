import { test, expect } from '@playwright/test';
import MiniSearch from 'minisearch';
import { noFilters } from '#domain/search/document.ts';
import { SearchIndex } from '#domain/search/search-index.ts';
import { foldText } from '#domain/text/fold.ts';
import { noteDocument } from '#tests/builders/search.ts';
import { report, timed, times } from './report.ts';
import { notes, queries } from './texts.ts';

const count = times(100_000, 10_000);
const rounds = times(20, 3);

test('search.all', () => {
  const texts = notes(count);
  const documents = texts.map((text, index) => noteDocument(`n${index}`, text));
  const index = new SearchIndex();
  index.update(documents.map((document) => ({ key: document.key, document })));
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

test('search.load', () => {
  const texts = notes(count);
  const index = new SearchIndex();
  index.update(
    texts.map((text, at) => noteDocument(`n${at}`, text)).map((document) => ({ key: document.key, document })),
  );
  const mini = new MiniSearch({ fields: ['text'], processTerm: foldText });
  mini.addAll(texts.map((text, id) => ({ id, text })));
  const [ourJson, miniJson] = [JSON.stringify(index), JSON.stringify(mini)];
  const [ours, limit, baseline]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < times(5, 2); round += 1) {
    const loaded = timed(() => SearchIndex.fromJSON(JSON.parse(ourJson) as never));
    expect(loaded.value.size).toBe(count);
    ours.push(loaded.ms);
    limit.push(timed(() => JSON.parse(ourJson) as unknown).ms);
    baseline.push(timed(() => MiniSearch.loadJSON(miniJson, { fields: ['text'], processTerm: foldText })).ms);
  }
  report({ name: 'search.load', unit: 'ms', ours, limit, baseline });
});

test('search.update', () => {
  const index = new SearchIndex();
  index.update(
    notes(count)
      .map((text, at) => noteDocument(`n${at}`, text))
      .map((document) => ({ key: document.key, document })),
  );
  const ours = Array.from({ length: times(200, 20) }, (_, at) => {
    const document = noteDocument(`n${at * 7}`, `Una nota cambiada ${at}`);
    return timed(() => index.update([{ key: document.key, document }])).ms;
  });
  report({ name: 'search.update', unit: 'ms', ours, limit: null, baseline: null });
});
