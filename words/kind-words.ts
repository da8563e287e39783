import type { kindsByName } from '../domain/index.ts';
import type { Kind, Life } from '../engine/kind/kind.ts';
import type { KindName } from '../domain/rows.ts';

type Own = 'id' | 'code' | 'archivedAt';
type FieldKey<K extends KindName> = (typeof kindsByName)[K] extends Kind<string, infer F, infer C> ? (keyof F & string) | C : never;

/**
 * What a kind of record is called (`many`, and `one` of it), what stands over and before each of its fields and columns, and,
 * where the usual words of its kind of life do not say it well, what is done to one.
 */
export type KindWords<K extends KindName> = {
  readonly many: string;
  readonly one: string;
  readonly fields: { readonly [F in FieldKey<K>]: string } & {
    readonly [F in Own | `${FieldKey<K>}.inWords`]?: string;
  };
  /** Columns that files bring and that are no field. */
  readonly further?: { readonly [column: string]: string };
  readonly actions?: { readonly [verb in Verb]?: string };
  /** What its page says while there is no record: what it is for, and the first step. */
  readonly empty?: { readonly title: string; readonly text: string; readonly action?: string };
};

type Verb = 'create' | 'edit' | 'archive' | 'restore' | 'remove';

/** The words of every kind: one that is forgotten does not compile. */
export type KindsWords = { readonly [K in KindName]: KindWords<K> };

/** The words that all kinds share: fields that most rows have, and what is done to a record by its kind of life. */
export type RecordWords = {
  readonly fields: { readonly [F in Own]: string };
  readonly actions: { readonly [L in Exclude<Life, 'readOnly'>]: { readonly [verb in Verb]?: string } };
};

type AnyWords = {
  readonly many: string;
  readonly one: string;
  readonly fields: { readonly [field: string]: string };
  readonly further?: { readonly [field: string]: string };
  readonly actions?: { readonly [verb: string]: string };
  readonly empty?: { readonly title: string; readonly text: string; readonly action?: string };
};

/** The words of the kinds as sentences: `table.<kind>` (many), `record.<kind>` (one of it), `<kind>.<field>`, `empty.<kind>.title` … */
export function fieldSentences(words: KindsWords, records: RecordWords): Readonly<Record<string, string>> {
  const sentences: Record<string, string> = {};
  for (const [kind, { many, one, fields, further, empty }] of Object.entries(words) as [string, AnyWords][]) {
    sentences[`table.${kind}`] = many;
    sentences[`record.${kind}`] = one;
    for (const [part, text] of Object.entries(empty ?? {})) sentences[`empty.${kind}.${part}`] = text;
    for (const [field, word] of Object.entries({ ...records.fields, ...fields, ...further })) sentences[`${kind}.${field}`] = word;
  }
  return sentences;
}

/** What an entry did to records of a kind, as a noun phrase, by its action (`risks.create`). */
export function actionSentences(
  words: KindsWords,
  records: RecordWords,
  lifeOf: (kind: KindName) => Life,
): Readonly<Record<string, string>> {
  const sentences: Record<string, string> = {};
  for (const [kind, { one, actions = {} }] of Object.entries(words) as [KindName, AnyWords][]) {
    const life = lifeOf(kind);
    if (life === 'readOnly') continue;
    for (const [verb, phrase] of Object.entries(records.actions[life])) {
      sentences[`${kind}.${verb}`] = actions[verb] ?? phrase.replace('{{one}}', one);
    }
  }
  return sentences;
}
