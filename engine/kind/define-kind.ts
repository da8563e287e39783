import { byCodePoint, type Json } from '../values/json.ts';
import { z } from '../values/schema.ts';
import { instantField } from '../values/time.ts';
import type { PlainRow } from '../rows/row.ts';
import type { Computed } from './column.ts';
import type { Fields, ValueOf } from './field.ts';
import { fieldCheck } from './field-check.ts';
import { idField } from './fields.ts';
import type { Brings, Copies, Imports, Kind, Life, ListView, KindPage, RowRule, Rules } from './kind.ts';

/** The fields that rows have beside those of their kind, and that no form may set. */
export const engineFields = ['id', 'code', 'archivedAt', 'revision'] as const;

type OwnRow<F extends Fields, L extends Life> = { readonly [P in keyof F]: ValueOf<F[P]> } & (L extends 'record'
  ? { readonly archivedAt: string | null }
  : unknown);
type Key<F extends Fields, C extends string> = (keyof F & string) | C | 'id' | 'code' | 'archivedAt';

type Definition<F extends Fields, C extends string, Code extends string | null, L extends Life> = {
  readonly code: Code;
  readonly life: L;
  readonly removable?: true;
  readonly names?: keyof F & string;
  readonly namedWith?: keyof F & string;
  readonly partOf?: keyof F & string;
  readonly createdByName?: true;
  readonly fields: F;
  readonly computed?: { readonly [K in C]: Computed };
  /** The columns in order, where that is not: code, fields but `inner` ones, computed, archived, id. `[]` for what is no list. */
  readonly order?: readonly NoInfer<Key<F, C>>[];
  readonly list?: ListView<NoInfer<Key<F, C>>>;
  readonly page?: KindPage<NoInfer<keyof F & string>>;
  readonly copies?: Copies<NoInfer<keyof F & string>>;
  readonly imports?: Imports;
  readonly linksTo?: { readonly [kind: string]: readonly string[] };
  readonly rowRules?: readonly RowRule<NoInfer<OwnRow<F, L>>>[];
  readonly rules?: Rules;
  readonly brings?: Brings;
  readonly sortFields?: readonly (keyof F & string)[];
  /** The version of the schema that brought the kind. */
  readonly since: number;
};

/**
 * The only place that says what a kind of record is. Tables, commands, lists, imports, words, screens and tests follow from
 * it; what is forgotten does not compile, or fails a test that runs over all kinds.
 */
export function defineKind<
  const N extends string,
  const F extends Fields,
  const Code extends string | null,
  const L extends Life,
  C extends string = never,
>(name: N, definition: Definition<F, C, Code, L>): Kind<N, F, C, Code, L> {
  const { fields, code, life } = definition;
  const computed = definition.computed ?? ({} as { readonly [K in C]: Computed });
  const usual = [
    ...(code === null ? [] : ['code']),
    ...Object.keys(fields).filter((field) => fields[field]?.type !== 'inner'),
    ...Object.keys(computed),
    ...(life === 'record' ? ['archivedAt'] : []),
    'id',
  ];
  return {
    name,
    fields,
    code,
    life,
    removable: definition.removable ?? (life === 'record' || life === 'part'),
    names: definition.names ?? null,
    namedWith: definition.namedWith ?? null,
    partOf: definition.partOf ?? null,
    createdByName: definition.createdByName ?? false,
    computed,
    order: definition.order === undefined ? usual : definition.order.length === 0 ? null : definition.order,
    list: definition.list ?? null,
    page: definition.page ?? null,
    copies: definition.copies ?? null,
    imports: definition.imports ?? null,
    linksTo: definition.linksTo ?? {},
    // Each rule was checked against the fields of this kind; a row is of this kind wherever its rules are asked.
    rowRules: (definition.rowRules ?? []) as readonly RowRule<never>[],
    rules: definition.rules ?? null,
    brings: definition.brings ?? null,
    sortFields: definition.sortFields ?? [],
    since: definition.since,
    blank: blankOf(shapeOf(fields, code, life), fields),
    refers: Object.entries(fields).filter(([, { type, reference }]) => type === 'anyReference' || reference !== undefined),
    naming: Object.entries(fields).filter(([, { type }]) => type === 'kindName'),
    begunFrom: Object.entries(fields).flatMap(([field, { blankFrom }]) => (blankFrom === undefined ? [] : [[field, blankFrom] as const])),
    mentioning: Object.entries(fields).filter(([, { mentions }]) => mentions !== undefined),
    schema: schemaOf(fields, code, life),
    checks: new Map(Object.entries(shapeOf(fields, code, life)).map(([field, schema]) => [field, fieldCheck(schema)])),
  };
}

/** The fields that a row has beside those of its kind, and what may stand in them. */
export function engineShapes({ code, life }: { readonly code: string | null; readonly life: Life }): {
  readonly [field: string]: z.ZodType;
} {
  return {
    id: idField,
    ...(code === null ? {} : { code: z.string().min(1).max(24) }),
    ...(life === 'record' ? { archivedAt: instantField.nullable() } : {}),
  };
}

/**
 * Every key of a row in order. Parsed, and copied for each row: engines give an object that is made field by field a shape of
 * its own, which takes more memory than what is in it.
 */
function blankOf(shape: { readonly [field: string]: z.ZodType }, fields: Fields): Kind['blank'] {
  const keys = Object.keys(shape).sort(byCodePoint);
  const blank = JSON.parse(`{${keys.map((key) => `${JSON.stringify(key)}:null`).join()}}`) as Record<string, Json | undefined>;
  for (const key of keys) {
    const { blank: value, blankFrom } = fields[key] ?? { blank: key === 'archivedAt' ? null : undefined };
    blank[key] = blankFrom === undefined ? (value as Json | undefined) : undefined;
  }
  return blank;
}

function shapeOf(fields: Fields, code: string | null, life: Life): { readonly [field: string]: z.ZodType } {
  const own = Object.fromEntries(Object.entries(fields).map(([field, { schema }]) => [field, schema]));
  return { ...engineShapes({ code, life }), ...own };
}

function schemaOf(fields: Fields, code: string | null, life: Life): z.ZodType<PlainRow> {
  return z.strictObject(shapeOf(fields, code, life)) as z.ZodType as z.ZodType<PlainRow>;
}
