import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { utf8ToBytes } from './utf8.ts';

type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** That of a library in JavaScript, until the host lends its own. */
let digest: Sha256 = sha256;

/**
 * Takes the host's own SHA-256, which is several times faster, in the place of the engine's. A host lends it once, when it
 * starts; before that the results are the same. Throws for a function that is not SHA-256.
 */
export function lendSha256(own: Sha256): void {
  const probe = utf8ToBytes('abc');
  if (bytesToHex(own(probe)) !== bytesToHex(sha256(probe))) throw new Error('what the host lends is not SHA-256');
  digest = own;
}

/** SHA-256 of bytes, or of the UTF-8 of a text, as 64 lower-case hex digits. */
export function sha256Hex(data: Uint8Array | string): string {
  return bytesToHex(digest(typeof data === 'string' ? utf8ToBytes(data) : data));
}

/** SHA-256 of parts one after the other. */
export function sha256Bytes(...parts: readonly Uint8Array[]): Uint8Array {
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  const whole = size <= room.length ? room.subarray(0, size) : new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return digest(whole);
}

/** Where the parts of what is hashed are put together: lines of a ledger are short, and many. */
const room = new Uint8Array(16 * 1024);

export { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
export { utf8ToBytes } from './utf8.ts';
