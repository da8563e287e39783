import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { build, preview, runnerImport } from 'vite';

const usage = `npm run bench [-- OPTIONS]: the store in a real browser, as ratios to floors measured in the same run.

  --size N     how many risks, at least 100 (100000)
  --json FILE  write the results to FILE too
  --help       this text`;

const root = fileURLToPath(new URL('../..', import.meta.url));
const values = options();
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const size = Number(values.size);
if (!Number.isInteger(size) || size < 100) refuse('--size takes a whole number of at least 100');

const outDir = join(root, 'out', 'bench');
const config = { configFile: false, logLevel: 'warn', root: join(root, 'test', 'bench', 'page'), base: './', worker: { format: 'es' } };
await build({ ...config, build: { outDir, emptyOutDir: true, target: 'chrome108', chunkSizeWarningLimit: 4000 } });
const { module } = await runnerImport(join(root, 'node', 'browser', 'find-browser.ts'), { configFile: false, logLevel: 'warn' });
const found = await module.findBrowser();
if (found === null) {
  console.error('No Chromium was found: set PLIMSOLL_CHROMIUM to one.');
  process.exit(3);
}
const server = await preview({ ...config, build: { outDir }, preview: { port: 0, host: '127.0.0.1', strictPort: false } });
const browser = await chromium.launch({
  executablePath: found.executablePath,
  args: [...found.args],
  env: { ...process.env, ...found.env },
  chromiumSandbox: !found.args.includes('--no-sandbox'),
});
try {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  page.on('pageerror', (error) => console.error(error));
  await page.exposeFunction('say', (line) => process.stderr.write(`  ${line}\n`));
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  const results = await page.evaluate((count) => globalThis.bench(count, globalThis.say), size);
  print(results, `${size} risks, Chromium ${browser.version()}`);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
} finally {
  await browser.close();
  await server.close();
}

function options() {
  try {
    return parseArgs({
      options: { size: { type: 'string', default: '100000' }, json: { type: 'string' }, help: { type: 'boolean', default: false } },
    }).values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** Ends with the status of wrong usage. */
function refuse(why) {
  console.error(`${why}\n${usage}`);
  process.exit(2);
}

function print(results, title) {
  const shown = results.map(({ name, value, floor, ratio, goal }) => {
    const measured = ratio ?? value;
    const verdict = goal === null ? '' : measured <= goal ? 'met' : 'NOT MET';
    return {
      name,
      'value ms': value.toFixed(1),
      'floor ms': floor?.toFixed(1) ?? '',
      ratio: ratio?.toFixed(2) ?? '',
      goal: goal ?? '',
      '': verdict,
    };
  });
  console.log(title);
  console.table(shown);
}
