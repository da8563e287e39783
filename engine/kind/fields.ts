import { isTakenAtSight, takesAtSight, z } from '../values/schema.ts';
import { requiredText, textField } from '../values/text.ts';
import { recordDay, recordInstant } from '../values/time.ts';
import type { Field, FieldType, Id, Reference, Setter } from './field.ts';

type Extra = Partial<Omit<Field, 'type' | 'schema' | 'blank' | 'required' | 'set' | 'since' | 'reference'>>;

function make<T, K extends string = never>(
  type: FieldType,
  schema: z.ZodType<T>,
  extra: Extra & { readonly reference?: Reference<K> } = {},
): Field<T, K, true, 'user'> {
  return { type, schema, blank: undefined, required: true, set: 'user', since: 1, ...extra };
}

const isWholeBetween = (least: number, most: number) => (value: unknown) =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

/** A text that must say something, at most `most` UTF-16 units long. */
export const text = (most: number, size?: 'short' | 'long') => make('text', requiredText(most), size === undefined ? {} : { size });

/** A text that may be empty: what it says where nobody said anything is `''`. */
export const freeText = (most: number, size: 'short' | 'long' = 'long') => withBlank(make('text', textField(most), { size }), '');

/** A text of many lines that must say something and may mention people of a kind. */
export const mentioningText = (kind: string, most: number) => make('text', requiredText(most), { size: 'long', mentions: kind });

/** A text that may be missing altogether: an id at the source, an address. */
export const maybeText = (most: number) => optional(make('text', textField(most)));

/** One value of a vocabulary; `words` has a word for each under `choices:<vocabulary>.<value>`. */
export const choice = <const V extends readonly [string, ...string[]]>(vocabulary: string, values: V) =>
  make<V[number]>('choice', z.enum(values) as z.ZodType<V[number]>, { vocabulary, values });

/** Short texts of which a record has any number. */
export const tags = (most: number, length: number) => {
  const tag = textField(length);
  const test = (value: unknown) => Array.isArray(value) && value.length <= most && value.every((one) => isTakenAtSight(tag, one));
  return withBlank(make<readonly string[]>('tags', takesAtSight(z.array(tag).max(most), test)), []);
};

export const day = () => make('day', recordDay);
export const instant = () => make('instant', recordInstant);

/** A level of an ordinal scale: counted from 1, never added or averaged. */
export const level = () => make('level', z.int().min(1).max(7));
export const integer = (least: number, most: number = Number.MAX_SAFE_INTEGER, unit?: 'minutes' | 'hours') =>
  make('integer', takesAtSight(z.int().min(least).max(most), isWholeBetween(least, most)), unit === undefined ? {} : { unit });
/** A measured value: a finite double. */
export const measure = (least: number, unit?: 'minutes' | 'hours') =>
  make('number', z.number().min(least), unit === undefined ? {} : { unit });
/** An exact decimal as text: rates, shares, weights. */
export const decimal = () =>
  make(
    'decimal',
    z.string().refine((value) => /^-?\d{1,15}(\.\d{1,12})?$/.test(value), { params: { problem: 'field.notANumber' } }),
  );
/** An amount in minor units (won, cents) of the currency in the field `beside`. */
export const money = (beside: string, least: number = 0) =>
  make('money', takesAtSight(z.int().min(least), isWholeBetween(least, Number.MAX_SAFE_INTEGER)), { beside });
/** A currency by its code of ISO 4217. */
export const currency = () =>
  make(
    'text',
    z.string().refine((code) => /^[A-Z]{3}$/.test(code), { params: { problem: 'field.notACurrency' } }),
    { size: 'short' },
  );

export const flag = () => withBlank(make('flag', z.boolean()), false);

/** A text in each language: taxonomy and scales are data that every reader must be able to read. */
export const labelSchema = z.strictObject({ ko: requiredText(200), en: requiredText(200) });
export const label = () => make('label', labelSchema);

/** A commitment to a personal text, `null` once it was erased; see `engine/ledger/private.ts`. */
export const personal = (most: number) =>
  make(
    'personal',
    z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
    { plain: requiredText(most) },
  );

/** A document that is kept beside the ledger: the hex SHA-256 of its bytes. How many they are says the field `size`. */
export const evidence = (size: string) => make('evidence', z.string().regex(/^[0-9a-f]{64}$/), { beside: size });

