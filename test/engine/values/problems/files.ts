import { writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { readImportFile } from '../../../../documents/spreadsheets/import-file.ts';
import { zipLimits } from '../../../../documents/zip/limits.ts';
import { schemas } from '../../../../domain/migrations/all.ts';
import { readPlainZip } from '../../../../documents/zip/one-reading.ts';
import { readZip } from '../../../../documents/zip/read-zip.ts';
import { writeZip } from '../../../../documents/zip/write-zip.ts';
import type { ProblemCode } from '../../../../engine/values/problem.ts';
import { ok } from '../../../../engine/values/result.ts';
import { utf8ToBytes } from '../../../../engine/values/sha256.ts';
import { lockOf, withLock } from '../../../../node/files/lock.ts';
import { compound } from '../../../support/compound-file.ts';
import { testFolder } from '../../../cli/support.ts';
import { fileOf, smallRegister, unzipped, withFiles } from '../../../support/register-files.ts';
import { fileIn, told, type Family } from './met.ts';

/** The small register's file with another text in a part of it. */
async function changed(part: string, from: string, to: string): Promise<Uint8Array> {
  const bytes = fileOf((await smallRegister()).register);
  const text = new TextDecoder().decode(unzipped(bytes).get(part));
  if (!text.includes(from)) throw new Error(`${from} is not in ${part}`);
  return withFiles(bytes, { [part]: text.replace(from, to) });
}
const verified = (content: () => Promise<Uint8Array | string> | Uint8Array | string) =>
  told(async (folder) => ['log', await fileIn(folder, await content())]);
const table = (bytes: Uint8Array) => () => readImportFile('controls', bytes, 'c.csv');
const zipOf = (files: Parameters<typeof writeZip>[0]) => async () => readZip(writeZip(files));
const file = 'r.plimsoll';
const schemaNow = schemas.latest;

export const fileProblems = {
  'file.missing': [{ given: 'a file that is not there', call: told((folder) => ['log', join(folder, file)]), at: { file } }],
  'file.empty': [
    { given: 'a register of no bytes', call: verified(() => ''), at: { file } },
    { given: 'a table of blanks', call: table(utf8ToBytes(' \n')), at: { file: 'c.csv' } },
  ],
  'file.unreadable': [{ given: 'a folder in the place of a file', call: told((folder) => ['log', folder]), at: { file: '.' } }],
  'file.exists': [
    { given: 'a new register over a file', call: told(async (folder) => ['init', await fileIn(folder, 'mine')]), at: { file } },
  ],
  'file.notARegister': [
    { given: 'a text', call: verified(() => 'a,b\n1,2\n'), at: { file } },
    { given: 'another zip', call: verified(() => writeZip([{ name: 'a.txt', bytes: utf8ToBytes('a') }])), at: { file } },
    { given: 'a manifest of another program', call: verified(() => changed('manifest.json', 'plimsoll-register', 'other')), at: { file } },
  ],
  'file.truncated': [
    {
      given: 'a register that ends too early',
      call: verified(async () => fileOf((await smallRegister()).register).slice(0, -1)),
      at: { file },
    },
  ],
  'file.tooLarge': [
    {
      given: 'a table of 80 MiB and a byte',
      call: table(new Uint8Array(80 * 1024 ** 2 + 1).fill(0x41)),
      at: { file: 'c.csv' },
      args: { max: '80 MiB' },
    },
  ],
  'file.laterFormat': [
    {
      given: 'a file of the next format',
      call: verified(() => changed('manifest.json', '"version":1', '"version":2')),
      at: { file },
      args: { version: 2, known: 1 },
    },
  ],
  'file.laterSchema': [
    {
      given: 'rows of the next schema',
      call: verified(() => changed('manifest.json', `"schema":${schemaNow}`, `"schema":${schemaNow + 1}`)),
      at: { file },
      args: { version: schemaNow + 1, known: schemaNow },
    },
  ],
  'file.cancelled': { metIn: 'test/store/one-reading.browser.test.ts' },
  'file.locked': [
    {
      given: 'a file that a living process writes',
      async call() {
        const path = join(testFolder(), file);
        writeFileSync(lockOf(path), JSON.stringify({ pid: process.pid, host: hostname(), token: 'alive' }));
        const refused = await withLock(path, () => Promise.resolve(ok(null)), 0);
        return refused.ok
          ? refused
          : {
              ok: false,
              problems: refused.problems.map((problem) => ({
                ...problem,
                at: { file: path === problem.at?.file ? file : '' },
                args: { ...problem.args, lock: lockOf(path) === problem.args?.['lock'] ? lockOf(file) : '' },
              })),
            };
      },
      at: { file },
      args: { holder: `${hostname()}, ${process.pid}`, lock: lockOf(file) },
    },
  ],
  'file.busy': { metIn: 'test/node/files/file-problem.test.ts' },
  'file.readOnly': { metIn: 'test/node/files/atomic-write.test.ts' },
  'file.changedMeanwhile': { metIn: 'test/cli/changed-meanwhile.test.ts' },
  'file.notWritable': [
    {
      given: 'a folder for the report inside a file',
      call: told(async (folder) => [
        'report',
        await fileIn(folder),
        '--quarter',
        '2025-Q3',
        '--format',
        'json',
        '--out',
        join(folder, file, 'out'),
      ]),
      at: { file: `${file}/out` },
    },
  ],
  'file.diskFull': { metIn: 'test/node/files/file-problem.test.ts' },
  'file.broken': [
    {
      given: 'a title that nobody recorded',
      call: verified(() => changed('ledger/000001.jsonl', 'Interest rates rise', 'Interest rates fell')),
      at: { file },
      args: { seq: 5, what: 'changes' },
    },
    { given: 'a zip with bytes after its end', call: async () => readZip(Uint8Array.of(...writeZip([]), 1)) },
  ],
  'file.twoReadings': [
    {
      given: 'bytes before the first file of a register',
      call: async () => readPlainZip(Uint8Array.of(0, ...writeZip([]))),
      args: { offset: 0 },
    },
  ],
  'file.unsafeName': [
    { given: 'a file that would lie outside', call: zipOf([{ name: '../a', bytes: utf8ToBytes('a') }]), at: { file: '../a' } },
  ],
  'file.tooManyEntries': [
    {
      given: 'more files than any register has',
      call: zipOf(Array.from({ length: zipLimits.entries + 1 }, (_, index) => ({ name: `f${index}`, bytes: new Uint8Array() }))),
      args: { count: 20_001, max: 20_000 },
    },
  ],
  'file.inflatesTooMuch': [
    {
      given: 'a file that says it is two hundred times what it is, and a byte',
      call: zipOf([{ name: 'bomb', packed: { method: 8, bytes: new Uint8Array(400), crc: 0, size: 400 * 200 + 1 } }]),
      at: { file: 'bomb' },
    },
  ],
  'file.wrongEncoding': [{ given: 'bytes that are no text', call: table(Uint8Array.of(0x61, 0xff, 0xff, 0x62)), at: { file: 'c.csv' } }],
  'file.diverged': { metIn: 'test/store/files.browser.test.ts' },
  'file.behind': { metIn: 'test/store/files.browser.test.ts' },
  'file.unknownKind': [{ given: 'a picture', call: table(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3)), at: { file: 'c.csv' } }],
  'file.oldExcel': [{ given: 'a workbook of Excel 97', call: table(compound('Workbook')), at: { file: 'c.csv' } }],
  'file.encrypted': [{ given: 'a workbook with a password', call: table(compound('EncryptedPackage')), at: { file: 'c.csv' } }],
  'file.isNumbers': [
    {
      given: 'a document of Numbers',
      call: table(writeZip([{ name: 'Index/Document.iwa', bytes: Uint8Array.of(0) }])),
      at: { file: 'c.csv' },
    },
  ],
  'file.isPdf': [{ given: 'a PDF', call: table(utf8ToBytes('%PDF-1.7\n')), at: { file: 'c.csv' } }],
} as const satisfies Family<Extract<ProblemCode, `file.${string}`>>;
