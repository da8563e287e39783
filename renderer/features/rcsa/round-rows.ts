import { useMemo } from 'react';
import { risksOf } from '../../../domain/rcsa/open.ts';
import { bySheet, roundStatus, type RoundStatus } from '../../../domain/rcsa/status.ts';
import { rowsAs, rowsFrom, type Stored } from '../../../domain/rows.ts';
import { by, get, rowsIn } from '../../../engine/rows/query.ts';
import type { StoredRow } from '../../../engine/rows/row.ts';
import { tablesReader } from '../../../engine/rows/tables-reader.ts';
import { useAnswers } from '../../ui/register/answers.ts';
import { useFormer } from '../../ui/register/questions-context.tsx';
import { useToday } from '../../ui/register/open-register.tsx';

/** `items`: the risks of the round, by the sheet on which they stand. */
export type ShownRound = {
  readonly round: Stored<'rcsaRounds'>;
  readonly status: RoundStatus;
  readonly items: ReadonlyMap<string, readonly Stored<'rcsaItems'>[]>;
};

/** A round with who has answered in it; `null` while it is asked for or where there is none. */
export function useRound(id: string): ShownRound | null {
  const today = useToday();
  const own = useAnswers([get('rcsaRounds', id), by('rcsaSheets', 'roundId', id), by('rcsaItems', 'roundId', id)]);
  const items = useMemo(() => rowsAs('rcsaItems', rowsIn(own?.[2])), [own]);
  const waiting = items.flatMap(({ outcome, riskId }) => (outcome === null ? [riskId] : []));
  const risks = useAnswers(risksOf(waiting));
  const now = useMemo(() => {
    const [round] = own === null ? [] : rowsAs('rcsaRounds', rowsIn(own[0]));
    if (round === undefined || own === null || risks === null) return null;
    const tables: { readonly [table: string]: readonly StoredRow[] } = {
      rcsaSheets: rowsIn(own[1]),
      rcsaItems: rowsIn(own[2]),
      risks: risks.flatMap(rowsIn),
    };
    const maps = new Map(Object.entries(tables).map(([table, rows]) => [table, new Map(rows.map((row) => [row.id, row]))]));
    const status = roundStatus(rowsFrom(tablesReader((table) => maps.get(table) ?? new Map<string, StoredRow>())), round, today);
    return { round, status, items: bySheet(items) };
  }, [own, items, risks, today]);
  // While the risks of a round that grew are asked for, it stays as it was: whoever adds one goes on where he is.
  return useFormer(now);
}
