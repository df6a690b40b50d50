import { spawn } from 'node:child_process';
import path from 'node:path';

/** How long a child may take to end by itself once it was asked to, in milliseconds. */
const GRACE_MS = 5000;

const children = new Set();
const lastThings = new Set();
let watching = false;

/**
 * Starts a program as a process group of its own, so that all of it can be ended.
 * `service: true` keeps it until this process exits (a display has to outlive the windows on it).
 */
export function startChild(command, args, { service = false, ...options } = {}) {
  watchSignals();
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  child.service = service;
  children.add(child);
  child.once('close', () => children.delete(child));
  child.once('error', () => children.delete(child));
  return child;
}

/** Something synchronous to do when this process exits, however it does. */
export function atExit(action) {
  watchSignals();
  lastThings.add(action);
}

/** Ends a child with everything that it started. */
export function endChild(child, signal = 'SIGTERM') {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Waits for a child: `{code, signal}`; a program that cannot be started is an error. */
export function ended(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
}

/** The exit code of a shell for an ended child. */
export function exitCodeOf({ code, signal }) {
  return code ?? { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }[signal] ?? 1;
}

/** Runs a program to its end; what it writes is kept (`stdout`, `stderr`) unless `stdio` says otherwise. */
export async function run(command, args, options = {}) {
  const child = startChild(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) {
    child[name]?.setEncoding('utf8').on('data', (text) => {
      texts[name] += text;
    });
  }
  return { ...(await ended(child)), ...texts };
}

/** npm, by the very program that runs this script if npm does, else from the PATH. */
export function npm(args, options = {}) {
  const entry = process.env.npm_execpath;
  if (entry !== undefined && path.basename(entry) === 'npm-cli.js')
    return run(process.execPath, [entry, ...args], options);
  const windows = process.platform === 'win32';
  return run(windows ? 'npm.cmd' : 'npm', args, { ...options, shell: windows });
}

function watchSignals() {
  if (watching) return;
  watching = true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopAll(signal));
  process.on('exit', () => {
    // A display server clears its lock away when it is asked to end.
    for (const child of children) endChild(child, child.service ? 'SIGTERM' : 'SIGKILL');
    for (const action of lastThings) action();
  });
}

let stopping = false;

async function stopAll(signal) {
  if (stopping) return;
  stopping = true;
  const waiting = [...children].filter((child) => !child.service);
  const allEnded = Promise.all(waiting.map((child) => ended(child).catch(() => undefined)));
  for (const child of waiting) endChild(child, 'SIGTERM');
  await Promise.race([allEnded, new Promise((resolve) => setTimeout(resolve, GRACE_MS))]);
  process.exit(exitCodeOf({ code: null, signal }));
}
