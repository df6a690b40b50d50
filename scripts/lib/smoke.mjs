import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { atExit, endChild, ended, exitCodeOf } from './children.mjs';
import { startApp } from './electron.mjs';
import { SetupError } from './say.mjs';

const LIMIT_MS = 60_000;

/**
 * Opens the app with an empty data folder of its own and waits until it says `ready in N ms` and ends.
 * The exit code; silence, an early end or a hang is an error.
 */
export async function smoke(setUp, args, { limitMs = LIMIT_MS, ...options } = {}) {
  const data = mkdtempSync(path.join(os.tmpdir(), 'plenaria-smoke-'));
  atExit(() => rmSync(data, { recursive: true, force: true, maxRetries: 3 }));
  const child = startApp(setUp, [...args, `--user-data-dir=${data}`], { ...options, stdout: 'pipe' });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
    process.stdout.write(text);
  });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    endChild(child, 'SIGKILL');
  }, limitMs);
  const code = exitCodeOf(await ended(child));
  clearTimeout(timer);
  const ready = /^ready in \d+ ms$/m.test(output);
  if (late) {
    const what = ready ? 'showed its first screen but did not end' : 'did not show its first screen';
    throw new SetupError(`the app ${what} within ${limitMs / 1000} s.`);
  }
  if (code === 0 && !ready) throw new SetupError('the app ended without showing its first screen.');
  if (code !== 0)
    throw new SetupError(`the app ended with exit code ${code}${ready ? '' : ' before its first screen'}.`);
  return 0;
}
