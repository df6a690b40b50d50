import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

type Result = {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly skips: readonly { readonly test: string; readonly reason: string }[];
  readonly problems: readonly string[];
  readonly seconds?: number;
};
type Modules = {
  readonly 'results.mjs': {
    checkResult(name: string, exitCode: number): Result;
    runnerResult(name: string, exitCode: number, report: object | null, read: (report: object) => Result): Result;
    readVitest(report: object, notes?: Readonly<Record<string, string>>): Result;
    readPlaywright(report: object): Result;
    sum(results: readonly Result[]): Pick<Result, 'passed' | 'failed' | 'skipped'>;
    closingLine(total: Pick<Result, 'passed' | 'failed' | 'skipped'>): string;
    overview(results: readonly Result[]): string;
  };
};

/** The scripts are plain JavaScript, since they run before anything is installed; their shape is stated above. */
async function load<Name extends keyof Modules>(name: Name): Promise<Modules[Name]> {
  const url = pathToFileURL(path.resolve(import.meta.dirname, '../../scripts/lib', name)).href;
  return (await import(/* @vite-ignore */ url)) as Modules[Name];
}

describe('the closing line', () => {
  const vitest = {
    success: true,
    testResults: [
      {
        name: '/repo/src/domain/agenda.test.ts',
        status: 'passed',
        message: '',
        assertionResults: [
          { fullName: ' agenda numbers items', status: 'passed' },
          { fullName: ' agenda reads a real file', status: 'skipped' },
        ],
      },
    ],
  };
  const spec = (title: string, status: string, annotations: object[] = []) => ({
    title,
    tests: [{ status, annotations }],
  });
  const playwright = {
    errors: [],
    suites: [
      {
        title: 'way.spec.ts',
        specs: [spec('opens', 'expected')],
        suites: [
          {
            title: 'upload',
            specs: [spec('retries', 'flaky'), spec('serves', 'skipped', [{ type: 'skip', description: 'no apache2' }])],
          },
        ],
      },
    ],
  };

  it('is the sum over checks and runners', async () => {
    const { checkResult, runnerResult, readVitest, readPlaywright, sum, closingLine } = await load('results.mjs');
    const results = [
      checkResult('format', 0),
      checkResult('lint', 1),
      runnerResult('unit', 0, vitest, readVitest),
      runnerResult('end to end', 0, playwright, readPlaywright),
    ];
    expect(closingLine(sum(results))).toBe('4 passed, 1 failed, 2 skipped');
  });

  it('counts a runner that crashed, ran nothing, or failed without saying where, as a failure', async () => {
    const { runnerResult, readVitest, readPlaywright } = await load('results.mjs');
    expect(runnerResult('unit', 139, null, readVitest)).toMatchObject({ passed: 0, failed: 1 });
    expect(runnerResult('unit', 0, null, readVitest)).toMatchObject({ passed: 0, failed: 1 });
    expect(runnerResult('unit', 0, { success: true, testResults: [] }, readVitest)).toMatchObject({ failed: 1 });
    expect(runnerResult('unit', 1, vitest, readVitest)).toMatchObject({ passed: 1, failed: 1 });
    const broken = { errors: [{ message: 'global set-up failed' }], suites: [] };
    expect(runnerResult('e2e', 1, broken, readPlaywright)).toMatchObject({
      failed: 1,
      problems: ['global set-up failed'],
    });
  });

  it('counts a test file that cannot be loaded as a failure', async () => {
    const { runnerResult, readVitest } = await load('results.mjs');
    const file = {
      name: '/repo/tests/locales/parity.test.ts',
      status: 'failed',
      message: 'no such module',
      assertionResults: [],
    };
    const report = { success: false, testResults: [...vitest.testResults, file] };
    expect(runnerResult('unit', 1, report, readVitest)).toMatchObject({
      passed: 1,
      failed: 1,
      problems: ['tests/locales/parity.test.ts: no such module'],
    });
  });

  it('comes after every failed test with the beginning of what it says', async () => {
    const { runnerResult, readVitest, readPlaywright, overview } = await load('results.mjs');
    const failed = {
      fullName: ' agenda adds',
      status: 'failed',
      failureMessages: ['\u001b[31mexpected\u001b[39m\n  1 to be 2'],
    };
    const report = {
      success: false,
      testResults: [{ name: '/repo/src/a.test.ts', status: 'failed', message: '', assertionResults: [failed] }],
    };
    const unexpected = {
      title: 'closes',
      tests: [{ status: 'unexpected', results: [{ error: { message: 'timed out' } }] }],
    };
    const results = [
      { ...runnerResult('unit', 1, report, readVitest), seconds: 1 },
      {
        ...runnerResult('e2e', 1, { errors: [], suites: [{ title: 'a.e2e.ts', specs: [unexpected] }] }, readPlaywright),
        seconds: 1,
      },
    ];
    const lines = overview(results).split('\n');
    expect(results.map((one) => one.failed)).toEqual([1, 1]);
    expect(lines).toContain('unit: src/a.test.ts: agenda adds: expected 1 to be 2');
    expect(lines).toContain('e2e: a.e2e.ts › closes: timed out');
  });

  it('comes after every skipped test with its reason', async () => {
    const { runnerResult, readVitest, readPlaywright, overview } = await load('results.mjs');
    const notes = { '/repo/src/domain/agenda.test.ts agenda reads a real file': 'its file is not here' };
    const results = [
      { ...runnerResult('unit', 0, vitest, (report) => readVitest(report, notes)), seconds: 1 },
      { ...runnerResult('end to end', 0, playwright, readPlaywright), seconds: 61.25 },
    ];
    const lines = overview(results).split('\n');
    expect(lines).toContain('- src/domain/agenda.test.ts: agenda reads a real file (its file is not here)');
    expect(lines).toContain('- way.spec.ts › upload › serves (no apache2)');
    expect(lines).toContain('end to end: passed only at a second try: way.spec.ts › upload › retries');
  });
});
