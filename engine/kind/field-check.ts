import type { Json } from '../values/json.ts';
import { isTakenAtSight, type z } from '../values/schema.ts';

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
  return (value) => {
    if (isTakenAtSight(schema, value) || good.has(value)) return null;
    const parsed = schema.safeParse(value, { reportInput: true });
    const issue = parsed.success ? undefined : parsed.error.issues.find((one) => !passes(one));
    if (issue !== undefined) return issue;
    const isShort = typeof value === 'string' ? value.length <= longestRemembered : typeof value !== 'object' || value === null;
    if (isShort && good.size < mostRemembered) good.add(value);
    return null;
  };
}
