// `node verify.mjs FILE INDEX`: reads a file, inflates the pieces of it that INDEX names and hashes each line of them.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

const [, , path = '', index = ''] = process.argv;
const bytes = readFileSync(path);
for (const [from, to] of JSON.parse(readFileSync(index, 'utf8')))
  for (const line of inflateRawSync(bytes.subarray(from, to)).toString().split('\n')) createHash('sha256').update(line).digest();
