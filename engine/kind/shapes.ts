import type { Json } from '../values/json.ts';
import { z } from '../values/schema.ts';
import { engineShapes } from './define-kind.ts';
import type { AnyKind } from './kind.ts';

/** What is wrong with a value, `null` where it may stand there. */
export type FieldCheck = (value: Json) => z.core.$ZodIssue | null;
/** The fields of a row under one version of the schema: a row has exactly these. */
export type RowShape = ReadonlyMap<string, FieldCheck>;
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
        return [kind.name, new Map(all.map(([name, schema]) => [name, remembering(schema)]))];
      }),
  );
}

/** How many values of a field are remembered as good: choices, days and ids come again and again. */
const mostRemembered = 4096;
const longestRemembered = 64;

function remembering(schema: z.ZodType): FieldCheck {
  const good = new Set<Json>();
  const lengths = lengthsOf(schema);
  return (value) => {
    // Ids, of which each is another.
    if (lengths !== null && typeof value === 'string' && value.length >= lengths.least && value.length <= lengths.most) return null;
    if (good.has(value)) return null;
    const parsed = schema.safeParse(value, { reportInput: true });
    const issue = parsed.success ? undefined : parsed.error.issues.find((one) => !isNewer(one));
    if (issue !== undefined) return issue;
    const isShort = typeof value === 'string' ? value.length <= longestRemembered : typeof value !== 'object' || value === null;
    if (isShort && good.size < mostRemembered) good.add(value);
    return null;
  };
}

/** Between how many UTF-16 units a text has to be, where its schema asks nothing else of it; `null` for any other schema. */
function lengthsOf(schema: z.core.$ZodType): { readonly least: number; readonly most: number } | null {
  if (schema instanceof z.ZodNullable) return lengthsOf(schema.def.innerType);
  if (!(schema instanceof z.ZodString)) return null;
  const asksMore = schema.def.checks?.some(({ _zod }) => _zod.def.check !== 'min_length' && _zod.def.check !== 'max_length');
  return asksMore === true ? null : { least: schema.minLength ?? 0, most: schema.maxLength ?? Infinity };
}

function isNewer(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'custom' && issue.params?.['newer'] === true;
}
