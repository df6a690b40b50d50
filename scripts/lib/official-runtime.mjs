import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { endChild, ended, startChild } from './children.mjs';
import { machineCache, tool } from './paths.mjs';
import { say, secondsSince } from './say.mjs';
import { stamp } from './stamp.mjs';

/** A download that brings nothing for this long has failed; one that goes on may take its time. */
const STALLED_MS = 20_000;
/** A failed download is not tried again for a day, so that each start does not wait for it. */
const FORGET_AFTER_MS = 24 * 60 * 60 * 1000;

/** The runtime that the `electron` package brought, or null. */
export function findOfficial(folder = tool('electron')) {
  const pathFile = path.join(folder, 'path.txt');
  const versionFile = path.join(folder, 'dist', 'version');
  if (!existsSync(pathFile) || !existsSync(versionFile)) return null;
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '');
  const executable = path.join(folder, 'dist', readFileSync(pathFile, 'utf8'));
  if (version !== packageVersion(folder) || !existsSync(executable)) return null;
  return { kind: 'official', version, executable };
}

/** Has the `electron` package download its runtime: null when it is there, else why it is not. */
export async function downloadOfficial({ folder = tool('electron'), env = process.env, stalledMs = STALLED_MS } = {}) {
  if (!existsSync(path.join(folder, 'install.js'))) return 'the electron package is not installed';
  if (env.ELECTRON_SKIP_BINARY_DOWNLOAD) return 'ELECTRON_SKIP_BINARY_DOWNLOAD is set';
  const memory = path.join(machineCache(env), 'official-download-failed.json');
  const remembered = env.PLENARIA_RETRY_DOWNLOAD === '1' ? null : recall(memory, packageVersion(folder));
  if (remembered !== null) return remembered;
  const start = performance.now();
  say(`downloading Electron ${packageVersion(folder)}`);
  const reason = await runInstaller(folder, env, stalledMs);
  if (reason === null) {
    rmSync(memory, { force: true });
    say(`Electron downloaded in ${secondsSince(start)}`);
    return null;
  }
  // A half-unpacked runtime must never be taken for a whole one.
  rmSync(path.join(folder, 'dist'), { recursive: true, force: true });
  stamp(memory, `${JSON.stringify({ version: packageVersion(folder), at: new Date().toISOString(), reason })}\n`);
  return reason;
}

/** Why the last download failed, if that was this version and less than a day ago; else null. @public (tests) */
export function recall(file, version, now = Date.now()) {
  if (!existsSync(file)) return null;
  const last = parse(readFileSync(file, 'utf8'));
  const age = now - Date.parse(last?.at);
  if (last?.version !== version || !(age >= 0 && age < FORGET_AFTER_MS)) return null;
  return `${last.reason} (at ${last.at}; PLENARIA_RETRY_DOWNLOAD=1 tries again)`;
}

async function runInstaller(folder, env, stalledMs) {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'plenaria-electron-'));
  const child = startChild(process.execPath, [path.join(folder, 'install.js')], {
    env: { ...env, TMPDIR: temporary, TMP: temporary, TEMP: temporary, ELECTRON_GET_NO_PROGRESS: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let messages = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    messages += text;
  });
  const places = [temporary, path.join(folder, 'dist')];
  let seen = 0;
  let stalled = false;
  const timer = setInterval(() => {
    const size = places.reduce((sum, place) => sum + bytesIn(place), 0);
    if (size === seen) {
      stalled = true;
      endChild(child, 'SIGKILL');
    }
    seen = size;
  }, stalledMs);
  try {
    const { code } = await ended(child);
    if (stalled) return `nothing was received for ${Math.round(stalledMs / 1000)} s`;
    if (code === 0 && findOfficial(folder) !== null) return null;
    return `its installer said: ${messages.trim().split('\n')[0] || `exit code ${code}`}`;
  } finally {
    clearInterval(timer);
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** The size of a folder that is being written to: what vanishes meanwhile counts as nothing. */
function bytesIn(folder) {
  if (!existsSync(folder)) return 0;
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return entries.reduce((sum, { parentPath, path: older, name }) => {
    const file = path.join(parentPath ?? older, name);
    return sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0);
  }, 0);
}

function packageVersion(folder) {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
