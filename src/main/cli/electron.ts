import { app, session } from 'electron';
import { printPdf } from '../print/print-pdf.ts';
import { report } from '../report.ts';
import { closeNetwork } from '../security/network.ts';
import { runCli } from './run-cli.ts';

/** Runs the headless entry inside of Electron, which prints, and ends the program with its exit code. */
export async function runCliInElectron(argv: readonly string[]): Promise<void> {
  app.on('window-all-closed', () => undefined);
  await app.whenReady();
  // Chromium goes for a dictionary of the machine's language, although nothing is typed here.
  closeNetwork(session.defaultSession);
  try {
    const code = await runCli(argv, {
      cwd: process.cwd(),
      userData: app.getPath('userData'),
      out: (text) => process.stdout.write(`${text}\n`),
      err: (text) => process.stderr.write(`${text}\n`),
      printPdf,
    });
    app.exit(code);
  } catch (cause: unknown) {
    report('the headless entry stopped', cause);
    app.exit(70);
  }
}
