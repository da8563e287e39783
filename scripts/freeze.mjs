// `npm run freeze`: see test/fixtures/freeze.ts.
import { join } from 'node:path';
import { runnerImport } from 'vite';

const root = join(import.meta.dirname, '..');
await runnerImport(join(root, 'test/fixtures/freeze.ts'), { root, configFile: false, logLevel: 'error' });
