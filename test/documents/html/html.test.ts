import { assert, property, string, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64 } from '../../../documents/html/base64.ts';
import { cssString } from '../../../documents/html/css-text.ts';

describe('text and bytes inside a page', () => {
  it('base64 is that of the platform', () => {
    assert(property(uint8Array({ maxLength: 2000 }), (bytes) => base64(bytes) === Buffer.from(bytes).toString('base64')));
    const large = new Uint8Array(200_001).map((_, index) => index % 251);
    expect(base64(large)).toBe(Buffer.from(large).toString('base64'));
  });
  it('no text leaves a CSS string', () => {
    expect(cssString('2025년 3분기 · "끝"')).toBe('"2025년 3분기 \\b7  \\22 끝\\22 "');
    assert(property(string({ unit: 'binary' }), (text) => /^"(?:[\p{L}\p{N} ]|\\[0-9a-f]+ )*"$/u.test(cssString(text))));
  });
});
