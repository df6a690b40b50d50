import { defineConfig } from '@playwright/test';

/** Kills, torn files, full disks: what was said to be saved is looked for afterwards. */
export default defineConfig({
  testDir: 'tests/torture',
  testMatch: '**/*.torture.ts',
  outputDir: 'out/torture-work',
  workers: 1,
  timeout: 3_600_000,
});
