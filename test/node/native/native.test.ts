import * as fc from 'fast-check';
import { crc32 as nativeCrc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { crc32, lendCrc32 } from '../../../documents/zip/crc32.ts';
import { pack } from '../../../documents/zip/packed.ts';
import { bytesToHex, lendSha256, sha256Hex, utf8ToBytes } from '../../../engine/values/sha256.ts';
import { inflateRaw } from '../../../node/native/inflate-raw.ts';
import { nativeSha256 } from '../../../node/native/sha256.ts';

describe('inflating with zlib', () => {
  it('gives back what was packed, here or by zlib', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), fc.integer({ min: 1, max: 40 }), (part, times) => {
        const bytes = new Uint8Array(part.length * times).map((_, at) => part[at % part.length] ?? 0);
        expect(inflateRaw({ bytes: deflateRawSync(bytes), size: bytes.length })).toEqual(bytes);
        const own = pack(bytes);
        expect(own.method === 8 ? inflateRaw(own) : own.bytes).toEqual(bytes);
      }),
    );
  });

  it('refuses what is cut off, followed by a byte, longer or shorter than it says, or no deflate', () => {
    const bytes = utf8ToBytes('a line of a ledger\n'.repeat(100));
    const packed = new Uint8Array(deflateRawSync(bytes));
    expect(inflateRaw({ bytes: packed.subarray(0, -1), size: bytes.length })).toBeNull();
    expect(inflateRaw({ bytes: new Uint8Array([...packed, 0]), size: bytes.length })).toBeNull();
    expect(inflateRaw({ bytes: packed, size: bytes.length - 1 })).toBeNull();
    expect(inflateRaw({ bytes: packed, size: bytes.length + 1 })).toBeNull();
    expect(inflateRaw({ bytes: new Uint8Array([7, 7, 7]), size: 10 })).toBeNull();
    expect(inflateRaw({ bytes: new Uint8Array(), size: 0 })).toBeNull();
  });
});

describe('the hash of Node', () => {
  it('is SHA-256 (FIPS 180-4), as that of the engine', () => {
    expect(bytesToHex(nativeSha256(utf8ToBytes('abc')))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(bytesToHex(nativeSha256(bytes))).toBe(sha256Hex(bytes));
      }),
    );
  });

  it('may be lent to the engine; what is not SHA-256 may not', () => {
    expect(() => lendSha256((bytes) => bytes)).toThrow('not SHA-256');
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('the checksum of Node', () => {
  // The check value of CRC-32/ISO-HDLC in the catalogue of parametrised CRC algorithms.
  it('may be lent to the zip files; what is not CRC-32 may not', () => {
    expect(() => lendCrc32(() => 0)).toThrow('not CRC-32');
    // Forgets what went before.
    expect(() => lendCrc32((bytes) => nativeCrc32(bytes))).toThrow('not CRC-32');
    expect(crc32(utf8ToBytes('123456789'))).toBe(0xcbf43926);
    const bytes = utf8ToBytes('a line of a ledger\n'.repeat(100));
    const before = crc32(bytes, crc32(bytes));
    lendCrc32(nativeCrc32);
    expect(crc32(utf8ToBytes('123456789'))).toBe(0xcbf43926);
    expect(crc32(bytes, crc32(bytes))).toBe(before);
  });
});
