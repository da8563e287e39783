import { useMemo } from 'react';
import { kinds } from '../../../domain/index.ts';
import { leastWidth, mostWidth, type ShownColumns } from '../../../domain/views/kind.ts';
import type { ListTab } from '../../../domain/views/list-views.ts';
import type { Column } from '../../../engine/kind/column.ts';
import { setView, useView } from '../../state/view.ts';

export type ListColumns = {
  /** The columns that a person chose, or that a view was kept with; `null`: those that the list shows anyway. */
  readonly chosen: readonly Column[] | null;
  readonly widths: Readonly<Record<string, number>>;
  /** The same as a view keeps them. */
  readonly kept: ShownColumns | null;
  /** Whether they are others than those of the view. */
  readonly isChanged: boolean;
  /** `null`: as the view has them. */
  readonly set: (keys: readonly string[] | null, widths?: Readonly<Record<string, number>>) => void;
};

/** The columns of a list in order, with their widths: kept on this machine for the list as a whole, and for a view until it is saved. */
export function useListColumns(table: string, tab: ListTab): ListColumns {
  const place = tab.kept === null ? table : `${table} ${tab.id}`;
  const keys = useView((view) => view.columns[place]);
  const sized = useView((view) => view.widths[place]);
  return useMemo(() => {
    const own = tab.columns;
    const shown = keys ?? own?.map(({ key }) => key) ?? null;
    const chosen = shown?.flatMap((key) => kinds.column(table, key) ?? []) ?? null;
    const ownWidths = Object.fromEntries((own ?? []).flatMap(({ key, width }) => (width === null ? [] : [[key, width] as const])));
    const widths = sized ?? ownWidths;
    const kept = chosen?.map(({ key }) => ({ key, width: widths[key] ?? null })) ?? null;
    return {
      chosen: chosen?.length === 0 ? null : chosen,
      widths,
      kept,
      isChanged: tab.kept !== null && JSON.stringify(kept) !== JSON.stringify(own),
      set(next, nextWidths = widths) {
        const { columns, widths: all } = useView.getState();
        const { [place]: _columns, ...otherColumns } = columns;
        const { [place]: _widths, ...otherWidths } = all;
        setView(
          next === null
            ? { columns: otherColumns, widths: otherWidths }
            : { columns: { ...columns, [place]: next }, widths: { ...all, [place]: nextWidths } },
        );
      },
    };
  }, [table, tab, place, keys, sized]);
}

/** A width that a person may give to a column, in pixels. */
export function widthWithin(width: number): number {
  return Math.round(Math.max(leastWidth, Math.min(mostWidth, width)));
}

/** A column put before or behind another. */
export function movedTo(keys: readonly string[], key: string, to: number): readonly string[] {
  const others = keys.filter((one) => one !== key);
  const at = Math.max(0, Math.min(others.length, to));
  return [...others.slice(0, at), key, ...others.slice(at)];
}
