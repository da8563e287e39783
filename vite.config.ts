import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { guidePages } from './scripts/guide-pages.mjs';
import { thirdPartyNotices } from './scripts/third-party-notices.mjs';

const notices = thirdPartyNotices();

/** The renderer: one bundle for the window and for the browser server. Chromium 108 is the oldest engine that it is tested in. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), guidePages(), notices.whole],
  worker: { format: 'es', plugins: () => [notices.part()] },
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'chrome108',
    cssTarget: 'chrome108',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
  },
});
