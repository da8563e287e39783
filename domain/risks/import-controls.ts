import type { Importing } from '../../engine/imports/importing.ts';
import type { Change } from '../../engine/ledger/append.ts';
import { creation, removal } from '../../engine/rows/changes.ts';
import type { Json } from '../../engine/values/json.ts';
import { problem, type Problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { foundOf } from '../rows.ts';
import type { Parts, PartTable } from './import-parts.ts';

/** A control that a cell names, and on which of the causes and consequences of its risk it acts, counted from 1. */
export type Tie = { readonly controlId: string; readonly cause: number | null; readonly consequence: number | null };
type NamedControl = Tie & { readonly line: string };

const actsOn = /^(.+?)(?:\s+(?:cause|원인)\s+(\d+))?(?:\s+(?:consequence|결과)\s+(\d+))?$/isu;

/**
 * The controls that a cell names, each once: by code or name, `C-3 cause 2` where one acts on the second cause. One that is not there
 * is made where the import may make controls. A name may hold what else stands between several: it is taken apart where that gives
 * codes or names that are known, or where no control can be made of the whole.
 */
export function controlsNamed(cell: Json, importing: Importing): Result<readonly NamedControl[]> {
  const { references } = importing;
  const found = foundOf(importing.found);
  const named = new Map<string, NamedControl>();
  const problems: Problem[] = [];
  const isKnown = (line: string) => references.known('controls', line) !== null || references.known('controls', apart(line).name) !== null;
  const isCode = (line: string) => found.by('controls', 'code', apart(line).name).length > 0;

  function partsOf(text: string): readonly string[] {
    const lines = text.split(/[\n,;]/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
    const isOne = references.isMade('controls') && !lines.some(isCode) && !lines.every(isKnown);
    return lines.length > 1 && (isOne || isKnown(text.trim())) ? [text.trim()] : lines;
  }

  for (const line of (Array.isArray(cell) ? cell.map(String) : []).flatMap(partsOf)) {
    const whole = references.known('controls', line);
    const { name, cause, consequence } = whole === null ? apart(line) : { name: line, cause: null, consequence: null };
    const id = whole ?? references.resolve('controls', name);
    if (id.ok) named.set(JSON.stringify([id.value, cause, consequence]), { controlId: id.value, cause, consequence, line });
    else problems.push(...id.problems.map(({ code, args }) => problem(code, { field: 'controls' }, { ...args, value: line })));
  }
  return problems.length > 0 ? fail(...problems) : ok([...named.values()]);
}

function apart(line: string): { readonly name: string; readonly cause: number | null; readonly consequence: number | null } {
  const [, name = line, cause, consequence] = actsOn.exec(line) ?? [];
  const rank = (text: string | undefined) => (text === undefined ? null : Number(text));
  return { name, cause: rank(cause), consequence: rank(consequence) };
}

/** What ties a risk to the controls that its cell names. `cell` is `undefined` where the file has no such column: then nothing changes. */
export function planControls(
  riskId: string,
  cell: Json | undefined,
  parts: Readonly<Record<PartTable, Parts>>,
  importing: Importing,
): Result<readonly Change[]> {
  const existing = foundOf(importing.found).by('riskControls', 'riskId', riskId);
  const gone = new Set([...parts.causes.removed, ...parts.consequences.removed].map(({ id }) => id));
  if (cell === undefined) {
    const referred = existing.filter((link) => gone.has(link.causeId ?? '') || gone.has(link.consequenceId ?? ''));
    if (referred.length === 0) return ok([]);
    const field = referred.some((link) => gone.has(link.causeId ?? '')) ? 'causes' : 'consequences';
    return fail(problem('record.referred', { field }, { count: referred.length }));
  }
  const named = controlsNamed(cell, importing);
  if (!named.ok) return named;
  const wanted = new Map<string, { controlId: string; causeId: string | null; consequenceId: string | null }>();
  const problems: Problem[] = [];
  for (const { controlId, cause, consequence, line } of named.value) {
    const [causeId, consequenceId] = [idAt(parts.causes, cause), idAt(parts.consequences, consequence)];
    if (causeId === undefined || consequenceId === undefined) {
      problems.push(problem('field.refersToNothing', { field: 'controls' }, { value: line }));
    } else wanted.set(JSON.stringify({ controlId, causeId, consequenceId }), { controlId, causeId, consequenceId });
  }
  if (problems.length > 0) return fail(...problems);
  const changes: Change[] = [];
  for (const link of existing) {
    const key = JSON.stringify({ controlId: link.controlId, causeId: link.causeId, consequenceId: link.consequenceId });
    if (!wanted.delete(key)) changes.push(removal('riskControls', link));
  }
  return ok([...changes, ...[...wanted.values()].map((link) => creation('riskControls', { id: importing.newId(), riskId, ...link }))]);
}

/** The id of the part of a rank; `undefined` where the risk has none of it. */
function idAt({ ids }: Parts, rank: number | null): string | null | undefined {
  return rank === null ? null : ids[rank - 1];
}
