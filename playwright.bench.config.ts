import { defineConfig } from '@playwright/test';

/** Benchmarks: one at a time, nothing else beside them. */
export default defineConfig({
  testDir: 'bench',
  testMatch: '**/*.bench.ts',
  outputDir: 'out/bench-work',
  workers: 1,
  timeout: 1_800_000,
});
