import { spawn } from 'node:child_process';
import { command, expect, launch } from '../e2e/app.ts';
import { test } from './running.ts';

test('is there once: a second start ends by itself and brings the first window forward', async ({ userData }) => {
  const { app, page, close } = await launch({ userData });
  await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    const acts: string[] = [];
    Object.assign(globalThis, { acts });
    if (window === undefined) return;
    // A display without a window manager minimizes nothing: the window says that it is, as under one.
    window.isMinimized = () => !acts.includes('restore');
    const [restore, focus] = [window.restore.bind(window), window.focus.bind(window)];
    window.restore = () => {
      acts.push('restore');
      restore();
    };
    window.focus = () => {
      acts.push('focus');
      focus();
    };
  });
  const { executablePath, args } = command(userData);
  const begun = performance.now();
  const code = await new Promise((resolve, reject) => {
    const second = spawn(executablePath, [...args], { stdio: 'ignore', timeout: 20_000 });
    second.once('error', reject);
    second.once('exit', (exitCode, signal) => resolve(signal ?? exitCode));
  });
  expect(code).toBe(0);
  expect(performance.now() - begun).toBeLessThan(10_000);
  const acts = () => app.evaluate(() => (globalThis as unknown as { acts: readonly string[] }).acts);
  await expect.poll(acts).toEqual(['restore', 'focus']);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await expect(page.getByRole('button', { name: 'Abrir la muestra' })).toBeVisible();
  await close();
});
