import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ElectronApplication, type Page, _electron, expect, test as base } from '@playwright/test';

export type Running = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly close: () => Promise<void>;
};

export type LaunchOptions = {
  readonly userData: string;
  /** The language of the machine; `de`: one that the app does not speak. */
  readonly locale?: 'es' | 'en' | 'pt' | 'fr' | 'de';
  /** An instant to play from. */
  readonly clock?: string;
  /** Switches of Chromium. */
  readonly switches?: readonly string[];
  /** Added to the environment of the app. */
  readonly env?: Readonly<Record<string, string>>;
};

/** Opens the built app with a user-data folder of its own. Errors of the page fail the test. */
export async function launch({ userData, locale = 'es', clock, env, switches = [] }: LaunchOptions): Promise<Running> {
  const { executablePath, args } = command(userData);
  const options = [`--lang=${locale}`, ...(clock === undefined ? [] : [`--clock=${clock}`])];
  const app = await started({
    executablePath,
    args: [...args, ...switches, ...options],
    ...(env === undefined ? {} : { env: { ...inherited(), ...env } }),
  });
  const page = await inTime(app.firstWindow(), 'The app opened no window');
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.getByTestId('save-status').waitFor({ state: 'attached', timeout: 60_000 });
  return {
    app,
    page,
    close: async () => {
      await inTime(app.close(), 'The app did not close');
      expect(errors).toEqual([]);
    },
  };
}

type Start = NonNullable<Parameters<typeof _electron.launch>[0]>;

/**
 * Starts the app. On a machine under load, one start in some hundreds never comes to the debugger that Playwright waits
 * for, before a line of the app has run: it is ended, said, and started once more. What the app does is not tried twice.
 */
async function started(start: Start): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...start, timeout: 30_000 });
  } catch (cause) {
    if (!(cause instanceof Error && /timeout/i.test(cause.message))) throw cause;
    process.stderr.write(`the app did not come to its debugger within 30 s; started once more\n${cause.message}\n`);
    return inTime(_electron.launch(start), 'The app did not start');
  }
}

/** An app that hangs says where, and is not waited for until the test itself is given up. */
async function inTime<T>(work: Promise<T>, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} within 40 s`)), 40_000);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** The command line that opens the built app. */
export function command(userData: string): { readonly executablePath: string; readonly args: readonly string[] } {
  const executablePath = process.env['PLENARIA_ELECTRON'];
  if (executablePath === undefined) throw new Error('PLENARIA_ELECTRON is not set: run npm test');
  const flags = (process.env['PLENARIA_ELECTRON_FLAGS'] ?? '').split(' ').filter((flag) => flag !== '');
  return { executablePath, args: [...flags, path.resolve('.'), `--user-data-dir=${userData}`] };
}

function inherited(): Record<string, string> {
  const entries = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return Object.fromEntries(entries) as Record<string, string>;
}

/** Answers the next open dialog with a file or folder, as the person would. */
export async function answerDialog(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, file);
}

/** Answers the next save dialog. */
export async function answerSaveDialog(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, file);
}

/** Says why a document leaves although checks are open, as the person is asked in Spanish. */
export async function overrule(page: Page, reason = 'Se publica hoy; se completa mañana.'): Promise<void> {
  const dialog = page.getByRole('dialog', { name: /por resolver/ });
  await dialog.getByLabel('Por qué sale tal como está').fill(reason);
  await dialog.getByRole('button', { name: /con este motivo/ }).click();
  await expect(dialog).toBeHidden();
}

/** Waits until what was done stands on disk. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByTestId('save-status')).toHaveAttribute('data-state', 'saved');
}

/** A test with a user-data folder of its own, removed afterwards. */
export const test = base.extend<{ readonly userData: string }>({
  // eslint-plugin-react-hooks takes Playwright's `use` for a hook; it is named otherwise here.
  userData: async ({}, provide) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'plenaria-e2e-'));
    await provide(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

export { expect };
