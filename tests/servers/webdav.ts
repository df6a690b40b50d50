import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createHash } from 'node:crypto';

const executable = '/usr/sbin/apache2';
const modules = '/usr/lib/apache2/modules';

export type WebdavServer = {
  /** The collection, with its slash: `http://127.0.0.1:PORT/dav/`. */
  readonly url: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** The folder behind the collection. */
  readonly folder: string;
  /** The bytes of a file in the collection, or null. */
  readonly read: (name: string) => Promise<Buffer | null>;
  readonly list: () => Promise<string[]>;
  /** Every request so far, as `PUT /dav/a.pdf 201`. */
  readonly requests: () => Promise<string[]>;
  /** Stops the process; the files stay, and `start` brings it back on the same port. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Stops the process and removes its folder. */
  readonly remove: () => Promise<void>;
};

/** Why Debian's Apache with mod_dav can't be used here, or null where it can. */
export function available(): string | null {
  if (!existsSync(executable)) return 'apache2 is not installed (apt-get install apache2-bin)';
  return existsSync(path.join(modules, 'mod_dav.so')) ? null : 'apache2 has no mod_dav';
}

type Options = { readonly user?: string; readonly password?: string; readonly stopped?: boolean };

/** A WebDAV server on loopback: Debian's Apache with a configuration of its own in a temporary folder. */
export async function startWebdav(options: Options = {}): Promise<WebdavServer> {
  const { user = 'rapporteur', password = 'clave-ñandú 23' } = options;
  const root = await mkdtemp(path.join(tmpdir(), 'plenaria-webdav-'));
  const folder = path.join(root, 'files', 'dav');
  await mkdir(folder, { recursive: true });
  await mkdir(path.join(root, 'lock'));
  const port = await freePort();
  await writeFile(path.join(root, 'passwords'), `${user}:{SHA}${sha1(password)}\n`);
  await writeFile(path.join(root, 'httpd.conf'), configuration(root, port));
  if (process.getuid?.() === 0) execFileSync('chown', ['-R', 'www-data:www-data', root]);
  let child: ChildProcess | null = null;
  const start = async () => {
    if (child !== null) return;
    child = spawn(executable, ['-d', root, '-f', path.join(root, 'httpd.conf'), '-D', 'FOREGROUND']);
    await untilAnswers(child, port, root);
  };
  const stop = async () => {
    const running = child;
    child = null;
    if (running !== null) await stopped(running);
  };
  if (options.stopped !== true) await start();
  return {
    url: `http://127.0.0.1:${port}/dav/`,
    port,
    user,
    password,
    folder,
    read: (name) => readFile(path.join(folder, name)).catch(() => null),
    list: () => readdir(folder),
    requests: async () => (await readFile(path.join(root, 'access.log'), 'utf8')).trim().split('\n'),
    stop,
    start,
    remove: async () => {
      await stop();
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** A port of loopback that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

function configuration(root: string, port: number): string {
  const names = ['mpm_event', 'authn_core', 'authn_file', 'authz_core', 'authz_user', 'auth_basic', 'dav', 'dav_fs'];
  const isRoot = process.getuid?.() === 0;
  return `
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${root}/apache.pid
Mutex file:${root}/lock default
ErrorLog ${root}/error.log
LogLevel warn
${names.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join('\n')}
${isRoot ? 'User www-data\nGroup www-data' : ''}
StartServers 1
ThreadsPerChild 16
MaxRequestWorkers 32
LogFormat "%m %U %>s" short
CustomLog ${root}/access.log short
DocumentRoot ${root}/files
DavLockDB ${root}/lock/dav
<Directory ${root}/files>
  Require all denied
</Directory>
<Location /dav>
  Dav On
  AuthType Basic
  AuthName "Plenaria test"
  AuthUserFile ${root}/passwords
  Require valid-user
</Location>
`;
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('base64');
}

async function untilAnswers(child: ChildProcess, port: number, root: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (child.exitCode !== null) {
      const log = await readFile(path.join(root, 'error.log'), 'utf8').catch(() => '');
      throw new Error(`apache2 ended with ${child.exitCode}: ${log}`);
    }
    const answered = await fetch(`http://127.0.0.1:${port}/dav/`, { method: 'OPTIONS' }).then(
      (answer) => answer.status === 401,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('apache2 does not answer');
}

/** Ends the process by its id, and waits for it. */
async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}
