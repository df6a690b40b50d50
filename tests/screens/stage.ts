import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locale } from '#domain/primitives.ts';
import { type Running, launch } from '../e2e/app.ts';
import { auditWords } from './audit.ts';

export const sizes = [
  [1440, 900],
  [1024, 700],
] as const;
export const languages: Readonly<Record<Locale, string>> = {
  es: 'Español',
  en: 'English',
  pt: 'Português',
  fr: 'Français',
};

const pictures = path.resolve('out/screens');

export type Theatre = Running & {
  /** A folder for the files that scenes need. */
  readonly folder: string;
  readonly resize: (width: number, height: number) => Promise<void>;
  /** Takes a picture and looks for words cut off, lying over each other or missing. */
  readonly picture: (name: string) => Promise<void>;
  /** What was found on the pictures so far. */
  readonly problems: string[];
  readonly end: () => Promise<void>;
};

/** The real app in the middle of the sample meeting, ready to have its picture taken. */
export async function openTheatre(): Promise<Theatre> {
  mkdirSync(pictures, { recursive: true });
  const folder = mkdtempSync(path.join(tmpdir(), 'plenaria-screens-'));
  const userData = path.join(folder, 'data');
  const running = await launch({ userData, locale: 'es', clock: '2023-02-08T15:07:42Z' });
  const { app, page } = running;
  const problems: string[] = [];
  return {
    ...running,
    folder,
    problems,
    resize: async (width, height) => {
      await app.evaluate(
        ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size[0] ?? 0, size[1] ?? 0),
        [width, height],
      );
    },
    picture: async (name) => {
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200))));
      await page.screenshot({ path: path.join(pictures, `${name}.png`) });
      problems.push(...(await auditWords(page)).map((problem) => `${name}: ${problem}`));
    },
    end: async () => {
      await running.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
