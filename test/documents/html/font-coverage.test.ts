import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isUnprintable } from '../../../documents/html/unprintable.ts';
import { coverageSource } from '../../../scripts/font-coverage.mjs';

describe('the characters that the bundled typeface holds', () => {
  it('are those of the font files', () => {
    expect(readFileSync(join(import.meta.dirname, '../../../documents/html/font-coverage.ts'), 'utf8')).toBe(coverageSource());
  });

  // By the typeface's own description: Latin, Greek, Cyrillic, all 11,172 syllables of Hangul, kana; no Hanja, Thai, Arabic or emoji.
  it('are all of Hangul and Latin, and what shows nothing', () => {
    const hangul = Array.from({ length: 0xd7a3 - 0xac00 + 1 }, (_, at) => String.fromCharCode(0xac00 + at)).join('');
    for (const text of [hangul, 'Größe naïve', '2025-07-01, ₩1,000 · “따옴표”', 'a\n\tb\u200d\ufe0f', ''])
      expect(isUnprintable(text)).toBe(false);
  });

  it('are no emoji, Thai, Arabic or Hanja', () => {
    for (const text of ['정산 😀', 'ไทย', 'العربية', '漢字', 'a\u{20000}']) expect(isUnprintable(text)).toBe(true);
  });
});
