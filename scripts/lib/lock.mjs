import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { atExit } from './children.mjs';
import { root } from './paths.mjs';
import { say } from './say.mjs';

const POLL_MS = 200;

/** Runs the set-up of this checkout alone: two commands started together must not install or build twice. */
export async function alone(action, file = path.join(root, '.cache', 'setup.lock')) {
  mkdirSync(path.dirname(file), { recursive: true });
  let said = false;
  while (!take(file)) {
    if (!said) say('waiting for another set-up of this checkout to finish');
    said = true;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  const release = () => {
    if (readOwner(file) === process.pid) rmSync(file, { force: true });
  };
  atExit(release);
  try {
    return await action();
  } finally {
    release();
  }
}

/** Takes the lock, or clears away one whose owner is gone; false while somebody holds it. */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const owner = readOwner(file);
  if (owner !== null && !isAlive(owner)) rmSync(file, { force: true });
  return false;
}

function readOwner(file) {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || null;
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
