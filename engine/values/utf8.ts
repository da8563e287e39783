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

/** The text of UTF-8 bytes, or `null` where they are not UTF-8. A byte order mark stays in the text. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
