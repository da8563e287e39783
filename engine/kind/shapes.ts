import type { z } from '../values/schema.ts';
import { engineShapes } from './define-kind.ts';
import { fieldCheck, type RowShape } from './field-check.ts';
import type { AnyKind } from './kind.ts';

/** The shapes of all kinds that a version has. */
export type Shapes = ReadonlyMap<string, RowShape>;

/**
 * The shapes of rows by the version of the schema under which they were written: a kind and a field are there from the version
 * on that brought them. A rule inside a field's schema that came later says `newer` and is not asked here.
 */
export function shapesOfKinds(kinds: readonly AnyKind[]): (version: number) => Shapes {
  const known = new Map<number, Shapes>();
  return (version) => {
    let shapes = known.get(version);
    if (shapes === undefined) known.set(version, (shapes = shapesOf(kinds, version)));
    return shapes;
  };
}

function shapesOf(kinds: readonly AnyKind[], version: number): Shapes {
  return new Map(
    kinds
      .filter(({ since }) => since <= version)
      .map((kind) => {
        const own = Object.entries(kind.fields).filter(([, { since }]) => since <= version);
        const all = [...Object.entries(engineShapes(kind)), ...own.map(([name, { schema }]) => [name, schema] as const)];
        return [kind.name, new Map(all.map(([name, schema]) => [name, fieldCheck(schema, isNewer)]))];
      }),
  );
}

function isNewer(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'custom' && issue.params?.['newer'] === true;
}
