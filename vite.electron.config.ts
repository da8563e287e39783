import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';
import { thirdPartyNotices } from './scripts/third-party-notices.mjs';

/** Main and preload of the desktop window: one CommonJS file each, for a sandboxed preload can load nothing beside itself. */
export default defineConfig({
  plugins: [thirdPartyNotices().whole],
  build: {
    ssr: true,
    target: 'node16',
    outDir: 'out/electron',
    emptyOutDir: true,
    rolldownOptions: {
      input: { main: 'electron/main.ts', preload: 'electron/preload.ts' },
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      external: ['electron', ...builtinModules, /^node:/],
    },
  },
  ssr: { noExternal: true, external: ['electron'] },
});
