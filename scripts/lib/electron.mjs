import { startChild } from './children.mjs';
import { passWithoutNoise } from './noise.mjs';
import { root } from './paths.mjs';
import { electronFlags } from './runtime.mjs';

/** Starts an app folder in Electron, its stderr freed of noise; `stdout` is passed through unless it is to be read. */
export function startApp({ runtime, env }, args, { cwd = root, stdout = 'inherit', appFolder = root } = {}) {
  const child = startChild(runtime.executable, [...electronFlags(), appFolder, ...args], {
    cwd,
    env,
    stdio: ['ignore', stdout, 'pipe'],
  });
  passWithoutNoise(child.stderr, process.stderr);
  return child;
}
