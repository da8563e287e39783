import { describe, expect, it } from 'vitest';
import { pack } from '../../../documents/zip/packed.ts';
import { sha256Hex, utf8ToBytes } from '../../../engine/values/sha256.ts';
import { inflate, unpack } from '../../../renderer/workers/unpack.ts';
import { lendWasmHash } from '../../../renderer/workers/wasm-hash.ts';

const bytes = utf8ToBytes('a line of a ledger\n'.repeat(100));
const { bytes: packed, size } = pack(bytes);

describe('inflating with the browser', () => {
  it('gives back what was packed, and what was stored as it was', async () => {
    expect(await inflate({ bytes: packed, size })).toEqual(bytes);
    expect(await unpack(pack(bytes))).toEqual(bytes);
    const random = crypto.getRandomValues(new Uint8Array(1000));
    expect(pack(random).method).toBe(0);
    expect(await unpack(pack(random))).toEqual(random);
  });

  it('gives back what takes many pieces', async () => {
    // Hexadecimal digits pack to about half: 1.2 MB of them to more than two pieces of 256 KiB.
    const digits = Array.from({ length: 20 }, () =>
      crypto.getRandomValues(new Uint8Array(30_000)).reduce((text, byte) => text + byte.toString(16), ''),
    );
    const large = utf8ToBytes(digits.join(''));
    expect(sha256Hex(await unpack(pack(large)))).toBe(sha256Hex(large));
  });

  it('refuses what is cut off, followed by a byte, longer or shorter than it says, or no deflate, and does not hang', async () => {
    expect(await inflate({ bytes: packed.subarray(0, -1), size })).toBeNull();
    expect(await inflate({ bytes: new Uint8Array([...packed, 0]), size })).toBeNull();
    expect(await inflate({ bytes: packed, size: size - 1 })).toBeNull();
    expect(await inflate({ bytes: packed, size: size + 1 })).toBeNull();
    expect(await inflate({ bytes: new Uint8Array([7, 7, 7]), size: 10 })).toBeNull();
    expect(await inflate({ bytes: new Uint8Array(), size: 0 })).toBeNull();
    // Far more than is read before it is refused.
    const bomb = pack(new Uint8Array(64 * 1024));
    expect(await inflate({ bytes: bomb.bytes, size: 10 })).toBeNull();
  });
});

describe('the hash in WebAssembly', () => {
  it('takes the place of the engine’s own, with the same results', async () => {
    // FIPS 180-4: nothing, and "abc".
    const known = [
      ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
      ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ] as const;
    const long = crypto.getRandomValues(new Uint8Array(50_000));
    const before = sha256Hex(long);
    await lendWasmHash();
    for (const [text, hash] of known) expect(sha256Hex(text)).toBe(hash);
    expect(sha256Hex(long)).toBe(before);
    expect(before).toBe(
      Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', long)), (byte) => byte.toString(16).padStart(2, '0')).join(''),
    );
  });
});
