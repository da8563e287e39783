import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

const root = join(import.meta.dirname, '..');
const workers = '/renderer/workers/';

/**
 * Serves the workers as files that are bundled as the product bundles them, once when the server starts. The dev server has them
 * in hundreds of modules, each of which the browser asks for again whenever a worker starts: that was most of the time of a test
 * that starts ten.
 */
export function bundledWorkers(): Plugin {
  return {
    name: 'bundled-workers',
    async configureServer({ middlewares }) {
      const files = await builtWorkers();
      middlewares.use((request, response, next) => {
        const [path = ''] = (request.url ?? '').split('?');
        const file = path.startsWith(workers) ? files.get(path.slice(workers.length)) : undefined;
        if (file === undefined) {
          next();
          return;
        }
        response.setHeader('Content-Type', 'text/javascript');
        response.end(file);
      });
    },
  };
}

/** What each file holds, by its address among the workers. Nothing is written to the disk. */
async function builtWorkers(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const built = await build({
    root: join(root, 'renderer'),
    configFile: false,
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: { input: workerFiles(), output: { entryFileNames: '[name].ts' } },
    },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  return new Map(outputs.map((one) => [one.fileName, one.type === 'chunk' ? one.code : one.source]));
}

function workerFiles(): string[] {
  const folder = join(root, workers);
  return readdirSync(folder).flatMap((name) => (name.endsWith('-worker.ts') ? [join(folder, name)] : []));
}
