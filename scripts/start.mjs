import { existsSync } from 'node:fs';
import path from 'node:path';
import { ended, exitCodeOf, startChild } from './lib/children.mjs';
import { startApp } from './lib/electron.mjs';
import { root } from './lib/paths.mjs';
import { runMain, say, SetupError } from './lib/say.mjs';
import { setUpApp } from './lib/setup.mjs';
import { smoke } from './lib/smoke.mjs';

/** `npm start`: sets everything up and opens the app. `-- --smoke` and `-- --demo` are described in the README. */
async function main(args) {
  if (args.includes('--demo')) return demo(args.filter((arg) => arg !== '--demo'));
  const setUp = await setUpApp();
  if (setUp.runtime.kind === 'fallback') {
    say(
      `this is the fallback runtime, Electron ${setUp.runtime.version}: for running from source, never to be shipped`,
    );
  }
  if (args.includes('--smoke')) return smoke(setUp, args);
  return exitCodeOf(await ended(startApp(setUp, args)));
}

async function demo(args) {
  const script = path.join(root, 'scripts', 'demo.mjs');
  if (!existsSync(script)) throw new SetupError('there is no demonstration in this checkout (scripts/demo.mjs).');
  const { env } = await setUpApp({ testTools: ['apache2-bin'] });
  const child = startChild(process.execPath, [script, ...args], { cwd: root, env, stdio: 'inherit' });
  return exitCodeOf(await ended(child));
}

await runMain(async () => main(process.argv.slice(2)));
