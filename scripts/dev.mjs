// `npm run dev`: builds renderer, main and launcher, opens the app, and builds again whatever is changed. The window shows
// a new page by itself; in the browser, reload it. There is no development server: pages come through the same handler, and
// under the same policy, as in the product.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');
const programs = { renderer: 'vite.config.ts', electron: 'vite.electron.config.ts', node: 'vite.node.config.ts' };

let started = false;
const watchers = await Promise.all(
  Object.entries(programs).map(async ([name, configFile]) => {
    const watcher = await build({
      configFile: join(root, configFile),
      logLevel: 'warn',
      build: { watch: {}, minify: false, emptyOutDir: false },
    });
    const first = new Promise((settle) => {
      watcher.on('event', (event) => {
        if (event.code === 'ERROR') console.error(event.error);
        if (event.code !== 'END') return;
        if (started) console.log(name === 'renderer' ? 'renderer: built' : `${name}: built; start again to use it`);
        settle();
      });
    });
    return { watcher, first };
  }),
);
await Promise.all(watchers.map(({ first }) => first));
started = true;

const app = spawn(process.execPath, [join(root, 'out/node/start.mjs'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, PLIMSOLL_DEV: '1' },
});
// Ctrl-C reaches the app too; it ends first, having kept what was being typed.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => app.kill('SIGTERM'));
app.on('close', (code) => {
  void Promise.all(watchers.map(({ watcher }) => watcher.close())).then(() => process.exit(code ?? 1));
});
