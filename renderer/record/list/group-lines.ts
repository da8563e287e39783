import type { ListGroup } from '../../../engine/lists/list-query.ts';

/** A group of a list whose rows may be folded away: `at` is the row before which its head stands, of those that are not folded. */
export type GroupHead = ListGroup & { readonly at: number; readonly isFolded: boolean };

/** The heads of groups among rows of which those of folded groups are not there. */
export function groupHeads(groups: readonly ListGroup[], folded: readonly ListGroup['value'][]): readonly GroupHead[] {
  let at = 0;
  return groups.map((group) => {
    const isFolded = folded.includes(group.value);
    const head = { ...group, at, isFolded };
    if (!isFolded) at += group.count;
    return head;
  });
}

/** A line of a grid: a row, or the head that stands before some row. */
export type GridLine = { readonly row: number } | { readonly head: number };

/** Rows and heads as lines, one below the other. `heads`: the row before which each stands, rising. */
export function gridLines(rows: number, heads: readonly number[]) {
  return {
    count: rows + heads.length,
    lineAt(line: number): GridLine {
      // How many heads stand at or above the line: the head at position n stands at line `heads[n] + n`.
      let [low, high] = [0, heads.length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((heads[middle] as number) + middle <= line) low = middle + 1;
        else high = middle;
      }
      const last = low - 1;
      return last >= 0 && (heads[last] as number) + last === line ? { head: last } : { row: line - low };
    },
    lineOf(row: number): number {
      let [low, high] = [0, heads.length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((heads[middle] as number) <= row) low = middle + 1;
        else high = middle;
      }
      return row + low;
    },
  };
}
