import { useCallback, useMemo, useState } from 'react';
import type { LogFilter } from '../../../../domain/audit/log-filter.ts';
import type { Problem } from '../../../../engine/values/problem.ts';
import { changesOfRow, type LogRow } from '../../../../words/log/log-row.ts';
import { useLedgerReader } from '../../../ui/register/ledger-reader.ts';
import { loadQuestion } from '../../../ui/register/question-kinds.ts';
import { useAsked } from '../../../ui/register/questions-context.tsx';
import type { EntryNumbers } from './entry-numbers.ts';

/** So many rows are asked for at once. */
const pageSize = 50;

export type LogRows = {
  readonly rowAt: (index: number) => LogRow | undefined;
  readonly show: (first: number, last: number) => void;
  /** Why rows that are in sight cannot be shown. */
  readonly problem: Problem | null;
};

/** The place among the newest first of a row of the table. */
export function placeOf(index: number, count: number, oldestFirst: boolean): number {
  return oldestFirst ? count - 1 - index : index;
}

/** The rows of the log that are in sight, page by page. What was shown stays until it is answered again. */
export function useLogRows(filter: LogFilter | null, found: EntryNumbers, oldestFirst: boolean): LogRows {
  const { read, key } = useLedgerReader();
  const [sight, setSight] = useState({ first: 0, last: 0 });
  const pages = Array.from({ length: sight.last - sight.first + 1 }, (_, at) => sight.first + at);
  const questions = pages.flatMap((page) => {
    const last = Math.min(found.count, (page + 1) * pageSize) - 1;
    const count = last - page * pageSize + 1;
    const newest = found.at(placeOf(oldestFirst ? last : page * pageSize, found.count, oldestFirst));
    if (filter === null || newest === undefined || count <= 0) return [];
    const query = { ...filter, before: newest + 1, count, part: { from: 0, count: changesOfRow } };
    return [loadQuestion(`log ${key} ${JSON.stringify(query)}`, null, async () => (await read(query)).map(({ row }) => row))];
  });
  const asked = useAsked(questions);
  const answered = useMemo(() => new Map(asked.flatMap(({ answer }) => (answer ?? []).map((row) => [row.seq, row] as const))), [asked]);
  const known = useKept(JSON.stringify([filter, key]), answered);
  const rowAt = useCallback(
    (index: number) => known.get(found.at(placeOf(index, found.count, oldestFirst)) ?? 0),
    [known, found, oldestFirst],
  );
  const show = useCallback((first: number, last: number) => {
    const next = { first: Math.floor(first / pageSize), last: Math.floor(last / pageSize) };
    setSight((was) => (was.first === next.first && was.last === next.last ? was : next));
  }, []);
  const problem = asked.find((one) => one.answer === null && one.problem !== null)?.problem ?? null;
  return { rowAt, show, problem };
}

type Kept = { readonly what: string; readonly answered: ReadonlyMap<number, LogRow>; readonly rows: ReadonlyMap<number, LogRow> };

/** The rows that were answered, and those that were in sight before: an entry that comes moves the pages by one. */
function useKept(what: string, answered: ReadonlyMap<number, LogRow>): ReadonlyMap<number, LogRow> {
  const [kept, setKept] = useState<Kept>({ what, answered, rows: answered });
  if (kept.what === what && kept.answered === answered) return kept.rows;
  const next = { what, answered, rows: kept.what === what ? new Map([...kept.answered, ...answered]) : answered };
  setKept(next);
  return next.rows;
}
