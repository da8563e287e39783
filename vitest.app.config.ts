import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './node/browser/find-browser.ts';
import { guidePages } from './scripts/guide-pages.mjs';
import { bundledWorkers } from './test/bundled-workers.ts';

const found = await findBrowser();
const launchOptions =
  found === null
    ? {}
    : {
        executablePath: found.executablePath,
        args: [...found.args],
        env: { ...process.env, ...found.env },
        chromiumSandbox: !found.args.includes('--no-sandbox'),
      };

/** How often a test of the browser kills a worker. */
const kills = process.env['PLIMSOLL_LONG'] === '1' ? 50 : 4;

/** The tests that need a real browser, Electron, Python or git, and the pictures. The unit tests are in vitest.config.ts. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [bundledWorkers(), guidePages()],
        // Libraries that workers import too: found late, they would make the tests load again in the middle.
        optimizeDeps: {
          include: [
            'axe-core',
            'dexie',
            'fast-check',
            'comlink',
            'zod',
            'fflate',
            'temporal-polyfill',
            '@noble/hashes/sha2.js',
            '@noble/hashes/utils.js',
            'hash-wasm',
            'es-hangul',
            'i18next',
            'react',
            'react-dom/client',
            'react/jsx-dev-runtime',
            'wouter',
            'zustand',
            '@mantine/core',
            '@mantine/dates',
            '@mantine/hooks',
            '@mantine/notifications',
            '@tabler/icons-react',
            '@tanstack/react-virtual',
          ],
        },
        test: {
          name: 'browser',
          include: ['test/{store,renderer}/**/*.browser.test.{ts,tsx}'],
          testTimeout: 60_000,
          // A worker that is killed, and a store that makes room, are waited for: of two files at once each has a browser of its own.
          maxWorkers: 2,
          provide: { kills },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            // As wide as a window, not as a telephone, which is what it is otherwise.
            viewport: { width: 1280, height: 800 },
            provider: playwright({ launchOptions }),
            instances: [{ browser: 'chromium' as const }],
          },
        },
      },
      {
        // What `npm run test:dist` has just packed.
        test: { name: 'packed', environment: 'node', include: ['test/electron/packed/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        // The built app in a real browser. A file waits for its browser most of the time: two at once, each with its own browser.
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.e2e.test.ts'],
          // What axe finds is named in the one line that is left of a failure elsewhere.
          chaiConfig: { truncateThreshold: 1_000 },
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // The built launcher and browser, killed and filled up at random moments.
        test: {
          name: 'drill',
          environment: 'node',
          include: ['test/drill/**/*.drill.test.ts'],
          maxWorkers: 2,
          testTimeout: process.env['PLIMSOLL_LONG'] ? 10_800_000 : 240_000,
          hookTimeout: 60_000,
        },
      },
      {
        // The figures of reports, made again from register files by a program in Python.
        test: { name: 'outside', environment: 'node', include: ['test/outside/**/*.test.ts'], testTimeout: 120_000 },
      },
      {
        // Repositories that the tests make with git, and this project's own, counted again by a program in Python.
        test: {
          name: 'git',
          environment: 'node',
          include: ['test/**/*.git.test.ts'],
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'screenshots',
          environment: 'node',
          include: ['test/e2e/**/*.screenshots.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
        },
      },
      {
        // Real windows, one after the other.
        test: {
          name: 'electron',
          environment: 'node',
          include: ['test/electron/e2e/**/*.e2e.test.ts'],
          exclude: [],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
