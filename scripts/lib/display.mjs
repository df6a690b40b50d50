import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { atExit, endChild, startChild } from './children.mjs';
import { SetupError } from './say.mjs';
import { findProgram } from './system.mjs';

const SCREEN = '1600x1000x24';
const START_MS = 20_000;

/** Whether windows need a display that is not there. */
export function lacksDisplay(env = process.env) {
  return process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
}

/** A display for windows: `{env, stop}`. Where there is none, an X server of our own, ended with this process. */
export async function openDisplay(env = process.env) {
  if (!lacksDisplay(env)) return { env: {}, stop: () => {} };
  const folder = mkdtempSync(path.join(os.tmpdir(), 'plenaria-display-'));
  atExit(() => rmSync(folder, { recursive: true, force: true }));
  const authority = path.join(folder, 'authority');
  writeFileSync(authority, xauthority(randomBytes(16)), { mode: 0o600 });
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-auth', authority];
  const server = startChild(findProgram('Xvfb') ?? 'Xvfb', args, {
    service: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const number = await displayNumber(server);
  // It ends with this process and must not keep it alive.
  for (const handle of [server, server.stderr, server.stdio[3]]) handle.unref();
  const stop = () => {
    endChild(server);
    rmSync(folder, { recursive: true, force: true });
  };
  return { env: { DISPLAY: `:${number}`, XAUTHORITY: authority }, stop };
}

/**
 * One entry of an authority file (Xau library, Xauth(3)): family "any host" (0xffff), no address, no display
 * number, so that it fits whichever free number the server picks. Nobody else on the machine can look in.
 */
function xauthority(cookie) {
  const fields = [Buffer.alloc(0), Buffer.alloc(0), Buffer.from('MIT-MAGIC-COOKIE-1'), cookie];
  return Buffer.concat([Buffer.from([0xff, 0xff]), ...fields.flatMap((field) => [length16(field), field])]);
}

function length16(field) {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(field.length);
  return bytes;
}

function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let messages = '';
    let written = '';
    const fail = (why) => reject(new SetupError(`no display could be started with Xvfb: ${why} ${messages.trim()}`));
    const timer = setTimeout(() => fail('it did not answer.'), START_MS);
    server.once('error', (error) => fail(error.message));
    server.once('close', () => fail('it ended.'));
    server.stderr.setEncoding('utf8').on('data', (text) => {
      messages += text;
    });
    server.stdio[3].setEncoding('utf8').on('data', (text) => {
      written += text;
      if (!written.includes('\n')) return;
      clearTimeout(timer);
      resolve(written.trim());
    });
  });
}
