import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { ended, exitCodeOf, startChild } from './lib/children.mjs';
import { root, tool } from './lib/paths.mjs';
import { runMain } from './lib/say.mjs';

/** Plays the reference meeting in the app that is set up, and lists what it left in out/demo. */
async function main() {
  const command = [
    tool('@playwright/test', 'cli.js'),
    'test',
    '--config',
    'playwright.demo.config.ts',
    '--reporter=line',
  ];
  const code = exitCodeOf(await ended(startChild(process.execPath, command, { cwd: root, stdio: 'inherit' })));
  const folder = path.join(root, 'out', 'demo');
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true }).sort((a, b) => a.localeCompare(b)) : [];
  for (const name of names) {
    const file = path.join(folder, name);
    if (statSync(file).isFile())
      process.stdout.write(`${path.join('out', 'demo', name)}  ${statSync(file).size} bytes\n`);
  }
  return code;
}

await runMain(main);
