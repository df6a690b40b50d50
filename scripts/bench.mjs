import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ended, exitCodeOf, startChild } from './lib/children.mjs';
import { root, tool } from './lib/paths.mjs';
import { runOptions } from './lib/run-options.mjs';
import { runMain } from './lib/say.mjs';
import { setUpApp } from './lib/setup.mjs';

/**
 * `npm run bench -- [--quick] [--json FILE] [--only NAME]`: each benchmark with its limit and its baseline measured in
 * the same run. Read the ratios: the milliseconds are those of the machine.
 */
async function main(args) {
  const { quick, json, only } = runOptions(args);
  const { env } = await setUpApp();
  const file = path.join(root, 'out', 'bench.ndjson');
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const command = [tool('@playwright/test', 'cli.js'), 'test', '--config', 'playwright.bench.config.ts'];
  const chosen = only === null ? [] : ['-g', only];
  const child = startChild(process.execPath, [...command, '--reporter=line', ...chosen], {
    cwd: root,
    env: { ...env, PLENARIA_BENCH: quick ? 'quick' : 'full', PLENARIA_BENCH_FILE: file },
    stdio: 'inherit',
  });
  const code = exitCodeOf(await ended(child));
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const found = lines.filter((line) => line !== '').map((line) => JSON.parse(line));
  if (json !== null) writeFileSync(path.resolve(json), `${JSON.stringify(found, null, 2)}\n`);
  for (const one of found) process.stdout.write(`${written(one)}\n`);
  return code;
}

function written({ name, ours, unit, ratioToLimit, ratioToBaseline, p95, goal }) {
  const ratio = (value) => (value === null ? '–' : `${value.toFixed(2)} ×`);
  const met = goal === null ? '' : goal.met ? 'goal met:  ' : 'NOT MET:   ';
  return [
    name.padEnd(34),
    `${ours.toFixed(2)} ${unit} (p95 ${p95.ours.toFixed(2)})`.padEnd(30),
    `limit ${ratio(ratioToLimit)}`.padEnd(17),
    `baseline ${ratio(ratioToBaseline)}`.padEnd(20),
    `${met}${goal === null ? '' : goal.text}`,
  ].join(' ');
}

await runMain(async () => main(process.argv.slice(2)));
