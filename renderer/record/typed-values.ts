import type { Kind } from '../../engine/kind/kind.ts';
import type { Json, JsonObject } from '../../engine/values/json.ts';
import { problem, type Problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { dayTyped } from '../ui/fields/day-typed.ts';
import { instantTyped, type Clock } from '../ui/fields/instant-typed.ts';
import { minorUnitsTyped, numberTyped } from '../ui/fields/number-typed.ts';

/** What was typed or chosen for each field of a record that is being made, as text. */
export type Typed = { readonly [field: string]: string };

/** The fields that a form asks for: those that a new record must be given, or all that a person may give. */
export function askedFields(kind: Kind, which: 'required' | 'all'): readonly string[] {
  const besideAny = Object.values(kind.fields).flatMap(({ type, beside }) =>
    type === 'anyReference' && beside !== undefined ? [beside] : [],
  );
  return Object.entries(kind.fields)
    .filter(([field, { set, required, type }]) => {
      if (set === 'engine' || type === 'items' || type === 'inner' || besideAny.includes(field)) return false;
      return required || which === 'all';
    })
    .map(([field]) => field);
}

/** The fields that were typed, read; a field that was left empty and may be is left out. */
export function readTyped(kind: Kind, typed: Typed, fields: readonly string[], clock: Clock): Result<JsonObject> {
  const read: { [field: string]: Json } = {};
  const problems: Problem[] = [];
  for (const field of fields) {
    const value = valueOfTyped(kind, field, typed, clock);
    if (!value.ok) problems.push(...value.problems.map((problem) => ({ ...problem, at: { field } })));
    else Object.assign(read, value.value);
  }
  return problems.length > 0 ? fail(...problems) : ok(read);
}

function valueOfTyped(kind: Kind, field: string, typed: Typed, clock: Clock): Result<JsonObject> {
  const definition = kind.fields[field];
  const raw = (typed[field] ?? '').trim();
  if (definition === undefined) return ok({});
  if (raw === '') return definition.required ? fail(problem('field.required', { field })) : ok({});
  const as = (value: Result<Json>): Result<JsonObject> => (value.ok ? ok({ [field]: value.value }) : value);
  switch (definition.type) {
    case 'day':
      return as(dayTyped(raw, clock.today));
    case 'instant':
      return as(instantTyped(raw, clock));
    case 'level':
    case 'integer':
      return as(numberTyped(raw, { min: 0 }));
    case 'number':
      return as(numberTyped(raw, { decimals: true }));
    case 'money':
      return as(minorUnitsTyped(raw, (typed[definition.beside ?? ''] ?? '').trim()));
    case 'flag':
      return ok({ [field]: raw === 'true' });
    case 'tags':
      return ok({
        [field]: raw
          .split('\n')
          .map((part) => part.trim())
          .filter((one) => one !== ''),
      });
    case 'references':
      return ok({ [field]: raw.split('\n') });
    case 'anyReference': {
      const [table = '', id = ''] = raw.split('/');
      return ok({ [definition.beside ?? '']: table, [field]: id });
    }
    case 'text':
    case 'personal':
    case 'choice':
    case 'reference':
    case 'decimal':
    case 'kindName':
      return ok({ [field]: raw });
    case 'label':
    case 'items':
    case 'inner':
    case 'evidence':
      return ok({});
  }
}
