import { describe, expect, it } from 'vitest';
import { terminalWidth, textTable } from '../../cli/text-table.ts';

describe('a table for a terminal', () => {
  it('counts Korean as two cells, combining marks as none', () => {
    expect(terminalWidth('R-1')).toBe(3);
    expect(terminalWidth('정산 배치')).toBe(9);
    expect(terminalWidth('e\u0301')).toBe(1);
    expect(terminalWidth('😀')).toBe(2);
  });

  it('aligns its columns, numbers to the right, and cuts what is too long', () => {
    const columns = [
      { heading: '제목', right: false, most: 8 },
      { heading: 'n', right: true, most: 8 },
    ];
    expect(
      textTable(columns, [
        ['정산 배치', '1'],
        ['ab\ncd', '20'],
      ]),
    ).toBe('제목       n\n정산 배…   1\nab cd     20\n');
  });
});
