import type { HeldQuery, Selection } from '../../../contract/selection.ts';
import type { ListQuery } from '../../../engine/lists/list-query.ts';

/** What is selected in a list: all that a query found but for some, if any; and others, one by one. */
export type Selected = { readonly all: HeldQuery | null; readonly except: ReadonlySet<string>; readonly also: ReadonlySet<string> };

const none: ReadonlySet<string> = new Set();
export const nothingSelected: Selected = { all: null, except: none, also: none };

export function isNothing({ all, also }: Selected): boolean {
  return all === null && also.size === 0;
}

/** Whether a record is selected; `isHeld`: whether it is among those that the query found. */
export function isSelected({ all, except, also }: Selected, id: string, isHeld: boolean): boolean {
  return also.has(id) || (all !== null && isHeld && !except.has(id));
}

const withId = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> => new Set([...ids, id]);
const withoutId = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> => new Set([...ids].filter((one) => one !== id));

/** Selects a record that was not, and the other way round. */
export function toggled(selected: Selected, id: string, isHeld: boolean): Selected {
  const { except, also } = selected;
  if (also.has(id)) return { ...selected, also: withoutId(also, id), except: isHeld ? withId(except, id) : except };
  if (isSelected(selected, id, isHeld)) return { ...selected, except: withId(except, id) };
  return except.has(id) && isHeld ? { ...selected, except: withoutId(except, id) } : { ...selected, also: withId(also, id) };
}

/** Selects some more. */
export function extended(selected: Selected, ids: readonly string[]): Selected {
  return { ...selected, also: new Set([...selected.also, ...ids]) };
}

/** All that a query finds, by a name that nobody gave before. */
export function everything(query: ListQuery, name: string): Selected {
  return { all: { name, query }, except: none, also: none };
}

/** The selection as it is sent. */
export function sentSelection({ all, except, also }: Selected): Selection {
  return { all, except: [...except], also: [...also] };
}
