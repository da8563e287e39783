import { useCallback, useMemo, useRef, useState } from 'react';
import type { SelectedCount } from '../../../contract/selection.ts';
import type { ListQuery } from '../../../engine/lists/list-query.ts';
import { loadQuestion } from '../../ui/register/question-kinds.ts';
import { useAnswer, useAsked, useFormer } from '../../ui/register/questions-context.tsx';
import { useStore } from '../../ui/register/store-context.tsx';
import type { List } from '../../ui/register/list.ts';
import { everything, extended, isNothing, isSelected, nothingSelected, sentSelection, toggled, type Selected } from './selection.ts';

/** So many rows are asked about at once: whether they are among those that were selected as a whole. */
const pageSize = 100;

export type ListSelection = {
  readonly selected: Selected;
  readonly isEmpty: boolean;
  /** How many are selected, and how many of them the list shows; `null` until it is known. */
  readonly count: SelectedCount | null;
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  /** Selects the rows between two places of the list, and no longer those of the last time that differ from these. */
  readonly extend: (from: number, to: number) => void;
  /** All that the list finds. */
  readonly all: () => void;
  readonly clear: () => void;
};

/**
 * What is selected in a list. It stays while the list is sorted, searched and filtered, and after what was done with it. `sight`: the
 * rows that are shown.
 */
export function useSelection(query: ListQuery, list: List, sight: { readonly first: number; readonly last: number }): ListSelection {
  const store = useStore();
  const [selected, setSelected] = useState(nothingSelected);
  /** What was selected before the rows from `from` on were, so that a range that shrinks gives them back. */
  const range = useRef<{ readonly from: number; readonly before: Selected } | null>(null);
  const latest = useRef(0);
  const isEmpty = isNothing(selected);
  const { all } = selected;

  const pages = all === null ? [] : pagesOf(sight);
  const held = useAsked(
    pages.map((page) =>
      loadQuestion(`held ${all?.name} ${JSON.stringify([query, page])}`, null, () =>
        all === null ? Promise.resolve([]) : store.heldHere(all, query, page * pageSize, pageSize),
      ),
    ),
  );
  const heldHere = useMemo(() => new Set(held.flatMap(({ answer }) => answer ?? [])), [held]);
  const counted = useAnswer(
    isEmpty
      ? null
      : loadQuestion(`selected ${JSON.stringify([query, sentSelection(selected)])}`, null, () =>
          store.countSelected(sentSelection(selected), query),
        ),
  );
  const former = useFormer(counted);

  const toggle = useCallback(
    (id: string) => {
      range.current = null;
      setSelected((was) => toggled(was, id, heldHere.has(id)));
    },
    [heldHere],
  );
  const extend = useCallback(
    (from: number, to: number) => {
      if (range.current?.from !== from) range.current = { from, before: selected };
      const { before } = range.current;
      const [first, end] = [Math.min(from, to), Math.max(from, to) + 1];
      const here = Array.from({ length: end - first }, (_, at) => list.rowAt(first + at)?.id);
      const turn = (latest.current += 1);
      const take = (ids: readonly string[]) => {
        if (latest.current === turn) setSelected(extended(before, ids));
      };
      if (here.every((id) => id !== undefined)) take(here);
      else void store.idsBetween(query, first, end).then(take, () => undefined);
    },
    [selected, list, store, query],
  );
  const selectAll = useCallback(() => {
    range.current = null;
    latest.current += 1;
    setSelected(everything(query, crypto.randomUUID()));
  }, [query]);
  const clear = useCallback(() => {
    range.current = null;
    latest.current += 1;
    setSelected(nothingSelected);
  }, []);
  return useMemo(
    () => ({
      selected,
      isEmpty,
      count: isEmpty ? null : former,
      has: (id) => isSelected(selected, id, heldHere.has(id)),
      toggle,
      extend,
      all: selectAll,
      clear,
    }),
    [selected, isEmpty, former, heldHere, toggle, extend, selectAll, clear],
  );
}

function pagesOf({ first, last }: { readonly first: number; readonly last: number }): readonly number[] {
  const [from, to] = [Math.floor(first / pageSize), Math.floor(last / pageSize)];
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
