import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { npm } from './children.mjs';
import { root } from './paths.mjs';
import { say, secondsSince, SetupError } from './say.mjs';
import { hashFiles, isStamped, stamp } from './stamp.mjs';

/** Installs what the lockfile names, unless exactly that is there already. */
export async function ensureDependencies(folder = root) {
  const stampFile = path.join(folder, 'node_modules', '.plenaria-stamp');
  const wanted = `${hashFiles(folder, ['package-lock.json'])} ${process.platform}-${process.arch}`;
  if (isStamped(stampFile, wanted)) return;
  if (!isInstalled(folder)) await install(folder);
  stamp(stampFile, wanted);
}

/** Whether an earlier `npm install` or `npm ci` put in place what the lockfile asks for. @public (tests) */
export function isInstalled(folder) {
  const wanted = packagesOf(path.join(folder, 'package-lock.json'));
  const found = packagesOf(path.join(folder, 'node_modules', '.package-lock.json'));
  if (wanted === null || found === null) return false;
  const same = (name) =>
    found[name]?.version === wanted[name].version && found[name]?.integrity === wanted[name].integrity;
  // Optional packages are those of other platforms: npm leaves them out by itself.
  const needed = Object.keys(wanted).filter((name) => name !== '' && !wanted[name].optional);
  return needed.every(same) && Object.keys(found).every((name) => name in wanted && same(name));
}

/**
 * Whether `npm ci` refused a lockfile only because it lacks optional packages, which are those of other platforms.
 * A registry mirror that does not carry them makes `npm install` leave them out of the lockfile.
 * @public (tests)
 */
export function lacksOnlyOptional(messages, packages) {
  const optional = new Set(Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {})));
  const missing = [...messages.matchAll(/Missing: (\S+?)@\S* from lock file/g)].map((match) => match[1]);
  return missing.length > 0 && !messages.includes('Invalid: ') && missing.every((name) => optional.has(name));
}

async function install(folder) {
  const start = performance.now();
  say('installing dependencies from the npm registry');
  const options = ['--include=dev', '--loglevel=error', '--no-fund', '--no-audit'];
  const tried = ['npm ci'];
  let result = await npm(['ci', ...options], { cwd: folder });
  const packages = packagesOf(path.join(folder, 'package-lock.json')) ?? {};
  if (result.code !== 0 && lacksOnlyOptional(result.stderr, packages)) {
    // It takes the same versions and checksums from the lockfile, and leaves the lockfile as it is.
    tried.push('npm install --no-save, since the lockfile lacks packages of other platforms');
    result = await npm(['install', '--no-save', ...options], { cwd: folder });
  }
  if (result.code !== 0 || !isInstalled(folder)) {
    process.stderr.write(result.stdout + result.stderr);
    throw new SetupError('the dependencies could not be installed; the messages above say why.', {
      tried,
      todo: ['check that the npm registry can be reached: npm ping', 'then run the same command again'],
    });
  }
  say(`dependencies installed in ${secondsSince(start)}`);
}

function packagesOf(file) {
  if (!existsSync(file)) return null;
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
}
