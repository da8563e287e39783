import { concatBytes } from '../../engine/values/sha256.ts';
import { utf8Into } from '../../engine/values/utf8.ts';

/** So many bytes are gathered in one room. */
const step = 256 * 1024;
/** A UTF-16 unit is so many bytes at most. */
const mostOfUnit = 3;

/** Gathers long texts as UTF-8, one after the other, without a string of any. The memory of one serves the next. No piece begins or ends within a pair of surrogates. */
export type Utf8Writer = {
  /** What is UTF-8 already. */
  put(bytes: Uint8Array): void;
  text(text: string): void;
  /** The same for a text of which units from 0 to 127 are written as they are where `stands` says so, and all above up to the surrogates. `false`, and nothing written, where it has others. */
  plain(text: string, stands: Uint8Array): boolean;
  /** All bytes since it was asked last, of their own. */
  take(): Uint8Array;
};

export function utf8Writer(): Utf8Writer {
  const full: { readonly room: Uint8Array; readonly size: number }[] = [];
  const free: Uint8Array[] = [];
  let room: Uint8Array = new Uint8Array(step);
  let at = 0;

  function makeRoom(size: number): void {
    if (at + size <= room.length) return;
    full.push({ room, size: at });
    room = size <= step ? (free.pop() ?? new Uint8Array(step)) : new Uint8Array(size);
    at = 0;
  }

  return {
    put(bytes) {
      makeRoom(bytes.length);
      room.set(bytes, at);
      at += bytes.length;
    },
    text(text) {
      makeRoom(text.length * mostOfUnit);
      at += utf8Into(text, room.subarray(at));
    },
    plain(text, stands) {
      const { length } = text;
      makeRoom(length * mostOfUnit);
      const end = plainInto(text, stands, room, at);
      if (end < 0) return false;
      at = end;
      return true;
    },
    take() {
      const bytes = concatBytes(...full.map((one) => one.room.subarray(0, one.size)), room.subarray(0, at));
      for (const one of full.splice(0)) if (one.room.length === step) free.push(one.room);
      at = 0;
      return bytes;
    },
  };
}

/** Where the text ends in the bytes; -1 where it has another unit than those that may stand. */
function plainInto(text: string, stands: Uint8Array, bytes: Uint8Array, begin: number): number {
  let at = begin;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) {
      if (stands[unit] === 0) return -1;
      bytes[at++] = unit;
    } else if (unit < 0x800) {
      bytes[at++] = 0xc0 | (unit >> 6);
      bytes[at++] = 0x80 | (unit & 0x3f);
    } else if (unit < 0xd800) {
      bytes[at++] = 0xe0 | (unit >> 12);
      bytes[at++] = 0x80 | ((unit >> 6) & 0x3f);
      bytes[at++] = 0x80 | (unit & 0x3f);
    } else return -1;
  }
  return at;
}
