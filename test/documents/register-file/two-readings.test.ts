import { describe, expect, it } from 'vitest';
import { readRegisterFile } from '../../../documents/register-file/read-register-file.ts';
import { createdMemory } from '../../support/memory.ts';
import { readPlainZip } from '../../../documents/zip/one-reading.ts';
import { readZip } from '../../../documents/zip/read-zip.ts';
import { writeZip } from '../../../documents/zip/write-zip.ts';
import { fileOf, smallRegister, withFiles } from '../../support/register-files.ts';
import { twoFacedZips } from '../../support/two-faced-zips.ts';
import { verifiedBothWays } from '../../support/both-ways.ts';

const { register } = await smallRegister();
const honest = fileOf(register);
const head = { seq: register.replay.head?.seq ?? 0, hash: register.replay.head?.hash ?? '' };
const variants = twoFacedZips(honest, fileOf((await createdMemory()).register));

/** What a register file that cannot be read in one way only is refused with, before anything of it is read. */
const refusals = ['file.twoReadings', 'file.broken', 'file.truncated', 'file.unsafeName', 'file.tooManyEntries'];

describe('a register file with two faces', () => {
  it('is made of one that is read', async () => {
    expect(await verifiedBothWays(honest, head)).toMatchObject({ ok: true, value: { verdict: { ok: true } } });
    expect(variants.size).toBe(46);
    expect([...variants].filter(([, bytes]) => Buffer.compare(bytes, honest) === 0)).toEqual([]);
  });

  it.each([...variants.keys()])('is refused with %s, whatever head it is given', async (name) => {
    const bytes = variants.get(name) ?? new Uint8Array();
    const read = await readRegisterFile(bytes);
    expect(read.ok ? [] : read.problems.map(({ code }) => code)).toEqual([expect.toSatisfy((code: string) => refusals.includes(code))]);
    const verified = await verifiedBothWays(bytes, head);
    expect(verified.ok && verified.value.verdict.ok).toBe(false);
  });
});

describe('the size of a register', () => {
  const packed = { method: 0 as const, bytes: new Uint8Array(), crc: 0, size: 0 };
  const many = (count: number) => writeZip(Array.from({ length: count }, (_, index) => ({ name: `ledger/${index}`, packed })));

  it('is no reason to refuse it: all that a zip can hold is read, far beyond what is taken from other programs', () => {
    expect(readZip(many(20_001))).toMatchObject({ ok: false, problems: [{ code: 'file.tooManyEntries' }] });
    // 65,535 says that the number stands in a zip64 record, so that one less is the most.
    expect(readPlainZip(many(65_534))).toMatchObject({ ok: true });
    // Five files that say of themselves that they are 1 GiB and 1 byte, each with a two-hundredth of that: 5,368,710 bytes.
    const size = 1024 ** 3 + 1;
    const large = { method: 8 as const, bytes: new Uint8Array(Math.ceil(size / 200)), crc: 0, size };
    const files = writeZip(['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, packed: large })));
    expect(readZip(files)).toMatchObject({ ok: false, problems: [{ code: 'file.inflatesTooMuch' }] });
    expect(readPlainZip(files)).toMatchObject({ ok: true });
  });

  it('is no way to keep a reader at work: a segment of more lines than any has is named, and nothing behind it is read', async () => {
    const empty = '\n'.repeat(64 * 1024);
    const long = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`ledger/${String(index + 2).padStart(6, '0')}.jsonl`, empty]),
    );
    const verified = await verifiedBothWays(withFiles(honest, long), null);
    expect(verified.ok && verified.value.verdict.problems).toEqual([{ seq: 12, what: 'segment', detail: 'ledger/000002.jsonl' }]);
    const lines = '{"note":"as long as no segment is"}\n'.repeat(70_000);
    const large = await verifiedBothWays(withFiles(honest, { 'ledger/000002.jsonl': lines }), null);
    expect(large.ok && large.value.verdict.problems).toEqual([{ seq: 12, what: 'segment', detail: 'ledger/000002.jsonl' }]);
  });

  it('is bounded by the bytes that are there: what no writer would have packed so small is refused before it is unpacked', () => {
    const bomb = { method: 8 as const, bytes: new Uint8Array(400), crc: 0, size: 400 * 200 + 1 };
    expect(readPlainZip(writeZip([{ name: 'a', packed: bomb }]))).toMatchObject({
      ok: false,
      problems: [{ code: 'file.inflatesTooMuch' }],
    });
  });
});
