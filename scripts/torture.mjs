import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ended, exitCodeOf, startChild } from './lib/children.mjs';
import { root, tool } from './lib/paths.mjs';
import { runOptions } from './lib/run-options.mjs';
import { runMain } from './lib/say.mjs';
import { setUpApp } from './lib/setup.mjs';

/** `npm run torture -- [--quick] [--json FILE] [--only WORDS]`: kills, torn files, full disks; counts what was lost. */
async function main(args) {
  const { quick, json, only } = runOptions(args);
  const { env } = await setUpApp();
  const file = path.join(root, 'out', 'torture.ndjson');
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const command = [tool('@playwright/test', 'cli.js'), 'test', '--config', 'playwright.torture.config.ts'];
  const chosen = only === null ? [] : ['-g', only];
  const child = startChild(process.execPath, [...command, '--reporter=line', ...chosen], {
    cwd: root,
    env: { ...env, PLENARIA_TORTURE: quick ? 'quick' : 'full', PLENARIA_TORTURE_FILE: file },
    stdio: 'inherit',
  });
  const code = exitCodeOf(await ended(child));
  if (only === null || 'properties'.includes(only)) writeProperties(file, await properties({ quick, env }));
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const outcomes = lines.filter((line) => line !== '').map((line) => JSON.parse(line));
  if (json !== null) writeFileSync(path.resolve(json), `${JSON.stringify(outcomes, null, 2)}\n`);
  for (const { name, tried, lost, ok, detail } of outcomes) {
    process.stdout.write(
      `${ok ? 'ok  ' : 'FAIL'}  ${name.padEnd(32)} ${String(tried).padStart(4)} tried  ${lost} lost  ${detail}\n`,
    );
  }
  return code === 0 && outcomes.every(({ ok }) => ok) ? 0 : 1;
}

const propertyFiles = [
  {
    name: 'two and three laptops, packs',
    file: 'src/domain/merge/merge-pack.property.test.ts',
    tried: { quick: 600, full: 4000 },
    env: (tried) => ({ PLENARIA_MERGE_RUNS: String(tried / 2) }),
    detail: 'random commands and exchanges; all ended alike or with listed conflicts, no text gone',
  },
  {
    name: 'undo and redo of everything',
    file: 'tests/integration/history.property.test.ts',
    tried: { quick: 200, full: 1000 },
    env: (tried) => ({ PLENARIA_HISTORY_COMMANDS: String(tried), PLENARIA_HISTORY_RUNS: '1' }),
    detail: 'commands taken back and done again, over a restart; the state was equal at both ends',
  },
];

/** What needs no window: random stories, more of them than the tests have time for. */
async function properties({ quick, env }) {
  const outcomes = [];
  for (const { name, file, tried, env: more, detail } of propertyFiles) {
    const count = quick ? tried.quick : tried.full;
    const command = [tool('vitest', 'vitest.mjs'), 'run', file];
    const child = startChild(process.execPath, command, {
      cwd: root,
      env: { ...env, ...more(count) },
      stdio: 'inherit',
    });
    const ok = exitCodeOf(await ended(child)) === 0;
    outcomes.push({ name, tried: count, lost: ok ? 0 : 1, ok, detail });
  }
  return outcomes;
}

function writeProperties(file, outcomes) {
  for (const outcome of outcomes) appendFileSync(file, `${JSON.stringify(outcome)}\n`);
}

await runMain(async () => main(process.argv.slice(2)));
