import { stripVTControlCharacters } from 'node:util';

/**
 * What one step came to: `{name, passed, failed, skipped, skips: [{test, reason}], problems: [text], seconds}`.
 * A step of one check passes or fails as a whole; a test runner counts its tests.
 */
export function checkResult(name, exitCode, problem = `ended with exit code ${exitCode}`) {
  const ok = exitCode === 0;
  return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, skips: [], problems: ok ? [] : [problem] };
}

/** The result of a runner from its report; one that crashed, or tells of failures that no test has, counts as failed. */
export function runnerResult(name, exitCode, report, read) {
  if (report === null) return checkResult(name, exitCode || 1, `left no readable report (exit code ${exitCode})`);
  const result = { name, ...read(report) };
  if (result.failed === 0 && result.passed + result.skipped === 0) {
    return { ...result, failed: 1, problems: [...result.problems, 'ran no test'] };
  }
  if (result.failed === 0 && exitCode !== 0) {
    return { ...result, failed: 1, problems: [...result.problems, `no test failed, but its exit code is ${exitCode}`] };
  }
  return result;
}

/** Reads a report of Vitest's JSON reporter; `notes` are the reasons of skipped tests by file and full name. */
export function readVitest(report, notes = {}) {
  const result = { passed: 0, failed: 0, skipped: 0, skips: [], problems: [] };
  for (const file of report.testResults) {
    const before = result.failed;
    for (const test of file.assertionResults) {
      const name = test.fullName.trim();
      if (test.status === 'passed') result.passed += 1;
      else if (test.status === 'failed')
        addFailure(result, `${shortName(file.name)}: ${name}: ${firstLines(test.failureMessages?.[0])}`);
      else addSkip(result, `${shortName(file.name)}: ${name}`, notes[`${file.name} ${name}`]);
    }
    // A file that could not be loaded, or whose hook failed, has no failed test to show for it.
    if (file.status === 'failed' && result.failed === before)
      addFailure(result, `${shortName(file.name)}: ${file.message}`);
  }
  if (report.success !== true && result.failed === 0) addFailure(result, 'the report says that the run failed');
  return result;
}

/** Reads a report of Playwright's JSON reporter. A test that passed at a second try counts as passed and is named. */
export function readPlaywright(report) {
  const result = { passed: 0, failed: 0, skipped: 0, skips: [], problems: [] };
  for (const { spec, test, path } of allTests(report.suites)) {
    const name = [...path, spec.title].filter(Boolean).join(' › ');
    if (test.status === 'unexpected') addFailure(result, `${name}: ${firstLines(errorOf(test))}`);
    else if (test.status === 'skipped') addSkip(result, name, skipReason(test));
    else result.passed += 1;
    if (test.status === 'flaky') result.problems.push(`passed only at a second try: ${name}`);
  }
  if (report.errors.length > 0 && result.failed === 0)
    addFailure(result, report.errors[0].message ?? 'an error outside any test');
  return result;
}

/** The sum over all steps. */
export function sum(results) {
  const add = (key) => results.reduce((total, result) => total + result[key], 0);
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') };
}

/** The closing line that people and machines read. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** The steps as a table, then each problem, then each skipped test with its reason. */
export function overview(results) {
  const rows = results.map(({ name, passed, failed, skipped, seconds }) => [
    failed === 0 ? 'ok' : 'FAILED',
    name,
    [passed && `${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`]
      .filter(Boolean)
      .join(', '),
    `${seconds.toFixed(1)} s`,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  for (const { name, problems } of results) lines.push(...problems.map((problem) => `${name}: ${problem}`));
  const skips = results.flatMap((result) => result.skips);
  if (skips.length > 0) lines.push('', 'Skipped:', ...skips.map(({ test, reason }) => `- ${test} (${reason})`));
  return lines.join('\n');
}

function* allTests(suites, path = []) {
  for (const suite of suites) {
    const here = [...path, suite.title];
    for (const spec of suite.specs ?? []) for (const test of spec.tests) yield { spec, test, path: here };
    yield* allTests(suite.suites ?? [], here);
  }
}

function skipReason(test) {
  const annotations = test.annotations.filter(({ type }) => type === 'skip' || type === 'fixme');
  const said = annotations.map(({ description }) => description).find(Boolean);
  return said ?? (annotations.length > 0 ? undefined : 'did not run, since an earlier test failed');
}

function addSkip(result, test, reason = 'no reason given') {
  result.skipped += 1;
  result.skips.push({ test, reason });
}

/** The beginning of what a test says of its failure, without colours: enough to know it again in a cut-off log. */
function firstLines(message = 'no reason given') {
  return stripVTControlCharacters(message).split('\n').slice(0, 6).join(' ').replace(/\s+/g, ' ').trim().slice(0, 600);
}

function errorOf(test) {
  return test.results?.map(({ error }) => error?.message).find(Boolean);
}

function addFailure(result, problem) {
  result.failed += 1;
  result.problems.push(problem);
}

function shortName(file) {
  const at = file.search(/(^|[\\/])(src|tests)[\\/]/);
  return at < 0 ? file : file.slice(at).replace(/^[\\/]/, '');
}
