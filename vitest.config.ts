import { defineConfig } from 'vitest/config';

/** The unit tests. Those that need a real browser or Electron are in vitest.app.config.ts: this one looks for neither. */
export default defineConfig({
  test: {
    name: 'unit',
    environment: 'node',
    include: ['test/{fuzz,house,assets,contract,engine,kinds,domain,words,documents,cli,node,electron,renderer}/**/*.test.{ts,tsx}'],
    exclude: ['test/electron/{e2e,packed}/**', 'test/renderer/**/*.browser.test.{ts,tsx}', 'test/**/*.git.test.ts'],
    // The files of a worker share its modules, which more than halves the inner loop: a test leaves nothing behind.
    isolate: false,
    // One less than there are is taken otherwise: of two cores one would stand idle.
    maxWorkers: '100%',
    testTimeout: process.env['PLIMSOLL_LONG'] ? 900_000 : 30_000,
  },
});
