import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Some prove that a text made to be slow is not: they are given time on slow machines too.
    testTimeout: 30_000,
    globalSetup: 'tests/browser/machine.ts',
    // Eleventy itself loads our templates: where Node does not run TypeScript, tsx does, as in bin/.
    execArgv: process.features.typescript ? [] : ['--import', 'tsx'],
  },
});
