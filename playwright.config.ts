import { defineConfig } from '@playwright/test';

/** The real app, driven from outside. One at a time: each has its own data, but they share two cores. */
export default defineConfig({
  testDir: 'tests',
  testMatch: '{e2e,security}/**/*.e2e.ts',
  outputDir: 'out/e2e',
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
});
