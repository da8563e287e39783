import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

const root = join(import.meta.dirname, '..');
const workers = '/renderer/workers/';
const outDir = join(root, 'out/test-workers');

/**
 * Serves the workers as files that are bundled as the product bundles them. The dev server has them in hundreds of modules, each
 * of which the browser asks for again whenever a worker starts: that was most of the time of a test that starts ten.
 */
export function bundledWorkers(): Plugin {
  return {
    name: 'bundled-workers',
    async configureServer({ middlewares }) {
      await build({
        root: join(root, 'renderer'),
        configFile: false,
        base: './',
        logLevel: 'error',
        worker: { format: 'es' },
        build: {
          outDir,
          emptyOutDir: true,
          minify: false,
          modulePreload: false,
          assetsInlineLimit: 0,
          rolldownOptions: { input: workerFiles(), output: { entryFileNames: '[name].ts' } },
        },
      });
      middlewares.use((request, response, next) => {
        const [path = ''] = (request.url ?? '').split('?');
        const file = join(outDir, path.slice(workers.length));
        if (!path.startsWith(workers) || !existsSync(file) || !file.startsWith(outDir)) {
          next();
          return;
        }
        response.setHeader('Content-Type', 'text/javascript');
        response.end(readFileSync(file));
      });
    },
  };
}

function workerFiles(): string[] {
  const folder = join(root, workers);
  return readdirSync(folder).flatMap((name) => (name.endsWith('-worker.ts') ? [join(folder, name)] : []));
}
