import { hash } from 'node:crypto';

/** SHA-256 of bytes. */
export function nativeSha256(bytes: Uint8Array): Uint8Array {
  const { buffer, byteOffset, byteLength } = hash('sha256', bytes, 'buffer');
  return new Uint8Array(buffer, byteOffset, byteLength);
}
