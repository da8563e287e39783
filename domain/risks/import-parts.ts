import type { Change } from '../../engine/ledger/append.ts';
import { inRank } from '../../engine/kind/computed.ts';
import { creation, edit, removal } from '../../engine/rows/changes.ts';
import { checkRow } from '../../engine/rows/check.ts';
import type { QueryResult, Stored } from '../rows.ts';
import type { Registry } from '../../engine/kind/registry.ts';
import type { Json } from '../../engine/values/json.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';

export type PartTable = 'causes' | 'consequences';

/** The causes (or consequences) of a risk as a file wants them: their ids in order, and the changes that bring them about. */
export type Parts = {
  readonly ids: readonly string[];
  readonly changes: readonly Change[];
  readonly removed: readonly Stored<PartTable>[];
};

/**
 * Keeps the rows whose text stays, rewords those left over in their order, makes what is missing and removes what is too many.
 * `cell` is `undefined` where the file has no such column: then nothing changes.
 */
export function planParts(
  kinds: Registry,
  table: PartTable,
  riskId: string,
  cell: Json | undefined,
  found: QueryResult,
  newId: () => string,
): Result<Parts> {
  const existing: readonly Stored<PartTable>[] = inRank(found.by(table, 'riskId', riskId));
  if (cell === undefined) return ok({ ids: existing.map(({ id }) => id), changes: [], removed: [] });
  const texts = Array.isArray(cell) ? cell.map(String) : [];
  if (texts.length === existing.length && existing.every((part, index) => part.text === texts[index])) {
    return ok({ ids: existing.map(({ id }) => id), changes: [], removed: [] });
  }
  const left = [...existing];
  const take = (fits: (part: Stored<PartTable>) => boolean): Stored<PartTable> | undefined => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const kept = texts.map((text) => take((part) => part.text === text));
  const ids: string[] = [];
  const changes: Change[] = [];
  for (const [at, text] of texts.entries()) {
    const part = kept[at] ?? left.shift();
    const id = part?.id ?? newId();
    const rank = at + 1;
    const row = checkRow(kinds.of(table), { id, riskId, text, rank });
    if (!row.ok) return fail(...row.problems.map((problem) => ({ ...problem, at: { ...problem.at, field: table } })));
    const change = part === undefined ? creation(table, row.value) : edit(table, part, { text, rank });
    if (change !== null) changes.push(change);
    ids.push(id);
  }
  return ok({ ids, changes: [...changes, ...left.map((part) => removal(table, part))], removed: left });
}
