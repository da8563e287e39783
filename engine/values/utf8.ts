// Every engine that runs this has both, but no `lib` below the DOM's declares them.
declare const TextEncoder: new () => {
  encode(text: string): Uint8Array<ArrayBuffer>;
  encodeInto(text: string, bytes: Uint8Array): { readonly written: number };
};
declare const TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => { decode(bytes: Uint8Array): string };

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const encoder = new TextEncoder();

export function utf8ToBytes(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** Writes a text as UTF-8 to where bytes begin, and answers how many it took: at most three for each UTF-16 unit. */
export function utf8Into(text: string, bytes: Uint8Array): number {
  return encoder.encodeInto(text, bytes).written;
}

/** Texts as UTF-8, each with a line feed: views of bytes that they share, since a buffer for each takes longer than to write it. */
export function utf8Lines(lines: readonly string[]): readonly Uint8Array[] {
  const shared = new Uint8Array(lines.reduce((sum, line) => sum + line.length * 3 + 1, 0));
  const ends: number[] = [];
  let at = 0;
  for (const line of lines) {
    at += utf8Into(line, shared.subarray(at));
    shared[at] = lineFeed;
    ends.push((at += 1));
  }
  const whole = shared.slice(0, at);
  return ends.map((end, index) => whole.subarray(ends[index - 1] ?? 0, end));
}

const lineFeed = 0x0a;

/** The text of UTF-8 bytes, or `null` where they are not UTF-8. A byte order mark stays in the text. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
