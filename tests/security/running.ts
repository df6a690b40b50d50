import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Bridge } from '#shared/bridge.ts';
import { type Running, launch, test as withUserData } from '../e2e/app.ts';

/**
 * A test of one app that stays open for all that only look at it. It has a camera, if not a real one. After a failure
 * the next test gets a new one.
 */
export const test = withUserData.extend<object, { readonly running: Running }>({
  running: [
    async ({}, provide) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'plenaria-security-'));
      const running = await launch({ userData: folder, switches: ['--use-fake-device-for-media-stream'] });
      await provide(running);
      await running.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

declare global {
  // oxlint-disable-next-line no-var
  var bridge: Bridge | undefined;
  /** Everything hostile that got through leaves its name here. */
  // oxlint-disable-next-line no-var
  var ran: string[] | undefined;
}

/** What an answer of the host must never hold: a line of a stack, or a path of this machine. */
export function leaks(answer: unknown): boolean {
  const text = JSON.stringify(answer) ?? '';
  return (
    /\bat .+:\d+:\d+|node:internal/.test(text) || [path.resolve('.'), tmpdir()].some((part) => text.includes(part))
  );
}
