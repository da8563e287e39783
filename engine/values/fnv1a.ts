/** FNV-1a, 32 bits, over the UTF-16 code units of a text: a number from 0 to 2^32 - 1 that is the same everywhere. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
