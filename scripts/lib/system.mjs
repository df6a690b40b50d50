import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './children.mjs';
import { say, secondsSince, SetupError } from './say.mjs';

/** Debian's packages that Electron needs; an inner list holds the names of one library by release. */
const electronPackages = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libxss1'],
  ['libxtst6'],
  ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
  ['libdrm2'],
  ['libxkbcommon0'],
  ['libcups2', 'libcups2t64'],
  ['libnotify4'],
  ['fonts-noto-core'],
];

/**
 * Programs that some tests use, with Debian's package of each; without them those tests skip and say so. `part`: what
 * the package adds to a program that other packages bring too.
 */
const testTools = [
  { program: 'apache2', package: 'apache2-bin' },
  { program: 'pdftotext', package: 'poppler-utils' },
  { program: 'qpdf', package: 'qpdf' },
  { program: 'xmllint', package: 'libxml2-utils' },
  { program: 'chromium', package: 'chromium' },
  { program: 'soffice', package: 'libreoffice-writer-nogui', part: '/usr/lib/libreoffice/program/libswlo.so' },
  { program: 'soffice', package: 'libreoffice-calc-nogui', part: '/usr/lib/libreoffice/program/libsclo.so' },
];

/**
 * Makes sure that the executable finds its libraries, and that there is an X server where no display is:
 * installed as root on Debian, else named in one line.
 */
export async function ensureLibraries(executable, { needsDisplay = false } = {}) {
  if (process.platform !== 'linux') return;
  const lacking = await missingLibraries(executable);
  if (needsDisplay && findProgram('Xvfb') === null) lacking.push('Xvfb (no display here)');
  if (!isDebian()) {
    if (lacking.length > 0) throw lackingError(lacking, 'install them with the package manager of this system');
    return;
  }
  const wanted = needsDisplay ? [...electronPackages, ['xvfb']] : electronPackages;
  const missing = await missingPackages(wanted);
  if (missing.length === 0 && lacking.length === 0) return;
  if (!isRoot()) {
    // Fonts and notifications can be done without; libraries cannot.
    if (lacking.length > 0)
      throw lackingError(lacking, `sudo apt-get install -y ${(await pickNames(missing)).join(' ')}`);
    return;
  }
  const problem = await install(missing, 'system libraries');
  const stillLacking = problem === null ? await missingLibraries(executable) : lacking;
  if (stillLacking.length > 0) {
    const command = `apt-get install -y ${(await pickNames(missing)).join(' ')}`;
    throw lackingError(stillLacking, command, [`${command}: ${problem ?? 'done, and still they are not found'}`]);
  }
  if (problem !== null) say(`some packages could not be installed; going on without them: ${problem}`);
}

/** Installs what tests can use, where it can; elsewhere says what will be skipped. Never an error. */
export async function ensureTestTools(names = testTools.map((tool) => tool.package)) {
  const missing = testTools.filter((tool) => names.includes(tool.package) && !isThere(tool));
  if (missing.length === 0) return;
  const packages = missing.map((tool) => tool.package);
  if (!isDebian() || !isRoot()) {
    const programs = [...new Set(missing.map((tool) => tool.program))];
    say(`not here, so their tests are skipped: ${programs.join(', ')}`);
    if (isDebian()) say(`to have them: sudo apt-get install -y ${packages.join(' ')}`);
    return;
  }
  if (
    (await install(
      packages.map((name) => [name]),
      'test tools',
    )) === null
  )
    return;
  for (const name of packages) {
    const problem = await install([[name]], name);
    if (problem !== null) say(`${name} could not be installed, so its tests are skipped: ${problem}`);
  }
}

/** A program from elsewhere than Debian is taken to be whole. */
function isThere({ program, part }) {
  if (findProgram(program) === null) return false;
  return part === undefined || existsSync(part) || !existsSync(path.dirname(part));
}

/** The path of a program, also in the folders of administrators that a person's PATH leaves out. */
export function findProgram(name, env = process.env) {
  const folders = [...(env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/sbin'].filter((folder) => folder !== '');
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file)) ?? null;
}

/** The libraries that `ldd` does not find for an executable. */
async function missingLibraries(executable) {
  const { stdout } = await run('ldd', [executable], { env: { ...process.env, LC_ALL: 'C' } });
  return parseMissing(stdout);
}

/** What `ldd` printed as not found, each once. @public (tests) */
export function parseMissing(text) {
  return [...new Set([...text.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]))];
}

/** Of lists of alternative names, those of which none is installed. */
async function missingPackages(wanted) {
  const args = ['-W', '-f=${Package} ${db:Status-Status}\n', ...wanted.flat()];
  const { stdout } = await run('dpkg-query', args);
  const installed = new Set(
    stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return wanted.filter((names) => !names.some((name) => installed.has(name)));
}

/** Null when the packages are installed now, else the reason. */
async function install(wanted, what) {
  const start = performance.now();
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-q'], { env });
  const names = await pickNames(wanted);
  say(`installing ${what}: ${names.join(' ')}`);
  const options = ['-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120'];
  const { code, stderr } = await run('apt-get', ['install', ...options, ...names], { env });
  if (code !== 0) return lastLine(stderr) || lastLine(update.stderr) || `apt-get ended with code ${code}`;
  say(`installed in ${secondsSince(start)}`);
  return null;
}

/** Of each list of names, the first one that this release of Debian has. */
async function pickNames(wanted) {
  const { stdout } = await run('apt-cache', ['policy', ...wanted.flat()], { env: { ...process.env, LC_ALL: 'C' } });
  const offered = new Set(
    [...stdout.matchAll(/^(\S+):\n {2}Installed: .*\n {2}Candidate: (?!\(none\))/gm)].map((match) => match[1]),
  );
  return wanted.map((names) => names.find((name) => offered.has(name)) ?? names[0]);
}

function lackingError(lacking, todo, tried = []) {
  return new SetupError(`Electron cannot start here; missing: ${lacking.join(', ')}`, { tried, todo: [todo] });
}

function lastLine(text) {
  return text.trim().split('\n').at(-1);
}

function isRoot() {
  return process.getuid?.() === 0;
}

function isDebian() {
  if (!existsSync('/etc/os-release') || findProgram('apt-get') === null) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}
