import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridLines, groupHeads } from '../../../../renderer/record/list/group-lines.ts';

describe('the lines of a grouped list', () => {
  it('are the heads of groups, each with its rows unless they are folded away, and lead back to them', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ count: fc.integer({ min: 1, max: 4 }), isFolded: fc.boolean() }), { maxLength: 6 }), (made) => {
        const from = (at: number) => made.slice(0, at).reduce((sum, { count }) => sum + count, 0);
        const groups = made.map(({ count }, value) => ({ value, count, from: from(value) }));
        const heads = groupHeads(
          groups,
          made.flatMap(({ isFolded }, value) => (isFolded ? [value] : [])),
        );
        // The same, drawn line by line.
        const drawn: ({ head: number } | { row: number })[] = [];
        let rows = 0;
        made.forEach(({ count, isFolded }, head) => {
          drawn.push({ head });
          if (!isFolded) for (let at = 0; at < count; at += 1) drawn.push({ row: rows++ });
        });
        const lines = gridLines(
          rows,
          heads.map(({ at }) => at),
        );
        expect(Array.from({ length: lines.count }, (_, line) => lines.lineAt(line))).toEqual(drawn);
        const placesOfRows = drawn.flatMap((line, at) => ('row' in line ? [at] : []));
        expect(Array.from({ length: rows }, (_, row) => lines.lineOf(row))).toEqual(placesOfRows);
      }),
    );
  });
});
