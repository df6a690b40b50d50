import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // Properties and hostile files take seconds on a busy machine: a limit is there to end what hangs, not to time.
      { test: { name: 'unit', include: ['src/**/*.test.ts'], environment: 'node', testTimeout: 60_000 } },
      {
        test: {
          name: 'integration',
          include: ['tests/{integration,locales,architecture,migrations,documents}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
    ],
  },
});
