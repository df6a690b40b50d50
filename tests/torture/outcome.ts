import { appendFileSync } from 'node:fs';
import path from 'node:path';

/** One line of the table. */
export type Outcome = {
  readonly name: string;
  readonly tried: number;
  readonly lost: number;
  readonly ok: boolean;
  readonly detail: string;
};

/** Whether every kind is run with few tries. */
export const isQuick = process.env['PLENARIA_TORTURE'] === 'quick';

/** How many times something is tried. */
export function tries(full: number, quick: number): number {
  return isQuick ? quick : full;
}

/** Keeps an outcome for the table that is printed at the end. */
export function tell(outcome: Outcome): void {
  const file = process.env['PLENARIA_TORTURE_FILE'];
  if (file !== undefined) appendFileSync(path.resolve(file), `${JSON.stringify(outcome)}\n`);
  process.stdout.write(
    `${outcome.ok ? 'ok  ' : 'FAIL'} ${outcome.name}: ${outcome.tried} tried, ${outcome.lost} lost. ${outcome.detail}\n`,
  );
}
