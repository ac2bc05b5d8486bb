import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/browser/machine.ts',
    // Eleventy itself loads our templates: where Node does not run TypeScript, tsx does, as in bin/.
    execArgv: process.features.typescript ? [] : ['--import', 'tsx'],
  },
});
