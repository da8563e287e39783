import type { ListQuery } from '../engine/lists/list-query.ts';

/**
 * All that a query found when it was first named. The worker keeps which records those were: they stay the same when an edit takes
 * them out of what the query finds. A worker that was restarted takes what the query finds then.
 */
export type HeldQuery = { readonly name: string; readonly query: ListQuery };

/** Records of a list that are acted on together: all that a query found, if any, but for some; and others, one by one. */
export type Selection = { readonly all: HeldQuery | null; readonly except: readonly string[]; readonly also: readonly string[] };

/**
 * In the place of a list in the input of a command about several records: one item for each that is selected and, where `within` is
 * given, found by it. `as`: a row about the record, its plain id, or a row that has the id in a field.
 */
export type SelectedRows = {
  readonly selection: Selection;
  readonly within: ListQuery | null;
  readonly as: 'row' | 'id' | { readonly field: string };
};

/** How many are selected, and how many of them a list shows. */
export type SelectedCount = { readonly count: number; readonly listed: number };
