import type { Json } from '../values/json.ts';
import { isTakenAtSight, z } from '../values/schema.ts';

type Issue = z.core.$ZodIssue;

/** What is wrong with a value, `null` where it may stand there. */
export type FieldCheck = (value: Json) => Issue | null;
/** The fields of a row: it has exactly these. */
export type RowShape = ReadonlyMap<string, FieldCheck>;

/** How many values of a field are remembered as good: choices, days and ids come again and again. */
const mostRemembered = 4096;
const longestRemembered = 64;

/** The check of a field by its schema, for many rows. What the schema finds, `passes` may let pass. */
export function fieldCheck(schema: z.ZodType, passes: (issue: Issue) => boolean = () => false): FieldCheck {
  const good = new Set<Json>();
  const lengths = lengthsOf(schema);
  return (value) => {
    // Ids, of which each is another.
    if (lengths !== null && typeof value === 'string' && value.length >= lengths.least && value.length <= lengths.most) return null;
    if (isTakenAtSight(schema, value) || good.has(value)) return null;
    const parsed = schema.safeParse(value, { reportInput: true });
    const issue = parsed.success ? undefined : parsed.error.issues.find((one) => !passes(one));
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
