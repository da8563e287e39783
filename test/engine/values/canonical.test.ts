import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, canonicalText, parseCanonical } from '../../../engine/values/canonical.ts';
import type { Json } from '../../../engine/values/json.ts';
import { rfc8785 as vectors } from '../../fixtures/rfc8785.ts';

function doubleOf(bits: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
}

function codeOf(value: unknown): string {
  const written = canonical(value as Json);
  return written.ok ? written.value : (written.problems[0]?.code ?? '');
}

const [structure, order] = vectors.structures;

describe('canonical JSON', () => {
  it('writes every number of RFC 8785, appendix B, as it stands there', () => {
    for (const [bits, text] of vectors.numbers) expect([bits, codeOf(doubleOf(bits))]).toEqual([bits, text]);
    for (const bits of vectors.notNumbers) expect(codeOf(doubleOf(bits))).toBe('canonical.notANumber');
  });

  it('writes the structure of RFC 8785, section 3.2, to the byte', () => {
    const written = codeOf(JSON.parse(structure.input));
    expect(Buffer.from(written, 'utf8').toString('hex')).toBe(structure.canonicalUtf8Hex);
  });

  it('sorts keys by UTF-16 code units, as in RFC 8785, section 3.2.3', () => {
    const written = codeOf(JSON.parse(order.input));
    const places = order.valuesInOrder.map((value) => written.indexOf(`"${value}"`));
    expect(places).toHaveLength(7);
    expect(places.every((place, index) => place > (places[index - 1] ?? 0))).toBe(true);
  });

  it('refuses what is not plain JSON and names where it is; nothing is dropped or coerced', () => {
    expect(canonical({ a: { b: [1, undefined] } } as unknown as Json)).toMatchObject({
      ok: false,
      problems: [{ code: 'canonical.notPlain', at: { field: '/a/b/1' } }],
    });
    for (const odd of [undefined, () => 1, Symbol('a'), 10n, new Date(0), new Map(), /a/])
      expect(codeOf({ odd })).toBe('canonical.notPlain');
    for (const odd of [Number.NaN, Infinity, -Infinity]) expect(codeOf([odd])).toBe('canonical.notANumber');
    expect(codeOf({ odd: '\ud800' })).toBe('canonical.loneSurrogate');
    expect(codeOf({ '\udc00': 1 })).toBe('canonical.loneSurrogate');
  });

  it('reads a text only where it is the canonical one', () => {
    const odd = [
      '{"b":1,"a":2}',
      '{"a":1,"a":1}',
      '{ "a":1}',
      '[1.0]',
      '[-0]',
      '[1e400]',
      '["\\u0041"]',
      '["\\ud800"]',
      '["/"]x',
      '',
      '\ufeff1',
      '{"10":1,"9":2}x',
    ];
    for (const text of odd) expect([text, parseCanonical(text)]).toEqual([text, undefined]);
    expect(parseCanonical(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)).toBeUndefined();
    for (const text of ['{"10":1,"9":2}', '{"__proto__":{"a":1}}', '["\\\\ud83d"]', '"\u2028"', 'null']) {
      expect(canonicalText(parseCanonical(text) as Json)).toBe(text);
    }
  });

  it('gives back any value, whatever the order of its keys, and one text for each value', () => {
    const values = fc.jsonValue({ depthSize: 'medium', stringUnit: 'grapheme' });
    fc.assert(
      fc.property(values, (value) => {
        const text = canonicalText(value as Json);
        const back = parseCanonical(text);
        expect(back).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalText(turned(back) as Json)).toBe(text);
      }),
    );
  });
});

/** The same value with the keys of its objects the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, turned(one)]),
  );
}
