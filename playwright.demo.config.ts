import { defineConfig } from '@playwright/test';

/** Plays the reference meeting in the real app; what it leaves is the point. */
export default defineConfig({
  testDir: 'tests/demo',
  testMatch: '**/*.demo.ts',
  outputDir: 'out/demo-work',
  workers: 1,
  timeout: 600_000,
  expect: { timeout: 15_000 },
});
