import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,golden,property,cli,torture}/**/*.test.ts'],
    setupFiles: ['test/do-not-wait.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
