import { inflateRawSync } from 'node:zlib';
import { inflateSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32, crc32Joined } from '../../../documents/zip/crc32.ts';
import { joined, packPart } from '../../../documents/zip/joined.ts';
import { readZip } from '../../../documents/zip/read-zip.ts';
import { writeZip } from '../../../documents/zip/write-zip.ts';

const lines = fc
  .array(fc.constantFrom('{"id":"a","title":"정산"}\n', '{"id":"b"}\n', 'x'.repeat(300)), { minLength: 1, maxLength: 400 })
  .map((all) => new TextEncoder().encode(all.join('')));
const noise = fc.uint8Array({ minLength: 1, maxLength: 3_000 });
/** Shrinks far beyond what readers accept, in more than one stored block. */
const dense = fc.integer({ min: 1, max: 200_000 }).map((length) => new Uint8Array(length).fill(65));

describe('a file of a zip that was packed in parts', () => {
  it('is what the parts hold one after the other, to every reader', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(lines, noise, dense), { minLength: 1, maxLength: 5 }), (parts) => {
        const whole = Buffer.concat(parts);
        const packed = joined(parts.map(packPart));
        expect(packed).toMatchObject({ method: 8, size: whole.length, crc: crc32(whole) });
        expect(inflateRawSync(packed.bytes).equals(whole)).toBe(true);
        expect(Buffer.from(inflateSync(packed.bytes)).equals(whole)).toBe(true);
        const members = readZip(writeZip([{ name: 'a', packed }]));
        expect(members.ok && members.value[0]?.unpack().ok).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('has a checksum that follows from those of its parts', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 300 }), (first, second) => {
        expect(crc32Joined(crc32(first), crc32(second), second.length)).toBe(crc32(Buffer.concat([first, second])));
      }),
    );
    const long = new Uint8Array(5_000_000).map((_, at) => at % 251);
    expect(crc32Joined(crc32(long), crc32(long), long.length)).toBe(crc32(Buffer.concat([long, long])));
  });
});
