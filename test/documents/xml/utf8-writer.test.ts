import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Writer } from '../../../documents/xml/utf8-writer.ts';

const letters = new Uint8Array(0x80).fill(1, 0x61, 0x7b);
const same = (bytes: Uint8Array, text: string) => Buffer.compare(bytes, Buffer.from(text)) === 0;

describe('a text that is written as UTF-8', () => {
  it('is that of its pieces, whatever they are and however long', () => {
    const pieces = fc.array(fc.tuple(fc.constantFrom('put', 'text', 'plain'), fc.string({ unit: 'grapheme', maxLength: 30 })));
    const all = new Uint8Array(0x80).fill(1);
    const isWhole = (asked: readonly (readonly [string, string])[]) => {
      const out = utf8Writer();
      for (const [how, text] of asked) {
        if (how === 'put') out.put(Buffer.from(text));
        else if (how === 'text' || !out.plain(text, all)) out.text(text);
      }
      return same(out.take(), asked.map(([, text]) => text).join(''));
    };
    fc.assert(fc.property(pieces, isWhole));
    const long = '정산 settlement '.repeat(40_000);
    expect(isWhole(['put', 'text', 'plain', 'text', 'plain', 'put'].map((how) => [how, long]))).toBe(true);
    expect(utf8Writer().take()).toHaveLength(0);
  });

  it('refuses a plain text whole where one of its characters may not stand, and goes on', () => {
    const out = utf8Writer();
    expect([out.plain('abc', letters), out.plain('abC', letters), out.plain('😀', letters), out.plain('é정', letters)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(same(out.take(), 'abcé정')).toBe(true);
  });

  it('gives away bytes of their own, and begins anew', () => {
    const out = utf8Writer();
    out.text('a');
    const bytes = out.take();
    out.text('b');
    expect([bytes.length, bytes.buffer.byteLength]).toEqual([1, 1]);
    expect(same(out.take(), 'b')).toBe(true);
    const long = ['정산 '.repeat(300_000), 'settlement '.repeat(200_000), ''];
    const taken = long.map((text) => {
      for (let at = 0; at < text.length; at += 1000) out.text(text.slice(at, at + 1000));
      return out.take();
    });
    expect(taken.map((one, at) => same(one, long[at] ?? ''))).toEqual([true, true, true]);
  });
});
