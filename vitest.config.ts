import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { findChromium } from './e2e/chromium.ts'
import { closingLine } from './platform/server/testing/closing-line.ts'

const chromium = findChromium()
const notes = chromium
  ? []
  : ['No Chromium found (CHROMIUM_PATH, PATH): browser tests are skipped.']

// One more than there are cores: a test that waits for a browser or a disk leaves its core to another.
const workers = Math.min(availableParallelism() + 1, 8)

// As Node runs the server: nothing is transformed for the tests, and each worker loads a module once.
const natively = {
  maxWorkers: workers,
  isolate: false,
  experimental: { viteModuleRunner: false, nodeLoader: false },
}

export default defineConfig({
  test: {
    globalSetup: './platform/server/testing/global-setup.ts',
    reporters: ['default', closingLine(notes)],
    projects: [
      {
        test: {
          name: 'code',
          include: ['{lib,platform,features,app,bench}/**/*.test.{ts,tsx}'],
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 30_000,
          hookTimeout: 60_000,
          ...natively,
          execArgv: ['--import', './platform/web/testing/node-hooks.ts'],
        },
      },
      {
        test: {
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          ...natively,
          // What a browser shows is waited for as long as a click would be.
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          ...(chromium
            ? { globalSetup: './e2e/support/build.ts' }
            : { runner: './platform/server/testing/skip-all.ts' }),
        },
      },
    ],
  },
})
