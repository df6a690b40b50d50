import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ended, exitCodeOf, startChild } from './lib/children.mjs';
import { root, tool } from './lib/paths.mjs';
import { runMain, SetupError } from './lib/say.mjs';
import { setUpApp } from './lib/setup.mjs';

/** `npm run torture -- [--quick] [--json FILE] [--only WORDS]`: kills, torn files, full disks; counts what was lost. */
async function main(args) {
  const { quick, json, only } = options(args);
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
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const outcomes = lines.filter((line) => line !== '').map((line) => JSON.parse(line));
  if (json !== null) writeFileSync(path.resolve(json), `${JSON.stringify(outcomes, null, 2)}\n`);
  for (const { name, tried, lost, ok, detail } of outcomes) {
    process.stdout.write(
      `${ok ? 'ok  ' : 'FAIL'}  ${name.padEnd(32)} ${String(tried).padStart(4)} tried  ${lost} lost  ${detail}\n`,
    );
  }
  return code;
}

function options(args) {
  const found = { quick: false, json: null, only: null };
  for (let index = 0; index < args.length; index += 1) {
    if (args[index] === '--quick') found.quick = true;
    else if (args[index] === '--json' || args[index] === '--only') {
      const value = args[(index += 1)];
      if (value === undefined) throw new SetupError(`${args[index - 1]} needs a value`);
      found[args[index - 1].slice(2)] = value;
    } else throw new SetupError(`unknown option: ${args[index]} (--quick, --json FILE, --only WORDS)`);
  }
  return found;
}

await runMain(async () => main(process.argv.slice(2)));
