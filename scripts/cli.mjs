import path from 'node:path';
import { ended, exitCodeOf, startChild } from './lib/children.mjs';
import { needsElectron } from './lib/cli-needs.mjs';
import { startApp } from './lib/electron.mjs';
import { callerFolder, root } from './lib/paths.mjs';
import { runMain } from './lib/say.mjs';
import { setUpApp, setUpNode } from './lib/setup.mjs';

/** `npm run cli -- inspect|export|verify …`: the headless entry, in plain Node where that is enough. */
async function main(args) {
  const cwd = callerFolder();
  if (needsElectron(args)) {
    return exitCodeOf(await ended(startApp(await setUpApp(), ['--cli', ...args], { cwd })));
  }
  await setUpNode();
  const entry = path.join(root, 'out', 'main', 'cli.cjs');
  return exitCodeOf(await ended(startChild(process.execPath, [entry, ...args], { cwd, stdio: 'inherit' })));
}

await runMain(async () => main(process.argv.slice(2)));
