import type { Change } from '../ledger/append.ts';
import type { Json } from '../values/json.ts';
import type { Problem } from '../values/problem.ts';
import { fnv1a } from '../values/fnv1a.ts';

/** So many different values, and so many records of one reason, are told one by one. */
const mostTold = 50;

/** Records of which one reason keeps them from being changed: how many, and the ids of the first. The problem names no record. */
export type Refusal = { readonly problem: Problem; readonly count: number; readonly ids: readonly string[] };

/** What a field held before in the records that are changed, the value of the most records first. */
export type Before = {
  readonly field: string;
  readonly values: readonly { readonly value: Json; readonly count: number }[];
  readonly more: number;
};

/**
 * What a command about several records answers: how many it changed and how many were so already, why others may not be changed,
 * and what the fields of the changed ones held before. `mark` stands for the very records that were changed.
 */
export type ManyAnswer = {
  readonly changed: number;
  readonly unchanged: number;
  readonly refusedCount: number;
  readonly refused: readonly Refusal[];
  readonly before: readonly Before[];
  readonly mark: string;
};

type Counted = { problem: Problem; count: number; readonly ids: string[] };

/** Counts what becomes of the records of a table, one after the other. */
export function manyTally(table: string) {
  const refused = new Map<string, Counted>();
  const before = new Map<string, Map<string, { readonly value: Json; count: number }>>();
  const problems: Problem[] = [];
  let [changed, unchanged, refusedCount, mark] = [0, 0, 0, 0];
  return {
    take(id: string, changes: readonly Change[]): void {
      if (changes.length === 0) {
        unchanged += 1;
        return;
      }
      changed += 1;
      mark = fnv1a(`${mark} ${id}`);
      const own = changes.find((change) => change.table === table && change.id === id);
      for (const [field, value] of Object.entries(own?.before ?? {})) count(before, field, value);
    },
    refuse(id: string, why: readonly Problem[]): void {
      refusedCount += 1;
      if (problems.length < mostTold) problems.push(...why);
      for (const { code, at, args } of why) {
        const { id: _, ...place } = at ?? {};
        const key = JSON.stringify([code, place, args]);
        const known = refused.get(key);
        if (known === undefined) refused.set(key, { problem: { code, at: place, ...(args ? { args } : {}) }, count: 1, ids: [id] });
        else {
          known.count += 1;
          if (known.ids.length < mostTold) known.ids.push(id);
        }
      }
    },
    /** Why the first of the refused records are, each with its record. */
    problems: (): readonly Problem[] => problems,
    answer: (): ManyAnswer => ({
      changed,
      unchanged,
      refusedCount,
      refused: [...refused.values()].sort((one, other) => other.count - one.count).slice(0, mostTold),
      before: [...before].map(([field, counts]) => {
        const values = [...counts.values()].sort((one, other) => other.count - one.count);
        return { field, values: values.slice(0, mostTold), more: Math.max(0, values.length - mostTold) };
      }),
      mark: `${changed}:${mark}`,
    }),
  };
}

function count(before: Map<string, Map<string, { readonly value: Json; count: number }>>, field: string, value: Json): void {
  const values = before.get(field) ?? new Map<string, { readonly value: Json; count: number }>();
  before.set(field, values);
  const key = JSON.stringify(value);
  const known = values.get(key);
  if (known === undefined) values.set(key, { value, count: 1 });
  else known.count += 1;
}
