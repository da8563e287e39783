import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
// The importer says that this is development, and a build that inherits it has the slow React of development.
const env = { ...process.env };
const { module } = await runnerImport(fileURLToPath(new URL('main.ts', import.meta.url)), { configFile: false, logLevel: 'warn' });
process.exitCode = await module.main(process.argv.slice(2), {
  out: (line) => console.log(line),
  progress: (line) => process.stderr.write(`${line}\n`),
  build: () => execFileSync('npm', ['run', '--silent', 'build'], { env, stdio: ['ignore', 'ignore', 'inherit'] }),
});
