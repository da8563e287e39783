import { describe, expect, it } from 'vitest';
import { fitText } from '../../../documents/html/fit-text.ts';

// A letter of Hangul counts 0.9 ems, a small letter of Latin 0.6.
describe('a text where nothing can wrap', () => {
  it('stands as it is where it fits', () => {
    expect(fitText('거의 확실', 7)).toBe('거의 확실');
    expect(fitText('certain', 4.2)).toBe('certain');
    expect(fitText('', 3)).toBe('');
  });

  it('ends in an ellipsis where it does not, and is no wider with it', () => {
    // Four letters are 3.6 ems, and the ellipsis brings them to 4.5 of 5.
    expect(fitText('정산지연및가맹점', 5)).toBe('정산지연…');
    expect(fitText('possible outage', 6)).toBe('possible…');
  });

  it('is never cut inside a character', () => {
    expect(fitText('😀😀😀😀', 2.7)).toBe('😀😀…');
  });
});
