import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
const args = process.argv.slice(2);
// What is measured is what is built from the sources as they stand.
if (!args.some((arg) => arg === '--help' || arg.startsWith('--of')))
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
const { module } = await runnerImport(fileURLToPath(new URL('main.ts', import.meta.url)), { configFile: false, logLevel: 'warn' });
process.exitCode = await module.main(args, {
  out: (line) => console.log(line),
  progress: (line) => process.stderr.write(`${line}\n`),
});
