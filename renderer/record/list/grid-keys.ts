import type { CellPlace } from './cell-place.ts';

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The grid as a key finds it: `page` rows are a screen. */
export type GridThen = CellPlace & { readonly count: number; readonly columns: number; readonly page: number; readonly canSelect: boolean };

/** What a key of a grid does; of `go` the place may lie outside. */
export type GridAct =
  | { readonly does: 'go'; readonly index: number; readonly column: number }
  | { readonly does: 'extend'; readonly index: number }
  | { readonly does: 'toggle' | 'all' | 'enter' };

/** What a key means to a grid, but Enter and Escape; `null`: nothing. Letters are taken by their key, so that X is X whatever is typed with. */
export function gridKeys(event: Pressed, { index, column, count, columns, page, canSelect }: GridThen): GridAct | null {
  const mod = event.ctrlKey || event.metaKey;
  if (event.altKey) return null;
  if (mod) return canSelect && event.code === 'KeyA' && !event.shiftKey ? { does: 'all' } : null;
  const rows: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: count - 1,
  };
  const to = rows[event.key];
  if (to !== undefined) return event.shiftKey && canSelect ? { does: 'extend', index: to } : { does: 'go', index: to, column };
  if (event.shiftKey) return null;
  if (columns > 0 && event.key === 'ArrowRight') return { does: 'go', index, column: column + 1 };
  if (columns > 0 && event.key === 'ArrowLeft') return { does: 'go', index, column: column - 1 };
  if (canSelect && (event.key === ' ' || event.code === 'KeyX')) return { does: 'toggle' };
  return event.key === 'F2' ? { does: 'enter' } : null;
}
