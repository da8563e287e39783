import { hash } from 'node:crypto';

/** SHA-256 of bytes. Asked for as a text it comes in half the time that a buffer of Node's own takes to be made. */
export function nativeSha256(bytes: Uint8Array): Uint8Array {
  const text = hash('sha256', bytes, 'binary');
  const digest = new Uint8Array(32);
  for (let at = 0; at < 32; at += 1) digest[at] = text.charCodeAt(at);
  return digest;
}
