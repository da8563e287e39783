import type { ListQuery } from '../engine/lists/list-query.ts';

/**
 * All that a query found when it was first named. The worker keeps which records those were: they stay the same when an edit takes
 * them out of what the query finds. A worker that was restarted takes what the query finds then.
 */
export type HeldQuery = { readonly name: string; readonly query: ListQuery };

/** Records of a list that are acted on together: all that a query found, if any, but for some; and others, one by one. */
export type Selection = { readonly all: HeldQuery | null; readonly except: readonly string[]; readonly also: readonly string[] };

/**
 * In the place of the rows of a command about several records: one for each that is selected and, where `within` is given, found by
 * it. `into` is the field of the row that takes the record's id; else the row is about the record.
 */
export type SelectedRows = { readonly selection: Selection; readonly within: ListQuery | null; readonly into: string | null };

/** How many are selected, and how many of them a list shows. */
export type SelectedCount = { readonly count: number; readonly listed: number };
