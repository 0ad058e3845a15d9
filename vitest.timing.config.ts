import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/timing/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
  },
});
