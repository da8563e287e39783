import type { EditOf, NewOf, TargetsOf } from '../engine/kind/field.ts';
import type { RowOf, Rules, StoredOf } from '../engine/kind/kind.ts';
import type { Registry } from '../engine/kind/registry.ts';
import type { UseCase } from '../engine/commands/use-case.ts';
import type { QueryResult as AnyQueryResult, Query } from '../engine/rows/query.ts';
import type { StoredRow } from '../engine/rows/row.ts';
import type { World as AnyWorld } from '../engine/rows/world.ts';
import type { Problem } from '../engine/values/problem.ts';
import type { kindsByName } from './index.ts';

type Kinds = typeof kindsByName;
export type KindName = keyof Kinds;

/** A row as the ledger knows it. */
export type Row<K extends KindName = KindName> = RowOf<Kinds[K]>;
/** A row as it is kept: `revision` is the seq of the entry that last changed it. */
export type Stored<K extends KindName = KindName> = StoredOf<Kinds[K]>;
/** What the maker of a record gives, and what may be changed of it. */
export type New<K extends KindName> = NewOf<Kinds[K]['fields']>;
export type Edit<K extends KindName> = EditOf<Kinds[K]['fields']>;

type StoredByKind = { readonly [K in KindName]: Stored<K> };
export type QueryResult = AnyQueryResult<StoredByKind>;
export type World = AnyWorld<StoredByKind>;
/** The one reader of rows that figures are made from, wherever the rows come from. */
export type Rows = Pick<QueryResult, Reading>;
type Reading = 'get' | 'by' | 'all';

// Every reference leads to a kind that there is.
type Targets = { [K in KindName]: TargetsOf<Kinds[K]['fields']> }[KindName];
const referencesLeadToKinds: [Targets] extends [KindName] ? true : Exclude<Targets, KindName> = true;
void referencesLeadToKinds;

/** The rules of one kind, over rows of its fields. */
type RulesOf<K extends KindName> = {
  needs?(row: Row<K>): readonly Query[];
  check(row: Row<K>, found: QueryResult, kinds: Registry): readonly Problem[];
  frozen?(row: Stored<K>): Problem | null;
};

// Rows were checked against the schema of their kind where they entered, so that reading them as rows of that kind is safe:
// the next few functions are the one place that says so.

export function rulesFor<K extends KindName>(_kind: K, rules: RulesOf<K>): Rules {
  return rules;
}

export function useCase<Action extends string, Input, Answer, Selects extends keyof Input & string = never>(
  definition: UseCase<Action, Input, Answer, Selects, StoredByKind>,
): UseCase<Action, Input, Answer, Selects> {
  return definition;
}

export function worldOf(world: AnyWorld): World {
  return world;
}

export function foundOf(found: AnyQueryResult): QueryResult {
  return found;
}

export function rowsFrom(reader: Pick<AnyQueryResult, Reading>): Rows {
  return reader;
}

/** Rows of a kind, as they came out of a reader that knows no kinds. */
export function rowsAs<K extends KindName>(_kind: K, rows: Iterable<StoredRow>): Stored<K>[] {
  return [...rows] as unknown as Stored<K>[];
}
