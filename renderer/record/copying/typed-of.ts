import { kinds } from '../../../domain/index.ts';
import type { KindName } from '../../../domain/rows.ts';
import type { Json, JsonObject } from '../../../engine/values/json.ts';
import type { Typed } from '../typed-values.ts';

/** Fields as they stand in a form: what `readTyped` reads back. */
export function typedOf(kind: KindName, fields: JsonObject): Typed {
  const definitions = kinds.of(kind).fields;
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]): [string, string][] => {
      const definition = definitions[field];
      if (definition === undefined || value === null) return [];
      if (definition.type === 'anyReference') return [[field, `${textOf(fields[definition.beside ?? ''])}/${textOf(value)}`]];
      return [[field, textOf(value)]];
    }),
  );
}

function textOf(value: Json | undefined): string {
  if (Array.isArray(value)) return value.map(textOf).join('\n');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
