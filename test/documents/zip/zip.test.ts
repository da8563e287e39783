import * as fc from 'fast-check';
import { deflateSync, unzipSync, zipSync } from 'fflate';
import { crc32 as zlibCrc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../documents/zip/crc32.ts';
import { zipLimits } from '../../../documents/zip/limits.ts';
import { readZip } from '../../../documents/zip/read-zip.ts';
import { rezip, writeZip } from '../../../documents/zip/write-zip.ts';
import { inTimeZones } from '../../support/time-zones.ts';
import { unzipped } from '../../support/register-files.ts';

const text = (content: string) => new TextEncoder().encode(content);

function codeOf(bytes: Uint8Array): string {
  const read = readZip(bytes);
  if (!read.ok) return read.problems[0]?.code ?? '';
  for (const member of read.value) {
    const unpacked = member.unpack();
    if (!unpacked.ok) return unpacked.problems[0]?.code ?? '';
  }
  return 'read';
}

/** A zip of one file that says of it whatever is wanted. */
function lying(name: string, packed: Uint8Array, said: { size: number; crc?: number; method?: number }): Uint8Array {
  return writeZip([{ name, packed: { method: (said.method ?? 8) as 8, bytes: packed, crc: said.crc ?? 0, size: said.size } }]);
}

describe('a zip', () => {
  it('has the checksum that the format asks for', () => {
    // The check value of CRC-32/ISO-HDLC in the catalogue of parametrised CRC algorithms.
    expect(crc32(text('123456789'))).toBe(0xcbf43926);
  });

  it('carries checksums that are those of zlib, of bytes of any number, at once and in two parts', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(100), (bytes, cut) => {
        expect(crc32(bytes)).toBe(zlibCrc32(bytes));
        expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(zlibCrc32(bytes));
      }),
    );
  });

  it('is the same bytes whatever the order of the files, the clock and the time zone', async () => {
    const files = [
      { name: 'b/두.txt', bytes: text('둘') },
      { name: 'a.txt', bytes: text('one '.repeat(1000)) },
    ];
    const orders = [files, [...files].reverse()];
    const made = await inTimeZones(['Asia/Seoul', 'America/Los_Angeles'], () =>
      orders.map((order) => Buffer.from(writeZip(order)).toString('hex')),
    );
    expect(new Set(made.flat()).size).toBe(1);
    expect(Object.keys(unzipSync(writeZip(files)))).toEqual(['a.txt', 'b/두.txt']);
  });

  it('is read by another library, Korean names and empty files included', () => {
    const read = unzipSync(
      writeZip([
        { name: '가나.txt', bytes: text('내용') },
        { name: 'empty', bytes: new Uint8Array() },
      ]),
    );
    expect(new TextDecoder().decode(read['가나.txt'])).toBe('내용');
    expect(read['empty']).toHaveLength(0);
  });

  it('gives back what was put in', () => {
    const names = fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8})?$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(names, fc.uint8Array({ maxLength: 2000 })), { selector: ([name]) => name, maxLength: 8 }),
        (files) => {
          const back = unzipped(writeZip(files.map(([name, bytes]) => ({ name, bytes }))));
          expect(back.size).toBe(files.length);
          for (const [name, bytes] of files) expect(back.get(name)).toEqual(bytes);
        },
      ),
    );
  });

  it('of another library becomes the one form, with the same files, and stays in it', () => {
    const made = zipSync({ 'xl/a.xml': text('<a/>'), '[Content_Types].xml': [text('<t/>'), { mtime: '2024-05-05' }] });
    const once = rezip(made);
    expect(rezip(once)).toEqual(once);
    expect(rezip(zipSync({ '[Content_Types].xml': text('<t/>'), 'xl/a.xml': text('<a/>') }, { level: 0 }))).toEqual(once);
    expect([...unzipped(once).keys()]).toEqual(['[Content_Types].xml', 'xl/a.xml']);
  });

  it('copies what was packed before unchanged', () => {
    const [member] = readOf(writeZip([{ name: 'a', bytes: text('sealed '.repeat(200)) }]));
    const [copied] = readOf(writeZip([{ name: 'b', packed: member.packed }]));
    expect(copied.packed.bytes).toEqual(member.packed.bytes);
    expect(copied.unpack()).toEqual(member.unpack());
  });
});

