import type { Action, Commands, Selecting } from '../domain/commands.ts';
import type { ListGroup, ListQuery } from '../engine/lists/list-query.ts';

/**
 * All that a query found when it was first named. The worker keeps which records those were: they stay the same when an edit takes
 * them out of what the query finds. A worker that was restarted takes what the query finds then.
 */
export type HeldQuery = { readonly name: string; readonly query: ListQuery };

/** Records of a list that are acted on together: all that a query found, if any, but for some; and others, one by one. */
export type Selection = { readonly all: HeldQuery | null; readonly except: readonly string[]; readonly also: readonly string[] };

/** How a record that is selected is said: by its plain id, as a row about it, or as a row that has its id in a field. */
type SelectedAs = 'id' | 'row' | { readonly field: string };

/**
 * In the place of a list in the input of a command about several records: one item for each that is selected and, where `within` is
 * given, found by it.
 */
export type SelectedRows<As extends SelectedAs = SelectedAs> = {
  readonly selection: Selection;
  readonly within: ListQuery | null;
  readonly as: As;
};

/** What stands for a list of ids, or of rows. */
type SelectedFor<List> = List extends readonly string[] ? SelectedRows<'id'> : SelectedRows<Exclude<SelectedAs, 'id'>>;

/** The input of a command as a page sends it: the worker puts the records in the place of what says which are selected. */
export type SentInput<A extends Action> = A extends keyof Selecting
  ? {
      [F in keyof Commands[A]['input']]: F extends Selecting[A]
        ? Commands[A]['input'][F] | SelectedFor<Commands[A]['input'][F]>
        : Commands[A]['input'][F];
    }
  : Commands[A]['input'];

/** How many are selected, and how many of them a list shows; where that is grouped, of which values these have how many. */
export type SelectedCount = {
  readonly count: number;
  readonly listed: number;
  readonly groups: readonly Pick<ListGroup, 'value' | 'count'>[];
};
