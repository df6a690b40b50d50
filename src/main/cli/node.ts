import os from 'node:os';
import { runCli } from './run-cli.ts';
import { defaultUserData } from './user-data.ts';

/** The headless entry without Electron: everything but printing. */
runCli(process.argv.slice(2), {
  cwd: process.cwd(),
  userData: defaultUserData({ platform: process.platform, env: process.env, home: os.homedir() }),
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  printPdf: null,
}).then(
  (code) => {
    process.exitCode = code;
  },
  (cause: unknown) => {
    process.stderr.write(`plenaria: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`);
    process.exitCode = 70;
  },
);
