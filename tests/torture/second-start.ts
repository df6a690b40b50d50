import { spawn } from 'node:child_process';
import { command } from '../e2e/app.ts';

/** Starts the app once more on the same folder; its exit code. */
export function startAgain(userData: string): Promise<number | null> {
  const { executablePath, args } = command(userData);
  return new Promise((resolve, reject) => {
    const child = spawn(executablePath, [...args], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
}
