import { describe, expect, it } from 'vitest';
import { wrapText } from '../../../documents/html/wrap-text.ts';

// A letter of Hangul and an ellipsis count 0.94 ems, a small letter of Latin 0.62, a space 0.3.
describe('a text in lines', () => {
  it('breaks between words, never inside one that a line holds', () => {
    // 정산 지연 is 4.06 ems; with 발생 it would be 6.24.
    expect(wrapText('정산 지연 발생', 5, 3)).toEqual({ lines: ['정산 지연', '발생'], isCut: false });
    expect(wrapText('정산 지연 발생', 6.3, 3)).toEqual({ lines: ['정산 지연 발생'], isCut: false });
    expect(wrapText('  one\n two ', 10, 3)).toEqual({ lines: ['one two'], isCut: false });
    expect(wrapText('정산 8.\u00a013.', 5, 3)).toEqual({ lines: ['정산', '8.\u00a013.'], isCut: false });
    expect(wrapText('', 5, 3)).toEqual({ lines: [], isCut: false });
  });

  it('breaks a word that is longer than a line where the line ends', () => {
    // Four letters are 2.48 ems, five are 3.1.
    expect(wrapText('abcdabcd', 3, 3)).toEqual({ lines: ['abcd', 'abcd'], isCut: false });
    expect(wrapText('가나', 0.5, 3)).toEqual({ lines: ['가', '나'], isCut: false });
  });

  it('ends in an ellipsis where there are more lines than may be', () => {
    // 발생 때문 is 4.06 ems, and an ellipsis would bring it to 5.
    expect(wrapText('정산 지연 발생 때문에', 4.9, 2)).toEqual({ lines: ['정산 지연', '발생 때…'], isCut: true });
    expect(wrapText('정산 지연', 2, 1)).toEqual({ lines: ['정…'], isCut: true });
    expect(wrapText('😀😀😀😀', 3, 1)).toEqual({ lines: ['😀😀…'], isCut: true });
  });
});
