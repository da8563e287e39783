import { describe, expect, it } from 'vitest';
import { gridKeys } from '../../../../renderer/record/list/grid-keys.ts';

const at = { index: 4, column: 1, count: 50, columns: 3, page: 20, canSelect: true };
const pressed = (key: string, over: object = {}) => ({
  key,
  code: '',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...over,
});

describe('a key of a grid', () => {
  it('goes from row to row and from cell to cell', () => {
    const to = (key: string) => gridKeys(pressed(key), at);
    expect(to('ArrowDown')).toEqual({ does: 'go', index: 5, column: 1 });
    expect(to('ArrowUp')).toEqual({ does: 'go', index: 3, column: 1 });
    expect(to('PageDown')).toEqual({ does: 'go', index: 24, column: 1 });
    expect(to('End')).toEqual({ does: 'go', index: 49, column: 1 });
    expect(to('ArrowRight')).toEqual({ does: 'go', index: 4, column: 2 });
    expect(to('ArrowLeft')).toEqual({ does: 'go', index: 4, column: 0 });
  });

  it('selects with Space and X, also where an input method makes another letter of it', () => {
    expect(gridKeys(pressed(' '), at)).toEqual({ does: 'toggle' });
    expect(gridKeys(pressed('ㅌ', { code: 'KeyX' }), at)).toEqual({ does: 'toggle' });
    expect(gridKeys(pressed('ArrowDown', { shiftKey: true }), at)).toEqual({ does: 'extend', index: 5 });
    expect(gridKeys(pressed('ㅁ', { code: 'KeyA', ctrlKey: true }), at)).toEqual({ does: 'all' });
    expect(gridKeys(pressed('a', { code: 'KeyA', metaKey: true }), at)).toEqual({ does: 'all' });
  });

  it('opens or edits with F2', () => {
    expect(gridKeys(pressed('F2'), at)).toEqual({ does: 'enter' });
  });

  it('means nothing else: not a letter, not with Alt, and nothing is selected where rows are not', () => {
    expect(gridKeys(pressed('o', { code: 'KeyO' }), at)).toBeNull();
    expect(gridKeys(pressed('ArrowDown', { altKey: true }), at)).toBeNull();
    expect(gridKeys(pressed(' '), { ...at, canSelect: false })).toBeNull();
    expect(gridKeys(pressed('ArrowDown', { shiftKey: true }), { ...at, canSelect: false })).toEqual({ does: 'go', index: 5, column: 1 });
    expect(gridKeys(pressed('ArrowRight'), { ...at, columns: 0 })).toBeNull();
  });
});
