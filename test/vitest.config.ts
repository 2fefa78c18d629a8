import { defineConfig } from 'vitest/config'

/** Fast suite by default; `EVERGLOSS_SLOW=1` adds the files named `*.slow.test.ts` (corpora, networks, processes by the hundred). */
const slow = process.env['EVERGLOSS_SLOW'] === '1'

export default defineConfig({
  // Warnings are about source maps of packages, a hundred lines of them
  logLevel: 'error',
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/build.ts',
    exclude: slow ? [] : ['test/**/*.slow.test.ts'],
    testTimeout: slow ? 600_000 : 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // GitHub's own grammar of workflows imports JSON as only bundlers can
    server: { deps: { inline: [/@actions\//] } },
    // Loading the modules again for each file takes as long as all tests; who needs them fresh says `vi.resetModules()`
    isolate: false,
  },
})
