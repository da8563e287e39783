import type { ChangeLine, Entry } from '../../engine/ledger/entry.ts';
import { textOrNull, type StoredRow } from '../../engine/rows/row.ts';
import type { JsonObject } from '../../engine/values/json.ts';
import { positionOn } from '../assessments/position-on.ts';
import { rowsAs } from '../rows.ts';

/**
 * What a change of an assessment does to a position: the assessment as the entry found it and as it left it. A new one takes
 * the place of the one that held on its day; `null` is none.
 */
export type PositionChange = { readonly was: JsonObject | null; readonly is: JsonObject | null };

/** `before` are the assessments of its risk before the entry. */
export function positionChange({ id, before, after }: ChangeLine, assessments: readonly StoredRow[]): PositionChange {
  const was = assessments.find((row) => row.id === id) ?? before;
  if (before !== null) return { was, is: after === null ? null : { ...was, ...after } };
  const [kind, validOn] = [textOrNull(after ?? {}, 'kind'), textOrNull(after ?? {}, 'validOn')];
  const others = rowsAs('assessments', assessments);
  const held = others.find((one) => one.kind === kind);
  return { was: held === undefined || validOn === null ? null : positionOn(others, held.kind, validOn), is: after };
}

/**
 * Follows the entries of a ledger in order and says of each what its assessments did: by the number of the change.
 * Every entry has to be put to it, from the first on.
 */
export function positionsAlong(): (entry: Entry) => Readonly<Record<number, PositionChange>> {
  const riskOf = new Map<string, string>();
  const byRisk = new Map<string, Map<string, StoredRow>>();
  return ({ header, changes }) => {
    const found: Record<number, PositionChange> = {};
    const assessments = changes.filter(({ table }) => table === 'assessments');
    for (const change of assessments) found[change.n] = positionChange(change, [...(byRisk.get(riskIn(change) ?? '')?.values() ?? [])]);
    for (const change of assessments) {
      const { id, before, after } = change;
      const risk = riskIn(change) ?? '';
      let rows = byRisk.get(risk);
      if (rows === undefined) byRisk.set(risk, (rows = new Map()));
      const row = before === null ? { id } : rows.get(id);
      if (after === null) rows.delete(id);
      else rows.set(id, { ...row, ...after, id, revision: header.seq });
      riskOf.set(id, risk);
    }
    return found;
  };

  function riskIn({ id, before, after }: ChangeLine): string | null {
    return riskOf.get(id) ?? textOrNull(after ?? {}, 'riskId') ?? textOrNull(before ?? {}, 'riskId');
  }
}
