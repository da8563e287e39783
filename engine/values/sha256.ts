import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of bytes, or of the UTF-8 of a text, as 64 lower-case hex digits. */
export function sha256Hex(data: Uint8Array | string): string {
  return bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data));
}

export function sha256Bytes(...parts: readonly Uint8Array[]): Uint8Array {
  return sha256(parts.length === 1 ? (parts[0] as Uint8Array) : concatBytes(...parts));
}

/** SHA-256 of parts one after the other, without putting them together. */
export function concatSha256(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = sha256.create();
  for (const part of parts) hash.update(part);
  return hash.digest();
}

export { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
