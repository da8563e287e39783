import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, textsOf } from '../../../engine/lists/lines.ts';

describe('several texts in one cell', () => {
  it('stand one a line, and a person may leave lines empty', () => {
    expect(linesOf(['전원 차단', '네트워크 단절'])).toBe('전원 차단\n네트워크 단절');
    expect(textsOf('\n전원 차단\n\n네트워크 단절\n')).toEqual(['전원 차단', '네트워크 단절']);
  });

  it('come back as they were, whatever line breaks they hold', () => {
    const text = fc.string({ unit: fc.constantFrom('가', 'a', '\n', '\t', '\\', ' '), minLength: 1 });
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        expect(textsOf(linesOf(texts))).toEqual(texts);
      }),
    );
  });
});