describe('a zip from outside is one problem where it', () => {
  const good = writeZip([
    { name: 'a.txt', bytes: text('hello') },
    { name: 'b.txt', bytes: text('world') },
  ]);

  it('is empty, no zip, or cut off', () => {
    expect(codeOf(new Uint8Array())).toBe('file.empty');
    expect(codeOf(text('PDF or whatever'))).toBe('file.notARegister');
    expect(codeOf(new Uint8Array(100 * 1024 * 1024))).toBe('file.notARegister');
    expect(codeOf(Uint8Array.of(...good, 1, 2, 3))).toBe('file.broken');
    for (let length = 4; length < good.length; length += 1) expect(codeOf(good.slice(0, length))).toBe('file.truncated');
  });

  it('has names that leave the folder, or one name twice', () => {
    for (const name of ['../a', 'a/../../b', '/etc/passwd', 'C:/a', 'a\\b', 'a//b', './a', 'a/.', 'nul\u0000', '..', 'x'.repeat(300)]) {
      expect(codeOf(writeZip([{ name, bytes: text('x') }]))).toBe('file.unsafeName');
    }
    expect(
      codeOf(
        writeZip([
          { name: 'a', bytes: text('1') },
          { name: 'a', bytes: text('2') },
        ]),
      ),
    ).toBe('file.unsafeName');
  });

  it('has more files than any register', () => {
    const many = Array.from({ length: zipLimits.entries + 1 }, (_, index) => ({ name: `f${index}`, bytes: new Uint8Array() }));
    expect(codeOf(writeZip(many))).toBe('file.tooManyEntries');
  });

  it('unpacks a thousandfold', () => {
    const zeros = new Uint8Array(50 * 1024 * 1024);
    const bomb = deflateSync(zeros, { level: 9 });
    expect(zeros.length / bomb.length).toBeGreaterThan(900);
    expect(codeOf(lying('bomb', bomb, { size: zeros.length, crc: crc32(zeros) }))).toBe('file.inflatesTooMuch');
    expect(codeOf(lying('huge', new Uint8Array(9), { size: 0xfffffff0, method: 8 }))).toBe('file.inflatesTooMuch');
  });

  it('says of its files together that they are more than 4 GiB, though each may be as large as it is', () => {
    const gibibyte = 1024 ** 3;
    // Nothing is unpacked: a two-hundredth of what each file says is enough for it to be believed.
    const packed = { method: 8 as const, bytes: new Uint8Array(Math.ceil(gibibyte / zipLimits.ratio)), crc: 0, size: gibibyte };
    const four = ['a', 'b', 'c', 'd'].map((name) => ({ name, packed }));
    expect(readZip(writeZip(four)).ok).toBe(true);
    const one = { method: 0 as const, bytes: Uint8Array.of(1), crc: 0, size: 1 };
    expect(readZip(writeZip([...four, { name: 'e', packed: one }]))).toEqual({
      ok: false,
      problems: [{ code: 'file.inflatesTooMuch', at: { file: 'e' } }],
    });
    expect(readZip(writeZip([{ name: 'a', packed: { ...packed, size: gibibyte + 1 } }]))).toEqual({
      ok: false,
      problems: [{ code: 'file.inflatesTooMuch', at: { file: 'a' } }],
    });
  });

  it('unpacks to more than it says', () => {
    const zeros = new Uint8Array(50 * 1024 * 1024);
    expect(codeOf(lying('bomb', deflateSync(zeros, { level: 9 }), { size: 1000 }))).toBe('file.inflatesTooMuch');
  });

  it('unpacks to less, to something else, or not at all', () => {
    const packed = deflateSync(text('hello'));
    expect(codeOf(lying('a', packed, { size: 6, crc: crc32(text('hello')) }))).toBe('file.broken');
    expect(codeOf(lying('a', packed, { size: 5, crc: 1 }))).toBe('file.broken');
    expect(codeOf(lying('a', text('\u0007not deflated at all'), { size: 5 }))).toBe('file.broken');
    expect(codeOf(lying('a', text('x'), { size: 1, method: 99 }))).toBe('file.broken');
  });

  it('has any of its bytes changed: it is read as it was, or refused, and never throws', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const changed = good.slice();
        changed[at] = (changed[at] as number) ^ mask;
        expect(typeof codeOf(changed)).toBe('string');
      }),
    );
  });
});

function readOf(bytes: Uint8Array) {
  const read = readZip(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value as [(typeof read.value)[number]];
}
