import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ended, exitCodeOf, startChild } from './lib/children.mjs';
import { root, tool } from './lib/paths.mjs';
import { runMain } from './lib/say.mjs';
import { setUpApp } from './lib/setup.mjs';

/** `npm run screens`: a picture of every screen in every language, in out/screens. */
async function main(args) {
  const { env } = await setUpApp();
  const folder = path.join(root, 'out', 'screens');
  // Pictures of screens that are gone would look like screens that are there.
  if (args.length === 0) rmSync(folder, { recursive: true, force: true });
  const command = [tool('@playwright/test', 'cli.js'), 'test', '--config', 'playwright.screens.config.ts', ...args];
  const code = exitCodeOf(await ended(startChild(process.execPath, command, { cwd: root, env, stdio: 'inherit' })));
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true }) : [];
  const count = names.filter((name) => name.endsWith('.png')).length;
  process.stdout.write(`${count} ${count === 1 ? 'picture' : 'pictures'} in out/screens\n`);
  return code;
}

await runMain(async () => main(process.argv.slice(2)));
