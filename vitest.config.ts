import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const report = process.env.TEST_REPORT;

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/fixtures/test-run.ts'],
    setupFiles: ['tests/fixtures/seed.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    env: { TZ: 'UTC' },
    // Each waits now and then for the process of its workspace, for Java or LibreOffice.
    maxWorkers: availableParallelism() + 1,
    // As for `npm start`: more helper threads stand in the way of the workers; small young spaces are collected all the time.
    execArgv: ['--v8-pool-size=1', '--max-semi-space-size=32'],
    // Tests share nothing but modules, which take a while to load.
    isolate: false,
    // Node itself loads what is tested, as it does in production: a tenth less processor time than by way of Vite.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    ...(report === undefined ? {} : { reporters: ['default', ['json', { outputFile: report }]] }),
  },
});
