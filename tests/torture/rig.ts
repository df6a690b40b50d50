import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { TortureRig } from '#renderer/app/torture.ts';
import { type Running, launch } from '../e2e/app.ts';

declare global {
  // oxlint-disable-next-line no-var
  var tortureRig: TortureRig | undefined;
}

/** An app that is written to from outside and killed without a word. */
export type Victim = Running & {
  /** What stood under "Saved". */
  readonly acknowledged: string[];
  /** Begins to write; does not wait. */
  readonly write: (prefix: string, everyMs: number, count: number) => void;
  /** Writes so many and waits until each is saved, or will not be. */
  readonly writeAll: (prefix: string, count: number) => Promise<void>;
  readonly texts: () => Promise<string[]>;
  readonly snapshot: () => Promise<void>;
  /** kill -9 of the whole tree. */
  readonly kill: () => Promise<void>;
  readonly quit: () => Promise<void>;
};

type Options = { readonly journal?: 'off'; readonly switches?: readonly string[] };

/** Opens the app on a folder, ready to be written to. */
export async function openVictim(userData: string, { journal, switches = [] }: Options = {}): Promise<Victim> {
  const options = ['--torture', ...(journal === 'off' ? ['--journal=off'] : []), ...switches];
  const running = await launch({ userData, switches: options });
  const { app, page } = running;
  const acknowledged: string[] = [];
  await page.exposeFunction('acknowledged', (text: string) => void acknowledged.push(text));
  const rig = (prefix: string, everyMs: number, count: number) =>
    page.evaluate(
      ([name, every, many]) => globalThis.tortureRig?.writeFor(name as string, every as number, many as number),
      [prefix, everyMs, count],
    );
  return {
    ...running,
    acknowledged,
    write: (prefix, everyMs, count) => void rig(prefix, everyMs, count).catch(() => undefined),
    writeAll: async (prefix, count) => {
      await rig(prefix, 1, count);
    },
    texts: () => page.evaluate(() => globalThis.tortureRig?.texts() ?? []),
    snapshot: async () => {
      await page.evaluate(() => globalThis.tortureRig?.snapshot());
    },
    kill: async () => {
      const main = app.process();
      const gone = new Promise((resolve) => main.once('exit', resolve));
      killTree(main.pid ?? 0);
      await gone;
    },
    quit: () => app.close(),
  };
}

/** A user-data folder with the sample meeting in it, made once and copied. */
export async function preparedFolder(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plenaria-torture-'));
  const userData = path.join(folder, 'prepared');
  const victim = await openVictim(userData);
  await victim.page.getByRole('button', { name: 'Abrir la muestra' }).click();
  await victim.page.getByRole('button', { name: /Ciberseguridad: coalición/ }).waitFor();
  // Two snapshots, so that the older one can stand in for the newer.
  await victim.writeAll('early', 10);
  await victim.snapshot();
  await victim.writeAll('late', 10);
  await victim.page.waitForTimeout(1100);
  await victim.snapshot();
  await victim.quit();
  return folder;
}

/** A fresh copy of the prepared folder. */
export function copyOf(folder: string, name: string): string {
  const copy = path.join(folder, name);
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(path.dirname(copy), { recursive: true });
  cpSync(path.join(folder, 'prepared'), copy, { recursive: true });
  return copy;
}

/** What was saved and is not there. */
export function lostOf(acknowledged: readonly string[], texts: readonly string[]): string[] {
  const there = new Set(texts);
  return acknowledged.filter((text) => !there.has(text));
}

export const preparedTexts: readonly string[] = ['early', 'late'].flatMap((part) =>
  Array.from({ length: 10 }, (_, index) => `${part}-${index}`),
);

/** The folder of the browser's database. */
export function databaseFolder(userData: string): string {
  const root = path.join(userData, 'IndexedDB');
  const name = existsSync(root) ? readdirSync(root).find((entry) => entry.endsWith('.leveldb')) : undefined;
  if (name === undefined) throw new Error(`No database under ${root}`);
  return path.join(root, name);
}

/** Waits until the save status of the rail says what is expected. */
export async function untilState(page: Page, states: readonly string[]): Promise<string> {
  const handle = await page.waitForFunction(
    (wanted) => {
      const state = document.querySelector('[data-testid="save-status"]')?.getAttribute('data-state') ?? '';
      return wanted.includes(state) ? state : null;
    },
    states,
    { timeout: 30_000 },
  );
  return String(await handle.jsonValue());
}

/** Kills a process and all that came of it, children first found, main first killed. */
function killTree(pid: number): void {
  const children = descendants(pid);
  for (const one of [pid, ...children]) {
    try {
      process.kill(one, 'SIGKILL');
    } catch (cause: unknown) {
      if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause;
    }
  }
}

function descendants(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It ended while the list was read.
    }
  }
  const found: number[] = [];
  for (let level = [pid]; level.length > 0;) {
    level = [...parents].filter(([, parent]) => level.includes(parent)).map(([child]) => child);
    found.push(...level);
  }
  return found;
}

/** Whether something can be mounted here. */
export function canMount(): boolean {
  if (process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(path.join(tmpdir(), 'plenaria-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1M', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
