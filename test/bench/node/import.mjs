// `node import.mjs CSV OUT`: parses a CSV file, writes each of its rows as a line of JSON and waits until the disk has them.
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import Papa from 'papaparse';

const [, , path = '', out = ''] = process.argv;
const { data } = Papa.parse(readFileSync(path, 'utf8'), { header: true });
const file = openSync(out, 'w');
for (let at = 0; at < data.length; at += 1000)
  writeSync(
    file,
    data
      .slice(at, at + 1000)
      .map((row) => `${JSON.stringify(row)}\n`)
      .join(''),
  );
fsyncSync(file);
closeSync(file);
