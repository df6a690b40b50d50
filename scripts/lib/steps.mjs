import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ended, exitCodeOf, startChild } from './children.mjs';
import { root, tool } from './paths.mjs';
import { checkResult, closingLine, overview, readPlaywright, readVitest, runnerResult, sum } from './results.mjs';
import { describe } from './say.mjs';

const reports = path.join(root, 'out', 'test');
const vitestReport = path.join(reports, 'vitest.json');
const skipNotes = path.join(reports, 'skip-notes.json');
const e2eReport = path.join(reports, 'e2e.json');

/** What `npm run check` runs, in order: the quickest to fail first. */
export const checkSteps = [
  { name: 'format', command: [tool('prettier', 'bin', 'prettier.cjs'), '--check', '.', '--log-level=warn'] },
  { name: 'lint', command: [tool('oxlint', 'bin', 'oxlint'), '--type-aware'] },
  { name: 'types', command: [tool('typescript', 'bin', 'tsc'), '-b'] },
  { name: 'dead code', command: [tool('knip', 'bin', 'knip.js')] },
  {
    name: 'unit and integration',
    command: [
      tool('vitest', 'vitest.mjs'),
      'run',
      '--project=unit',
      '--project=integration',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${vitestReport}`,
      `--reporter=${path.join(root, 'scripts', 'lib', 'skip-notes.mjs')}`,
    ],
    env: { PLENARIA_SKIP_NOTES: skipNotes },
    report: vitestReport,
    leftOver: [skipNotes],
    read: (report) => readVitest(report, readJson(skipNotes) ?? {}),
  },
];

/** What `npm test` adds: the real app, driven from outside. */
export const e2eStep = {
  name: 'end to end',
  command: [tool('@playwright/test', 'cli.js'), 'test', '--reporter=list,json'],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport },
  report: e2eReport,
  read: readPlaywright,
};

/** Runs steps one after the other, whatever becomes of each. */
export async function runSteps(steps, env = process.env) {
  const results = [];
  for (const step of steps) results.push(await runStep(step, env));
  return results;
}

/** Runs a part of the set-up as a step of its own, so that its failure is counted and the rest still runs. */
export async function runAsStep(name, action) {
  const start = performance.now();
  const timed = (result) => ({ ...result, seconds: (performance.now() - start) / 1000 });
  process.stdout.write(`\n== ${name}\n`);
  try {
    const value = await action();
    return { value, result: timed(checkResult(name, 0)) };
  } catch (error) {
    process.stdout.write(`${describe(error)}\n`);
    return { value: null, result: timed(checkResult(name, 1, error.message)) };
  }
}

/** Prints the overview and, alone on the last line, the sum; the exit code. */
export function conclude(results) {
  const total = sum(results);
  process.stdout.write(`\n${overview(results)}\n\n${closingLine(total)}\n`);
  return total.failed === 0 ? 0 : 1;
}

async function runStep(step, env) {
  const start = performance.now();
  process.stdout.write(`\n== ${step.name}\n`);
  // A report left by an earlier run must not speak for this one.
  for (const file of [step.report, ...(step.leftOver ?? [])]) if (file !== undefined) rmSync(file, { force: true });
  const options = { cwd: root, env: { ...env, ...step.env }, stdio: ['ignore', 'inherit', 'inherit'] };
  const exitCode = exitCodeOf(await ended(startChild(process.execPath, step.command, options)));
  const result =
    step.report === undefined
      ? checkResult(step.name, exitCode)
      : runnerResult(step.name, exitCode, readJson(step.report), step.read);
  return { ...result, seconds: (performance.now() - start) / 1000 };
}

/** A JSON file, or null where it is absent or broken off. */
function readJson(file) {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
