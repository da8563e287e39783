import { describe, expect, it } from 'vitest';
import { carriedIn, withCarried } from '../../../documents/peers/carried.ts';

const said = (cell: string) => {
  const read = carriedIn(cell);
  return read === null ? null : { text: read.text, carried: Object.fromEntries([...read.carried].map(([key, { text }]) => [key, text])) };
};

describe('what a text of another program says of a record besides', () => {
  it.each([
    [
      'a text',
      'Seen twice.\n\nStill open: nobody knows',
      [
        ['Category', 'Credit risk'],
        ['Event type', 'External fraud > Theft'],
      ],
    ],
    ['no text', null, [['Category', 'Credit risk']]],
    ['nothing besides', 'Seen twice.', []],
    ['a text that ends in blank lines', 'Seen twice.\n\n', [['Status', 'Open']]],
  ] as const)('comes back with the text: %s', (_, text, carried) => {
    const cell = withCarried(text, carried) ?? '';
    if (carried.length === 0) return expect(cell).toBe(text);
    const keys: Readonly<Record<string, string>> = { Category: 'category', 'Event type': 'eventTypeId', Status: 'status' };
    expect(said(cell)).toEqual({ text: text ?? '', carried: Object.fromEntries(carried.map(([name, value]) => [keys[name], value])) });
  });

  it('is read in Korean words, with the line ends of Windows, and after somebody put blanks behind it', () => {
    expect(said('메모\r\n\r\n[Plimsoll]\r\n유형: 신용리스크\r\n  \r\n')).toEqual({ text: '메모', carried: { category: '신용리스크' } });
  });

  it('is not what somebody wrote himself, even where it looks like it', () => {
    const mine = 'See below\n\n[Plimsoll]\nCategory: Credit risk';
    expect(said(withCarried(mine, []) ?? '')).toEqual({ text: mine, carried: {} });
    expect(said('[Plimsoll] is what we use\nCategory: Credit risk')).toBeNull();
    expect(said('See\n[Plimsoll]\nSomething else: here')).toBeNull();
  });
});
