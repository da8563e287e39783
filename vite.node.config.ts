import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { defineConfig, type Plugin } from 'vite';
import { thirdPartyNotices } from './scripts/third-party-notices.mjs';

/**
 * Puts `plimsoll` among the commands of the checkout, so that `npx plimsoll` runs what was just built. A `bin` entry would
 * do that only for those who install the package: for the package itself npx goes by way of its download cache.
 */
function commandOfCheckout(): Plugin {
  return {
    name: 'command-of-checkout',
    closeBundle() {
      if (!existsSync('node_modules')) return;
      const command = 'node_modules/.bin/plimsoll';
      rmSync(command, { force: true });
      writeFileSync(command, '#!/bin/sh\nexec node "$(dirname "$0")/../../out/node/plimsoll.mjs" "$@"\n', { mode: 0o755 });
      writeFileSync(`${command}.cmd`, '@node "%~dp0\\..\\..\\out\\node\\plimsoll.mjs" %*\r\n');
    },
  };
}

/** The two programs that run on Node: the command line (with the scripts of its threads) and the launcher. Everything but optional browsers is bundled. */
export default defineConfig({
  plugins: [commandOfCheckout(), thirdPartyNotices().whole],
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'out/node',
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        plimsoll: 'cli/main.ts',
        'pack-thread': 'cli/pack-thread.ts',
        'look-thread': 'cli/look-thread.ts',
        start: 'node/launcher/start.ts',
      },
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
      external: [...builtinModules, /^node:/, '@sparticuz/chromium', 'electron'],
    },
  },
  ssr: { noExternal: true, external: ['@sparticuz/chromium', 'electron'] },
});
