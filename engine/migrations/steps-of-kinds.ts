import type { Field } from '../kind/field.ts';
import type { AnyKind } from '../kind/kind.ts';
import { documentFields } from '../kind/document-fields.ts';
import { shapesOfKinds } from '../kind/shapes.ts';
import type { Json, JsonObject } from '../values/json.ts';
import { schemasOf, type Migration, type Schemas, type Whole } from './migration.ts';

type Change = (row: JsonObject) => JsonObject;

/**
 * The row schemas of a register. Their version is the latest that brought a kind, a field or a step written by hand. What
 * `since` says needs no such step: a kind that came changes no row, a field that came gives older rows its blank. Where a
 * step is written for the same rows it goes first, and what it sets of the new fields stays.
 *
 * Throws where the steps and `since` disagree: a step for rows of a kind that was not there yet, a field without a blank that
 * no step gives to older rows, a version that brought nothing.
 */
export function schemasOfKinds(kinds: readonly AnyKind[], written: readonly Migration[]): Schemas {
  for (const step of written) checkStep(step, kinds);
  const versions = [
    ...kinds.flatMap((kind) => [kind.since, ...Object.values(kind.fields).map(({ since }) => since)]),
    ...written.map(({ from }) => from + 1),
  ];
  const latest = Math.max(1, ...versions);
  const steps = Array.from({ length: latest - 1 }, (_, index): Migration => {
    const from = index + 1;
    if (!versions.includes(from + 1)) throw new Error(`nothing came with version ${from + 1} of the row schemas`);
    const [step = { from }, ...more] = written.filter((one) => one.from === from);
    if (more.length > 0) throw new Error(`two steps are written from ${from}`);
    return merged(step, kinds);
  });
  const kept = new Set(kinds.filter(({ removable }) => !removable).map(({ name }) => name));
  return { ...schemasOf(steps), shapes: shapesOfKinds(kinds), kept, documents: documentFields(kinds) };
}

function checkStep({ from, rows = {}, whole }: Migration, kinds: readonly AnyKind[]): void {
  const sinceOf = (table: string) => kinds.find(({ name }) => name === table)?.since ?? 1;
  const early = [
    ...Object.keys(rows).filter((table) => sinceOf(table) > from),
    ...(whole?.tables ?? []).filter((table) => sinceOf(table) > from + 1),
  ];
  if (early.length > 0) throw new Error(`the step from ${from} changes ${early.join(', ')}, which came later`);
}

/** A step with what `since` adds to it. */
function merged(step: Migration, kinds: readonly AnyKind[]): Migration {
  const rows: Record<string, Change> = { ...step.rows };
  const fills = new Map<string, Change>();
  for (const kind of kinds) {
    const came = kind.since > step.from ? [] : Object.entries(kind.fields).filter(([, { since }]) => since === step.from + 1);
    if (came.length === 0) continue;
    const change = step.rows?.[kind.name];
    const asWhole = step.whole?.tables.includes(kind.name) ?? false;
    const without = came.filter(([, field]) => field.blank === undefined && field.blankFrom === undefined);
    if (without.length > 0 && !change && !asWhole) {
      throw new Error(`rows of ${kind.name} before ${step.from + 1} have no ${without.map(([name]) => name).join(', ')}`);
    }
    const fill: Change = (row) => filled(row, came);
    if (asWhole) fills.set(kind.name, fill);
    else rows[kind.name] = change ? (row) => fill(change(row)) : fill;
  }
  return {
    from: step.from,
    ...(Object.keys(rows).length > 0 ? { rows } : {}),
    ...(step.whole ? { whole: filledWhole(step.whole, fills) } : {}),
  };
}

function filled(row: JsonObject, came: readonly (readonly [string, Field])[]): JsonObject {
  const blanks: Record<string, Json> = {};
  for (const [name, { blank, blankFrom }] of came) {
    const value = blankFrom === undefined ? blank : row[blankFrom];
    // What a field holds is JSON; where there is no blank, a step written by hand has set it.
    if (!(name in row) && value !== undefined) blanks[name] = value as Json;
  }
  return Object.keys(blanks).length === 0 ? row : { ...row, ...blanks };
}

function filledWhole({ tables, change, alone }: Whole, fills: ReadonlyMap<string, Change>): Whole {
  return {
    tables,
    change(before) {
      const after = { ...change(before) };
      for (const [table, fill] of fills) after[table] = (after[table] ?? before[table] ?? []).map(fill);
      return after;
    },
    ...(alone === undefined
      ? {}
      : {
          alone(table, row) {
            const kept = alone(table, row);
            return kept && (fills.get(table)?.(kept) ?? kept);
          },
        }),
  };
}