/** A list of small records inside the row. `read` takes it from a cell; with `show` it is a text with one of them a line. */
export const items = <T>(schema: z.ZodType<readonly T[]>, { read, show, hasNames }: ItemTexts = {}) =>
  make<readonly T[]>('items', schema, {
    ...(read === undefined ? {} : { readItems: read }),
    ...(show === undefined ? {} : { showItem: show }),
    ...(hasNames === undefined ? {} : { hasNames }),
  });
type ItemTexts = {
  readonly read?: NonNullable<Field['readItems']>;
  readonly show?: NonNullable<Field['showItem']>;
  readonly hasNames?: true;
};
/** What only the product itself writes and reads. */
export const inner = <T>(schema: z.ZodType<T>) => make<T>('inner', schema);

const [shortestId, longestId] = [1, 64];
export const idField = takesAtSight(
  z.string().min(shortestId).max(longestId),
  (value) => typeof value === 'string' && value.length >= shortestId && value.length <= longestId,
);

/** The record of a kind, by id. The kind is named, not given: a kind may refer to itself. */
export const ref = <const K extends string>(kind: K, more: Omit<Reference<K>, 'kind' | 'owner'> = {}) =>
  make<Id<K>, K>('reference', idField, { reference: { kind, ...more } });

/** The record that a part belongs to: given once, and shown by its code. */
export const owner = <const K extends string>(kind: K) =>
  once(make<Id<K>, K>('reference', idField, { reference: { kind, owner: true, show: 'code' } }));

/** Several records of a kind, each once. */
export const refs = <const K extends string>(kind: K, most: number) =>
  withBlank(
    make<readonly Id<K>[], K>(
      'references',
      takesAtSight(
        z
          .array(idField)
          .max(most)
          .refine((ids) => new Set(ids).size === ids.length, { params: { problem: 'field.invalid' } }),
        isEmptyList,
      ),
      { reference: { kind } },
    ),
    [],
  );

/** The name of a kind of record; its word is that of one record of the kind. */
export const kindName = (among: NonNullable<Field['among']>) => make('kindName', z.string().min(1).max(40), { among, vocabulary: 'kind' });

/** The record of whichever kind the field `beside` names. */
export const anyRef = (beside: string) => make('anyReference', idField, { beside });

/** The record that the row is about, of whichever kind the field `beside` names: its history tells of the row. */
export const about = (beside: string) => make('anyReference', idField, { beside, about: true });

/** The field may be empty: `null`. */
export function optional<T, K extends string, S extends Setter>(field: Field<T, K, boolean, S>): Field<T | null, K, false, S> {
  return { ...field, required: false, schema: field.schema.nullable(), blank: null };
}

/** The field has a value where the maker of a row gives none. */
export function withBlank<T, K extends string, S extends Setter>(field: Field<T, K, boolean, S>, blank: NoInfer<T>): Field<T, K, false, S> {
  return { ...field, required: false, blank };
}

/** The field is set by whoever makes the row and never changed. */
export function once<T, K extends string, R extends boolean>(field: Field<T, K, R>): Field<T, K, R, 'once'> {
  return { ...field, set: 'once' };
}

/** The field is set by the product itself, never by a form or a file. */
export function byEngine<T, K extends string, R extends boolean>(field: Field<T, K, R>): Field<T, K, R, 'engine'> {
  return { ...field, set: 'engine' };
}

/** The field says something of an archived record: a record that is brought back has its blank again. */
export function whileArchived<T, K extends string, S extends Setter>(field: Field<T, K, false, S>): Field<T, K, false, S> {
  return { ...field, whileArchived: true };
}

/** Where the maker of a row leaves the field out, it has what he gives in another. */
export function sameAs<T, K extends string, S extends Setter>(other: string, field: Field<T, K, boolean, S>): Field<T, K, false, S> {
  return { ...field, required: false, blankFrom: other };
}

/** The field came with this version of the register's schema; rows made before it have its blank. */
export function since<T, K extends string, S extends Setter>(version: number, field: Field<T, K, false, S>): Field<T, K, false, S> {
  return { ...field, since: version };
}

/** A page shows the field where it holds something, and else when it is asked for; a report where any of its records does. */
export function onDemand<T, K extends string, R extends boolean, S extends Setter>(field: Field<T, K, R, S>): Field<T, K, R, S> {
  return { ...field, onDemand: true };
}

/** A file that says nothing of the field means the day on which it is taken in. */
export function todayOnImport<T, K extends string, R extends boolean, S extends Setter>(field: Field<T, K, R, S>): Field<T, K, R, S> {
  return { ...field, onImport: 'today' };
}
