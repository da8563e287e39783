import type { Json } from './json.ts';
import { decodeUtf8, utf8ToBytes } from './utf8.ts';

// Between two threads bytes are handed over; values are taken apart and put together again, key by key, several times as slowly.

export function jsonToBytes(value: Json): Uint8Array<ArrayBuffer> {
  return utf8ToBytes(JSON.stringify(value));
}

/** What `jsonToBytes` made bytes of. */
export function jsonFromBytes(bytes: Uint8Array): Json {
  return JSON.parse(decodeUtf8(bytes) ?? '') as Json;
}
