import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** The two programs that run on Node: the command line and the launcher. Everything but optional browsers is bundled. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'out/node',
    emptyOutDir: true,
    rolldownOptions: {
      input: { plimsoll: 'cli/main.ts' },
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
      external: [...builtinModules, /^node:/, '@sparticuz/chromium', 'electron'],
    },
  },
  ssr: { noExternal: true, external: ['@sparticuz/chromium', 'electron'] },
});
