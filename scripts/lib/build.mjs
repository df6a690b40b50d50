import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { run } from './children.mjs';
import { root, tool } from './paths.mjs';
import { say, secondsSince, SetupError } from './say.mjs';
import { hashFiles, isStamped, stamp } from './stamp.mjs';

const sources = ['src', 'locales', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
const isTest = (name) => /\.test\.tsx?$/.test(name);

/** Builds the app into out/, unless what is there was built from exactly these sources. */
export async function ensureBuild(folder = root) {
  const stampFile = path.join(folder, 'out', '.build-stamp');
  const wanted = hashFiles(folder, sources, isTest);
  if (isStamped(stampFile, wanted) && existsSync(path.join(folder, 'out', 'main', 'index.cjs'))) return;
  const start = performance.now();
  say('building the app');
  rmSync(stampFile, { force: true });
  const args = [tool('electron-vite', 'bin', 'electron-vite.js'), 'build'];
  const { code, stdout, stderr } = await run(process.execPath, args, { cwd: folder });
  if (code !== 0) {
    process.stderr.write(stdout + stderr);
    throw new SetupError('the app could not be built.', { tried: ['electron-vite build, with the messages above'] });
  }
  stamp(stampFile, wanted);
  say(`app built in ${secondsSince(start)}`);
}
