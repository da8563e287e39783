import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packBeside } from '../../cli/pack-beside.ts';
import type { Sheet } from '../../documents/spreadsheets/sheet.ts';
import { writeXlsx, writeXlsxWith } from '../../documents/spreadsheets/write-xlsx.ts';
import { writeZip, type ZipPart } from '../../documents/zip/write-zip.ts';
import { buildProgram } from './build-program.ts';

let built: string;
beforeAll(async () => {
  built = await buildProgram();
}, 120_000);
afterAll(() => rmSync(built, { recursive: true, force: true }));

const thread = () => packBeside(join(built, 'pack-thread.mjs'));

/** A sheet whose XML is about `mebibytes` long, other than those that begin with another letter. */
function sheet(letter: string, mebibytes: number): Sheet {
  const rows = Array.from({ length: mebibytes * 5_000 }, (_, row) => [`${letter}-${row}`, row * row, `정산 ${letter.repeat(row % 40)}`]);
  return { name: `Sheet ${letter}`, header: ['Code', 'Number', 'Text'], rows };
}

describe('the parts of a workbook that are packed in a thread', () => {
  const sheets = [sheet('A', 3), sheet('B', 0.01), sheet('C', 2), sheet('D', 4), sheet('E', 2)];

  it('make the same bytes as those that are packed where they are made', async () => {
    const usual = writeXlsx(sheets);
    for (const packParts of [packBeside(null), thread()]) {
      const beside = await writeXlsxWith(packParts, sheets);
      expect(beside.ok && usual.ok && Buffer.compare(beside.value, usual.value)).toBe(0);
    }
  }, 60_000);

  it('stand as they are where they shrink more than a reader would believe', async () => {
    const dense = (): ZipPart[] => [
      { name: 'a', bytes: new Uint8Array(3 * 1024 ** 2) },
      { name: 'b', bytes: new Uint8Array(2 * 1024 ** 2) },
    ];
    expect(Buffer.compare(writeZip(await thread()(dense())), writeZip(dense()))).toBe(0);
  }, 60_000);

  it('are none where the thread fails', async () => {
    await expect(writeXlsxWith(packBeside(join(built, 'no-thread.mjs')), sheets)).rejects.toThrow('no-thread.mjs');
    const script = join(built, 'ends.mjs');
    writeFileSync(script, "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(3));\n");
    await expect(writeXlsxWith(packBeside(script), sheets)).rejects.toThrow('3');
  }, 60_000);

  it('are no longer made where one of them cannot be', async () => {
    const parts = function* (): Generator<ZipPart> {
      yield { name: 'a', bytes: new Uint8Array(3 * 1024 ** 2).map((_, at) => at % 251) };
      throw new Error('no second part');
    };
    await expect(thread()(parts())).rejects.toThrow('no second part');
  }, 60_000);
});
