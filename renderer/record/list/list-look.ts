import { useViewportSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { kinds } from '../../../domain/index.ts';
import type { Column } from '../../../engine/kind/column.ts';
import { columnsThatFit, plainLook, type CellLook } from './cell.tsx';
import type { ListColumns } from './list-columns.ts';

/** Windows of this width, in pixels, have room for what else a kind shows. */
const wideWindow = 1400;

export type ShownList = { readonly columns: readonly Column[]; readonly look: CellLook; readonly scrolls: boolean };

/**
 * The columns that a list shows. Those that a person chose are all shown, sideways if need be; of the others those that stand whole in
 * `width` pixels: of a wide window more, with ratings from where they began to where they are to come.
 */
export function useShownList(table: string, { chosen }: ListColumns, usual: readonly string[], narrow: boolean, width: number): ShownList {
  const isWide = useViewportSize().width >= wideWindow;
  const list = kinds.of(table).list;
  const scrolls = !narrow && chosen !== null;
  const look = useMemo(
    (): CellLook => (narrow ? plainLook : { marks: !isWide, trend: isWide ? (list?.trend ?? {}) : {} }),
    [list, narrow, isWide],
  );
  const all = useMemo(() => {
    if (scrolls) return chosen ?? [];
    const keys = narrow || !isWide ? usual : (list?.wide ?? usual);
    return keys.flatMap((key) => kinds.column(table, key) ?? []);
  }, [table, list, chosen, scrolls, usual, narrow, isWide]);
  const count = scrolls ? all.length : columnsThatFit(all, width, look).length;
  // Another width with room for the same columns draws no row anew.
  const columns = useMemo(() => all.slice(0, count), [all, count]);
  return useMemo(() => ({ columns, look, scrolls }), [columns, look, scrolls]);
}

/** The columns as a file has them: each rating of a cell with several is a column there. */
export function keysShown({ columns, look }: ShownList): readonly string[] {
  return [...new Set(columns.flatMap(({ key }) => look.trend[key] ?? [key]))];
}
