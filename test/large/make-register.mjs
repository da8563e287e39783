import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const usage = `node test/large/make-register.mjs [OPTIONS] FILE: a large register file for tests and measurements.

  --risks N   risks, each with two assessments, in one import (5000)
  --edits N   edits of one field, an entry each (1000000)
  --help      this text`;

const { values, positionals } = parseArgs({
  options: {
    risks: { type: 'string', default: '5000' },
    edits: { type: 'string', default: '1000000' },
    help: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const [file] = positionals;
const [risks, edits] = [Number(values.risks), Number(values.edits)];
if (values.help || file === undefined || !Number.isInteger(risks) || risks < 1 || !Number.isInteger(edits) || edits < 0) {
  console.error(usage);
  process.exit(values.help ? 0 : 2);
}
const root = join(import.meta.dirname, '../..');
const { module } = await runnerImport(join(root, 'test/large/large-register.ts'), { root, configFile: false, logLevel: 'error' });
const began = Date.now();
const tell = (entries) => process.stderr.isTTY && process.stderr.write(`\r${entries} entries`);
const bytes = await module.largeRegister({ risks, edits, tell });
writeFileSync(file, bytes);
console.log(`\r${file}: ${risks} risks, ${edits + 2} entries, ${bytes.length} bytes, ${Math.round((Date.now() - began) / 1000)} s`);
