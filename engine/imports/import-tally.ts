import type { AnyKind } from '../kind/kind.ts';
import type { Change } from '../ledger/append.ts';
import { isArchived, type PlainRow, type StoredRow } from '../rows/row.ts';
import { textIn } from '../values/json.ts';
import type { Problem } from '../values/problem.ts';
import type { Result } from '../values/result.ts';
import { mostEarlierTimes, type EarlierTime } from './held-times.ts';
import { changeList, mostChanges } from './import-changes.ts';
import {
  mostGone,
  mostUnsure,
  type ImportAnswer,
  type ImportInput,
  type ImportRow,
  type RecordNamed,
  type Rejection,
  type UnsureRow,
} from './import-input.ts';
import type { ImportedRow, Undecided } from './import-rows.ts';
import { mostKeptEdits, type KeptEdit } from './kept-edits.ts';

/** Counts what became of the rows of a file, one by one, and keeps as much of it as is told. */
export function importTally(kind: AnyKind, tells: ImportInput['tells']) {
  /** How many are told one by one, where so many are as a rule. */
  const most = (usual: number) => (tells === 'all' ? Infinity : usual);
  const rejected: Rejection[] = [];
  const unsure: UnsureRow[] = [];
  const creations: PlainRow[] = [];
  const changes: Change[] = [];
  const told = changeList(most(mostChanges));
  const kept: Record<string, number> = {};
  const edits: KeptEdit[] = [];
  const takenEdits: KeptEdit[] = [];
  const earlier: EarlierTime[] = [];
  const counts = { updated: 0, noted: 0, unsure: 0 };
  const named = (row: StoredRow): RecordNamed => ({
    id: row.id,
    code: kind.code === null ? null : textIn(row, 'code'),
    title: kind.names === null ? '' : textIn(row, kind.names),
  });

  return {
    creations,
    changes,
    add({ row }: ImportRow, taken: Result<ImportedRow | Undecided>) {
      if (!taken.ok) rejected.push(...taken.problems.map((problem) => rejection(row, problem)));
      else if ('unsure' in taken.value) {
        const { code, records } = taken.value.unsure;
        counts.unsure += 1;
        if (unsure.length < mostUnsure) unsure.push({ row, code, records: records.map(named) });
      } else {
        if (taken.value.created !== null) creations.push(taken.value.created);
        else if (taken.value.isNoted) counts.noted += 1;
        else if (taken.value.changes.length > 0) counts.updated += 1;
        edits.push(...taken.value.edits);
        takenEdits.push(...taken.value.takenEdits);
        earlier.push(...taken.value.earlier);
        for (const change of taken.value.changes) changes.push(change);
        for (const change of taken.value.cells) told.add(change);
        for (const key of taken.value.kept) kept[key] = (kept[key] ?? 0) + 1;
      }
    },
    /** What is answered. `gone` are records of which no row speaks; `made` names what was created along the way. */
    answer(
      { table, rows, strict, trial }: Pick<ImportInput, 'table' | 'rows' | 'strict' | 'trial'>,
      gone: readonly StoredRow[],
      made: ImportAnswer['made'],
      mappingId: string | null,
    ): { readonly answer: ImportAnswer; readonly isStopped: boolean } {
      const refused = new Set(rejected.map((one) => one.row)).size;
      const isStopped = strict && refused + counts.unsure > 0;
      const taken = rows.length - refused - counts.unsure;
      const live = gone.filter((row) => !isArchived(row));
      const [mostEdits, mostTimes, mostOfGone] = [most(mostKeptEdits), most(mostEarlierTimes), most(mostGone)];
      const answer: ImportAnswer = {
        table,
        read: rows.length,
        created: isStopped ? 0 : creations.length,
        updated: isStopped ? 0 : counts.updated,
        unchanged: isStopped ? 0 : taken - creations.length - counts.updated,
        noted: isStopped ? 0 : counts.noted,
        emptied: isStopped ? 0 : told.emptied,
        kept: isStopped ? {} : kept,
        keptEdits: isStopped ? [] : edits.slice(0, mostEdits),
        moreKeptEdits: isStopped ? 0 : Math.max(0, edits.length - mostEdits),
        takenEdits: isStopped ? [] : takenEdits.slice(0, mostEdits),
        moreTakenEdits: isStopped ? 0 : Math.max(0, takenEdits.length - mostEdits),
        earlierTimes: isStopped ? [] : earlier.slice(0, mostTimes),
        moreEarlierTimes: isStopped ? 0 : Math.max(0, earlier.length - mostTimes),
        rejected,
        unsure,
        moreUnsure: counts.unsure - unsure.length,
        gone: live.slice(0, mostOfGone).map(named),
        moreGone: Math.max(0, live.length - mostOfGone),
        mappingId: isStopped || taken === 0 ? null : mappingId,
        made: isStopped ? Object.fromEntries(Object.keys(made).map((name) => [name, []])) : made,
        ...(trial || tells !== 'first' ? (isStopped ? { changes: [], moreChanges: 0 } : told.told()) : {}),
      };
      return { answer, isStopped };
    },
  };
}

function rejection(row: number, { code, at, args }: Problem): Rejection {
  return { row, column: (at?.field ?? '').split('.')[0] ?? '', code, args: args ?? {} };
}
