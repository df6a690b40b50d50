import { defineConfig } from '@playwright/test';

/** Takes a picture of every screen; no test. */
export default defineConfig({
  testDir: 'tests/screens',
  testMatch: '**/*.screens.ts',
  outputDir: 'out/screens-work',
  workers: 1,
  timeout: 600_000,
});
