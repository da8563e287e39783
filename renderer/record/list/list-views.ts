import { useCallback, useMemo } from 'react';
import { rowsAs } from '../../../domain/rows.ts';
import type { Asked } from '../../../domain/views/kind.ts';
import { viewsOf, type ListTab } from '../../../domain/views/list-views.ts';
import { filtersFor } from '../../../engine/lists/list-filter.ts';
import type { ListQuery } from '../../../engine/lists/list-query.ts';
import { useRows } from '../../ui/register/answers.ts';
import { useRegister } from '../../ui/register/open-register.tsx';
import { useIdsToPutRight } from '../../ui/register/to-be-put-right.ts';

export type ListViews = {
  readonly tabs: readonly [ListTab, ...ListTab[]];
  /** Whether those that are kept in the register are among them. */
  readonly isWhole: boolean;
  /** What is asked as the worker answers it: with who operates by id, and what is to be put right by its ids. */
  readonly queryOf: (asked: Asked) => ListQuery;
};

/** The views of a list for who operates. */
export function useListViews(table: string): ListViews {
  const { actor } = useRegister();
  const rows = useRows('views');
  const toBePutRight = useIdsToPutRight(table);
  const tabs = useMemo(() => viewsOf(table, rowsAs('views', rows ?? []), actor), [table, rows, actor]);
  const queryOf = useCallback(
    ({ group, filters, ...rest }: Asked): ListQuery => ({
      table,
      ...rest,
      filters: filtersFor(filters, { me: actor, toBePutRight }),
      ...(group === null ? {} : { group }),
    }),
    [table, actor, toBePutRight],
  );
  return { tabs, isWhole: rows !== null, queryOf };
}
