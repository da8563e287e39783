import { Parser } from 'saxen';
import { eachPiece } from '../zip/pieces.ts';
import type { Packed } from '../zip/packed.ts';

// Node and every browser have TextDecoder, but no `lib` below the DOM's declares it.
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean },
) => { decode(bytes?: Uint8Array, options?: { stream: boolean }): string };

/**
 * What is asked of the elements of a part; names come without their prefix, texts decoded. `:id` is an attribute with whatever
 * prefix. `stop` ends the reading.
 */
export type XmlTaker = {
  open(name: string, attribute: (name: string) => string | null, stop: () => void): void;
  close(name: string, stop: () => void): void;
  text(text: string): void;
};

/**
 * How deep elements may lie in each other, and how long one may be, in characters, with its attributes or text. `elements`: as
 * many as that, and one more for each packed byte. Cells of real sheets take two bytes and more; what packs its elements into
 * fractions of a byte would keep the processor busy for nothing.
 */
const limits = { depth: 64, token: 1024 * 1024, elements: 500_000 } as const;

/** `whole`: to its end; `stopped`: the taker wanted no more. */
export type XmlState = 'whole' | 'stopped' | 'broken' | 'tooDense';

/**
 * Reads a part of a workbook as it is unpacked. Neither its text nor a tree is ever in memory whole. `broken`: it is no
 * well-formed UTF-8 XML, has a document type (and with it entities of its own), or is nested or long beyond any workbook;
 * `tooDense`: it unpacks to more elements than any.
 */
export function readXml(packed: Packed, taker: XmlTaker): XmlState {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [depth, silent, state] = [0, 0, 'whole' as XmlState];
  let elements = limits.elements + packed.bytes.length;
  const end = (as: XmlState) => {
    if (state === 'whole') state = as;
    parser.stop();
  };
  const stop = () => end('stopped');
  const broken = () => end('broken');
  const heard = () => {
    silent = 0;
  };
  const parser = new Parser()
    .on('openTag', (name, attributes, decode) => {
      heard();
      depth += 1;
      elements -= 1;
      if (depth > limits.depth) return broken();
      if (elements < 0) return end('tooDense');
      const attribute = (key: string) => {
        const found = attributes();
        if (found === false) broken();
        const prefixed = key.startsWith(':') && found !== false ? Object.keys(found).find((one) => one.endsWith(key)) : key;
        const value = found === false || prefixed === undefined ? undefined : found[prefixed];
        return value === undefined ? null : decode(value);
      };
      return taker.open(local(name), attribute, stop);
    })
    .on('closeTag', (name) => {
      heard();
      depth -= 1;
      taker.close(local(name), stop);
    })
    .on('text', (text, decode) => {
      heard();
      taker.text(text.includes('&') ? decode(text) : text);
    })
    .on('cdata', (text) => {
      heard();
      taker.text(text);
    })
    .on('comment', heard)
    .on('question', heard)
    .on('attention', broken)
    .on('warn', broken)
    .on('error', broken);
  let rest = '';
  const take = (text: string) => {
    // A tag is given to the parser whole: it begins at the last `<`, which no value of an attribute holds.
    const all = rest + text;
    const cut = all.lastIndexOf('<');
    rest = cut < 0 ? all : all.slice(cut);
    if (cut > 0) {
      silent += cut;
      parser.write(all.slice(0, cut));
    }
    if (silent > limits.token || rest.length > limits.token) broken();
    return state === 'whole';
  };
  try {
    const read = eachPiece(packed, (bytes) => take(decoder.decode(bytes, { stream: true })));
    if (state !== 'whole') return state;
    if (read === 'broken') return read;
    parser.write(rest + decoder.decode());
    return parser.end() === null ? state : 'broken';
  } catch {
    return 'broken';
  }
}

/** Prefixes differ from one program to the next. */
function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
