import { textIn, type Json, type JsonObject } from '../values/json.ts';
import { problem, type Problem, type ProblemCode } from '../values/problem.ts';
import { fail, ok, type Result } from '../values/result.ts';
import type { z } from '../values/schema.ts';
import type { RowShape } from '../kind/field-check.ts';
import type { AnyKind } from '../kind/kind.ts';
import type { PlainRow } from './row.ts';

type Issue = z.core.$ZodIssue;

/** What a schema found, as problems with the field's path. */
export function problemsOf(issues: readonly Issue[], at: { table?: string; id?: string } = {}): Problem[] {
  return issues.flatMap((issue) => {
    const field = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => problem('field.unknown', { ...at, field: key }));
    return [problem(codeOf(issue), { ...at, field }, argumentsOf(issue))];
  });
}

function codeOf(issue: Issue): ProblemCode {
  switch (issue.code) {
    case 'custom':
      return (issue.params?.['problem'] as ProblemCode | undefined) ?? 'field.invalid';
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'field.tooLong' : 'field.tooHigh';
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'field.required' : 'field.tooLow';
    case 'invalid_value':
      return 'field.notOneOf';
    case 'invalid_type':
      if (issue.input === null || issue.input === undefined) return 'field.required';
      if (issue.expected === 'int') return 'field.notAWholeNumber';
      return issue.expected === 'number' ? 'field.notANumber' : 'field.invalid';
    case 'invalid_element':
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return 'field.invalid';
  }
}

function argumentsOf(issue: Issue): Problem['args'] {
  if (issue.code === 'custom') return issue.params?.['args'] as Problem['args'];
  if (issue.code === 'too_big') return { max: Number(issue.maximum) };
  if (issue.code === 'too_small') return { min: Number(issue.minimum) };
  if (issue.code === 'invalid_value') return { values: issue.values.join(', ') };
  return undefined;
}

function hasShape(row: JsonObject, shape: RowShape): boolean {
  let count = 0;
  for (const field in row) {
    if (shape.get(field)?.(row[field] as Json) !== null) return false;
    count += 1;
  }
  return count === shape.size;
}

/** A row by the schema of its kind, or every field that does not fit. */
export function checkRow(kind: AnyKind, row: JsonObject): Result<PlainRow> {
  if (hasShape(row, kind.checks)) return ok(row as PlainRow);
  const parsed = kind.schema.safeParse(row, { reportInput: true });
  if (parsed.success) return ok(parsed.data);
  return fail(...problemsOf(parsed.error.issues, { table: kind.name, id: textIn(row, 'id') }));
}
