/** A failure of the set-up that a person can act on: what happened, what was tried, what to do. */
export class SetupError extends Error {
  constructor(message, { tried = [], todo = [], cause } = {}) {
    super(message, { cause });
    this.name = 'SetupError';
    this.tried = tried;
    this.todo = todo;
  }
}

/** One short fact on stderr: stdout belongs to results that other programs read. */
export function say(text) {
  process.stderr.write(`plenaria: ${text}\n`);
}

/** A failure as the lines a person reads. */
export function describe(error) {
  if (!(error instanceof SetupError)) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lines = [`plenaria: ${error.message}`];
  if (error.tried.length > 0) lines.push('  Tried:', ...error.tried.map((line) => `  - ${line}`));
  if (error.todo.length > 0) lines.push('  To do:', ...error.todo.map((line) => `  - ${line}`));
  return lines.join('\n');
}

/** Runs a script's main function; its number is the exit code, and a failure is said once. */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.stderr.write(`${describe(error)}\n`);
    process.exitCode = 1;
  }
}

/** Seconds since an instant of `performance.now()`, as people read them. */
export function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
