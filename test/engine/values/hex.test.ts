import { describe, expect, it } from 'vitest';
import { isHex, isHexOf } from '../../../engine/values/hex.ts';

describe('small hex digits', () => {
  it('are told from all else', () => {
    expect(isHex('0123456789abcdef', 16)).toBe(true);
    expect(isHex('', 0)).toBe(true);
    for (const odd of ['A', 'g', ' ', '/', ':', '`', '\n', '０', '가', '\uD83D']) {
      expect(isHex(`0${odd}`, 2)).toBe(false);
      expect(isHex(`${odd}0`, 2)).toBe(false);
    }
    expect(isHex('00', 1)).toBe(false);
    expect(isHex('00', 3)).toBe(false);
  });

  it('name bytes, which are compared digit by digit', () => {
    // 0x00, 0x7f, 0xa9, 0xff.
    const bytes = Uint8Array.of(0, 127, 169, 255);
    expect(isHexOf(bytes, '007fa9ff')).toBe(true);
    for (const other of ['007fa9fe', '017fa9ff', '007fa9f', '007fa9ff0', '007fA9ff', '007fa90\uFFFF', '007fa9\u0000\u0000', '007fa90g']) {
      expect(isHexOf(bytes, other)).toBe(false);
    }
  });
});
