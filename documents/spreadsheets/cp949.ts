// Node and every browser have TextDecoder, but no `lib` below the DOM's declares it.
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

/** The text of bytes in CP949, as Korean Windows and Excel write it; `null` where they are none. */
export function decodeCp949(bytes: Uint8Array): string | null {
  const decoder = new TextDecoder('euc-kr', { fatal: true });
  try {
    const text = decoder.decode(bytes);
    if (!/[\u0080-\u009f]/.test(text)) return text;
  } catch {
    // What the decoder does not know may be of the rare syllables.
  }
  return withRareSyllables(bytes, (piece) => decoder.decode(piece));
}

/** Browsers take euc-kr for CP949, Node for its 2,350 usual syllables alone, and the first bytes of others for control characters: those are told by their places. */
function withRareSyllables(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): string | null {
  const pieces: string[] = [];
  const rare = rareSyllables(decode);
  let from = 0;
  try {
    for (let at = 0; at < bytes.length; at += 1) {
      const [lead = 0, trail = 0] = [bytes[at], bytes[at + 1]];
      if (lead < 0x80) continue;
      const place = placeOfRare(lead, trail);
      if (place !== null) {
        pieces.push(decode(bytes.subarray(from, at)), rare[place] ?? fail());
        from = at + 2;
      }
      at += 1;
    }
    const text = [...pieces, decode(bytes.subarray(from))].join('');
    return /[\u0080-\u009f]/.test(text) ? null : text;
  } catch {
    return null;
  }
}

function fail(): never {
  throw new RangeError('no syllable has this place');
}

/** Of the first bytes 81 to A0 the second are 41 to 5A, 61 to 7A and 81 to FE, of A1 to C6 those up to A0. */
function placeOfRare(lead: number, trail: number): number | null {
  const column =
    trail >= 0x41 && trail <= 0x5a
      ? trail - 0x41
      : trail >= 0x61 && trail <= 0x7a
        ? trail - 0x61 + 26
        : trail >= 0x81
          ? trail - 0x81 + 52
          : -1;
  if (column < 0 || lead < 0x81 || lead > 0xc6 || trail === 0xff) return null;
  if (lead <= 0xa0) return (lead - 0x81) * 178 + column;
  return column < 84 ? 32 * 178 + (lead - 0xa1) * 84 + column : null;
}

/** The 8,822 syllables that are not among the 2,350 of KS X 1001, in the order of Unicode, which is that of their places. */
function rareSyllables(decode: (bytes: Uint8Array) => string): readonly string[] {
  const usual = new Uint8Array(25 * 94 * 2);
  for (let index = 0; index < 25 * 94; index += 1) usual.set([0xb0 + Math.floor(index / 94), 0xa1 + (index % 94)], index * 2);
  const known = new Set(decode(usual));
  return Array.from({ length: 0xd7a4 - 0xac00 }, (_, index) => String.fromCharCode(0xac00 + index)).filter((one) => !known.has(one));
}
