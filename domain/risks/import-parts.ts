import type { Change } from '../../engine/ledger/append.ts';
import { inRank } from '../../engine/kind/computed.ts';
import { creation, edit, removal } from '../../engine/rows/changes.ts';
import { checkRow } from '../../engine/rows/check.ts';
import type { QueryResult, Stored } from '../rows.ts';
import type { Registry } from '../../engine/kind/registry.ts';
import type { Json } from '../../engine/values/json.ts';
import { problem, type Problem } from '../../engine/values/problem.ts';
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

const controlLine = /^(\S+)(?:\s+(?:cause|원인)\s+(\d+))?(?:\s+(?:consequence|결과)\s+(\d+))?$/iu;

/** The controls of a risk as a file wants them, one a line: `C-3`, or `C-3 cause 2` where it acts on the second cause. */
export function planControls(
  riskId: string,
  cell: Json | undefined,
  parts: Readonly<Record<PartTable, Parts>>,
  found: QueryResult,
  newId: () => string,
): Result<readonly Change[]> {
  const existing = found.by('riskControls', 'riskId', riskId);
  const gone = new Set([...parts.causes.removed, ...parts.consequences.removed].map(({ id }) => id));
  if (cell === undefined) {
    const referred = existing.filter((link) => gone.has(link.causeId ?? '') || gone.has(link.consequenceId ?? ''));
    if (referred.length === 0) return ok([]);
    const field = referred.some((link) => gone.has(link.causeId ?? '')) ? 'causes' : 'consequences';
    return fail(problem('record.referred', { field }, { count: referred.length }));
  }
  const wanted = new Map<string, { controlId: string; causeId: string | null; consequenceId: string | null }>();
  const problems: Problem[] = [];
  for (const line of (Array.isArray(cell) ? cell.map(String) : []).flatMap((text) => text.split(/[\n,;]/))) {
    if (line.trim() === '') continue;
    const link = readControl(line.trim(), parts, found);
    if (link.ok) wanted.set(JSON.stringify(link.value), link.value);
    else problems.push(...link.problems);
  }
  if (problems.length > 0) return fail(...problems);
  const changes: Change[] = [];
  for (const link of existing) {
    const key = JSON.stringify({ controlId: link.controlId, causeId: link.causeId, consequenceId: link.consequenceId });
    if (!wanted.delete(key)) changes.push(removal('riskControls', link));
  }
  return ok([...changes, ...[...wanted.values()].map((link) => creation('riskControls', { id: newId(), riskId, ...link }))]);
}

function readControl(line: string, parts: Readonly<Record<PartTable, Parts>>, found: QueryResult) {
  const nothing = fail(problem('field.refersToNothing', { field: 'controls' }, { value: line }));
  const [, code, cause, consequence] = controlLine.exec(line) ?? [];
  const control = code === undefined ? undefined : found.by('controls', 'code', code)[0];
  const causeId = cause === undefined ? null : parts.causes.ids[Number(cause) - 1];
  const consequenceId = consequence === undefined ? null : parts.consequences.ids[Number(consequence) - 1];
  return control === undefined || causeId === undefined || consequenceId === undefined
    ? nothing
    : ok({ controlId: control.id, causeId, consequenceId });
}
