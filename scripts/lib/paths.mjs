import os from 'node:os';
import path from 'node:path';

/** The folder of this checkout. */
export const root = path.resolve(import.meta.dirname, '../..');

/** What is kept once per machine and user, outside every checkout. */
export function machineCache(env = process.env) {
  if (env.PLENARIA_CACHE) return path.resolve(env.PLENARIA_CACHE);
  return path.join(env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'plenaria');
}

/** File paths that a person gives are relative to where npm was called, not to the checkout. */
export function callerFolder(env = process.env) {
  return env.INIT_CWD || process.cwd();
}

/** The entry script of a tool in node_modules, to be run with this Node. */
export function tool(...parts) {
  return path.join(root, 'node_modules', ...parts);
}
